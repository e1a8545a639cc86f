/** Signs as a Chinese keyboard types them; FEEL's grammar takes them for letters, or for nothing. */
const SIGN = /[（），；：“”‘’＋－＊／＝＜＞！【】≥≤≠×÷]/u;

/** Offset of the first such sign outside of words in quotes and of comments. */
export const findFullWidthSign = (text: string): number | undefined => {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (skipped) => ' '.repeat(skipped.length));
  return SIGN.exec(bare)?.index;
};
