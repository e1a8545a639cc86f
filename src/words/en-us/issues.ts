import type { ApplicantIssue, ExpectedForm } from '../../applicants/types';
import type { FileTrouble, HostIssue } from '../../workbook/types';
import { columnLetters, nameCell } from '../../workbook/cell-addresses';
import type { Words } from '../shape';
import type { HostIssueWords } from '../vocabulary';
import { guidelineIssue, feelIssue } from './guideline-issues';

const EXPECTED: Readonly<Record<ExpectedForm, string>> = {
  text: 'text',
  count: 'a count, e.g. 35 or 35件',
  amount: 'an amount, e.g. 1250.5 or 1.2亿元',
  ratio: 'a ratio with a percent sign, e.g. 3.5%',
  date: 'a date, e.g. 2021-12-31 or 2021年12月',
  yesNo: 'yes or no (是/否)',
  choice: 'one of the listed options',
  list: 'a list separated by 、',
  material: 'submitted or not (已提交/未提交)',
  place: 'a full place name, e.g. 江苏省苏州市昆山市',
  series: 'one figure per year, earliest first, none missing, e.g. 2100/2300/2500',
  materialList: 'names of the required materials, separated by 、',
  creditCode: 'an 18-character unified social credit code',
  patentNumber: 'a patent number with its check digit, e.g. ZL202110000001.2',
};

const applicant = (issue: ApplicantIssue): string => {
  const maybe = (candidates: readonly string[]): string =>
    candidates.length > 0 ? ` Perhaps: ${candidates.join(', ')}.` : '';
  switch (issue.code) {
    case 'applicants.noHeader':
      return `No header row found in sheet “${issue.sheet}”. Check that it is the right sheet and names its columns.`;
    case 'applicants.noRows':
      return `Sheet “${issue.sheet}” has no applicants below its header.`;
    case 'applicants.noNames':
      return `Sheet “${issue.sheet}” does not look like a sheet of applicants: no column names the applying organisation (columns: ${issue.headers.slice(0, 8).join(', ')}${issue.headers.length > 8 ? ', …' : ''}). Choose another sheet, or say which column holds the names.`;
    case 'applicants.twoHeaders': {
      const headers = issue.headers
        .map(({ column, header }) => `column ${columnLetters(column)} “${header}”`)
        .join(', ');
      return `In sheet “${issue.sheet}”, ${headers} may all be “${issue.fact}”. Choose one of them.`;
    }
    case 'applicants.twoFacts':
      return `In sheet “${issue.sheet}”, column ${columnLetters(issue.column)} “${issue.header}” may be: ${issue.facts.join(', ')}. Choose which.`;
    case 'applicants.fixedUnknown':
      return `Header “${issue.header}” was set to “${issue.fact}”, which the guideline does not ask for.${maybe(issue.candidates)} Choose again.`;
    case 'applicants.computed':
      return `The expression “${issue.expression}” for “${issue.fact}” ${issue.problem === undefined ? 'uses no column of the sheet.' : `is wrong: ${feelIssue(issue.problem)}`} Write headers in square brackets, e.g. [研发费用] / [销售收入].`;
    case 'applicants.unreadable':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”; expected ${EXPECTED[issue.expected]}.${maybe(issue.candidates)}`;
    case 'applicants.unitConflict':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: its unit ${issue.cellUnit} contradicts ${issue.headerUnit}. Check it and use one unit.`;
    case 'applicants.ownUnit':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: its own unit ${issue.cellUnit} was taken, a thousand times off ${issue.headerUnit} of the header or the rest of the column. Check the unit.`;
    case 'applicants.remark':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: “${issue.remark}” takes back or limits the rest, so it was not used.${maybe(issue.candidates)} Check it and enter what holds.`;
    case 'applicants.renamedPlace':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”, an earlier name of ${issue.now}, which was used. Check it.`;
    case 'applicants.unlistedPlace':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”, which no gazetteer has; it was taken to lie in ${issue.province}, as it says. Check it.`;
    case 'applicants.assumedYear':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}” without a year; ${issue.year} was taken. Check it.`;
    case 'applicants.ratioScale':
      return `From ${nameCell(issue.cell)} on, ${issue.count} cells of column “${issue.header}” hold bare numbers (such as “${issue.shown}”) that may be percentages or fractions. Say whether the column holds percentages (80 is 80%) or fractions (0.8 is 80%).`;
    case 'applicants.checkDigit':
      return `${nameCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: its form or check digit is wrong. Correct it from the original.`;
    case 'applicants.lostDigits':
      return `${nameCell(issue.cell)} “${issue.fact}” shows “${issue.shown}”: Excel has rounded a number of more than 15 digits. Format the column as text and enter it again.`;
    case 'applicants.unknownProgramme':
      return `${nameCell(issue.cell)} says “${issue.shown}”, which is no programme’s name in this guideline.${maybe(issue.candidates)} Say which programme it is, or use its name.`;
    case 'applicants.noProgramme':
      return `${nameCell(issue.cell)} names no programme. Enter one from the guideline.`;
    case 'applicants.duplicateKey':
      return `Rows ${issue.rows.map((row) => row + 1).join(', ')} of sheet “${issue.sheet}” agree in organisation, programme, project and leader. Check for a double application.`;
    default:
      return issue satisfies never;
  }
};

type NotWorkbook = Extract<HostIssue, { code: 'host.notWorkbook' }>['found'];

const NOT_WORKBOOK: Readonly<Record<NotWorkbook, string>> = {
  empty: 'the file is empty',
  encrypted: 'the file has a password; remove it in Excel and try again',
  truncated: 'the file is incomplete, perhaps a download that broke off; get it again',
  oldFormat: 'the file is in the old .xls format; save it as .xlsx in Excel',
  binaryFormat: 'the file is in the .xlsb format; save it as .xlsx in Excel',
  beta: 'the file is in the format of a beta of Office 2007; save it as .xlsx in Excel',
  other: 'the file is no Excel workbook (.xlsx, .xlsm)',
};

type PartTrouble = Extract<HostIssue, { code: 'host.partUnreadable' }>['trouble'];

const PART: Readonly<Record<PartTrouble, string>> = {
  malformed: 'it is damaged, no whole XML',
  documentType: 'it has a document type declaration, which is not read for safety',
  tooDeep: 'its elements are nested too deep',
  encoding: 'its character encoding is not known',
  missing: 'the file does not have it',
  namespace: 'it is nothing of an Excel workbook',
  reference: 'it refers to what is not there, or is out of place',
};

const FILE: Readonly<Record<FileTrouble, string>> = {
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

const host: HostIssueWords = {
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
  'host.partUnreadable': ({ part, trouble }) =>
    `The file's part ${part} cannot be read: ${PART[trouble]}. Open the file in Excel, save it as a new .xlsx and try again.`,
  'host.partUnsafe': ({ part }) =>
    `The file's part ${part} is written in an unusual way and might break, so nothing was written. Open the file in Excel, save it as a new .xlsx and try again.`,
  'host.lockedStructure': () =>
    'The structure of the workbook is protected; no sheet can be added. Unprotect the workbook on the Review tab of Excel and try again.',
  'host.file': ({ trouble, detail }) => `${FILE[trouble]}${trouble === 'failed' ? ` (${detail})` : ''}.`,
  'host.unavailable': ({ detail }) => `Excel does not answer (${detail}). Try again, or reopen the workbook.`,
};

const first = (cells: Parameters<HostIssueWords['host.readBack']>[0]['cells']) => {
  const [cell] = cells;
  return cell === undefined ? '' : ` (such as ${nameCell(cell)})`;
};

export const issues: Words['issues'] = {
  guideline: guidelineIssue,
  applicant,
  host,
  alsoIn: (count, cells) => ` (the same in ${count} more: ${cells.join(', ')}${cells.length < count ? ' …' : ''})`,
  noProfile: 'This file is no profile of columns. Please take one that “Save profile” wrote.',
  unconfirmed: (sheet, headers) =>
    `On “${sheet}” ${headers.length === 1 ? '1 column stands' : `${headers.length} columns stand`} for something by guess (${headers.slice(0, 3).join(', ')}${headers.length > 3 ? ' …' : ''}) and nobody has confirmed it. Please confirm or change it under “Sheet” before writing.`,
  memoryUnreadable:
    'What was kept of the review in this workbook is unreadable, perhaps changed by another program. Answers, overrides and readings were not restored; please choose again.',
};
