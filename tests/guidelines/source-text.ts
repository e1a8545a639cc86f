import { BUILTINS } from '../../src/feel/builtins';
import type { Language } from '../../src/words/words';

const CALLED = [...Object.keys(BUILTINS), 'date', 'duration', 'not'].join('|');

/** What only the criteria language writes so, in any language of the reader. */
const SOURCE = [
  new RegExp(`(?<![a-z])(${CALLED})\\s*\\(`, 'u'),
  /["@*[\]{}]/u,
  /[<>!]=/u,
  /\bP\d+[YMD]\b/u,
  /(?<![a-z])(satisfies|then|else|every \S+ in|some \S+ in|true|false|null|undefined)(?![a-z])/u,
];

/** Words of the criteria language that have no place in a Chinese sentence. */
const ENGLISH = /(?<![A-Za-z])(and|or|not|if|in|between|every|some|required|where)(?![A-Za-z])/u;

/** Whether a sentence holds what only an expression is written with. */
export const looksLikeSource = (text: string, language: Language): boolean =>
  (language === 'zh-CN' ? [...SOURCE, ENGLISH] : SOURCE).some((sign) => sign.test(text));
