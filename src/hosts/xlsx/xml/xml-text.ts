/** Why a part cannot be read. */
export type XmlTrouble = 'malformed' | 'documentType' | 'tooDeep';

/** A part that is no well-formed XML with namespaces, or nested beyond reason; told by place, an offset in the text. */
export class BadXml extends Error {
  constructor(
    readonly trouble: XmlTrouble,
    readonly at: number,
  ) {
    super(`${trouble} at ${at}`);
  }
}

/** Characters that XML 1.0 has no way to hold. */
export const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Line ends as XML hands them on. */
export const endLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Checks the reference at an ampersand; just behind it. */
export const checkReference = (text: string, at: number): number => {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) throw new BadXml('malformed', at);
  const [all, name, hex, decimal] = match;
  if (name !== undefined) return at + all.length;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || FORBIDDEN.test(String.fromCodePoint(code)))
    throw new BadXml('malformed', at);
  return at + all.length;
};

/** Decodes the references of a text whose references are sound. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        return NAMED[name ?? ''] ?? all;
      })
    : text;
