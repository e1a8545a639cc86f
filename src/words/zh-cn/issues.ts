import type { ApplicantIssue, ExpectedForm } from '../../applicants/types';
import type { FileTrouble, HostIssue } from '../../workbook/types';
import { columnLetters, nameCell, nameRange } from '../../workbook/cell-addresses';
import type { HostIssueWords } from '../vocabulary';
import { guidelineIssue, feelIssue } from './guideline-issues';

const EXPECTED: Readonly<Record<ExpectedForm, string>> = {
  text: '文字',
  count: '数量，如 35 或 35件',
  amount: '金额，如 1250.5 或 1.2亿元',
  ratio: '比例，须带百分号，如 3.5%',
  date: '日期，如 2021-12-31 或 2021年12月',
  yesNo: '是或否',
  choice: '所列选项之一',
  list: '名单，用顿号分隔',
  material: '已提交或未提交',
  place: '行政区划全称，如 江苏省苏州市昆山市',
  series: '逐年数据，如 2100/2300/2500，由早到晚，年数须齐全',
  materialList: '材料清单中的名称，用顿号分隔',
  creditCode: '18 位统一社会信用代码',
  patentNumber: '专利号，如 ZL202110000001.2（含校验位）',
};

const applicant = (issue: ApplicantIssue): string => {
  const maybe = (candidates: readonly string[]): string =>
    candidates.length > 0 ? `可能是：${candidates.join('、')}。` : '';
  switch (issue.code) {
    case 'applicants.noHeader':
      return `工作表“${issue.sheet}”中找不到表头行。请确认选对了工作表，且表头含申报单位等列名。`;
    case 'applicants.noRows':
      return `工作表“${issue.sheet}”的表头下没有申报数据。`;
    case 'applicants.noNames':
      return `工作表“${issue.sheet}”不像申报表：没有一列是申报单位名称（现有列：${issue.headers.slice(0, 8).join('、')}${issue.headers.length > 8 ? ' 等' : ''}）。请选对工作表，或指定哪一列是单位名称。`;
    case 'applicants.twoHeaders': {
      const headers = issue.headers.map(({ column, header }) => `${columnLetters(column)} 列“${header}”`).join('、');
      return `工作表“${issue.sheet}”中${headers}都可能是“${issue.fact}”。请指定其中一列。`;
    }
    case 'applicants.twoFacts':
      return `工作表“${issue.sheet}”${columnLetters(issue.column)} 列“${issue.header}”可能是：${issue.facts.join('、')}。请指定是哪一项。`;
    case 'applicants.fixedUnknown':
      return `已将“${issue.header}”列指定为“${issue.fact}”，但指南中没有这一项。${maybe(issue.candidates)}请重新指定。`;
    case 'applicants.computed':
      return `“${issue.fact}”的算式“${issue.expression}”${issue.problem === undefined ? '没有用到表中的列。' : `有误：${feelIssue(issue.problem)}`}请用方括号写表头，如 [研发费用] / [销售收入]。`;
    case 'applicants.unreadable':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，无法识别；应填${EXPECTED[issue.expected]}。${maybe(issue.candidates)}`;
    case 'applicants.unitConflict':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，单位“${issue.cellUnit}”与表头或要求的“${issue.headerUnit}”不一致。请核对后统一单位。`;
    case 'applicants.ownUnit':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，已按所填单位“${issue.cellUnit}”（表头为“${issue.headerUnit}”）折算，与表头单位或同列其他数相差千倍以上。请核对单位。`;
    case 'applicants.remark':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，其中“${issue.remark}”与所填内容不一致或有所保留，未采用。${maybe(issue.candidates)}请核对后填写确定的内容。`;
    case 'applicants.renamedPlace':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，该地名已变更，按“${issue.now}”处理。请核对。`;
    case 'applicants.unlistedPlace':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，行政区划中没有这个地名，按所写的省份“${issue.province}”处理。请核对。`;
    case 'applicants.assumedYear':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，没有年份，按 ${issue.year} 年处理。请核对。`;
    case 'applicants.ratioScale':
      return `${nameCell(issue.cell)}起，“${issue.header}”列有 ${issue.count} 格只填了数（如“${issue.shown}”），看不出是百分数还是小数。请说明该列填的是百分数（80 即 80%）还是小数（0.8 即 80%）。`;
    case 'applicants.checkDigit':
      return `${nameCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，格式或校验位有误。请对照原件更正。`;
    case 'applicants.lostDigits':
      return `${nameCell(issue.cell)}“${issue.fact}”显示为“${issue.shown}”，超过 15 位的数字已被 Excel 舍入。请将该列设为文本后重新填写。`;
    case 'applicants.unknownProgramme':
      return `${nameCell(issue.cell)}填的“${issue.shown}”对不上本指南的项目名称，申报的项目待定。${maybe(issue.candidates)}请指定是哪一项，或改为指南中的名称。`;
    case 'applicants.noProgramme':
      return `${nameCell(issue.cell)}未填项目类别。请填写指南中的项目类别名称。`;
    case 'applicants.duplicateKey':
      return `工作表“${issue.sheet}”第 ${issue.rows.map((row) => row + 1).join('、')} 行的申报单位、项目类别、项目名称和负责人相同，疑似重复申报。请核对。`;
    default:
      return issue satisfies never;
  }
};

type NotWorkbook = Extract<HostIssue, { code: 'host.notWorkbook' }>['found'];

const NOT_WORKBOOK: Readonly<Record<NotWorkbook, string>> = {
  empty: '文件是空的',
  encrypted: '文件有打开密码，请先在 Excel 中去掉密码再试',
  truncated: '文件不完整，可能没有下载完，请重新获取',
  oldFormat: '文件是旧的 .xls 格式，请在 Excel 中另存为 .xlsx',
  binaryFormat: '文件是 .xlsb 格式，请在 Excel 中另存为 .xlsx',
  beta: '文件是 Office 2007 测试版的格式，请在 Excel 中另存为 .xlsx',
  other: '文件不是 Excel 工作簿（.xlsx、.xlsm）',
};

type PartTrouble = Extract<HostIssue, { code: 'host.partUnreadable' }>['trouble'];

const PART: Readonly<Record<PartTrouble, string>> = {
  malformed: '内容已损坏，不是完整的 XML',
  documentType: '含有文档类型声明，出于安全不予读取',
  tooDeep: '元素嵌套过深',
  encoding: '字符编码无法识别',
  missing: '文件中没有这一部分',
  namespace: '不是 Excel 工作簿的内容',
  reference: '引用了不存在的内容，或位置不对',
};

const FILE: Readonly<Record<FileTrouble, string>> = {
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

const host: HostIssueWords = {
  'host.protectedSheet': ({ sheet }) => `工作表“${sheet}”受保护，无法写入。请撤销工作表保护后重试。`,
  'host.cellEditing': () => '有单元格正在编辑，暂时不能读写。请按回车结束编辑后重试。',
  'host.mergedCells': ({ sheet, range }) =>
    `工作表“${sheet}”的 ${nameRange(range)} 是合并单元格，挡住了要写的列。请取消合并或移开后重试。`,
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
  'host.partUnreadable': ({ part, trouble }) =>
    `文件内的 ${part} 无法读取：${PART[trouble]}。请在 Excel 中打开，另存为新的 .xlsx 后重试。`,
  'host.partUnsafe': ({ part }) =>
    `文件内的 ${part} 写法特殊，写入后可能损坏，因此没有写入。请在 Excel 中打开，另存为新的 .xlsx 后重试。`,
  'host.lockedStructure': () => '工作簿的结构受保护，不能新增工作表。请在 Excel 的“审阅”中撤销“保护工作簿”后重试。',
  'host.file': ({ trouble, detail }) => (trouble === 'failed' ? `读写失败（${detail}）。` : `${FILE[trouble]}。`),
  'host.unavailable': ({ detail }) => `Excel 没有响应（${detail}）。请重试；仍不行时重新打开工作簿。`,
};

const first = (cells: Parameters<HostIssueWords['host.readBack']>[0]['cells']) => {
  const [cell] = cells;
  return cell === undefined ? '' : `（如 ${nameCell(cell)}）`;
};

export const issues = {
  guideline: guidelineIssue,
  applicant,
  /** Other cells that have just the same. */
  alsoIn: (count: number, cells: readonly string[]) =>
    `（另有 ${count} 格相同：${cells.join('、')}${cells.length < count ? ' 等' : ''}）`,
  host,
  noProfile: '这个文件不是列对应方案。请选用由“另存方案”写出的文件。',
  unconfirmed: (sheet: string, headers: readonly string[]) =>
    `工作表“${sheet}”有 ${headers.length} 列按推测对应（${headers.slice(0, 3).join('、')}${headers.length > 3 ? '等' : ''}），还没有人确认。请在“申报表”中确认或改正后再写入。`,
  memoryUnreadable:
    '工作簿中保存的评审记录无法读取，可能被其他程序改动。以前的评议、改判和口径选择没有恢复，请重新选择。',
};
