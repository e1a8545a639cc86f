import type { SheetDocument, TableDocument } from '../document/sheet-document';
import type { OfficeObject } from '../office-object';
import { Refusal } from '../refusal';
import type { Session } from '../session';

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
