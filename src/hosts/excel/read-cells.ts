import { isDateFormat } from '../../workbook/cell-looks';
import type { HostIssue, HostOptions, Outcome, CellValue, SheetSnapshot, CellRange } from '../../workbook/types';
import { askInHalves, halveRows, BLOCK_ROWS, packByBytes, runExcel, refused, done, inTurn } from './requests';

/** Bytes of a cell in an answer, on average; where a sheet holds more, the block is halved and asked again. */
const BYTES_OF_CELL = 12;

/** Cells of one sheet as they arrive, in sheet coordinates. */
export interface SheetCells {
  readonly outline: SheetOutline;
  readonly values: unknown[][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

interface Block {
  readonly cells: SheetCells;
  readonly top: number;
  readonly bottom: number;
}

const blocksOf = (cells: SheetCells): Block[] => {
  const { used } = cells.outline;
  if (!used) return [];
  const rowBytes = (used.right - used.left + 1) * BYTES_OF_CELL;
  const rows = Array.from({ length: used.bottom - used.top + 1 }, (_, offset) => used.top + offset);
  return packByBytes(rows, () => rowBytes, BLOCK_ROWS).map((group) => ({
    cells,
    top: group[0] ?? used.top,
    bottom: group[group.length - 1] ?? used.top,
  }));
};

const bytesOfBlock = ({ cells, top, bottom }: Block): number => {
  const { used } = cells.outline;
  return used ? (bottom - top + 1) * (used.right - used.left + 1) * BYTES_OF_CELL : 0;
};

const readBlocks = async (context: Excel.RequestContext, blocks: readonly Block[]): Promise<HostIssue | undefined> => {
  const asked = blocks.flatMap(({ cells, top, bottom }) => {
    const { used, name, allRowsHidden, allColumnsHidden } = cells.outline;
    if (!used) return [];
    const range = context.workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(top, used.left, bottom - top + 1, used.right - used.left + 1)
      .load('values')
      .untrack();
    const rows = allRowsHidden === null ? range.getRowProperties({ rowHidden: true }) : undefined;
    const columns =
      allColumnsHidden === null && top === used.top ? range.getColumnProperties({ columnHidden: true }) : undefined;
    return [{ cells, top, used, range, rows, columns }];
  });
  await context.sync();
  for (const { cells, top, used, range, rows, columns } of asked) {
    range.values.forEach((row: unknown[], offset) => {
      cells.values[top + offset] = row;
    });
    rows?.value.forEach(({ rowHidden }, offset) => {
      if (rowHidden) cells.hiddenRows.push(top + offset);
    });
    columns?.value.forEach(({ columnHidden }, offset) => {
      if (columnHidden) cells.hiddenColumns.push(used.left + offset);
    });
  }
  return undefined;
};

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

const startCells = (outline: SheetOutline): SheetCells => ({
  outline,
  values: [],
  hiddenRows: outline.used && outline.allRowsHidden ? span(outline.used.top, outline.used.bottom) : [],
  hiddenColumns: outline.used && outline.allColumnsHidden ? span(outline.used.left, outline.used.right) : [],
});

/** Reads the values of all sheets in blocks, as many blocks a round trip as fit. */
export const readCells = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  options: HostOptions,
): Promise<Outcome<readonly SheetCells[]>> => {
  const sheets = outlines.map(startCells);
  const groups = packByBytes(sheets.flatMap(blocksOf), bytesOfBlock);
  const issue = await inTurn(
    groups,
    (blocks) => askInHalves(blocks, (some) => readBlocks(context, some), halveRows),
    options,
  );
  return issue ? refused(issue) : done(sheets);
};

/** A cell as Excel reports it; `format` and `type` only where they were asked for. */
export const toCellValue = (value: unknown, format: string | undefined, type: string | undefined): CellValue => {
  if (typeof value === 'number') return format !== undefined && isDateFormat(format) ? { date: value } : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? { error: value } : value;
};

/** Values of some rows of a sheet, in one round trip. */
export const readRows = (
  sheet: string,
  top: number,
  bottom: number,
): Promise<Outcome<readonly (readonly CellValue[])[]>> =>
  runExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${top + 1}:${bottom + 1}`)
      .untrack()
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,values,numberFormat,valueTypes')
      .untrack();
    await context.sync();
    const rows: CellValue[][] = Array.from({ length: bottom - top + 1 }, () => []);
    if (range.isNullObject) return done(rows);
    const { rowIndex, columnIndex, values, numberFormat, valueTypes } = range;
    values.forEach((cells: unknown[], offset) => {
      const row = rows[rowIndex + offset - top];
      if (!row) return;
      for (let column = 0; column < columnIndex; column += 1) row.push(null);
      cells.forEach((value, column) => {
        row.push(toCellValue(value, String(numberFormat[offset]?.[column]), valueTypes[offset]?.[column]));
      });
    });
    return done(rows);
  });

/** One sheet before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly protected: boolean;
  /** Rectangle around all cells that hold something; undefined for an empty sheet. */
  readonly used: CellRange | undefined;
  /** Null where some rows (columns) are hidden and others are not. */
  readonly allRowsHidden: boolean | null;
  readonly allColumnsHidden: boolean | null;
  readonly merges: readonly CellRange[];
  readonly tables: SheetSnapshot['tables'];
}
