import type { ExpressionWords, TestWords, ReportWords } from '../findings';

const together = (named: readonly string[]) => named.join('、');

const OPERATOR = /[≥≤<>=≠+−×÷]/u;
const DIGIT = /[\d%]/u;
const SIGN = /[≥≤<>=≠+−×÷\d]/u;
const HAN = /\p{Script=Han}/u;
const PUNCTUATION = /[（）、，；：“”]/u;

/** Texts side by side: a space around operators, and between words and numbers. */
const beside = (...texts: readonly string[]): string =>
  texts.reduce((told, text) => {
    const [end, start] = [told.at(-1) ?? '', text.at(0) ?? ''];
    const isOperator = OPERATOR.test(end) || OPERATOR.test(start);
    const isNumber = (DIGIT.test(end) && HAN.test(start)) || (HAN.test(end) && DIGIT.test(start));
    const isSpaced = (isOperator || isNumber) && !PUNCTUATION.test(end) && !PUNCTUATION.test(start);
    return `${told}${isSpaced ? ' ' : ''}${text}`;
  });

const test = (holds: (argument: string) => string, fails: (argument: string) => string): TestWords => ({
  holds,
  fails,
  asked: (argument) => `要求${holds(argument)}`,
  askedNot: (argument) => `要求${fails(argument)}`,
});

const rounded = (how: string) => (number: string, decimals?: string) =>
  `${number}${how}${decimals === undefined ? '' : `（保留 ${decimals} 位小数）`}`;

const EXPRESSION_WORDS_ZH_CN: ExpressionWords = {
  values: {
    count: (list) => `${list}数量`,
    sum: (...named) => `${together(named)}合计`,
    mean: (...named) => `${together(named)}平均值`,
    min: (...named) => `${together(named)}${named.length > 1 ? '中较小者' : '最小值'}`,
    max: (...named) => `${together(named)}${named.length > 1 ? '中较大者' : '最大值'}`,
    abs: (number) => `${number}的绝对值`,
    floor: rounded('向下取整'),
    ceiling: rounded('向上取整'),
    round: rounded('四舍五入'),
    'round up': rounded('向上取整'),
    'round down': rounded('向下取整'),
    'round half up': rounded('四舍五入'),
    'distinct values': (list) => `${list}（不重复）`,
    'years and months duration': (from, to) => `${from}至${to}的月数`,
  },
  tests: {
    within: test(
      (place) => `在${place}内`,
      (place) => `不在${place}内`,
    ),
    contains: test(
      (part) => `含${part}`,
      (part) => `不含${part}`,
    ),
    'starts with': test(
      (part) => `以${part}开头`,
      (part) => `不以${part}开头`,
    ),
    'ends with': test(
      (part) => `以${part}结尾`,
      (part) => `不以${part}结尾`,
    ),
    'list contains': test(
      (item) => `包含${item}`,
      (item) => `不包含${item}`,
    ),
  },
  countUnit: '个',
  quote: (text) => `“${text}”`,
  stated: (label, test) => beside(label, test),
  compared: (label, comparator, value) => beside(...[label, comparator, value].filter((text) => text !== '')),
  statedComparators: { '=': '为', '!=': '不为', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  oneOf: (options) => beside('属于', options),
  noneOf: (options) => beside('不属于', options),
  isNot: (name) => `${name}为否`,
  nothingAsked: '不作要求',
  neverMet: '不符合',
  allOf: (told) => beside(...told.flatMap((one, index) => (index === 0 ? [one] : ['且', one]))),
  anyOf: (told) => beside(...told.flatMap((one, index) => (index === 0 ? [one] : ['或', one]))),
  listOr: '或',
  group: (text) => `（${text}）`,
  either: (condition, then, otherwise) =>
    `${beside(condition, '时')}${SIGN.test(then.at(0) ?? '') ? ' ' : '，'}${then}，${beside('否则', otherwise)}`,
  eitherOf: (label, either) => `${label}在${either}`,
  required: (statement) => `要求：${statement}`,
  gap: (statement, gap) => `${statement}（${gap}）`,
  each: (series, isYearly) => (isYearly ? `${series}每年均` : `${series}每项均`),
  any: (series, isYearly) => (isYearly ? `${series}有一年` : `${series}有一项`),
  years: (count) => `${count} 年`,
  after: (date, duration) => `${date}满 ${duration}之日`,
  before: (date, duration) => `${date}前 ${duration}之日`,
  between: (later, earlier) => `${earlier}至${later}的天数`,
};

const remark = (note: string) => (note === '' ? '' : `（${note}）`);

export const REPORT_WORDS_ZH_CN: ReportWords = {
  conclusions: { unqualified: '不合格', incomplete: '待补正', pending: '待评议', qualified: '合格' },
  verdicts: { met: '符合', notMet: '不符合', undetermined: '待核', notApplicable: '不适用', unchecked: '未核查' },
  columns: {
    conclusion: '资格结论',
    notMet: '不符合条款',
    missing: '缺项说明',
    awaiting: '待评议',
    priorities: '优先条件',
    limits: '限项提示',
    remarks: '口径与改判',
    score: '综合得分',
    rank: '名次',
    placement: '入围结论',
    placementReason: '入围说明',
  },
  comparators: { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  dateComparators: { '=': '为', '!=': '不为', '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' },
  textComparators: { '=': '为', '!=': '不为', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  expression: EXPRESSION_WORDS_ZH_CN,
  colon: '：',
  comma: '，',
  semicolon: '；',
  listComma: '、',
  or: '；或 ',
  yes: '是',
  no: '否',
  none: '无',
  amountUnit: '万元',
  quote: (text) => `“${text}”`,
  inBrackets: (text) => `（${text}）`,
  number: (value, unit) => (unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`),
  year: (year, name) => `${year} 年${name}`,
  month: (year, month) => `${year}年${month}月`,
  yearAlone: (year) => `${year}年`,
  duration: (amount, unit) => `${amount} ${unit === 'months' ? '个月' : '天'}`,
  actual: (label, value) => `${label} ${value}`,
  required: (comparator, value) => `要求${/^\p{Script=Han}/u.test(comparator) ? '' : ' '}${comparator} ${value}`,
  short: (gap) => `差 ${gap}`,
  over: (gap) => `超 ${gap}`,
  oneOf: (options) => `要求属于：${options}`,
  noneOf: (options) => `要求不属于：${options}`,
  isNo: (name) => `${name}：未满足（否）`,
  isYes: (name) => `${name}：是`,
  isRightlyNo: (name) => `${name}：否`,
  shouldBeNo: (name) => `${name}：是（要求为否）`,
  unmet: (text) => `${text}：未满足`,
  fulfilled: (text) => `${text}：已满足`,
  notHandedIn: (name) => `未提交${name}`,
  causes: {
    blank: (fact) => `${fact}未填`,
    unreadable: (fact, shown) => `${fact}无法识别“${shown}”`,
    noColumn: (fact) => `${fact}（表中无此列）`,
    insufficient: (fact, shown) => `${fact}“${shown}”不足以判断，需核实`,
  },
  coarseDate: (fact, shown) => `${fact}“${shown}”需填到日`,
  anyOf: (options) => `${options.join('，或')}，任一即可`,
  awaiting: (title) => title,
  softened: (reason) => `${reason}；属原则性要求，请评议是否接受`,
  refused: (note) => `评议未通过${remark(note)}`,
  accepted: (note) => `评议通过${remark(note)}`,
  overridden: (verdict, reason, by, on) =>
    `人工改判为${verdict}：${reason}${remark([by, on].filter((part) => part !== '').join('，'))}`,
  doesNotApply: '不适用',
  listedOnly: '仅供核对，不自动判断',
  mayHave: (title) => `${title}（待核）`,
  programmeUnknown: (shown) => (shown === '' ? '未填申报的项目类别' : `项目类别“${shown}”不在本指南之列`),
  limit: (title, value, others) => `${title}：${value}，同限 ${others}`,
  limitRow: (name, row, sheet, programme) =>
    `${name}（${sheet} 第 ${row} 行${programme === '' ? '' : `，${programme}`}）`,
  dependsOn: (reading, option, conclusion) => `取决于口径：${reading}若取“${option}”，则为${conclusion}`,
  uncheckedCriteria: (count) => `另有 ${count} 条因表中无对应列未核查`,
  andMore: (count) => `……另 ${count} 项见批注`,
  moreRows: (count) => `另 ${count} 行`,
  notice: {
    sheetName: '补正通知',
    heading: '补正通知书',
    addressee: (name) => `${name}：`,
    opening: (guideline, programme) =>
      `你单位按《${guideline}》申报的“${programme}”，经形式审查，须补正下列事项（一次性告知）：`,
    nothing: '无须补正的事项。',
    deadline: (date, days) => `请最迟于 ${date}（${days} 个工作日内）补齐，逾期未补正的，按现有材料处理。`,
    material: (name) => `补交${name}`,
    closing: (authority, date) => `${authority}\n${date}`,
    date: (year, month, day) => `${year}年${month}月${day}日`,
    columns: { row: '行号', name: '申报单位', programme: '项目类别', count: '事项数', notice: '通知全文' },
  },
};
