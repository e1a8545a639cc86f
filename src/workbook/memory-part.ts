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

const unescape = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

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
