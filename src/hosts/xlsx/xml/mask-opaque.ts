const OPAQUE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The text with comments, CDATA and processing instructions blanked out: positions stay, plain search is safe. */
export const maskOpaque = (text: string): string => {
  const pieces: string[] = [];
  // The declaration holds nothing that looks like an element; leaving it spares a copy of a long sheet.
  let from = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0;
  const declaration = text.slice(0, from);
  for (;;) {
    let first: { readonly at: number; readonly close: string } | undefined;
    for (const [open, close] of OPAQUE) {
      const at = text.indexOf(open, from);
      if (at !== -1 && (first === undefined || at < first.at)) first = { at, close };
    }
    if (first === undefined) break;
    const closing = text.indexOf(first.close, first.at);
    const end = closing === -1 ? text.length : closing + first.close.length;
    pieces.push(text.slice(from, first.at), ' '.repeat(end - first.at));
    from = end;
  }
  return pieces.length === 0 ? text : declaration + pieces.join('') + text.slice(from);
};
