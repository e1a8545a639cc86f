import { eventMethods, EventType } from '../event-hub';
import type { OfficeObject } from '../office-object';
import { refuseArgument, Refusal } from '../office-object';
import type { Session } from '../session';
import { tableCollectionObject, requireSheetName } from './worksheet';
import type { XmlPart } from '../document/workbook-document';

const namespaceOf = (part: XmlPart): string => /\sxmlns="([^"]*)"/.exec(part.xml)?.[1] ?? '';

const requireXml = (xml: unknown): string =>
  typeof xml === 'string' && /^\s*<[\s\S]*>\s*$/.test(xml) ? xml : refuseArgument('CustomXmlPart.setXml', xml);

const partObject = (session: Session, part: XmlPart): OfficeObject => ({
  typeName: 'CustomXmlPart',
  id: part.id,
  properties: { Id: { get: () => part.id }, NamespaceUri: { get: () => namespaceOf(part) } },
  methods: {
    GetXml: () => part.xml,
    SetXml: (xml) => {
      part.xml = requireXml(xml);
    },
    Delete: () => {
      session.workbook.parts = session.workbook.parts.filter((other) => other !== part);
    },
  },
});

/** `Excel.CustomXmlPartCollection`, or the parts of one namespace. */
const xmlPartsObject = (session: Session, namespace?: string): OfficeObject => {
  const parts = (): XmlPart[] =>
    session.workbook.parts.filter((part) => namespace === undefined || namespaceOf(part) === namespace);
  const find = (id: unknown): OfficeObject | null => {
    const part = parts().find((other) => other.id === id);
    return part ? partObject(session, part) : null;
  };
  const onlyItem = (): OfficeObject | null => {
    const [first, ...others] = parts();
    return first && others.length === 0 ? partObject(session, first) : null;
  };
  return {
    typeName: namespace === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection',
    items: () => parts().map((part) => partObject(session, part)),
    item: (id) => {
      const part = find(id);
      if (!part) throw new Refusal('ItemNotFound', 'There is no such part.', 'CustomXmlPartCollection.getItem');
      return part;
    },
    methods: {
      GetItemOrNullObject: find,
      GetCount: () => parts().length,
      ...(namespace === undefined
        ? {
            Add: (xml: unknown) => {
              const part = { id: session.workbook.nextId(), xml: requireXml(xml) };
              session.workbook.parts.push(part);
              return partObject(session, part);
            },
            GetByNamespace: (uri: unknown) => xmlPartsObject(session, String(uri)),
          }
        : { GetOnlyItemOrNullObject: onlyItem }),
    },
  };
};

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
