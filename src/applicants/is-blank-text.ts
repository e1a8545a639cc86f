const BLANK_MARKS = /^(?:[/／\\|\-‐‑–—―−－_＿~～.·…]*|无此项|不适用|未填|n\/a|na|nil)$/i;

const MAY_BE_BLANK = /^(?:$|[\s\u200b-\u200f\ufeff/／\\|\-‐‑–—―−－_＿~～.·…无不未n])/i;

/**
 * Whether a text stands for an empty cell (rule F4): nothing but spaces, a stroke such as `/`, `—`,
 * `--`, or words that say the item does not arise. `无` is no blank: it is an answer.
 */
export const isBlankText = (text: string): boolean => {
  if (!MAY_BE_BLANK.test(text)) return false;
  const trimmed = text.replace(/[\s\u3000\u00a0\u200b-\u200f\ufeff]+/g, '');
  return trimmed === '' || BLANK_MARKS.test(trimmed);
};
