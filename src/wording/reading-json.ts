import type { SheetBinding } from '../applicants/types';
import type { AskedWords } from '../screening/ask-words';
import type { Language } from '../words/words';
import { columnLetters } from '../workbook/cell-addresses';
import { wordReasons } from './proposal';

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** What columns may stand for, with the evidence in words: for `screen --json` and the file of `bind`. */
export const proposalsJson = ({ proposals }: SheetBinding, language: Language) =>
  proposals.map((proposal) => ({
    level: proposal.level,
    headers: proposal.columns.map(({ header }) => header),
    target: proposal.target,
    ...(proposal.turned === true && { turned: true }),
    ...(proposal.expression !== undefined && { expression: proposal.expression }),
    score: rounded(proposal.score),
    because: wordReasons(proposal, language),
  }));

/** Headers that stand for nothing yet, with what they may mean. */
export const openHeadersJson = ({ unboundHeaders }: SheetBinding) =>
  unboundHeaders.map(({ column, header, suggestions }) => ({ column: columnLetters(column), header, suggestions }));

/** Rows with something in them that are no applicants, as the sheet counts them, and why (rule B10). */
export const rowsLeftOutJson = ({ skippedRows }: SheetBinding) =>
  skippedRows.filter(({ why }) => why !== 'blank').map(({ row, shown, why }) => ({ row: row + 1, why, shown }));

/** Words that could not be read, by fact: each with its rows as the sheet counts them and what it may mean (rule F13). */
export const wordsAskedJson = (asked: readonly AskedWords[]) =>
  asked.map(({ answers, fact, headers, options, words }) => ({
    fact,
    headers,
    options,
    answers,
    words: words.map(({ count, proposals, remark, rows, text }) => ({
      text,
      count,
      rows: rows.map((row) => row + 1),
      ...(remark !== undefined && { remark }),
      proposals,
    })),
  }));
