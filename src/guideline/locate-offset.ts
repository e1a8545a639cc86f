/** Line and column, both counted from 1, of a character of a text; offsets beyond its end are its end. */
export function locateOffset(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(offset, 0));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: before.length - lineStart + 1 };
}
