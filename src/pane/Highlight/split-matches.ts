/** A stretch of text that matches a search, or stands between matches. */
export interface TextPiece {
  readonly text: string;
  readonly matched: boolean;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits text where any of the words occurs, upper and lower case alike; the pieces joined give the text again. */
export const splitMatches = (text: string, words: readonly string[]): readonly TextPiece[] => {
  if (words.length === 0) return [{ text, matched: false }];
  const pattern = new RegExp(`(${words.map(escape).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, matched: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};
