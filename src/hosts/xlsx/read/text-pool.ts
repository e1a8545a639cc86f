import { readCellText } from '../xml/edit-tags';
import type { XmlScanner } from '../xml/scan-xml';
import { CLOSE, END, OPEN, TEXT } from '../xml/scan-xml';

/** What one cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** Longest texts that are worth comparing: words that columns repeat. */
const SHORT = 40;

/**
 * Keeps texts of cells. A slice would hold on to the whole part it was cut from, and columns repeat their words: equal
 * short texts become one.
 */
export class TextPool {
  private readonly known = new Map<string, string>();

  keep(text: string): string {
    const known = text.length <= SHORT ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    const own = ` ${text}`.slice(1);
    if (text.length <= SHORT) this.known.set(own, own);
    return own;
  }
}

/** Whether the scanner stands on an element of the sheet's own namespace, whatever its prefix. */
export const isMain = (scanner: XmlScanner, prefix: string, local: string, main: string): boolean => {
  const { nameStart, nameEnd, text } = scanner;
  const length = nameEnd - nameStart;
  if (length === prefix.length + local.length && text.startsWith(local, nameStart + prefix.length)) {
    if (text.startsWith(prefix, nameStart) && !scanner.declares) return true;
  }
  return length >= local.length && scanner.localName === local && scanner.uri === main;
};

/**
 * Text of the element the scanner stands on (`si` or `is`, ECMA-376 CT_Rst): its runs one after the other, without
 * phonetic hints. Stands on its closing tag afterwards. Text longer than a cell of Excel is cut off behind that.
 */
export const readRichText = (scanner: XmlScanner, prefix: string, main: string): string => {
  if (scanner.isEmpty) return '';
  const { depth } = scanner;
  let text = '';
  let isText = false;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE) {
      if (scanner.depth === depth) break;
      isText = false;
    } else if (kind === OPEN) {
      isText = isMain(scanner, prefix, 't', main) && !scanner.isEmpty;
      if (isMain(scanner, prefix, 'rPh', main)) scanner.skipElement();
    } else if (kind === TEXT && isText && text.length <= LONGEST_TEXT) text += scanner.content;
  }
  return readCellText(text);
};

/** Whether a text is more than a cell of Excel holds. */
export const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT;
