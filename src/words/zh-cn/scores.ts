/** A text before a Chinese word: a space after numbers and signs. */
const before = (text: string): string => (/\p{Script=Han}$/u.test(text) ? text : `${text} `);

/** Points by rule: what each indicator comes to and why. */
export const scores = {
  full: (max: string) => `满分 ${max} 分`,
  /** A range of points, or one number of them. */
  points: (points: string) => `${points} 分`,
  present: (totals: string) => `目前${totals}`,
  parts: (parts: readonly string[]) => `（${parts.join('，')}）`,
  mayBring: (more: string) => `至多还能得 ${more} 分`,
  andEnds: ' 且 ',
  anyNumber: '任意数',
  outside: '各档之外',
  per: (each: string, points: string, isWhole: boolean) => `每${isWhole ? '满 ' : ' '}${before(each)}得 ${points} 分`,
  bandPoints: (band: string, points: string) => `${before(band)}得 ${points} 分`,
  otherwise: '其他',
  mark: '专家打分',
  markWithin: (range: string) => `专家打分，限 ${range} 分`,
  markBetween: (from: string, to: string) => `专家打分，从 ${from} 到 ${to} 分`,
  notes: {
    doesNotApply: '不适用',
    gap: '在两档之间，指南没有规定得几分，待核实',
    capped: '按满分计',
    outOfRange: '不在可打的分数之内，不计，请核对',
    notComputable: '数据已填但算不出来，请核实',
  },
  line: (clause: string, title: string, said: string) => `${clause} ${title}：${said}`,
  comma: '，',
  semicolon: '；',
  /** A total over all applicants. */
  summary: (name: string, settled: number, range: string, open: number) =>
    `${name}：已定 ${settled} 家${settled === 0 ? '' : `（${range} 分）`}${open === 0 ? '' : `，未定 ${open} 家`}`,
  outline: {
    best: (best: number) => `取最高的 ${best} 项`,
    when: (condition: string) => `适用：${condition}`,
    whenNot: { zero: '不适用的得 0 分', full: '不适用的得满分', leftOut: '不适用的不计入，其余按比例折算' },
  },
};
