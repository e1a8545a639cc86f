import type { CellValue } from '../workbook/types';
import { BLANK, known, unreadable, type CellReading } from './cell-reading';
import { isBlankText } from './is-blank-text';
import { yesNoWords } from './yes-no-words';

/** The word, then a remark in brackets: `否(试点县)`. */
const WORD_AND_REMARK = /^([^([]*?)[([].*[)\]]$/;
/** Two boxes in one cell, one of them ticked: `☑是 □否`. */
const TICKED_BOX = /^(?:[☑✅■√✓✔]([^□☐☑■√✓✔]+)[□☐][^□☐]+|[□☐][^□☐☑■√✓✔]+[☑✅■√✓✔]([^□☐]+))$/;
const COPIES = /^(\d+)[份页套件]$/;

const readWord = (word: string, expected: 'yesNo' | 'material'): boolean | undefined => {
  const plain = yesNoWords.get(word);
  if (plain !== undefined) return plain;
  const copies = expected === 'material' ? COPIES.exec(word)?.[1] : undefined;
  return copies === undefined ? undefined : Number(copies) > 0;
};

/**
 * Reads a yes or no, or whether a material was handed in (rule F4). A remark in brackets after the
 * word changes nothing; any other text is unreadable.
 */
export const readYesNo = (cell: CellValue, expected: 'yesNo' | 'material'): CellReading<boolean> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'boolean') return known(cell);
  if (typeof cell === 'number') return cell === 1 || cell === 0 ? known(cell === 1) : unreadable(expected);
  if (typeof cell !== 'string') return unreadable(expected);
  if (isBlankText(cell)) return BLANK;
  const text = cell
    .normalize('NFKC')
    .replace(/[\s。.;,]+/g, '')
    .toLowerCase();
  const ticked = TICKED_BOX.exec(text);
  const word = ticked?.[1] ?? ticked?.[2] ?? WORD_AND_REMARK.exec(text)?.[1] ?? text;
  if (isBlankText(word)) return unreadable(expected);
  const value = readWord(word, expected);
  return value === undefined ? unreadable(expected) : known(value);
};
