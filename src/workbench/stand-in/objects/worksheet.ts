import type { CellRange } from '../../../workbook/types';
import { parseAddress, rectangleAt } from '../../../workbook/cell-addresses';
import type { SheetDocument, TableDocument } from '../document/sheet-document';
import { EventType, eventMethods } from '../event-hub';
import type { OfficeObject } from '../office-object';
import { refuseArgument, Refusal } from '../office-object';
import type { Session } from '../session';
import { noteCollectionObject } from './notes';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Characters and lengths Excel takes in a sheet's name. */
export const requireSheetName = (name: unknown): string => {
  const fits = typeof name === 'string' && name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  return fits ? name : refuseArgument('Worksheet.name', name);
};

/** `Excel.Worksheet`. */
export const worksheetObject = (session: Session, sheet: SheetDocument): OfficeObject => {
  const { workbook, events } = session;
  const rangeAt = (range: CellRange): OfficeObject => session.objects.range(sheet, range);
  const parse = (address: unknown): CellRange =>
    typeof address === 'string'
      ? (parseAddress(address) ?? refuseArgument('Worksheet.getRange', address))
      : refuseArgument('Worksheet.getRange', address);
  const usedRange = (valuesOnly: unknown): OfficeObject | null => {
    const used = sheet.usedRange(valuesOnly === true);
    return used ? rangeAt(used) : null;
  };
  return {
    typeName: 'Worksheet',
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (name) => (sheet.name = requireSheetName(name)) },
      Position: { get: () => workbook.sheets.indexOf(sheet) },
      Visibility: { get: () => VISIBILITY[sheet.visibility] },
    },
    children: {
      Protection: () => ({
        typeName: 'WorksheetProtection',
        properties: { Protected: { get: () => sheet.isProtected } },
      }),
      Tables: () => tableCollectionObject(session, [sheet]),
      PageLayout: () => pageLayoutObject(sheet),
      FreezePanes: () => ({
        typeName: 'WorksheetFreezePanes',
        methods: { FreezeRows: (count) => (sheet.frozenRows = Number(count ?? 1)) && undefined },
      }),
      Notes: () => noteCollectionObject(session, sheet),
    },
    methods: {
      GetRange: (address) => rangeAt(address === undefined || address === null ? wholeSheet() : parse(address)),
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeAt(rectangleAt(Number(row), Number(column), Number(rows), Number(columns))),
      GetCell: (row, column) => rangeAt(rectangleAt(Number(row), Number(column), 1, 1)),
      GetRanges: (address) => session.objects.rangeAreas(sheet, String(address).split(',').map(parse)),
      GetUsedRange: (valuesOnly) => usedRange(valuesOnly) ?? rangeAt(rectangleAt(0, 0, 1, 1)),
      GetUsedRangeOrNullObject: usedRange,
      Activate: () => {
        workbook.activeSheet = sheet;
        events.tell(EventType.activated, sheet, {});
      },
      Delete: () => {
        if (workbook.sheets.length === 1)
          throw new Refusal('InvalidOperation', 'A workbook needs a sheet.', 'Worksheet.delete');
        workbook.removeSheet(sheet);
        events.tell(EventType.deleted, sheet, { source: 'Local' });
      },
      ...eventMethods(events, sheet.id),
    },
  };

  function wholeSheet(): CellRange {
    return { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  }
};

/** `Excel.PageLayout`, as far as lists are laid out for printing. */
const pageLayoutObject = (sheet: SheetDocument): OfficeObject => ({
  typeName: 'PageLayout',
  properties: {
    Orientation: {
      get: () => sheet.page.orientation,
      set: (value) => {
        sheet.page.orientation =
          value === 'Portrait' || value === 'Landscape' ? value : refuseArgument('PageLayout.orientation', value);
      },
    },
    Zoom: { get: () => sheet.page.zoom, set: (value) => (sheet.page.zoom = value) },
    PaperSize: { set: () => undefined },
    CenterHorizontally: { set: () => undefined },
  },
  methods: {
    SetPrintTitleRows: (rows) => {
      sheet.page.titleRows = typeof rows === 'string' ? rows : refuseArgument('PageLayout.setPrintTitleRows', rows);
    },
  },
});

const tableObject = (session: Session, sheet: SheetDocument, table: TableDocument): OfficeObject => ({
  typeName: 'Table',
  id: table.id,
  properties: { Id: { get: () => table.id }, Name: { get: () => table.name } },
  children: { Worksheet: () => session.objects.worksheet(sheet) },
  methods: {
    GetRange: () => session.objects.range(sheet, table.range),
    GetHeaderRowRange: () => session.objects.range(sheet, { ...table.range, bottom: table.range.top }),
    GetDataBodyRange: () => session.objects.range(sheet, { ...table.range, top: table.range.top + 1 }),
  },
});

/** `Excel.TableCollection` of some sheets. */
export const tableCollectionObject = (session: Session, sheets: readonly SheetDocument[]): OfficeObject => {
  const items = (): OfficeObject[] =>
    sheets.flatMap((sheet) => sheet.tables.map((table) => tableObject(session, sheet, table)));
  const find = (key: unknown): OfficeObject | null => {
    for (const sheet of sheets) {
      const table = sheet.tables.find(({ id, name }) => id === key || name === key);
      if (table) return tableObject(session, sheet, table);
    }
    return null;
  };
  return {
    typeName: 'TableCollection',
    properties: { Count: { get: () => items().length } },
    items,
    item: (key) => {
      const table = find(key);
      if (!table) throw new Refusal('ItemNotFound', `There is no table "${String(key)}".`, 'TableCollection.getItem');
      return table;
    },
    methods: { GetItemOrNullObject: find, GetCount: () => items().length },
  };
};
