import { foldName } from './fold-name';

const SEPARATORS = /[、;；,，\n\r]+/;
const NUMBERING = /^\s*(?:[（(]?\d{1,2}[.．、）)](?!\d)|[①-⑳])\s*/;
const OPENING = '（([【《';
const CLOSING = '）)]】》';

/** Cuts at separators that stand outside brackets, so that a remark such as `（甲、乙）` stays whole. */
const cutOutsideBrackets = (text: string): readonly string[] => {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const letter of text) {
    if (OPENING.includes(letter)) depth += 1;
    if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.test(letter)) {
      items.push(item);
      item = '';
    } else item += letter;
  }
  return depth === 0 ? [...items, item] : text.split(SEPARATORS);
};

/** Items of a list in one cell (rule F11): cut at 、；， and new lines, numbering dropped, equal names once. */
export const splitList = (text: string): readonly string[] => {
  const byName = new Map<string, string>();
  for (const part of cutOutsideBrackets(text)) {
    const item = part.replace(NUMBERING, '').trim();
    const folded = foldName(item);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, item);
  }
  return [...byName.values()];
};
