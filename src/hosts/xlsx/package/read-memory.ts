import { decodeMemory, MEMORY_NAMESPACE } from '../../../workbook/memory-part';
import type { MemoryPart } from '../../../workbook/memory-part';
import type { OpenWorkbook } from './open-workbook';

/** Path of our custom XML part, `undefined` in a workbook we never wrote to. */
export const findMemoryPath = ({ edit, map }: OpenWorkbook): string | undefined =>
  map.relationships.find(
    (each) => each.kind === 'customXml' && !each.external && edit.text(each.target)?.includes(`"${MEMORY_NAMESPACE}"`),
  )?.target;

/** What we keep in the workbook. */
export const readMemory = (workbook: OpenWorkbook): MemoryPart => {
  const path = findMemoryPath(workbook);
  const text = path === undefined ? undefined : workbook.edit.text(path);
  return text === undefined ? { memory: undefined, ownSheets: [] } : decodeMemory(text);
};
