/**
 * A name without what people vary when they type it: full width, spaces, brackets and their content's
 * punctuation, letter case. Two names that fold alike would bind to the same header (rules B2, X2).
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}〔〕【】《》〈〉“”"'‘’、，,。.．·:：;；_\-—–/／]/gu, '');
}
