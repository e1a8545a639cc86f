import type { CellAddress, HostOptions, Outcome, WorkbookEvent, WorkbookHost, WritePlan } from '../../workbook/types';
import { carryOutPlan } from './carry-out-plan';
import { done, explainMissingSheet, refused, runExcel } from './requests';
import { takePlanBack } from './take-plan-back';
import { isUndoToken } from './anchors';
import { readRows } from './read-cells';
import { takeSnapshot } from './take-snapshot';
import type { HostMemory } from './own-part';
import { remember } from './own-part';
import { parseAddress } from '../../workbook/cell-addresses';

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
const watchWorkbook = async (listener: Listener): Promise<() => void> => {
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
const revealCell = ({ sheet, row, column }: CellAddress): Promise<Outcome<void>> =>
  runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).untrack().select();
    await context.sync();
    return done(undefined);
  });

/** The port over Office.js, whole from ExcelApi 1.14 (Office 2021) on. */
export const createExcelHost = (): WorkbookHost => {
  const memory: HostMemory = { seen: new Map(), part: undefined };
  return {
    snapshot: async (options: HostOptions = {}) => {
      const read = await takeSnapshot(options);
      if (!read.ok) return read;
      const { snapshot, part } = read.value;
      memory.seen = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
      memory.part = part;
      return { ok: true, value: snapshot };
    },
    readRows: async (sheet, top, bottom) => explainMissingSheet(await readRows(sheet, top, bottom), [sheet]),
    apply: async (plan: WritePlan, options: HostOptions = {}) =>
      explainMissingSheet(
        await carryOutPlan(plan, memory, options),
        plan.blocks.map(({ sheet }) => sheet),
      ),
    undo: async (token, options: HostOptions = {}) => {
      if (!isUndoToken(token)) return refused({ code: 'host.unavailable', detail: 'undo' });
      memory.part = undefined;
      return explainMissingSheet(
        await takePlanBack(token, options),
        token.strips.map(({ sheet }) => sheet),
      );
    },
    remember: async (text) => {
      memory.part = undefined;
      return remember(text);
    },
    watch: watchWorkbook,
    reveal: async (address) => explainMissingSheet(await revealCell(address), [address.sheet]),
  };
};
