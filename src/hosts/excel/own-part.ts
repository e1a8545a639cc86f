import type { MemoryPart } from '../../workbook/memory-part';
import { decodeMemory, encodeMemory, MEMORY_NAMESPACE } from '../../workbook/memory-part';
import type { Outcome, SheetSnapshot } from '../../workbook/types';
import { runExcel, done } from './requests';

/** What the host remembers between calls, so that it notices what moved and asks for less. */
export interface HostMemory {
  /** Sheets as they were last read. */
  seen: ReadonlyMap<string, SheetSnapshot>;
  /** Our part as it was last read or written; `id` undefined where there is none. */
  part: { readonly id: string | undefined; readonly content: MemoryPart } | undefined;
}

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

const NO_MEMORY: MemoryPart = { memory: undefined, ownSheets: [] };

/** The part's XML read at the next sync, or nothing if there is none. */
export type PartXml = OfficeExtension.ClientResult<string> | undefined;

export const toMemoryPart = (xml: PartXml): MemoryPart => (xml ? decodeMemory(xml.value) : NO_MEMORY);
