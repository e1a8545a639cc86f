import type { WorkbookEvent, CellAddress, Outcome } from '../../workbook/types';
import { parseAddress } from './addresses';
import { done } from './create-excel-host';
import { runExcel } from './requests';
import type { MemoryPart } from '../../workbook/memory-part';
import { MEMORY_NAMESPACE, encodeMemory } from '../../workbook/memory-part';
import { toMemoryPart } from './read-snapshot';

type Listener = (event: WorkbookEvent) => void;

/** Name of a sheet that an event tells by id only; undefined once the sheet is gone. */
const nameOf = (worksheetId: string): Promise<string | undefined> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  }).catch(() => undefined);

const tellChange = async (event: Excel.WorksheetChangedEventArgs, listener: Listener): Promise<void> => {
  if (event.triggerSource === 'ThisLocalAddin') return;
  const sheet = await nameOf(event.worksheetId);
  if (sheet === undefined || event.changeType !== 'RangeEdited') listener({ kind: 'restructured', sheet });
  else listener({ kind: 'changed', sheet, range: parseAddress(event.address) });
};

const tellSelection = async (event: Excel.WorksheetSelectionChangedEventArgs, listener: Listener): Promise<void> => {
  const sheet = await nameOf(event.worksheetId);
  const range = parseAddress(event.address);
  if (sheet !== undefined && range) listener({ kind: 'selected', sheet, row: range.top, column: range.left });
};

const tellRestructured = async (worksheetId: string, listener: Listener): Promise<void> =>
  listener({ kind: 'restructured', sheet: await nameOf(worksheetId) });

/**
 * Tells what people do in the workbook, this one or a co-author. What the add-in writes itself is told
 * apart by Excel (`triggerSource`, from 1.14) and never passed on.
 */
export const watchWorkbook = async (listener: Listener): Promise<() => void> => {
  const { context, handlers } = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const restructured = (event: { readonly worksheetId: string }) => tellRestructured(event.worksheetId, listener);
    const handlers = [
      worksheets.onChanged.add((event) => tellChange(event, listener)),
      worksheets.onSelectionChanged.add((event) => tellSelection(event, listener)),
      worksheets.onRowSorted.add(restructured),
      worksheets.onColumnSorted.add(restructured),
      worksheets.onRowHiddenChanged.add(restructured),
      worksheets.onAdded.add(restructured),
      worksheets.onDeleted.add(restructured),
    ];
    await context.sync();
    return { context, handlers };
  });
  return () => {
    void Excel.run(context, async () => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  };
};

/** Activates the sheet and selects the cell, which also scrolls to it. */
export const revealCell = ({ sheet, row, column }: CellAddress): Promise<Outcome<void>> =>
  runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).untrack().select();
    await context.sync();
    return done(undefined);
  });

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
