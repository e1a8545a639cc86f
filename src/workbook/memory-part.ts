/** Namespace of our custom XML part. */
export const MEMORY_NAMESPACE = 'urn:shortlister:review';

/** What hosts keep in the workbook: the review's text, and the names of the sheets that are ours. */
export interface MemoryPart {
  readonly memory: string | undefined;
  readonly ownSheets: readonly string[];
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });

/** The text of our custom XML part. */
export const encodeMemory = ({ memory, ownSheets }: MemoryPart): string => {
  const sheets = ownSheets.map((name) => `<sheet name="${escape(name)}"/>`).join('');
  const text = memory === undefined ? '' : `<memory>${escape(memory)}</memory>`;
  return `<review xmlns="${MEMORY_NAMESPACE}">${sheets}${text}</review>`;
};

/** Reads our custom XML part, however the workbook's last writer laid it out. */
export const decodeMemory = (xml: string): MemoryPart => {
  const text = /<(?:\w+:)?memory(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?memory>/.exec(xml)?.[1];
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?name=(?:"([^"]*)"|'([^']*)')/g)];
  return {
    memory: text === undefined ? undefined : unescape(text),
    ownSheets: sheets.map((match) => unescape(match[1] ?? match[2] ?? '')),
  };
};
