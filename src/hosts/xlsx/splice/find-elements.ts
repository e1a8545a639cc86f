/** Where an element stands among the cells of a sheet. Offsets in its masked text; ends are exclusive. */
export interface ElementPlace {
  /** Name as written, with its prefix. */
  readonly name: string;
  readonly start: number;
  /** Just behind `>` of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; equals `openEnd` in an empty element. */
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
}

/** Just behind the `>` that closes the tag opened at `start`; quoted attribute values may hold `>`. */
export const findTagEnd = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) return text.length;
    }
  }
  return text.length;
};

const readName = (text: string, start: number): string => {
  let end = start;
  for (let code = text.charCodeAt(end); code > 32 && code !== 47 && code !== 62; code = text.charCodeAt(end)) end += 1;
  return text.slice(start, end);
};

/** Start of the next closing tag of a name, and just behind it. */
const findClosing = (text: string, name: string, from: number): readonly [number, number] => {
  const tag = `</${name}`;
  for (let at = text.indexOf(tag, from); at !== -1; at = text.indexOf(tag, at + 1)) {
    const next = text.charCodeAt(at + tag.length);
    if (next === 62 || next <= 32) return [at, text.indexOf('>', at) + 1];
  }
  return [text.length, text.length];
};

/** The element whose opening tag starts at `start`; rows, cells and what they hold never hold one of their own name. */
export const elementAt = (text: string, start: number): ElementPlace => {
  const name = readName(text, start + 1);
  const openEnd = findTagEnd(text, start);
  if (text[openEnd - 2] === '/') return { name, start, openEnd, contentEnd: openEnd, end: openEnd, empty: true };
  const [contentEnd, end] = findClosing(text, name, openEnd);
  return { name, start, openEnd, contentEnd, end, empty: false };
};

/** The next element with this exact name, `undefined` behind `to`. */
export const nextElement = (masked: string, name: string, from: number, to: number): ElementPlace | undefined => {
  const open = `<${name}`;
  for (let at = masked.indexOf(open, from); at !== -1 && at < to; at = masked.indexOf(open, at + 1)) {
    const next = masked.charCodeAt(at + open.length);
    if (next <= 32 || next === 62 || next === 47) return elementAt(masked, at);
  }
  return undefined;
};

/** The first element with this exact name inside a short stretch; nothing behind it is looked at. */
export const findWithin = (masked: string, name: string, from: number, to: number): ElementPlace | undefined => {
  const stretch = masked.slice(from, to);
  const place = nextElement(stretch, name, 0, stretch.length);
  return place === undefined ? undefined : elementAt(masked, from + place.start);
};
