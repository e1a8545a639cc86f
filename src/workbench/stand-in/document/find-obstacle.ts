import type { CellRange } from '../../../workbook/types';
import { intersects } from './rectangle';
import type { SheetDocument } from './sheet-document';

/** Why something is left to Excel: it could not be saved as Excel would. */
export type Obstacle = 'protected' | 'sortsMerged' | 'sortsFormulas' | 'sharedFormula';

/** What keeps a person from typing into a cell. */
export const findTypingObstacle = (sheet: SheetDocument, row: number, column: number): Obstacle | undefined => {
  if (sheet.isProtected) return 'protected';
  return sheet.sharedFormulas.has(`${row},${column}`) ? 'sharedFormula' : undefined;
};

/** What keeps a person from sorting rows: moved cells would break merged areas and the references of formulas. */
export const findSortingObstacle = (sheet: SheetDocument, range: CellRange): Obstacle | undefined => {
  if (sheet.isProtected) return 'protected';
  if (sheet.merges.some((merge) => intersects(merge, range))) return 'sortsMerged';
  for (let row = range.top; row <= range.bottom; row += 1) if (sheet.formulaRows.has(row)) return 'sortsFormulas';
  return undefined;
};
