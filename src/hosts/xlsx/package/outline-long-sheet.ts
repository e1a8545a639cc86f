import type { XmlElement } from '../xml/outline';
import { childNamed, prefixOf, readOutline, resolvePrefix } from '../xml/outline';
import { END, XmlScanner } from '../xml/scan-xml';
import { BadXml } from '../xml/xml-text';
import { decodePart, isUtf8 } from './edit-package';

/** Bytes that are decoded at a time. */
const SLICE = 1 << 20;

/** Characters without the end of a row that are gone through again and again. */
const LONGEST_ROW = 1 << 24;

const GREATER = 62;

/** The text in slices, each of which ends behind a `>` where there is one; throws where the bytes are no UTF-8. */
function* decodeSlices(bytes: Uint8Array): Generator<string> {
  let from = 0;
  while (from < bytes.length) {
    const behind = bytes.indexOf(GREATER, Math.min(from + SLICE, bytes.length)) + 1;
    const to = behind === 0 ? bytes.length : behind;
    const text = decodePart(bytes.subarray(from, to));
    if (text === undefined) throw new BadXml('malformed', from);
    yield text;
    from = to;
  }
}

/** Checks rows that stand between those of a sheet as if they stood inside its cells. */
const checkRows = (rows: string, cells: XmlElement): void => {
  const bound = (prefix: string): string => {
    const uri = resolvePrefix(cells, prefix);
    if (uri === undefined) throw new BadXml('malformed', 0);
    return uri;
  };
  const scanner = new XmlScanner(`<a><a>${rows}</a></a>`, bound);
  while (scanner.next() !== END);
};

/** Where the cells begin, in a text that need not be whole. */
const OPENING = /<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?>/;

/**
 * The root of a sheet part with its children, the cells without their rows. The part is checked whole for being
 * well-formed, but a slice of rows at a time, so that no text as long as the part is made. `undefined` where it cannot
 * be told so: then it has to be read in one piece.
 */
export const outlineLongSheet = (bytes: Uint8Array): XmlElement | undefined => {
  if (!isUtf8(bytes)) return undefined;
  try {
    return outlineInSlices(bytes);
  } catch (error) {
    if (error instanceof BadXml) return undefined;
    throw error;
  }
};

const outlineInSlices = (bytes: Uint8Array): XmlElement | undefined => {
  const slices = decodeSlices(bytes);
  const first = slices.next().value ?? '';
  const [open = ''] = OPENING.exec(first) ?? [];
  if (open === '' || open.endsWith('/>')) return undefined;
  const head = first.slice(0, first.indexOf(open) + open.length);
  const name = /^<([^\s>]+)/.exec(open)?.[1] ?? '';
  const rowEnd = `</${prefixOf(name)}row>`;
  const close = `</${name}`;
  const cells = childNamed(readOutline(`${head}</${name}></${rootName(head)}>`), 'sheetData');
  if (cells === undefined || cells.openEnd !== head.length) return undefined;
  let waiting = first.slice(head.length);
  for (let end = waiting.indexOf(close); ; end = waiting.indexOf(close)) {
    const cut = end === -1 ? waiting.lastIndexOf(rowEnd) + rowEnd.length : end;
    if (end !== -1 || cut >= rowEnd.length) {
      checkRows(waiting.slice(0, cut), cells);
      waiting = waiting.slice(cut);
    }
    if (end !== -1) break;
    const next = slices.next();
    if (next.done === true || waiting.length > LONGEST_ROW) return undefined;
    waiting += next.value;
  }
  const root = readOutline(head + [waiting, ...slices].join(''), { depth: 2 });
  return childNamed(root, 'sheetData')?.openEnd === head.length ? root : undefined;
};

const rootName = (head: string): string => readRootName.exec(head)?.[1] ?? '';

const readRootName = /<([A-Za-z_][^\s/>]*)/;
