import { eventMethods, EventType } from '../event-hub';
import type { OfficeObject } from '../office-object';
import { Refusal } from '../office-object';
import type { Session } from '../session';
import { tableCollectionObject, requireSheetName } from './worksheet';
import { xmlPartsObject } from './xml-parts';

const worksheetCollectionObject = (session: Session): OfficeObject => {
  const { workbook, events } = session;
  const find = (key: unknown): OfficeObject | null => {
    const sheet = workbook.findSheet(String(key));
    return sheet ? session.objects.worksheet(sheet) : null;
  };
  const require = (key: unknown): OfficeObject => {
    const sheet = find(key);
    if (!sheet) throw new Refusal('ItemNotFound', `There is no sheet "${String(key)}".`, 'WorksheetCollection.getItem');
    return sheet;
  };
  return {
    typeName: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => session.objects.worksheet(sheet)),
    item: require,
    methods: {
      GetItemOrNullObject: find,
      GetCount: () => workbook.sheets.length,
      GetActiveWorksheet: () => session.objects.worksheet(workbook.activeSheet ?? workbook.addSheet('Sheet1')),
      Add: (name) => {
        const wanted = requireSheetName(name ?? `Sheet${workbook.sheets.length + 1}`);
        if (workbook.findSheet(wanted)) {
          throw new Refusal('ItemAlreadyExists', `There is a sheet "${wanted}".`, 'WorksheetCollection.add');
        }
        const sheet = workbook.addSheet(wanted);
        events.tell(EventType.added, sheet, { source: 'Local' });
        return session.objects.worksheet(sheet);
      },
      ...eventMethods(events),
    },
  };
};

/** `Excel.Workbook`, the root of every batch. */
export const workbookObject = (session: Session): OfficeObject => {
  const { workbook } = session;
  const activeSheet = () => workbook.activeSheet ?? workbook.addSheet('Sheet1');
  return {
    typeName: 'Workbook',
    properties: { Name: { get: () => workbook.name } },
    children: {
      Worksheets: () => worksheetCollectionObject(session),
      Tables: () => tableCollectionObject(session, workbook.sheets),
      CustomXmlParts: () => xmlPartsObject(session),
      Application: () => ({
        typeName: 'Application',
        methods: {
          SuspendScreenUpdatingUntilNextSync: () => undefined,
          SuspendApiCalculationUntilNextSync: () => undefined,
        },
      }),
    },
    methods: {
      GetSelectedRange: () => session.objects.range(activeSheet(), workbook.selection),
      GetActiveCell: () =>
        session.objects.range(activeSheet(), {
          ...workbook.selection,
          bottom: workbook.selection.top,
          right: workbook.selection.left,
        }),
      _RemoveReference: (id) => void session.references.delete(String(id)),
    },
  };
};
