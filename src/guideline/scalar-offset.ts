/** How a YAML scalar is spelled; block scalars are `|` and `>`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/**
 * Finds where a character of a scalar's value stands in the file.
 *
 * Folding, indentation and escapes make value and spelling differ, so both are walked together:
 * white space of the value stands for any run of white space in the file, everything else stands for itself.
 *
 * @param source the whole file
 * @param range offsets of the scalar's spelling in `source`, quotes or block header included
 * @param offset of the character in `value`; `value.length` gives the place after its last character
 */
export function findScalarOffset(
  source: string,
  range: readonly [from: number, to: number],
  style: ScalarStyle,
  value: string,
  offset: number,
): number {
  let at = contentStart(source, range[0], style);
  let last = at;
  for (let index = 0; index < Math.min(offset + 1, value.length); index += 1) {
    if (!isSpace(value[index])) {
      at = skipSpace(source, at, range[1], style);
      last = at;
      at += spellingLength(source, at, style);
    } else {
      last = at;
      if (source[at] === value[index]) at += 1;
    }
  }
  return Math.min(offset >= value.length && value.length > 0 ? at : last, range[1]);
}

function contentStart(source: string, from: number, style: ScalarStyle): number {
  switch (style) {
    case 'plain':
      return from;
    case 'single':
    case 'double':
      return from + 1;
    case 'block': {
      const lineEnd = source.indexOf('\n', from);
      return lineEnd < 0 ? source.length : lineEnd + 1;
    }
  }
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';

function skipSpace(source: string, from: number, to: number, style: ScalarStyle): number {
  let at = from;
  while (at < to) {
    if (isSpace(source[at])) at += 1;
    else if (style === 'double' && source[at] === '\\' && isSpace(source[at + 1])) at += 2;
    else break;
  }
  return at;
}

/** Number of characters that spell one character of the value. */
function spellingLength(source: string, at: number, style: ScalarStyle): number {
  if (style === 'single' && source[at] === "'") return 2;
  if (style !== 'double' || source[at] !== '\\') return 1;
  switch (source[at + 1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}
