import type { Guideline } from '../src/guideline/types';
import { NEW_SHEET_REVIEW } from '../src/memory/sheet-review';
import { bindForReview, rescreenRows, screenPart } from '../src/review/screen-round';
import type { CellValue, SheetSnapshot } from '../src/workbook/types';
import type { Line } from './measure';
import { inMilliseconds, measure } from './measure';
import { inventRows } from './rows';
import { cellsOf, HEADERS } from './sheet';

const ROWS = 10_000;
const BUDGET = 16;

/** One edited cell among 10,000 rows until its new verdicts and the counts are there. */
export const benchEdit = (guideline: Guideline, programme: string): readonly Line[] => {
  const rows: readonly (readonly CellValue[])[] = [[...HEADERS], ...inventRows(ROWS).map(cellsOf)];
  const sheet: SheetSnapshot = {
    name: '申报汇总表',
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    protected: false,
    tables: [],
    percentColumns: [],
  };
  const part = bindForReview(sheet, guideline, {
    ...NEW_SHEET_REVIEW,
    guideline: guideline.id,
    programme: { kind: 'one', id: programme },
  });
  const before = screenPart(guideline, part);
  let turn = 0;
  const took = measure(25, () => {
    turn += 1;
    const edited = 1 + ((turn * 397) % ROWS);
    const changed = rows.map((cells, row) => (row === edited ? cells.with(12, turn % 9) : cells));
    const after = rescreenRows(
      guideline,
      { ...part, sheet: { ...sheet, rows: changed } },
      before,
      (row) => row === edited,
    );
    const finding = after?.applicants[edited - 1]?.findings.find(({ criterion }) => criterion.id === 'staff');
    if (finding?.verdict !== (turn % 9 >= 3 ? 'met' : 'notMet')) throw new Error('The edit did not arrive');
  });
  return [
    {
      what: 'one cell, new verdicts with reasons',
      took: inMilliseconds(took),
      budget: `at most ${BUDGET} ms`,
      kept: took <= BUDGET,
    },
  ];
};
