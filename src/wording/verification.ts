import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';
import type { Difference, Verification } from '../workbook/verification';
import type { CellValue } from '../workbook/types';
import { nameCell } from '../workbook/cell-addresses';

/** Differences listed before the rest is only counted. */
const SHOWN = 30;

/** A verification as lines of text: that all is consistent, or what differs. */
export const wordVerification = (
  { differences, applicants, lists }: Verification,
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).summary.verification;
  if (differences.length === 0) return [words.same(applicants, lists.length)];
  return [
    words.differs(differences.length),
    ...differences.slice(0, SHOWN).map((difference) => `  ${wordDifference(difference, words)}`),
    ...(differences.length > SHOWN ? [`  ${words.more(differences.length - SHOWN)}`] : []),
  ];
};

const show = (value: CellValue, words: Words['summary']['verification']): string => {
  if (value === null || value === '') return words.blank;
  if (typeof value === 'object') return 'date' in value ? String(value.date) : value.error;
  return String(value);
};

const wordDifference = (difference: Difference, words: Words['summary']['verification']): string => {
  switch (difference.code) {
    case 'verify.guideline':
      return words.guideline(difference.recorded, difference.found);
    case 'verify.input':
      return words.input(difference.recorded, difference.found);
    case 'verify.rowChanged':
      return words.rowChanged(difference.sheet, difference.row + 1, difference.name);
    case 'verify.rowAdded':
      return words.rowAdded(difference.sheet, difference.row + 1, difference.name);
    case 'verify.rowGone':
      return words.rowGone(difference.sheet, difference.key);
    case 'verify.sheetGone':
      return words.sheetGone(difference.sheet);
    case 'verify.headersGone':
      return words.headersGone(difference.sheet, difference.headers.join(words.listComma));
    case 'verify.cell': {
      const { cell, header, shown, recomputed } = difference;
      return words.cell(nameCell(cell), header, show(shown, words), show(recomputed, words));
    }
    case 'verify.extraRow':
      return words.extraRow(difference.sheet, difference.row + 1);
  }
};
