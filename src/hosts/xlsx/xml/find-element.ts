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
