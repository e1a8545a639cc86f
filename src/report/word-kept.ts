import type { Language } from '../words/language';
import { nameCell } from './name-cell';
import type { KeptCell } from './plan-results';
import { summaryWordsIn } from './summary-words';

/** Cells of ours that a person changed and that are kept (rule W1), one line each. */
export const wordKept = (kept: readonly KeptCell[], language: Language): readonly string[] =>
  kept.map(({ cell, header, shown, ours }) => summaryWordsIn(language).kept(nameCell(cell), header, shown, ours));
