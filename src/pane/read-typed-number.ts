/**
 * A number as people type it into a field: any width, 分 after it or not. `undefined` for a blank field, NaN for
 * anything that is no number; a blank is never a zero (rule R2).
 */
export const readTypedNumber = (typed: string): number | undefined => {
  const text = typed.normalize('NFKC').replace(/。/gu, '.').trim();
  if (text === '') return undefined;
  const match = /^(-?(?:\d+(?:\.\d*)?|\.\d+))\s*分?$/u.exec(text);
  return match === null ? Number.NaN : Number(match[1]);
};
