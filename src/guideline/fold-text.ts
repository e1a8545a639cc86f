const DROPPED = /[^\p{L}\p{N}\p{S}%‰.]|[★☆※]|(?<!\d)\.|\.(?!\d)/gu;

/**
 * Folds a header, option or title for comparison (rule B2): width, letter case, spaces, brackets and
 * punctuation no longer matter. A dot between digits, `%` and signs such as `+` or `≥` keep their meaning.
 */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(DROPPED, '');

/** The order of texts by their letters' codes: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
