/** Characters of one cell that holds a part of a longer text: far below what a cell takes, and still to be read. */
const PART = 2000;

/** A text in parts that each fit a cell; no character outside the basic plane is torn. */
export const splitText = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PART, text.length);
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last <= 0xdbff && end < text.length) end += 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
};
