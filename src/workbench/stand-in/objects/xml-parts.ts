import type { XmlPart } from '../document/workbook-document';
import type { OfficeObject } from '../office-object';
import { refuseArgument, Refusal } from '../office-object';
import type { Session } from '../session';

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
export const xmlPartsObject = (session: Session, namespace?: string): OfficeObject => {
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
