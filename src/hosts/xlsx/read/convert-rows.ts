import { isPercentFormat } from '../../../workbook/cell-looks';
import type { Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../../workbook/types';
import { columnOf } from '../../../workbook/cell-addresses';
import { readAttribute, readAttributes, findChildren, findElement, findElements, findTagEnd, maskOpaque } from '../xml';
import type { OpenWorkbook } from '../package/workbook-map';
import { readRelationships } from '../package/parts';
import { writeZip } from '../zip/write-zip';

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

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);

/** Excel counts a 29 February 1900 that never was; serials from 60 on are one day ahead. */
const FALSE_LEAP_DAY = 60;

/** Excel serial of a moment in the 1900 system. */
const toSerial = (moment: Date): number => {
  const days = (moment.getTime() - EPOCH) / DAY;
  return days >= FALSE_LEAP_DAY ? days + 1 : days;
};

const BUILT_IN_PERCENT = new Set(['9', '10']);

/** Indexes of the cell styles that show numbers as percent. */
export const findPercentStyles = (styles: string): ReadonlySet<string> => {
  const masked = maskOpaque(styles);
  const attributesAt = (start: number, end: number) => readAttributes(styles.slice(start, end));
  const formats = new Set(BUILT_IN_PERCENT);
  const list = findElement(masked, 'numFmts');
  for (const place of list ? findElements(masked, 'numFmt', list.openEnd, list.contentEnd) : []) {
    const attributes = attributesAt(place.start, place.openEnd);
    if (isPercentFormat(attributes.get('formatCode') ?? '')) formats.add(attributes.get('numFmtId') ?? '');
  }
  const cells = findElement(masked, 'cellXfs');
  const percent = new Set<string>();
  (cells ? findChildren(masked, cells.openEnd, cells.contentEnd) : []).forEach((place, index) => {
    const format = attributesAt(place.start, place.openEnd).get('numFmtId');
    if (format !== undefined && formats.has(format)) percent.add(String(index));
  });
  return percent;
};

/** Columns whose numbers are shown as percent in more than half of their number cells, ascending, zero-based. */
export const findPercentColumns = (sheet: string, percentStyles: ReadonlySet<string>): readonly number[] => {
  if (percentStyles.size === 0) return [];
  const masked = maskOpaque(sheet);
  const balance: number[] = [];
  const data = findElement(masked, 'sheetData');
  if (data === undefined || data.empty) return [];
  const prefix = data.name.slice(0, -'sheetData'.length);
  const open = `<${prefix}c `;
  for (let at = masked.indexOf(open, data.openEnd); at !== -1 && at < data.contentEnd; at = masked.indexOf(open, at)) {
    const end = findTagEnd(masked, at);
    const tag = masked.slice(at, end);
    at = end;
    const type = readAttribute(tag, 't');
    const reference = readAttribute(tag, 'r');
    if ((type !== undefined && type !== 'n') || reference === undefined || tag.endsWith('/>')) continue;
    const column = columnOf(reference);
    balance[column] = (balance[column] ?? 0) + (percentStyles.has(readAttribute(tag, 's') ?? '0') ? 1 : -1);
  }
  return balance.flatMap((sum, column) => (sum > 0 ? [column] : []));
};

const KINDS = new Set(['worksheet', 'sharedStrings', 'styles', 'sheetMetadata', 'theme']);

/**
 * A package of only those parts that cells are read from. Drawings, charts, pivots and media need not be sound for the
 * cells to be read, and cost no time.
 */
export const pickParts = ({ edit, map }: OpenWorkbook): Uint8Array => {
  const wanted = new Set(['[content_types].xml', map.path.toLowerCase()]);
  const want = (path: string): void => {
    wanted.add(path.toLowerCase());
  };
  map.relationships.filter((each) => KINDS.has(each.kind)).forEach((each) => want(each.target));
  for (const sheet of map.sheets.filter((each) => each.hasCells)) {
    const tables = readRelationships(edit, sheet.path).filter((each) => each.kind === 'table' && !each.external);
    tables.forEach((each) => want(each.target));
  }
  return writeZip(
    edit
      .entries()
      .filter(({ name }) => wanted.has(name.toLowerCase()) || (name.endsWith('.rels') && !name.includes('/drawings/'))),
  );
};
