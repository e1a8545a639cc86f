import type { CellRange } from '../../../workbook/types';
import {
  LAST_COLUMN,
  LAST_ROW,
  fullAddress,
  localAddress,
  parseAddress,
  boundingRectangle,
  columnCount,
  intersects,
  rectangleAt,
  rowCount,
} from '../../../workbook/cell-addresses';
import type { SheetDocument } from '../document/sheet-document';
import { EventType } from '../event-hub';
import type { OfficeObject } from '../office-object';
import { refuseArgument, Refusal } from '../office-object';
import type { Session } from '../session';
import { requireUnprotected, tellOwnChange } from '../session';
import { rangeCells, cellProperties, columnProperties, rowProperties } from './range-cells';
import { rangeFormatObject, dataValidationObject } from './range-format';
import { EMPTY } from '../document/cell';

/** The sheet rectangle behind a range object that is given as an argument. */
export const rangeOf = (value: unknown, location: string): RangeObject =>
  typeof value === 'object' && value !== null && 'range' in value && 'sheet' in value
    ? (value as RangeObject)
    : refuseArgument(location, value);

interface RangeObject extends OfficeObject {
  readonly sheet: SheetDocument;
  readonly range: CellRange;
}

/** All rows, all columns or none of the rows of a range are hidden; null where it differs. */
const commonHidden = (from: number, to: number, isHidden: (index: number) => boolean): boolean | null => {
  const first = isHidden(from);
  for (let index = from + 1; index <= to; index += 1) if (isHidden(index) !== first) return null;
  return first;
};

const inside = (range: CellRange): CellRange => {
  if (range.top < 0 || range.left < 0 || range.bottom > LAST_ROW || range.right > LAST_COLUMN) {
    throw new Refusal('InvalidArgument', 'The range lies outside the sheet.', 'Range');
  }
  return range;
};

/** `Excel.Range`: a rectangle of one sheet. */
export const rangeObject = (session: Session, sheet: SheetDocument, range: CellRange): RangeObject => {
  const at = (next: CellRange): RangeObject => rangeObject(session, sheet, inside(next));
  const number = (value: unknown): number => (typeof value === 'number' ? value : refuseArgument('Range', value));
  const hideRows = (hidden: unknown): void => {
    requireUnprotected(sheet, 'Range.rowHidden');
    for (let row = range.top; row <= range.bottom; row += 1) {
      if (hidden === true) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
    }
  };
  return {
    typeName: 'Range',
    isReferable: true,
    sheet,
    range,
    properties: {
      Address: { get: () => fullAddress(sheet.name, range) },
      RowIndex: { get: () => range.top },
      ColumnIndex: { get: () => range.left },
      RowCount: { get: () => rowCount(range) },
      ColumnCount: { get: () => columnCount(range) },
      CellCount: { get: () => rowCount(range) * columnCount(range) },
      RowHidden: { get: () => commonHidden(range.top, range.bottom, (row) => sheet.isRowHidden(row)), set: hideRows },
      ColumnHidden: { get: () => commonHidden(range.left, range.right, (column) => sheet.hiddenColumns.has(column)) },
      ...rangeCells(session, sheet, range),
    },
    children: {
      Format: () => rangeFormatObject(session, sheet, [range]),
      Worksheet: () => session.objects.worksheet(sheet),
      DataValidation: () => dataValidationObject(sheet, range),
    },
    methods: {
      GetCell: (row, column) => at(rectangleAt(range.top + number(row), range.left + number(column), 1, 1)),
      GetRow: (row) => at({ ...range, top: range.top + number(row), bottom: range.top + number(row) }),
      GetColumn: (column) => at({ ...range, left: range.left + number(column), right: range.left + number(column) }),
      GetBoundingRect: (other) => at(boundingRectangle(range, anotherRange(other))),
      GetResizedRange: (rows, columns) =>
        at({ ...range, bottom: range.bottom + number(rows), right: range.right + number(columns) }),
      GetOffsetRange: (rows, columns) =>
        at({
          top: range.top + number(rows),
          bottom: range.bottom + number(rows),
          left: range.left + number(columns),
          right: range.right + number(columns),
        }),
      GetEntireRow: () => at({ ...range, left: 0, right: LAST_COLUMN }),
      GetEntireColumn: () => at({ ...range, top: 0, bottom: LAST_ROW }),
      GetUsedRangeOrNullObject: (valuesOnly) => usedRange(valuesOnly),
      GetMergedAreasOrNullObject: () => mergedAreas(),
      GetRowProperties: (wanted) => rowProperties(sheet, range, wanted),
      GetColumnProperties: (wanted) => columnProperties(sheet, range, wanted),
      GetCellProperties: (wanted) => cellProperties(sheet, range, wanted),
      Clear: (applyTo) => clearRange(session, sheet, range, applyTo ?? 'All'),
      Select: () => select(),
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowCount(range) || columns !== columnCount(range)) refuseArgument('Range.values', [rows, columns]);
      },
    },
  };

  function anotherRange(value: unknown): CellRange {
    if (typeof value === 'string') return parseAddress(value) ?? refuseArgument('Range', value);
    return rangeOf(value, 'Range').range;
  }

  function usedRange(valuesOnly: unknown): OfficeObject | null {
    const used = sheet.usedRange(valuesOnly === true, range);
    return used ? at(used) : null;
  }

  function mergedAreas(): OfficeObject | null {
    const merges = sheet.merges.filter((merge) => intersects(range, merge));
    if (merges.length > 512) {
      throw new Refusal(
        'GeneralException',
        'There are more than 512 merged areas.',
        'Range.getMergedAreasOrNullObject',
      );
    }
    return merges.length === 0 ? null : session.objects.rangeAreas(sheet, merges);
  }

  function select(): void {
    session.workbook.activeSheet = sheet;
    session.workbook.selection = range;
    session.events.tell(EventType.selectionChanged, sheet, { address: localAddress(range) });
  }
};

/** `Range.clear`: everything, contents only, or looks only. */
const clearRange = (session: Session, sheet: SheetDocument, range: CellRange, applyTo: unknown): void => {
  requireUnprotected(sheet, 'Range.clear');
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') refuseArgument('Range.clear', applyTo);
  const last = Math.min(range.bottom, sheet.rows.length - 1);
  for (let row = range.top; row <= last; row += 1) {
    const to = Math.min(range.right, (sheet.rows[row]?.length ?? 0) - 1);
    for (let column = range.left; column <= to; column += 1) {
      const { content, formula, format, style } = sheet.cell(row, column);
      if (applyTo === 'All') sheet.put(row, column, EMPTY);
      else if (applyTo === 'Contents') sheet.put(row, column, { content: null, format, style });
      else sheet.put(row, column, { ...EMPTY, content, ...(formula === undefined ? {} : { formula }) });
    }
  }
  if (applyTo !== 'Formats') tellOwnChange(session, sheet, range);
};

const ADDRESS_LIMIT = 8192;

/** `Excel.RangeAreas`: several rectangles of one sheet. Long addresses come back cut off, as in Excel. */
export const rangeAreasObject = (
  session: Session,
  sheet: SheetDocument,
  ranges: readonly CellRange[],
): OfficeObject => ({
  typeName: 'RangeAreas',
  isReferable: true,
  properties: {
    Address: {
      get: () =>
        ranges
          .map((range) => fullAddress(sheet.name, range))
          .join(',')
          .slice(0, ADDRESS_LIMIT),
    },
    AreaCount: { get: () => ranges.length },
  },
  methods: {
    Clear: (applyTo) => ranges.forEach((range) => clearRange(session, sheet, range, applyTo ?? 'All')),
  },
  children: {
    Format: () => rangeFormatObject(session, sheet, ranges),
    Areas: () => ({
      typeName: 'RangeCollection',
      items: () => ranges.map((range) => session.objects.range(sheet, range)),
    }),
  },
});
