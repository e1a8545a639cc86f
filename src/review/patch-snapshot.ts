import type { CellValue, SheetSnapshot, WorkbookSnapshot, WritePlan } from '../workbook/types';

const withRows = (sheet: SheetSnapshot, changed: ReadonlyMap<number, readonly CellValue[]>): SheetSnapshot => {
  const rows = [...sheet.rows];
  for (const [index, cells] of changed) {
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return { ...sheet, rows };
};

/** The snapshot with some rows of one sheet read again. */
export const patchRows = (
  snapshot: WorkbookSnapshot,
  name: string,
  top: number,
  rows: readonly (readonly CellValue[])[],
): WorkbookSnapshot => {
  const changed = new Map(rows.map((cells, index) => [top + index, cells]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? withRows(sheet, changed) : sheet)),
  };
};

/** The snapshot as it is after our result columns were written: what we wrote need not be read back. */
export const patchWritten = (snapshot: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot => ({
  ...snapshot,
  memory: plan.memory ?? snapshot.memory,
  sheets: snapshot.sheets.map((sheet) => {
    const changed = new Map<number, CellValue[]>();
    const rowOf = (row: number) => {
      const cells = changed.get(row) ?? [...(sheet.rows[row] ?? [])];
      changed.set(row, cells);
      return cells;
    };
    const put = (row: number, column: number, value: CellValue) => {
      const cells = rowOf(row);
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    };
    for (const block of plan.blocks) {
      if (block.sheet !== sheet.name) continue;
      for (const column of block.columns) {
        put(block.headerRow, column.at, column.header);
        block.rows.forEach((row, index) => {
          const cell = column.cells[index];
          if (cell !== undefined) put(row, column.at, cell.value);
        });
      }
    }
    return changed.size === 0 ? sheet : withRows(sheet, changed);
  }),
});
