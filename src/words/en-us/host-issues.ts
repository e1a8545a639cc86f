import type { FileTroubleWords, HostIssueWords, NotWorkbookWords } from '../host-issues';
import { nameCell } from '../../wording/values';

const NOT_WORKBOOK: NotWorkbookWords = {
  empty: 'the file is empty',
  encrypted: 'the file has a password; remove it in Excel and try again',
  truncated: 'the file is incomplete, perhaps a download that broke off; get it again',
  oldFormat: 'the file is in the old .xls format; save it as .xlsx in Excel',
  other: 'the file is no Excel workbook (.xlsx, .xlsm)',
};

const FILE: FileTroubleWords = {
  missing: 'there is no such file; check the path',
  noFolder: 'its folder does not exist; make it first, or choose another place',
  isFolder: 'this is a folder, not a file; give the name of a file',
  noPlainFile: 'this is no plain file (a pipe or a device); choose another name',
  otherKind: 'a file of another kind is there and will not be replaced; choose another name, or move it away',
  brokenLink: 'this is a link that leads nowhere; choose another name',
  denied: 'permission denied; choose another place, or ask for the right to read and write there',
  readOnly: 'the disk is read-only; choose another place',
  noSpace: 'the disk is full; free some space, or choose another place',
  nameTooLong: 'the file name is too long; shorten it',
  inUse: 'another program uses the file; close it in Excel and try again',
  failed: 'it could not be read or written',
};

export const HOST_ISSUE_EN_US: HostIssueWords = {
  'host.protectedSheet': ({ sheet }) =>
    `Sheet “${sheet}” is protected and cannot be written. Unprotect it and try again.`,
  'host.cellEditing': () => 'A cell is being edited. Press Enter to finish and try again.',
  'host.mergedCells': ({ sheet, range }) =>
    `Cells from ${nameCell({ sheet, row: range.top, column: range.left })} are merged and in the way of a column to be written. Unmerge or move them and try again.`,
  'host.sheetGone': ({ sheet }) =>
    `Sheet “${sheet}” is gone; it may have been deleted or renamed. Choose a sheet again.`,
  'host.sheetNameTaken': ({ sheet }) =>
    `There is a sheet “${sheet}” already that we did not make. Rename it and try again.`,
  'host.sheetChanged': ({ sheet }) =>
    `Rows or columns of sheet “${sheet}” moved since it was read. Screen again, then write.`,
  'host.otherWorkbook': () => 'This is no longer the workbook that was read. Go back to it, or read again.',
  'host.apiMissing': ({ needed, found }) => `This needs ${needed}; this Excel supports ${found}. Update Office.`,
  'host.tooLarge': ({ limit, found }) =>
    `The workbook is too large: at most ${limit}, found ${found}. Split it or remove what is not needed.`,
  'host.readBack': ({ cells }) =>
    `After writing, ${cells.length} cells differ from what was written${first(cells)}. Undo and try again.`,
  'host.cancelled': () => 'Cancelled; nothing was changed.',
  'host.notWorkbook': ({ found }) => `Cannot open it: ${NOT_WORKBOOK[found]}.`,
  'host.file': ({ trouble, detail }) => `${FILE[trouble]}${trouble === 'failed' ? ` (${detail})` : ''}.`,
  'host.unavailable': ({ detail }) => `Excel does not answer (${detail}). Try again, or reopen the workbook.`,
};

const first = (cells: Parameters<HostIssueWords['host.readBack']>[0]['cells']) => {
  const [cell] = cells;
  return cell === undefined ? '' : ` (such as ${nameCell(cell)})`;
};
