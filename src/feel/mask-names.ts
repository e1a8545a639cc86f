import { findFullWidthSign } from './full-width-sign';

/** A text in which every declared name is a plain identifier, of the same length and at the same place. */
export interface MaskedText {
  readonly text: string;
  /** The declared name that stood at an offset. */
  readonly names: ReadonlyMap<number, string>;
}

/** Letter that stands for every character of a masked name: FEEL takes it for part of a name. */
const PLACEHOLDER = 'ꀀ';

const LETTER =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const PLAIN_NAME = new RegExp(`^[${LETTER}][${LETTER}0-9]*$`);
const NAME_CHARACTER = new RegExp(`[${LETTER}0-9]`);

/**
 * Hides names that FEEL's grammar would take apart: with a leading digit (`3年内获奖`), brackets, spaces, quotation marks
 * or signs. They are only looked for as declared, outside of words in quotes and of comments, the longest first.
 */
export const maskNames = (text: string, declared: Iterable<string>): MaskedText => {
  const names = new Map<number, string>();
  const odd = [...declared].filter((name) => isOdd(name) && text.includes(name));
  if (odd.length === 0) return { text, names };
  odd.sort((left, right) => right.length - left.length);
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const skipped = /^(?:"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(text.slice(at))?.[0];
    const name = skipped === undefined ? odd.find((one) => standsAt(text, one, at)) : undefined;
    if (name !== undefined) names.set(at, name);
    const taken = skipped ?? name ?? text.charAt(at);
    masked += name === undefined ? taken : PLACEHOLDER.repeat(name.length);
    at += taken.length;
  }
  return { text: masked, names };
};

/** Full-width signs are letters to the grammar, but mistakes to look for outside of names. */
const isOdd = (name: string): boolean =>
  name !== '' && (!PLAIN_NAME.test(name) || findFullWidthSign(name) !== undefined);

/** Whether the name stands there by itself, not as part of a longer one. */
const standsAt = (text: string, name: string, at: number): boolean => {
  if (!text.startsWith(name, at)) return false;
  const end = at + name.length;
  const runsOn = (left: string, right: string) => NAME_CHARACTER.test(left) && NAME_CHARACTER.test(right);
  return !runsOn(text.charAt(at - 1), name.charAt(0)) && !runsOn(name.charAt(name.length - 1), text.charAt(end));
};
