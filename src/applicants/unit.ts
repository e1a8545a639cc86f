import type { FactType } from '../guideline/types';

/** What a unit measures. `scale` is a bare 万 or 亿, `piece` a bare 个 that goes with anything counted. */
type Dimension = 'money' | 'share' | 'scale' | 'piece' | 'thing' | 'person' | 'body' | 'area' | 'time' | 'other';

/** A unit as written; one of it is 10^power of the plain unit (元, one, 件 …). */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly power: number;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);

const MEASURES: readonly (readonly [Dimension, readonly string[]])[] = [
  ['money', ['元', '元整', '块']],
  ['piece', ['个']],
  [
    'thing',
    [
      '件',
      '项',
      '枚',
      '份',
      '套',
      '种',
      '篇',
      '批',
      '次',
      '条',
      '部',
      '台',
      '类',
      '本',
      '册',
      '起',
      '宗',
      '例',
      '品',
      '款',
      '期',
      '场',
      '注',
    ],
  ],
  ['person', ['人', '名', '位', '人次']],
  ['body', ['家', '户', '所', '处', '间']],
  ['area', ['平方米', 'm2', '平米', '平方公里', 'km2', '亩', '公顷']],
  ['time', ['年', '个月', '月', '天', '日', '小时', '岁', '周']],
  ['other', ['分', '级', '倍', '吨', '公斤', '千克', '页', '门', '点', '字']],
];

const dimensions: ReadonlyMap<string, Dimension> = new Map(
  MEASURES.flatMap(([dimension, words]) => words.map((word) => [word, dimension] as const)),
);

const SHARES: ReadonlyMap<string, number> = new Map([
  ['%', -2],
  ['百分比', -2],
  ['百分点', -2],
  ['个百分点', -2],
  ['‰', -3],
]);

const SCALED = /^(百万|千万|十|百|千|万|亿)?(.*)$/;

/** Reads a unit such as 万元, %, 件, 万人, 平方米; `undefined` for any other text. Width and spaces do not matter. */
export const parseUnit = (written: string): Unit | undefined => {
  const text = written
    .normalize('NFKC')
    .replace(/[\s:]/g, '')
    .replace(/^单位/, '')
    .replace(/^人民币|人民币$/g, '')
    .toLowerCase();
  if (text === '') return undefined;
  const share = SHARES.get(text);
  if (share !== undefined) return { text, dimension: 'share', power: share };
  const [, scale = '', measure = ''] = SCALED.exec(text) ?? [];
  const power = SCALES.get(scale) ?? 0;
  if (measure === '') return { text, dimension: 'scale', power };
  const dimension = dimensions.get(measure);
  return dimension === undefined ? undefined : { text, dimension, power };
};

/** Whether a figure of this type may be given in the unit. */
export const unitFits = (unit: Unit, type: FactType): boolean => {
  switch (type) {
    case 'amount':
      return unit.dimension === 'money' || unit.dimension === 'scale';
    case 'ratio':
      return unit.dimension === 'share';
    case 'count':
      return unit.dimension !== 'money' && unit.dimension !== 'share';
    case 'text':
    case 'date':
    case 'yesNo':
    case 'choice':
    case 'list':
    case 'material':
    case 'place':
      return false;
    default:
      return type satisfies never;
  }
};

const NEUTRAL: ReadonlySet<Dimension> = new Set(['scale', 'piece']);

/**
 * Whether two stated units contradict each other (rule F2). Money in different scales does: 元 under
 * a header of 万元 is asked, not guessed. Counted things contradict only in what is counted (人 against 件).
 */
export const unitsContradict = (one: Unit, other: Unit): boolean => {
  if (one.dimension === 'money' || other.dimension === 'money' || one.dimension === 'share') {
    const alike = one.dimension === other.dimension || one.dimension === 'scale' || other.dimension === 'scale';
    return !alike || one.power !== other.power;
  }
  return one.dimension !== other.dimension && !NEUTRAL.has(one.dimension) && !NEUTRAL.has(other.dimension);
};
