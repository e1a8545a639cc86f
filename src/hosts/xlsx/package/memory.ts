import type { MemoryPart } from '../../../workbook/memory-part';
import { decodeMemory, MEMORY_NAMESPACE, encodeMemory } from '../../../workbook/memory-part';
import type { OpenWorkbook } from './workbook-map';
import { declareExtension, declarePart, addRelationship } from './parts';
import { UnreadablePart } from './part-trouble';

/** Custom parts of other programs need not be sound for ours to be read. */
const holdsMemory = ({ edit }: OpenWorkbook, path: string): boolean => {
  try {
    return edit.text(path)?.includes(`"${MEMORY_NAMESPACE}"`) === true;
  } catch (error) {
    if (error instanceof UnreadablePart) return false;
    throw error;
  }
};

/** Path of our custom XML part, `undefined` in a workbook we never wrote to. */
const findMemoryPath = (workbook: OpenWorkbook): string | undefined =>
  workbook.map.relationships.find(
    (each) => each.kind === 'customXml' && !each.external && holdsMemory(workbook, each.target),
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

/** Stores what we keep in the workbook in our custom XML part, making it when there is none. */
export const writeMemory = (workbook: OpenWorkbook, part: MemoryPart): void => {
  const { edit, map } = workbook;
  const { relationships } = map.family;
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
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${relationships.replace(/relationships$/, 'customXml')}"><ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(edit, path, `${relationships}/customXmlProps`, properties);
  addRelationship(edit, map.path, `${relationships}/customXml`, path);
  declareExtension(edit, 'xml', 'application/xml');
  declarePart(edit, properties, PROPERTIES_TYPE);
};
