import type { MemoryPart } from '../../../workbook/memory-part';
import { decodeMemory, MEMORY_NAMESPACE, encodeMemory } from '../../../workbook/memory-part';
import type { OpenWorkbook } from './workbook-map';
import { declareExtension, declarePart, addRelationship, OFFICE } from './parts';

/** Path of our custom XML part, `undefined` in a workbook we never wrote to. */
const findMemoryPath = ({ edit, map }: OpenWorkbook): string | undefined =>
  map.relationships.find(
    (each) => each.kind === 'customXml' && !each.external && edit.text(each.target)?.includes(`"${MEMORY_NAMESPACE}"`),
  )?.target;

/** What we keep in the workbook. */
export const readMemory = (workbook: OpenWorkbook): MemoryPart => {
  const path = findMemoryPath(workbook);
  const text = path === undefined ? undefined : workbook.edit.text(path);
  return text === undefined ? { memory: undefined, ownSheets: [] } : decodeMemory(text);
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
/** Names the part among other custom parts; any fixed GUID does. */
const ITEM_ID = '{6D0B7C52-93F4-4E0B-A1C6-5B7F2E84D901}';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Stores what we keep in the workbook in our custom XML part, making it when there is none. */
export const writeMemory = (workbook: OpenWorkbook, part: MemoryPart): void => {
  const { edit, map } = workbook;
  const text = encodeMemory(part);
  const known = findMemoryPath(workbook);
  if (known !== undefined) {
    edit.write(known, text);
    return;
  }
  let number = 1;
  while (edit.has(`customXml/item${number}.xml`) || edit.has(`customXml/itemProps${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  edit.write(path, text);
  edit.write(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(edit, path, `${OFFICE}/customXmlProps`, properties);
  addRelationship(edit, map.path, `${OFFICE}/customXml`, path);
  declareExtension(edit, 'xml', 'application/xml');
  declarePart(edit, properties, PROPERTIES_TYPE);
};
