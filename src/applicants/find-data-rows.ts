import type { CellValue, SheetSnapshot } from '../workbook/types';
import type { HeaderBlock } from './find-headers';
import { foldText } from '../guideline/fold-text';
import { isBlankText } from './is-blank-text';
import type { SheetBinding } from './types';

type DataRows = Pick<SheetBinding, 'dataRows' | 'skippedRows'>;
type Skipped = SheetBinding['skippedRows'][number]['why'];

const TOTAL = /^(?:.{0,10})(?:合计|小计|总计|共计|总和|平均|平均值)(?:\d+[家个项件户人]?)?$/;
const NOTE =
  /^\s*(?:填表说明|填报说明|说明|备注|附注|注意|填表人|填报人|制表|审核人|复核人|经办人|联系人|联系电话|单位负责人|主管领导|负责人签|填表日期|填报日期|填报单位|日期|盖章|（盖章|\(盖章|注\s*[:：\d]|※|\*\s*[^\s])/;
const SERIAL_NUMBER = /^(?:序号|编号|序|no|行号|#)$/;

const isEmpty = (cell: CellValue | undefined): boolean =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

/**
 * Tells the applicants' rows from the others (rule B1): totals, blank rows, repeated headers, notes.
 * Hidden rows count like any other. What is left out is listed with its reason.
 * `bound` are the columns that carry facts.
 */
export const findDataRows = (
  sheet: SheetSnapshot,
  block: HeaderBlock,
  bound: ReadonlySet<number>,
  own: ReadonlySet<number>,
): DataRows => {
  const dataRows: number[] = [];
  const skippedRows: { row: number; why: Skipped }[] = [];
  const first = (block.rows.at(-1) ?? -1) + 1;
  const serialColumns = new Set(
    block.headers.filter(({ text }) => SERIAL_NUMBER.test(foldText(text))).map(({ column }) => column),
  );
  const wideRows = new Set(sheet.merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const headerCells = block.rows.map((row) => sheet.rows[row] ?? []);
  const isHeader = (cells: readonly CellValue[]): boolean =>
    headerCells.some((header) => {
      let same = 0;
      let filled = 0;
      for (let column = 0; column < cells.length; column += 1) {
        if (isEmpty(cells[column]) || own.has(column)) continue;
        filled += 1;
        if (cells[column] === header[column]) same += 1;
      }
      return same >= 2 && same * 2 > filled;
    });
  let inNotes = false;
  const classify = (row: number): Skipped | undefined => {
    const cells = sheet.rows[row] ?? [];
    let filled = 0;
    let filledBound = 0;
    let firstText: string | undefined;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (isEmpty(cell) || own.has(column)) continue;
      if (firstText === undefined && typeof cell === 'string') firstText = cell;
      if (serialColumns.has(column) && typeof cell !== 'string') continue;
      filled += 1;
      if (bound.has(column)) filledBound += 1;
    }
    if (filled === 0) return 'blank';
    if (firstText !== undefined && TOTAL.test(foldText(firstText))) return 'total';
    if (filled >= 2 && isHeader(cells)) return 'header';
    if (filled <= 3 && firstText !== undefined && NOTE.test(firstText)) return 'note';
    if (filled === 1 && (inNotes || filledBound === 0 || wideRows.has(row))) return 'note';
    return filledBound === 0 && cells.every((cell) => typeof cell !== 'string' || isBlankText(cell))
      ? 'blank'
      : undefined;
  };
  for (let row = first; row < sheet.rows.length; row += 1) {
    const why = classify(row);
    if (why === undefined) dataRows.push(row);
    else skippedRows.push({ row, why });
    if (why !== 'blank') inNotes = why === 'note';
  }
  while (skippedRows.at(-1)?.why === 'blank' && (skippedRows.at(-1)?.row ?? 0) > (dataRows.at(-1) ?? -1))
    skippedRows.pop();
  return { dataRows, skippedRows };
};
