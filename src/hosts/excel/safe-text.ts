/** Could become a formula. */
const DANGEROUS = /^[=+\-@']/;
/** Could become a number, a date, a logical value or an error. */
const AMBIGUOUS = /^[\s\d.,(¥$#]|^(true|false)$|%$/i;

/**
 * Text that stays text in Excel (rule W3). A leading apostrophe, which Excel swallows, guards what would
 * else be read as something typed. Cells formatted as text keep what only looks like a number; for what
 * looks like a formula the format is not relied on alone.
 */
export const toSafeText = (text: string, cellsAreText: boolean): string =>
  DANGEROUS.test(text) || (!cellsAreText && AMBIGUOUS.test(text)) ? `'${text}` : text;
