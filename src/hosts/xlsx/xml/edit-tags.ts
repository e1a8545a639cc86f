import { decodeXml } from './xml-text';

/** Where an attribute stands in a tag. Offsets; ends are exclusive. */
interface AttributePlace {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** The attributes of an opening tag that is known to be well-formed, one after the other. */
function* placesIn(tag: string): Generator<AttributePlace> {
  let at = 1;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at += 1;
  for (;;) {
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const equals = tag.indexOf('=', at);
    const end = tag.charCodeAt(at);
    if (equals === -1 || end === 47 || end === 62 || at >= tag.length) return;
    let quote = equals + 1;
    while (isSpace(tag.charCodeAt(quote))) quote += 1;
    const valueEnd = tag.indexOf(tag.charAt(quote), quote + 1);
    if (valueEnd === -1) return;
    yield { name: tag.slice(at, equals).trimEnd(), start: at, valueStart: quote + 1, valueEnd };
    at = valueEnd + 1;
  }
}

const findPlace = (tag: string, name: string): AttributePlace | undefined => {
  for (const place of placesIn(tag)) if (place.name === name) return place;
  return undefined;
};

/** Attributes of an opening tag by their names as written (with prefix), values decoded. */
export const readAttributes = (tag: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const { name, valueStart, valueEnd } of placesIn(tag))
    values.set(name, decodeXml(tag.slice(valueStart, valueEnd)));
  return values;
};

/** One attribute of an opening tag, by its name as written. */
export const readAttribute = (tag: string, name: string): string | undefined => {
  const place = findPlace(tag, name);
  return place && decodeXml(tag.slice(place.valueStart, place.valueEnd));
};

const isClosed = (tag: string): boolean => tag.endsWith('/>');

/** The opening tag with one attribute replaced or added; everything else stays as written. */
export const setAttribute = (tag: string, name: string, value: string): string => {
  const place = findPlace(tag, name);
  if (place !== undefined)
    return `${tag.slice(0, place.start)}${name}="${escapeAttribute(value)}"${tag.slice(place.valueEnd + 1)}`;
  const end = isClosed(tag) ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${escapeAttribute(value)}"${tag.slice(end)}`;
};

/** The opening tag without one attribute. */
export const removeAttribute = (tag: string, name: string): string => {
  const place = findPlace(tag, name);
  return place === undefined ? tag : tag.slice(0, place.start).trimEnd() + tag.slice(place.valueEnd + 1);
};

/** The tag as one that content follows. */
export const openTag = (tag: string): string => (isClosed(tag) ? `${tag.slice(0, -2).trimEnd()}>` : tag);

/** Text for an attribute: line breaks would come back as blanks. */
const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);

const MARKUP = /[&<>"]/;

/** Text for element content and double-quoted attributes. */
export const escapeXml = (text: string): string => (MARKUP.test(text) ? replaceMarkup(text) : text);

const replaceMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Characters that XML cannot hold or readers would change (ECMA-376 ST_Xstring): control characters, carriage return,
 * halves of surrogate pairs, and text that looks like such an escape.
 */
const UNSAFE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Every text that holds something unsafe holds one of these; it is found faster. */
const SUSPECT = /[_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text of a cell: text stays text whatever it holds (rule W3). */
export const escapeCellText = (text: string): string =>
  escapeXml(
    !SUSPECT.test(text)
      ? text
      : text.replace(
          UNSAFE,
          (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
        ),
  );

/** Text of a cell as it stands in XML: `_xHHHH_` is the character of that number. */
export const readCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
