import { findOwnColumns } from '../../report/find-own-columns';
import type { ReviewMemory } from '../../report/memory';
import { rankingCells } from '../../report/ranking-cells';
import { reportWordsIn } from '../../report/report-words';
import type { ResultColumn } from '../../report/report-words';
import { resultCells } from '../../report/result-cells';
import type { Ranking, ScreenedSheet } from '../rank/rank-applicants';
import type { Language } from '../../words/language';
import { isSameCell } from './compare-cells';
import type { Difference } from './types';

const COMPARED: readonly ResultColumn[] = ['conclusion', 'score', 'rank', 'placement', 'placementReason'];

/** Differences of the result columns beside the applicants from what recomputing gives. */
export const compareResults = (
  { sheet, screening }: ScreenedSheet,
  ranking: Ranking,
  memory: ReviewMemory | undefined,
  language: Language,
): readonly Difference[] => {
  const { columns } = reportWordsIn(language);
  const headerRow = Math.max(0, ...screening.binding.headerRows);
  const own = findOwnColumns(sheet, headerRow, memory?.written.get(sheet.name));
  const gone = COMPARED.filter((column) => !own.has(column)).map((column) => columns[column]);
  const cells = rankingCells(ranking, language);
  const changed = screening.applicants.flatMap((applicant) => {
    const expected = { ...resultCells(applicant, language), ...cells.get(applicant) };
    return COMPARED.flatMap((column): readonly Difference[] => {
      const at = own.get(column);
      const recomputed = expected[column]?.value ?? null;
      const shown = at === undefined ? recomputed : (sheet.rows[applicant.sheetRow]?.[at] ?? null);
      if (at === undefined || isSameCell(shown, recomputed)) return [];
      const cell = { sheet: sheet.name, row: applicant.sheetRow, column: at };
      return [{ code: 'verify.cell', cell, header: columns[column], shown, recomputed }];
    });
  });
  return gone.length === 0 ? changed : [{ code: 'verify.headersGone', sheet: sheet.name, headers: gone }, ...changed];
};
