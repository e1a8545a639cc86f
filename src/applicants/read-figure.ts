/** Digits with grouped thousands, or a numeral in Chinese words; one capturing group. */
export const FIGURE =
  '([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+)';

/** Digits that stand for themselves only when written plainly: `10²` is not 102, `①` is not 1 (superscripts, circles, fractions). */
const ODD_DIGITS =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3248-\u325f\u3280-\u3289\u32b1-\u32bf]|\ud835[\udfce-\udfff]/;
const SQUARE_METRE = /(?<=m)²/gi;
const SQUARE_UNIT = /(k?)m2(?!\d)/gi;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const SPACED_THOUSANDS = /(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?! ?[\d,])/g;
const SPLIT_DIGITS = /\d[.,]?\s+[.,]?\d/;

/**
 * One spelling of a figure's text: half width, one kind of dash and bracket, no spaces. `undefined` where spaces or line
 * breaks stand between digits, thousands such as `1 234` aside (rule F16), and where digits are not plain ones.
 */
export const foldFigure = (text: string): string | undefined => {
  const plain = text.replace(SQUARE_METRE, '2');
  if (ODD_DIGITS.test(plain)) return undefined;
  const folded = plain
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .trim()
    .replace(SPACED_THOUSANDS, (thousands) => thousands.replaceAll(' ', ''));
  if (SPLIT_DIGITS.test(folded)) return undefined;
  return folded
    .replace(/\s/g, '')
    .replace(SQUARE_UNIT, (_, kilo: string) => (kilo === '' ? '平方米' : '平方公里'))
    .replace(/[−‒–—]+/g, '-')
    .replace(/[~〜∼]+/g, '~')
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    .toLowerCase();
};

/** Excel keeps 15 digits, and so does a double: longer figures would be rounded in silence. */
export const MOST_DIGITS = 15;

/** The decimal digits of what `FIGURE` found; `undefined` for a numeral that is no regular one, and for too many digits. */
export const digitsOf = (figure: string): string | undefined => {
  if (!/\d/.test(figure)) {
    const value = parseNumeral(figure);
    return value === undefined ? undefined : String(value);
  }
  const digits = figure.replaceAll(',', '').replace(/^\+/, '');
  const significant = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  return significant.length > MOST_DIGITS ? undefined : digits;
};

const FORMAL: ReadonlyMap<string, string> = new Map(
  [...'〇零壹一贰二两二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千'.matchAll(/(.)(.)/g)].map(
    ([, formal = '', plain = '']) => [formal, plain],
  ),
);
const DIGITS = '零一二三四五六七八九';
const SIZES: ReadonlyMap<string, number> = new Map([
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]);

/** A numeral below 10,000 that follows a place of `above`; what skips a place says 零 (一百零二; 一百二 is asked). */
const parseSection = (text: string, above: number): number | undefined => {
  let value = 0;
  let read = 0;
  let last = above;
  for (const [all, zero, digit = '', place = ''] of text.matchAll(/(零)?([一二三四五六七八九])?([千百十])?/g)) {
    if (all === '') continue;
    const size = SIZES.get(place) ?? 1;
    const skips = last !== Infinity && size * 10 < last;
    const startsBare = digit === '' && value === 0 && last === Infinity && place !== '';
    if (size >= last || skips !== (zero !== undefined) || (digit === '' && !startsBare)) return undefined;
    value += (digit === '' ? 1 : DIGITS.indexOf(digit)) * size;
    last = size;
    read += all.length;
  }
  return read === text.length ? value : undefined;
};

/** A regular Chinese numeral such as 十五, 两千零六, 三百万, 叁佰; `undefined` for 三五, 二〇二一 and the like. */
const parseNumeral = (written: string): number | undefined => {
  const text = [...written].map((letter) => FORMAL.get(letter) ?? letter).join('');
  if (text === '零') return 0;
  const [, hundredMillions, tenThousands, rest = ''] =
    /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text) ?? [];
  const sections = [
    [hundredMillions, 1e8],
    [tenThousands, 1e4],
    [rest === '' ? undefined : rest, 1],
  ] as const;
  let value = 0;
  let above = Infinity;
  for (const [section, size] of sections) {
    if (section === undefined) continue;
    const part = parseSection(section, above === Infinity ? Infinity : above === size * 1e4 ? 1e4 : 1e5);
    if (part === undefined) return undefined;
    value += part * size;
    above = size;
  }
  return above === Infinity ? undefined : value;
};
