import type { ApplicantIssue, ExpectedForm } from '../applicants/types';
import type { Language } from '../words/language';
import type { CellAddress } from '../workbook/types';

const EXPECTED: Readonly<Record<Language, Readonly<Record<ExpectedForm, string>>>> = {
  'zh-CN': {
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
  },
  'en-US': {
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
  },
};

const columnLetters = (column: number): string =>
  column < 0 ? '' : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const wordCell = ({ column, row, sheet }: CellAddress): string => `${sheet}!${columnLetters(column)}${row + 1}`;

const wordInChinese = (issue: ApplicantIssue): string => {
  const maybe = (candidates: readonly string[]): string =>
    candidates.length > 0 ? `可能是：${candidates.join('、')}。` : '';
  switch (issue.code) {
    case 'applicants.noHeader':
      return `工作表“${issue.sheet}”中找不到表头行。请确认选对了工作表，且表头含申报单位等列名。`;
    case 'applicants.noRows':
      return `工作表“${issue.sheet}”的表头下没有申报数据。`;
    case 'applicants.twoHeaders': {
      const headers = issue.headers.map(({ column, header }) => `${columnLetters(column)} 列“${header}”`).join('、');
      return `工作表“${issue.sheet}”中${headers}都可能是“${issue.fact}”。请指定其中一列。`;
    }
    case 'applicants.twoFacts':
      return `工作表“${issue.sheet}”${columnLetters(issue.column)} 列“${issue.header}”可能是：${issue.facts.join('、')}。请指定是哪一项。`;
    case 'applicants.fixedUnknown':
      return `已将“${issue.header}”列指定为“${issue.fact}”，但指南中没有这一项。${maybe(issue.candidates)}请重新指定。`;
    case 'applicants.unreadable':
      return `${wordCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，无法识别；应填${EXPECTED['zh-CN'][issue.expected]}。${maybe(issue.candidates)}`;
    case 'applicants.unitConflict':
      return `${wordCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，单位“${issue.cellUnit}”与表头或要求的“${issue.headerUnit}”不一致。请核对后统一单位。`;
    case 'applicants.checkDigit':
      return `${wordCell(issue.cell)}“${issue.fact}”填的是“${issue.shown}”，格式或校验位有误。请对照原件更正。`;
    case 'applicants.lostDigits':
      return `${wordCell(issue.cell)}“${issue.fact}”显示为“${issue.shown}”，超过 15 位的数字已被 Excel 舍入。请将该列设为文本后重新填写。`;
    case 'applicants.unknownProgramme':
      return `${wordCell(issue.cell)}填的项目类别“${issue.shown}”不在本指南中。${maybe(issue.candidates)}请改为指南中的名称。`;
    case 'applicants.noProgramme':
      return `${wordCell(issue.cell)}未填项目类别。请填写指南中的项目类别名称。`;
    case 'applicants.duplicateKey':
      return `工作表“${issue.sheet}”第 ${issue.rows.map((row) => row + 1).join('、')} 行的申报单位、项目类别、项目名称和负责人相同，疑似重复申报。请核对。`;
    default:
      return issue satisfies never;
  }
};

const wordInEnglish = (issue: ApplicantIssue): string => {
  const maybe = (candidates: readonly string[]): string =>
    candidates.length > 0 ? ` Perhaps: ${candidates.join(', ')}.` : '';
  switch (issue.code) {
    case 'applicants.noHeader':
      return `No header row found in sheet “${issue.sheet}”. Check that it is the right sheet and names its columns.`;
    case 'applicants.noRows':
      return `Sheet “${issue.sheet}” has no applicants below its header.`;
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
    case 'applicants.unreadable':
      return `${wordCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”; expected ${EXPECTED['en-US'][issue.expected]}.${maybe(issue.candidates)}`;
    case 'applicants.unitConflict':
      return `${wordCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: its unit ${issue.cellUnit} contradicts ${issue.headerUnit}. Check it and use one unit.`;
    case 'applicants.checkDigit':
      return `${wordCell(issue.cell)} “${issue.fact}” holds “${issue.shown}”: its form or check digit is wrong. Correct it from the original.`;
    case 'applicants.lostDigits':
      return `${wordCell(issue.cell)} “${issue.fact}” shows “${issue.shown}”: Excel has rounded a number of more than 15 digits. Format the column as text and enter it again.`;
    case 'applicants.unknownProgramme':
      return `${wordCell(issue.cell)} names the programme “${issue.shown}”, which is not in this guideline.${maybe(issue.candidates)} Use a name from the guideline.`;
    case 'applicants.noProgramme':
      return `${wordCell(issue.cell)} names no programme. Enter one from the guideline.`;
    case 'applicants.duplicateKey':
      return `Rows ${issue.rows.map((row) => row + 1).join(', ')} of sheet “${issue.sheet}” agree in organisation, programme, project and leader. Check for a double application.`;
    default:
      return issue satisfies never;
  }
};

/** One sentence or two on a problem in the applicants' sheet: where, expected, found, what to do. */
export const wordApplicantIssue = (issue: ApplicantIssue, language: Language): string =>
  language === 'zh-CN' ? wordInChinese(issue) : wordInEnglish(issue);
