import { expression } from './expression';

const remark = (note: string) => (note === '' ? '' : `（${note}）`);

export const findings = {
  conclusions: { unqualified: '不合格', incomplete: '待补正', partial: '未查全', pending: '待评议', qualified: '合格' },
  verdicts: { met: '符合', notMet: '不符合', undetermined: '待核', notApplicable: '不适用', unchecked: '未核查' },
  columns: {
    conclusion: '资格结论',
    notMet: '不符合条款',
    missing: '缺项说明',
    awaiting: '待评议',
    priorities: '优先条件',
    limits: '限项提示',
    remarks: '口径与改判',
    points: '规则得分',
    score: '综合得分',
    rank: '名次',
    placement: '入围结论',
    placementReason: '入围说明',
  },
  comparators: { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  dateComparators: { '=': '为', '!=': '不为', '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' },
  textComparators: { '=': '为', '!=': '不为', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  colon: '：',
  comma: '，',
  semicolon: '；',
  listComma: '、',
  or: '；或 ',
  yes: '是',
  no: '否',
  none: '无',
  amountUnit: '万元',
  pointsUnit: '分',
  quote: (text: string) => `“${text}”`,
  inBrackets: (text: string) => `（${text}）`,
  /** A number from one to another, both included; and one of which nothing is known. */
  between: (least: string, greatest: string) => `${least}～${greatest}`,
  anyNumber: '任意数',
  number: (value: string, unit: string) => (unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`),
  year: (year: number, name: string) => `${year} 年${name}`,
  month: (year: number, month: number) => `${year}年${month}月`,
  yearAlone: (year: number) => `${year}年`,
  duration: (amount: string, unit: 'months' | 'days') => `${amount} ${unit === 'months' ? '个月' : '天'}`,
  actual: (label: string, value: string) => `${label} ${value}`,
  required: (comparator: string, value: string) =>
    `要求${/^\p{Script=Han}/u.test(comparator) ? '' : ' '}${comparator} ${value}`,
  short: (gap: string) => `差 ${gap}`,
  over: (gap: string) => `超 ${gap}`,
  oneOf: (options: string) => `要求属于：${options}`,
  noneOf: (options: string) => `要求不属于：${options}`,
  isNo: (name: string) => `${name}：未满足（否）`,
  isYes: (name: string) => `${name}：是`,
  isRightlyNo: (name: string) => `${name}：否`,
  shouldBeNo: (name: string) => `${name}：是（要求为否）`,
  unmet: (text: string) => `${text}：未满足`,
  fulfilled: (text: string) => `${text}：已满足`,
  notHandedIn: (name: string) => `未提交${name}`,
  causes: {
    blank: (fact: string) => `${fact}未填`,
    unreadable: (fact: string, shown: string) => `${fact}无法识别“${shown}”`,
    noColumn: (fact: string) => `${fact}（表中无此列）`,
    insufficient: (fact: string, shown: string) => `${fact}“${shown}”不足以判断，需核实`,
  },
  coarseDate: (fact: string, shown: string) => `${fact}“${shown}”需填到日`,
  dateWithoutTime: (fact: string, shown: string) => `${fact}“${shown}”需注明时刻`,
  anyOf: (options: readonly string[]) => `${options.join('，或')}，任一即可`,
  /** A fact that is worked out from others, and why it is not. */
  because: (fact: string, trouble: string) => `${fact}（${trouble}）`,
  /** What cannot be worked out, and of what: a divisor, what is raised, a list. */
  troubles: {
    zeroDivisor: (whole: string, of: string) => `${whole}无法计算：${of}为 0，请核实`,
    perhapsZeroDivisor: (whole: string, of: string) => `${whole}无法计算：${of}可能为 0，请填写准确的数`,
    negativeRoot: (whole: string, of: string) => `${whole}无法计算：${of}为负数，不能开方，请核实`,
    zeroPower: (whole: string, of: string) => `${whole}无法计算：${of}为 0，请核实`,
    noRow: (whole: string, of: string) => `${whole}无法确定：表中没有与${of}对应的行，请核对`,
    noItems: (whole: string, of: string) => `${whole}无法计算：${of}一项也没有，请补充`,
    tooLarge: (whole: string) => `${whole}无法计算：数值过大，请核实`,
    noYear: (whole: string, of: string, year: number) => `${whole}无法计算：${of}没有 ${year} 年的数，请核对指南`,
  },
  /** The row of a table that applies. */
  tables: {
    row: (number: string, asked: readonly string[]) =>
      `第 ${number} 行${asked.length === 0 ? '' : `：${asked.join('，')}`}`,
    rest: '不属以上各行',
    and: ' 且 ',
  },
  otherWays: (listed: string) => `${listed}（另有其他填法）`,
  awaiting: (title: string) => title,
  softened: (reason: string) => `${reason}；属原则性要求，请评议是否接受`,
  refused: (note: string) => `评议未通过${remark(note)}`,
  accepted: (note: string) => `评议通过${remark(note)}`,
  overridden: (verdict: string, reason: string, by: string, on: string) =>
    `人工改判为${verdict}：${reason}${remark([by, on].filter((part: string) => part !== '').join('，'))}`,
  doesNotApply: '不适用',
  listedOnly: '仅供核对，不自动判断',
  mayHave: (title: string) => `${title}（待核）`,
  programmeUnknown: (shown: string) =>
    shown === '' ? '未填申报的项目类别' : `申报的项目待定：“${shown}”对不上本指南的项目名称`,
  limit: (title: string, value: string, others: string) => `${title}：${value}，同限 ${others}`,
  /** More recommended than there are places for: told before any score exists. */
  overPlaces: (title: string, group: string, recommended: number, places: number) =>
    `${title}：${group}推荐 ${recommended} 项，名额 ${places} 项，超 ${recommended - places} 项`,
  limitAlike: (title: string, value: string, others: string) =>
    `${title}：名称相近（${value}），是否同一内容请核对，相近的有 ${others}`,
  limitSameNumber: (title: string, value: string, others: string) =>
    `${title}：同为“${value}”，是否同一内容请核对，相同的有 ${others}`,
  limitNamesake: (title: string, value: string, others: string) =>
    `${title}：同名（${value}），请核是否同一人，同名的有 ${others}`,
  overSum: (title: string, value: string, total: string, most: string, others: string) =>
    `${title}：${value}合计 ${total} 万元，至多 ${most} 万元，合计的有 ${others}`,
  limitLacksColumns: (title: string, columns: string) => `${title}：表中没有${columns}列，未能核对`,
  limitLacksPlaces: (title: string, groups: string) =>
    `${title}：不知道${groups}的名额，未能核对；请另附一张各推荐单位情况表`,
  limitRow: (name: string, row: number, sheet: string, programme: string) =>
    `${name}（${sheet} 第 ${row} 行${programme === '' ? '' : `，${programme}`}）`,
  dependsOn: (reading: string, option: string, conclusion: string) =>
    `取决于口径：${reading}若取“${option}”，则为${conclusion}`,
  /** A clause that could not be checked, with what it would take. */
  unstated: (columns: string) => `表中没有${columns}列，有此列时才核查`,
  unfilled: (columns: string) => `${columns}没有填，填了才核查`,
  lacks: (lacking: string) => `未核查：${lacking}`,
  /** What keeps an applicant 未查全 (rule V9). */
  partly: (count: number, clauses: string, lacking: string) => `${count} 条未核查（${clauses}）：${lacking}`,
  elsewhere: (reason: string, by: string, on: string) =>
    `另行核查：${reason}${remark([by, on].filter((part: string) => part !== '').join('，'))}`,
  elsewhereClauses: (said: string, count: number, clauses: string) => `${said}，共 ${count} 条：${clauses}`,
  andOtherColumns: (count: number) => `等 ${count} `,
  andMore: (count: number) => `……另有 ${count} 项`,
  moreRows: (count: number) => `另 ${count} 行`,
  expression,
};
