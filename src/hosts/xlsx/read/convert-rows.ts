import type { Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../../workbook/types';
import { toSerial } from './date-serial';

/** What stands for the result of a formula that no program has computed and stored yet. */
export const NOT_COMPUTED = '公式未计算';

const convertValue = (value: Sheet['rows'][number][number]): CellValue =>
  value instanceof Date ? { date: toSerial(value) } : value;

/**
 * Rows as the port shows them. Formulas give their stored result; one without a stored result is an error cell
 * (`NOT_COMPUTED`), because blank would claim that there is nothing. Blank cells at the end of a row are left out.
 */
export const convertRows = (sheet: Sheet): readonly (readonly CellValue[])[] => {
  const rows = sheet.rows.map((row): CellValue[] => {
    let length = row.length;
    while (length > 0 && row[length - 1] === null) length -= 1;
    const converted = new Array<CellValue>(length);
    for (let column = 0; column < length; column += 1) converted[column] = convertValue(row[column] ?? null);
    return converted;
  });
  for (const [place, cell] of sheet.cells ?? []) {
    const uncomputed = cell.formula !== undefined && cell.value === null;
    if (!uncomputed && cell.type !== 'error') continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cells = rows[row];
    if (cells === undefined) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = { error: uncomputed ? NOT_COMPUTED : String(cell.value) };
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
};
