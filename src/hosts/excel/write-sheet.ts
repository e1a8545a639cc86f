import type { PlannedSheet, Tone, PlannedCell } from '../../workbook/types';
import { columnAddress, joinAddresses } from './addresses';
import { everyCell, toSafeText, toReadBack, toWritten } from './plan-pieces';
import { NUMBER_FORMATS, TONE_COLOURS, toPoints } from '../../workbook/cell-looks';
import { packByBytes, wireBytes, BLOCK_ROWS } from './requests';

/** Most characters Excel takes in the hint that appears beside a selected cell. */
const PROMPT_TITLE = 32;
const PROMPT_MESSAGE = 255;

/** Excel takes the options of a drop-down list as one text, parted by commas, of at most 255 characters. */
const MOST_LIST = 255;
const fitsInList = ({ options }: { readonly options: readonly string[] }): boolean =>
  options.join(',').length <= MOST_LIST && options.every((option) => !option.includes(','));

/** Queues the making, or emptying, of a sheet of ours with its title, header, footer and page layout. */
export const startSheet = (
  context: Excel.RequestContext,
  plan: PlannedSheet,
  layout: SheetLayout,
  exists: boolean,
): void => {
  const { worksheets } = context.workbook;
  if (exists) worksheets.getItem(plan.name).getRange().untrack().clear();
  else worksheets.add(plan.name);
  const sheet = worksheets.getItem(plan.name);
  const { width, headerRow, firstRow, lastRow, footerRow } = layout;
  const at = (top: number, rows: number, left = 0, columns = width): Excel.Range =>
    sheet.getRangeByIndexes(top, left, rows, columns).untrack();
  const writeLines = (top: number, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const range = at(top, lines.length, 0, 1);
    range.numberFormat = everyCell('@');
    range.values = lines.map((line) => [toSafeText(line, true)]);
  };
  plan.columns.forEach((column, index) => {
    if (plan.rows.length > 0) {
      const cells = at(firstRow, plan.rows.length, index, 1);
      cells.numberFormat = everyCell(NUMBER_FORMATS[column.format]);
      if (column.format === 'integer') cells.format.horizontalAlignment = 'Center';
    }
  });
  writeLines(0, plan.title);
  if (plan.columns.length > 0) {
    const header = at(headerRow, 1);
    header.numberFormat = everyCell('@');
    header.values = [plan.columns.map((column) => toSafeText(column.header, true))];
    header.format.font.bold = true;
    header.format.wrapText = true;
    header.format.horizontalAlignment = 'Center';
  }
  writeLines(footerRow, plan.footer);
  if (plan.title.length > 0) {
    const { font } = at(0, 1, 0, 1).format;
    font.bold = true;
    font.size = 16;
  }
  plan.columns.forEach((column, index) => {
    at(headerRow, 1, index, 1).format.columnWidth = toPoints(column.width);
  });
  if (plan.columns.length > 0) drawGrid(at(headerRow, lastRow - headerRow + 1));
  for (const { column, options } of (plan.choices ?? []).filter(fitsInList)) {
    at(firstRow, Math.max(1, plan.rows.length), column, 1).dataValidation.rule = {
      list: { inCellDropDown: true, source: options.join(',') },
    };
  }
  for (const { column, text } of plan.remarks ?? []) {
    at(headerRow, plan.rows.length + 1, column, 1).dataValidation.prompt = {
      showPrompt: true,
      title: (plan.columns[column]?.header ?? '').slice(0, PROMPT_TITLE),
      message: text.slice(0, PROMPT_MESSAGE),
    };
  }
  sheet.freezePanes.freezeRows(headerRow + 1);
  sheet.pageLayout.orientation = plan.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
};

const GRID = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

const drawGrid = (range: Excel.Range): void => {
  for (const side of GRID) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = '#BFBFBF';
  }
};

const tonesOf = (plan: PlannedSheet, layout: SheetLayout, block: SheetRows): Map<Exclude<Tone, 'none'>, string[]> => {
  const addresses = new Map<Exclude<Tone, 'none'>, string[]>();
  block.values.forEach((_, offset) => {
    const row = block.top + offset;
    plan.rows[row - layout.firstRow]?.forEach(({ tone }, column) => {
      if (tone === undefined || tone === 'none') return;
      const address = columnAddress(column, row, row);
      const known = addresses.get(tone);
      if (known) known.push(address);
      else addresses.set(tone, [address]);
    });
  });
  return addresses;
};

/** Queues some rows of a sheet of ours: values, then looks, then reading back. */
export const writeSheetRows = (
  context: Excel.RequestContext,
  plan: PlannedSheet,
  layout: SheetLayout,
  block: SheetRows,
): Excel.Range => {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const at = (): Excel.Range => sheet.getRangeByIndexes(block.top, 0, block.values.length, layout.width).untrack();
  at().values = block.values;
  at().format.wrapText = true;
  at().format.verticalAlignment = 'Center';
  for (const [tone, addresses] of tonesOf(plan, layout, block)) {
    for (const address of joinAddresses(addresses)) {
      const areas = sheet.getRanges(address).untrack();
      areas.format.fill.color = TONE_COLOURS[tone].fill;
      areas.format.font.color = TONE_COLOURS[tone].font;
    }
  }
  return at().load('values');
};

/** Where the parts of a planned sheet stand, zero-based rows. */
export interface SheetLayout {
  readonly width: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly footerRow: number;
}

export const layOut = (sheet: PlannedSheet): SheetLayout => {
  const headerRow = sheet.title.length;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + sheet.rows.length;
  return { width: Math.max(1, sheet.columns.length), headerRow, firstRow, lastRow, footerRow: lastRow + 1 };
};

/** Rows of a planned sheet that fit one round trip. */
export interface SheetRows {
  readonly top: number;
  readonly values: (string | number | boolean)[][];
  readonly expected: (string | number | boolean)[][];
  readonly bytes: number;
}

const EMPTY: PlannedCell = { value: null };

/** Cuts the rows of the table into blocks. */
export const rowBlocks = (sheet: PlannedSheet, { firstRow }: SheetLayout): SheetRows[] => {
  const rows = sheet.rows.map((cells) => {
    const filled = sheet.columns.map((column, index) => ({ column, cell: cells[index] ?? EMPTY }));
    const values = filled.map(({ column, cell }) => toWritten(cell.value, column.format));
    return {
      values,
      expected: filled.map(({ column, cell }) => toReadBack(cell.value, column.format)),
      bytes: values.reduce<number>((sum, value) => sum + wireBytes(value), 0),
    };
  });
  let top = firstRow;
  return packByBytes(rows, ({ bytes }) => bytes, BLOCK_ROWS).map((group) => {
    const block = {
      top,
      values: group.map(({ values }) => values),
      expected: group.map(({ expected }) => expected),
      bytes: group.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    top += group.length;
    return block;
  });
};
