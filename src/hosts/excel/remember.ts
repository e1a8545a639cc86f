import type { MemoryPart } from '../../workbook/memory-part';
import { MEMORY_NAMESPACE, encodeMemory } from '../../workbook/memory-part';
import type { Outcome } from '../../workbook/types';
import { done } from './in-turn';
import { toMemoryPart } from './read-outline';
import { runExcel } from './run-excel';

/** Puts our part at the next sync: into the part there is, or a new one. */
export const putMemory = (
  context: Excel.RequestContext,
  partId: string | undefined,
  part: MemoryPart,
): Excel.CustomXmlPart => {
  const { customXmlParts } = context.workbook;
  const xml = encodeMemory(part);
  if (partId === undefined) return customXmlParts.add(xml);
  const existing = customXmlParts.getItem(partId);
  existing.setXml(xml);
  return existing;
};

/** Stores our text in the workbook without touching any cell. */
export const remember = (memory: string): Promise<Outcome<void>> =>
  runExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
    parts.load('items/id');
    await context.sync();
    const partId = parts.items[0]?.id;
    const xml = partId === undefined ? undefined : context.workbook.customXmlParts.getItem(partId).getXml();
    if (xml) await context.sync();
    putMemory(context, partId, { ...toMemoryPart(xml), memory });
    await context.sync();
    return done(undefined);
  });
