import type { FileTroubleWords, HostIssueWords, NotWorkbookWords } from '../host-issues';
import { nameCell } from '../../wording/values';

const NOT_WORKBOOK: NotWorkbookWords = {
  empty: '文件是空的',
  encrypted: '文件有打开密码，请先在 Excel 中去掉密码再试',
  truncated: '文件不完整，可能没有下载完，请重新获取',
  oldFormat: '文件是旧的 .xls 格式，请在 Excel 中另存为 .xlsx',
  other: '文件不是 Excel 工作簿（.xlsx、.xlsm）',
};

const FILE: FileTroubleWords = {
  missing: '没有这个文件。请检查路径',
  noFolder: '所在的文件夹不存在。请先建立文件夹，或换一个位置',
  isFolder: '这是文件夹，不是文件。请给出文件名',
  noPlainFile: '这不是普通文件（是管道或设备）。请换一个文件名',
  otherKind: '该位置已有另一类文件，不会用结果覆盖它。请换一个文件名，或先将其移走',
  brokenLink: '这是一个快捷链接，指向的位置不存在。请换一个文件名',
  denied: '没有读写权限。请换一个位置，或请管理员授权',
  readOnly: '所在的磁盘是只读的。请换一个位置',
  noSpace: '磁盘空间不足。请腾出空间，或换一个位置',
  nameTooLong: '文件名太长。请改短后重试',
  inUse: '文件正被其他程序占用。请在 Excel 中关闭后重试',
  failed: '读写失败',
};

export const HOST_ISSUE_ZH_CN: HostIssueWords = {
  'host.protectedSheet': ({ sheet }) => `工作表“${sheet}”受保护，无法写入。请撤销工作表保护后重试。`,
  'host.cellEditing': () => '有单元格正在编辑，暂时不能读写。请按回车结束编辑后重试。',
  'host.mergedCells': ({ sheet, range }) =>
    `工作表“${sheet}”的 ${rangeName(sheet, range)} 是合并单元格，挡住了要写的列。请取消合并或移开后重试。`,
  'host.sheetGone': ({ sheet }) => `找不到工作表“${sheet}”，可能已被删除或改名。请重新选择工作表。`,
  'host.sheetNameTaken': ({ sheet }) => `已有名为“${sheet}”的工作表，且不是本工具生成的。请将其改名后重试。`,
  'host.sheetChanged': ({ sheet }) => `工作表“${sheet}”在读取之后增删或移动过行列。请重新核查后再写入。`,
  'host.otherWorkbook': () => '当前打开的已不是原来的工作簿。请回到原工作簿，或重新读取。',
  'host.apiMissing': ({ needed, found }) => `此功能需要 ${needed}，当前 Excel 只支持到 ${found}。请更新 Office。`,
  'host.tooLarge': ({ limit, found }) => `工作簿太大：上限 ${limit}，实际 ${found}。请拆分或删去无关内容后重试。`,
  'host.readBack': ({ cells }) =>
    `写入后核对发现 ${cells.length} 个单元格与应写内容不一致${first(cells)}。请撤销后重试。`,
  'host.cancelled': () => '已取消，未作改动。',
  'host.notWorkbook': ({ found }) => `无法打开：${NOT_WORKBOOK[found]}。`,
  'host.file': ({ trouble, detail }) => (trouble === 'failed' ? `读写失败（${detail}）。` : `${FILE[trouble]}。`),
  'host.unavailable': ({ detail }) => `Excel 没有响应（${detail}）。请重试；仍不行时重新打开工作簿。`,
};

const first = (cells: Parameters<HostIssueWords['host.readBack']>[0]['cells']) => {
  const [cell] = cells;
  return cell === undefined ? '' : `（如 ${nameCell(cell)}）`;
};

const rangeName = (
  sheet: string,
  { top, left, bottom, right }: Parameters<HostIssueWords['host.mergedCells']>[0]['range'],
) =>
  [nameCell({ sheet, row: top, column: left }), nameCell({ sheet, row: bottom, column: right })]
    .map(afterSheet)
    .join(':');

const afterSheet = (name: string) => name.slice(name.lastIndexOf('!') + 1);
