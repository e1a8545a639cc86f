import type { FactType, FilePosition, GuidelineIssue, ShapeExpectation } from '../../guideline/types';
import type { FeelIssue, NumberUnit } from '../../feel/types';
import { wordRosterProblem } from './rosters';
import { wordScoreProblem } from './score-issues';
import { wordTableProblem } from './table-issues';

/** Where a mistake in a guideline is, what was expected, what is there and what to do. */
export const guidelineIssue = (issue: GuidelineIssue): string =>
  `${place(issue.at)} ${issue.severity === 'error' ? '错误' : '提醒'}：${wordMistake(issue)}`;

function wordMistake(issue: GuidelineIssue): string {
  switch (issue.code) {
    case 'guideline.yaml':
      return wordYaml(issue.problem, issue.detail);
    case 'guideline.shape':
      return `“${issue.path || '文件'}”应为${wordExpectation(issue.expected)}，${
        issue.found === undefined ? '此处缺少，请补上' : `现为“${issue.found}”，请改正`
      }。`;
    case 'guideline.unknownKey':
      return `不认识的键“${issue.key}”，此处可用的键有 ${issue.known.join('、')}。${suggest(issue.candidates, '请删去或改用其中之一。')}`;
    case 'guideline.limit':
      return `${LIMITED[issue.what](issue.limit, issue.found)}。请拆分或删减。`;
    case 'guideline.missingFile':
      return `应有文件“${issue.file}”，但没有找到。请补上该文件，或在 programmes 中删去它。`;
    case 'guideline.unlistedFile':
      return `文件“${issue.file}”没有列入 guideline.yaml 的 programmes，不会载入。${suggest(issue.candidates, '请列入或移走。')}`;
    case 'guideline.fileId':
      return `id 应与文件名一致：文件为“${issue.file}”，id 却是“${issue.id}”。请改成一致。`;
    case 'guideline.duplicateId':
      return `id“${issue.id}”应只用一次，但 ${place(issue.first)} 已经用过。请换一个 id。`;
    case 'guideline.duplicateClause':
      return `条款“${issue.clause}”下的“${issue.title}”已写在 ${place(issue.first)}，此处重复。请删去一处，或写明两者的区别。`;
    case 'guideline.duplicateFact':
      return `数据项“${issue.name}”应只声明一次，但 ${place(issue.first)} 已经声明。请直接使用，删去此处的声明。`;
    case 'guideline.nearDuplicateFact':
      return `数据项“${issue.name}”与 ${place(issue.first)} 的“${issue.other}”只差写法，表头无法区分。请合用一个，或改名。`;
    case 'guideline.aliasClash':
      return `别名“${issue.alias}”应只指一个数据项，现在同时指${quoteAll(issue.facts)}（另一处见 ${place(issue.first)}）。请只留一处。`;
    case 'guideline.nameTaken':
      return `名称“${issue.name}”已是${TAKEN_BY[issue.by]}，不能再用。请换一个名称。`;
    case 'guideline.unknownFact':
      return `没有声明数据项“${issue.name}”。${suggest(issue.candidates, '请先在 facts 中声明。')}`;
    case 'guideline.factType':
      return `数据项“${issue.name}”此处应为${FACT_TYPES[issue.expected]}，声明的却是${FACT_TYPES[issue.found]}。请改用别的数据项，或改其类型。`;
    case 'guideline.factDefinition':
      return `数据项“${issue.name}”${FACT_PROBLEMS[issue.problem]}`;
    case 'guideline.unusedFact':
      return `声明了数据项“${issue.name}”，但没有任何条件、优先条件或限项用到它。请删去，或补上用到它的条件。`;
    case 'guideline.factCircle':
      return `数据项的 from 绕成了圈：${issue.names.join(' → ')}。请删去其中一处。`;
    case 'guideline.unknownProgramme':
      return `没有 id 为“${issue.id}”的项目类别。${suggest(issue.candidates, '请在 programmes 中列出的 id 里选。')}`;
    case 'guideline.needlessProgrammes':
      return 'programmes 只应写在 guideline.yaml 的共同条目里，此处的条目只属于本项目类别。请删去。';
    case 'guideline.unknownGroup':
      return `推荐名额按“${issue.name}”分组，但没有这个数据项。${suggest(issue.candidates, '请先在 facts 中声明。')}`;
    case 'guideline.unknownCriterion':
      return `没有 id 为“${issue.id}”的条件或指标。${suggest(issue.candidates, '请用 guideline show 查看全部 id。')}`;
    case 'guideline.unknownReading':
      return `没有 id 为“${issue.id}”的口径。${suggest(issue.candidates, '请用 guideline show 查看全部口径。')}`;
    case 'guideline.unknownOption':
      return `“${issue.option}”不是可选项，可选的有${quoteAll(issue.options)}。请改用其中之一，或先把它加进 options。`;
    case 'guideline.readingDefault':
      return `口径的 default 应是某个选项的 label（${quoteAll(issue.labels)}），现为“${issue.label}”。请改成其中之一。`;
    case 'guideline.readingValues':
      return `口径“${issue.id}”各选项的 value 应为同一类（都是数、都是 true/false 或都是文字），现有 ${issue.kinds.join('、')}。请统一。`;
    case 'guideline.unusedReading':
      return `声明了口径“${issue.id}”，但没有任何表达式用到它。请删去，或在表达式中使用它的名称。`;
    case 'guideline.unusedLet':
      return `let 起了名称“${issue.name}”，但没有任何表达式用到它。请删去，或在表达式中使用它。`;
    case 'guideline.letUnit':
      return issue.found === undefined
        ? `“${issue.name}”不是数，不应有单位“${issue.unit}”。请删去 unit。`
        : `“${issue.name}”算出来是${UNITS[issue.found]}，单位应为“${OWN_UNIT[issue.found]}”，现为“${issue.unit}”。请改正，或在式子里换算。`;
    case 'guideline.deadCriterion':
      return `条件“${issue.id}”${DEAD[issue.reason]}`;
    case 'guideline.contradiction':
      return `条件“${issue.second}”与 ${place(issue.firstAt)} 的“${issue.first}”对“${issue.fact}”的要求互相矛盾，没有任何取值能同时符合。请核对两处的数值和适用范围。`;
    case 'guideline.placesRatio':
      return `名额 ${issue.count} 个、差额比例 ${issue.ratio * 100}%，contracts 应为 ${Math.round(issue.count * (1 + issue.ratio))}，现为 ${issue.contracts}。请核对三个数。`;
    case 'guideline.score':
      return wordScoreProblem(issue.problem);
    case 'guideline.table':
      return wordTableProblem(issue.problem);
    case 'guideline.roster':
      return wordRosterProblem(issue.problem, FACT_TYPES);
    case 'guideline.feel':
      return `表达式“${oneLine(issue.expression)}”：${feelIssue(issue.issue)}`;
  }
}

const place = ({ file, line, column }: FilePosition): string => `${file}:${line}:${column}`;
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
const quoteAll = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** A suggestion where something is close, else what to do in general. */
const suggest = (candidates: readonly string[], otherwise: string): string =>
  candidates.length > 0 ? `是否想写${quoteAll(candidates)}？` : otherwise;

function wordExpectation(expected: ShapeExpectation): string {
  switch (expected.kind) {
    case 'type':
      return SHAPES[expected.type];
    case 'oneOf':
      return `${expected.options.join('、')} 之一`;
    case 'either':
      return [...new Set(expected.of.map(wordExpectation))].join('或');
    case 'atLeast':
      return `${expected.inclusive ? '不小于' : '大于'} ${expected.minimum} 的数`;
    case 'atMost':
      return `不大于 ${expected.maximum} 的数`;
    case 'items':
      return expected.minimum === 1 ? '非空内容' : `至少 ${expected.minimum} 项`;
    case 'characters':
      return `不超过 ${expected.maximum} 字的文字`;
    case 'id':
      return '小写字母、数字和连字符组成的 id（如 rd-share）';
    case 'date':
      return '日历上有的日期（如 2022-01-30）';
    case 'format':
      return '规定格式的文字';
    case 'other':
      return `规定的内容（${expected.detail}）`;
  }
}

const SHAPES = {
  text: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
  list: '列表',
  map: '键值',
} as const;

const TAKEN_BY = {
  fact: '数据项',
  reading: '口径',
  let: '前面的 let',
  constant: '固定名称',
  score: '得分',
  table: '对照表',
} as const;

const FACT_TYPES: Readonly<Record<FactType, string>> = {
  text: '文字（text）',
  count: '件数（count）',
  amount: '金额（amount）',
  ratio: '比例（ratio）',
  date: '日期（date）',
  yesNo: '是否（yesNo）',
  choice: '选项（choice）',
  list: '列表（list）',
  material: '材料（material）',
  place: '地区（place）',
};

const FACT_PROBLEMS = {
  noOptions: '是选项（choice），应在 options 中列出全部选项，现在没有。请补上。',
  needlessOptions: '不是选项、文字或列表，不应有 options。请删去，或改其类型。',
  needlessSeries: '不是件数、金额或比例，不应有 series。请删去，或改其类型。',
} as const;

const DEAD = {
  neverApplies: '的 when 在任何情况下都不成立，等于没有这一条。请核对 when 与申报主体范围。',
  alwaysMet: '的 require 在任何情况下都成立，等于没有要求。请核对数值。',
  neverMet: '的 require 在任何情况下都不成立，没有人能符合。请核对数值。',
} as const;

type Limited = Extract<GuidelineIssue, { code: 'guideline.limit' }>['what'];

const LIMITED: Readonly<Record<Limited, (limit: number, found: number) => string>> = {
  files: (limit, found) => `一份指南最多 ${limit} 个文件，此处有 ${found} 个`,
  file: (limit, found) => `一个文件最多 ${limit} 字，此处有 ${found} 字，未读取`,
  text: (limit, found) => `一处文字最多 ${limit} 字，此处有 ${found} 字`,
  entries: (limit, found) => `一处最多列 ${limit} 项，此处有 ${found} 项`,
  depth: (limit, found) => `内容最多套叠 ${limit} 层，此处至少有 ${found} 层`,
};

function wordYaml(problem: string, detail: string): string {
  switch (problem) {
    case 'DUPLICATE_KEY':
      return '同一处的键应只写一次，此处重复。请删去其中一个。';
    case 'TAB_AS_INDENT':
      return '缩进应使用空格，此处用了制表符（Tab）。请换成空格。';
    case 'BAD_INDENT':
      return '缩进或括号不对，应与同级内容对齐、括号成对。请检查这一行。';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return '一行里有两个“: ”，YAML 读不出是哪一层。含冒号的文字请用引号括起来。';
    case 'MISSING_CHAR':
      return '引号或括号没有成对。请检查这一行。';
    case 'MULTIPLE_DOCS':
      return '一个文件只应有一份内容，此处又用“---”开始了一份。请拆成两个文件。';
    case 'TAG_RESOLVE_FAILED':
      return '不支持“!”开头的标签。请删去标签，或用引号把文字括起来。';
    case 'EMPTY':
      return '文件应有内容，现在是空的。请写上内容，或删去文件。';
    default:
      return `不是正确的 YAML：${detail}。请检查这一行及上一行。`;
  }
}

/** The sentence for a mistake in an expression, without its place. */
export function feelIssue(issue: FeelIssue): string {
  switch (issue.code) {
    case 'feel.syntax':
      return issue.found === ''
        ? '写到此处还不完整，请补全。'
        : `“${issue.found}”处读不通。请检查括号、引号和运算符（应为半角）。`;
    case 'feel.tooLarge':
      return issue.what === 'length'
        ? `一个式子最多 ${issue.limit} 字，此处有 ${issue.found} 字。请用 let 拆成几段，或改写得更简单。`
        : `一个式子最多套叠 ${issue.limit} 层（连写的 +、and、or 每个算一层），此处有 ${issue.found} 层。请用 let 拆成几段，或改用列表。`;
    case 'feel.unsupported':
      return `不支持“${issue.construct}”。请改用 guidelines/README.md 中列出的写法。`;
    case 'feel.unknownName':
      return `没有名为“${issue.name}”的数据项、口径或 let。${suggest(issue.candidates, '请先声明。')}`;
    case 'feel.unknownFunction':
      return `没有函数“${issue.name}”。${suggest(issue.candidates, '可用的函数见 guidelines/README.md。')}`;
    case 'feel.argumentCount':
      return `函数“${issue.name}”应有 ${issue.expected} 个参数，现有 ${issue.found} 个。请改正。`;
    case 'feel.type':
      return `“${issue.at}”应为${typeName(issue.expected)}，现为${typeName(issue.found)}。请改正，或核对数据项的类型。`;
    case 'feel.unit':
      return `“${issue.at}”两边单位不同：一边是${UNITS[issue.left]}，一边是${UNITS[issue.right]}。请换算成同一单位。`;
    case 'feel.option':
      return `“${issue.option}”不是可选项，可选的有${quoteAll(issue.options)}。请改用其中之一，或先加进 options。`;
    case 'feel.constant':
      return `“${issue.at}”无论数据如何总是${issue.value ? '成立' : '不成立'}。请核对。`;
  }
}

const UNITS: Readonly<Record<NumberUnit, string>> = {
  count: '件数',
  amount: '金额（万元）',
  ratio: '比例',
  points: '得分',
};

const OWN_UNIT: Readonly<Record<NumberUnit, string>> = { count: '件', amount: '万元', ratio: '%', points: '分' };

const TYPES: ReadonlyMap<string, string> = new Map([
  ['boolean', '是否'],
  ['number', '数'],
  ['text', '文字'],
  ['date', '日期'],
  ['date and time', '日期和时刻'],
  ['duration', '时长'],
  ['list', '列表'],
]);

const typeName = (type: string): string => TYPES.get(type) ?? type;
