import type { FactType } from '../guideline/types';

/**
 * What a unit measures; units of one dimension convert into each other. `scale` is a bare 万 or 亿, `piece` a bare 个
 * that goes with anything counted. `time` is months and years, `days` is days and hours: a year has no fixed number of days.
 */
type Dimension =
  | 'money'
  | 'foreignMoney'
  | 'share'
  | 'scale'
  | 'piece'
  | 'thing'
  | 'person'
  | 'attendance'
  | 'body'
  | 'area'
  | 'time'
  | 'days'
  | 'workdays'
  | 'lessons'
  | 'words'
  | 'mass'
  | 'length'
  | 'points'
  | 'grade'
  | 'multiple'
  | 'pages';

/** A unit as written; one of it is `10^power × parts[0] / parts[1]` of its dimension's plain unit (元, 件, 月, 小时, 平方米 …). */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly power: number;
  readonly parts: readonly [number, number];
}

/** A bare 十 after digits is no scale: nobody means fifty by `5十`. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);

const THINGS = '件 项 枚 份 套 种 篇 批 次 条 部 台 类 本 册 起 宗 例 品 款 期 场 注 门 点';

const MEASURES: readonly (readonly [Dimension, string, (readonly [number, number])?])[] = [
  ['money', '元 元整 块'],
  ['foreignMoney', '美元 欧元 港元 港币 日元 英镑 $ usd'],
  ['piece', '个'],
  ['thing', THINGS],
  ['person', '人 名 位'],
  ['attendance', '人次'],
  ['body', '家 户 所 处 间'],
  ['area', '平方米 m2 平米'],
  ['area', '亩', [2000, 3]],
  ['area', '公顷', [10_000, 1]],
  ['area', '平方公里 km2', [1_000_000, 1]],
  ['time', '个月 月'],
  ['time', '季度 个季度', [3, 1]],
  ['time', '年 岁 周年', [12, 1]],
  ['days', '小时'],
  ['days', '天 日', [24, 1]],
  ['days', '周 星期', [168, 1]],
  ['workdays', '工作日 个工作日'],
  ['lessons', '学时 课时'],
  ['words', '字'],
  ['mass', '公斤'],
  ['mass', '吨', [1000, 1]],
  ['mass', '斤', [1, 2]],
  ['mass', '克', [1, 1000]],
  ['length', '米 m'],
  ['length', '公里 km', [1000, 1]],
  ['points', '分'],
  ['grade', '级'],
  ['multiple', '倍'],
  ['pages', '页'],
];

const ONE: readonly [number, number] = [1, 1];

const measures = new Map(
  MEASURES.flatMap(([dimension, words, parts = ONE]) =>
    words.split(' ').map((word) => [word, { dimension, parts }] as const),
  ),
);

const SHARES: ReadonlyMap<string, number> = new Map([
  ['%', -2],
  ['百分比', -2],
  ['百分点', -2],
  ['个百分点', -2],
  ['‰', -3],
]);

const SCALED = /^(百万|千万|百|千|万|亿)?(.*)$/;

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
  if (share !== undefined) return { text, dimension: 'share', power: share, parts: ONE };
  const whole = measures.get(text);
  if (whole !== undefined) return { text, power: 0, ...whole };
  const [, scale = '', measure = ''] = SCALED.exec(text) ?? [];
  const power = SCALES.get(scale) ?? 0;
  if (measure === '') return { text, dimension: 'scale', power, parts: ONE };
  const found = measures.get(measure);
  return found === undefined ? undefined : { text, power, ...found };
};

/** Whether a figure of this type may be given in the unit. */
export const unitFits = ({ dimension }: Unit, type: FactType): boolean => {
  switch (type) {
    case 'amount':
      return dimension === 'money' || dimension === 'scale';
    case 'ratio':
      return dimension === 'share';
    case 'count':
      return dimension !== 'money' && dimension !== 'foreignMoney' && dimension !== 'share';
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

const COUNTED: ReadonlySet<Dimension> = new Set(['piece', 'thing', 'person', 'attendance', 'body']);

/** Whether a unit counts what has no parts: 件, 人, 家 … */
export const isCounted = ({ dimension }: Unit): boolean => COUNTED.has(dimension);

/**
 * Whether figures in one unit can be converted to the other (rule F2). 元 and 万元 can, 月 and 年, 亩 and 平方米; 人次 and 人
 * cannot, nor 年 and 天. A bare 万 goes with any measure, a bare 个 with whatever is counted.
 */
export const unitsConvert = (one: Unit, other: Unit): boolean => {
  const dimensions = [one.dimension, other.dimension];
  if (one.dimension === other.dimension) return true;
  if (dimensions.includes('scale')) return !dimensions.includes('share');
  return dimensions.includes('piece') && isCounted(one) && isCounted(other);
};

/** Shifts by whole powers of ten as one would on paper, so that 1.2亿 is 12000 万元 to the last digit. */
export const shiftFigure = (digits: string | number, power: number): number => {
  if (power === 0) return Number(digits);
  const text = String(digits);
  return text.includes('e') ? Number(digits) * 10 ** power : Number(`${text}e${power}`);
};

/** A figure in one unit, converted to another of its dimension. */
export const convertFigure = (digits: string | number, from: Unit, to: Unit): number => {
  const shifted = shiftFigure(digits, from.power - to.power);
  const over = from.parts[0] * to.parts[1];
  const under = from.parts[1] * to.parts[0];
  return over === under ? shifted : (shifted * over) / under;
};

/** How many of one unit make one of the other. */
export const unitFactor = (one: Unit, other: Unit): number => convertFigure(1, one, other);
