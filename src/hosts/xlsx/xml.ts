/** Where an element stands in a masked text. Offsets; ends are exclusive. */
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

const NAME_END = /[\s/>]/g;

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
  NAME_END.lastIndex = start;
  return text.slice(start, NAME_END.exec(text)?.index ?? text.length);
};

/** Name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The prefix with its colon, or an empty text. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

const findClosing = (text: string, name: string, from: number): readonly [number, number] => {
  const tag = `</${name}`;
  for (let at = text.indexOf(tag, from); at !== -1; at = text.indexOf(tag, at + 1)) {
    const next = text[at + tag.length];
    if (next === '>' || (next !== undefined && /\s/.test(next))) return [at, text.indexOf('>', at) + 1];
  }
  return [text.length, text.length];
};

/** The element whose opening tag starts at `start`. Elements that hold others of their own name are not meant. */
export const elementAt = (text: string, start: number): ElementPlace => {
  const name = readName(text, start + 1);
  const openEnd = findTagEnd(text, start);
  if (text[openEnd - 2] === '/') return { name, start, openEnd, contentEnd: openEnd, end: openEnd, empty: true };
  const [contentEnd, end] = findClosing(text, name, openEnd);
  return { name, start, openEnd, contentEnd, end, empty: false };
};

/** The first element with one of the local names between two offsets of a masked text. */
export const findElement = (
  text: string,
  names: string | readonly string[],
  from = 0,
  to = text.length,
): ElementPlace | undefined => {
  for (let at = text.indexOf('<', from); at !== -1 && at < to; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 47 || next === 33 || next === 63) continue;
    const local = localName(readName(text, at + 1));
    if (typeof names === 'string' ? local === names : names.includes(local)) return elementAt(text, at);
  }
  return undefined;
};

/** All elements with the local name between two offsets, one after the other. */
export const findElements = (text: string, name: string, from = 0, to = text.length): readonly ElementPlace[] => {
  const places: ElementPlace[] = [];
  for (let place = findElement(text, name, from, to); place; place = findElement(text, name, place.end, to)) {
    places.push(place);
  }
  return places;
};

/** The direct children between two offsets, whatever their names. */
export const findChildren = (text: string, from: number, to: number): readonly ElementPlace[] => {
  const places: ElementPlace[] = [];
  for (let at = text.indexOf('<', from); at !== -1 && at < to;) {
    const place = elementAt(text, at);
    places.push(place);
    at = text.indexOf('<', place.end);
  }
  return places;
};

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of an opening tag by their names as written (with prefix), values decoded. */
export const readAttributes = (tag: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name !== undefined) values.set(name, unescapeXml(double ?? single ?? ''));
  }
  return values;
};

const PATTERNS = new Map<string, RegExp>();

/** One attribute of an opening tag, by its name as written. */
export const readAttribute = (tag: string, name: string): string | undefined => {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const match = pattern.exec(tag);
  return match === null ? undefined : unescapeXml(match[1] ?? match[2] ?? '');
};

/** The value of an attribute whose name without prefix is `local`, such as `r:id`. */
export const attributeByLocalName = (attributes: ReadonlyMap<string, string>, local: string): string | undefined =>
  [...attributes].find(([name]) => name.endsWith(`:${local}`))?.[1];

/** The opening tag with one attribute replaced or added; everything else stays as written. */
export const setAttribute = (tag: string, name: string, value: string): string => {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    return `${tag.slice(0, match.index)}${name}="${escapeXml(value)}"${tag.slice(match.index + match[0].length)}`;
  }
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${escapeXml(value)}"${tag.slice(end)}`;
};

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

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text for element content and double-quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Decodes the five named entities and character references. */
const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        return NAMED[name ?? ''] ?? all;
      })
    : text;

/**
 * Characters that XML cannot hold or readers would change (ECMA-376 ST_Xstring): control characters, carriage return,
 * halves of surrogate pairs, and text that looks like such an escape.
 */
const UNSAFE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text of a cell: text stays text whatever it holds (rule W3). */
export const escapeCellText = (text: string): string =>
  escapeXml(
    text.replace(UNSAFE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
