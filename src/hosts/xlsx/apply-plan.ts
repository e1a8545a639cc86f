import type { ApplyReport, Outcome, PlannedBlock, WritePlan } from '../../workbook/types';
import { findSheetObstacle, namesOfSheets, writePlannedSheets } from './new-sheet/write-planned-sheets';
import type { OpenWorkbook } from './package/workbook-map';
import { findNewFault } from './package/find-faults';
import { guardDamage } from './package/part-trouble';
import { openPackage } from './package/workbook-map';
import { readMemory, writeMemory } from './package/memory';
import { openSheet } from './splice/open-sheet';
import { spliceBlocks } from './splice/splice-blocks';
import type { StyleBook } from './styles/style-book';
import { openStyles } from './styles/style-book';
import { makeUndoToken } from './undo-plan';

/** A package with a plan applied, and what was done. `report.undo` is for `undoPlan`. */
interface Applied {
  readonly bytes: Uint8Array;
  readonly report: ApplyReport;
}

const groupBySheet = (blocks: readonly PlannedBlock[]): ReadonlyMap<string, readonly PlannedBlock[]> => {
  const groups = new Map<string, PlannedBlock[]>();
  for (const block of blocks) groups.set(block.sheet, [...(groups.get(block.sheet) ?? []), block]);
  return groups;
};

/** Writes all blocks; the number of result cells written, headers not counted. */
const writeBlocks = (
  { edit, map }: OpenWorkbook,
  blocks: readonly PlannedBlock[],
  styles: StyleBook,
): Outcome<number> => {
  let written = 0;
  for (const [name, group] of groupBySheet(blocks)) {
    const part = map.sheets.find((sheet) => sheet.name === name && sheet.hasCells);
    if (part === undefined) return { ok: false, issue: { code: 'host.sheetGone', sheet: name } };
    const sheet = openSheet(part.path, edit.text(part.path) ?? '', map.family);
    const spliced = spliceBlocks(sheet, name, group, styles, map.from1904);
    if (!spliced.ok) return spliced;
    edit.compose(part.path, (put) => {
      written += spliced.write(put);
    });
    written -= group.reduce((headers, { columns }) => headers + columns.length, 0);
  }
  return { ok: true, value: written };
};

const keepMemory = (workbook: OpenWorkbook, plan: WritePlan): void => {
  const before = readMemory(workbook);
  const memory = plan.memory ?? before.memory;
  const kept = before.ownSheets.filter((name) => workbook.map.sheets.some((sheet) => sheet.name === name));
  const ownSheets = [...new Set([...kept, ...namesOfSheets(plan.sheets)])];
  if (memory !== undefined || ownSheets.length > 0) writeMemory(workbook, { memory, ownSheets });
};

/**
 * Applies a write plan to an .xlsx or .xlsm package by splicing our cells into it. Parts we do not own keep their
 * bytes, compressed ones included; in a sheet that gets result columns only our cells, our widths, row spans and the
 * dimension change. Nothing is applied when the outcome is an issue (rule W7). The same plan applied twice gives the
 * same bytes, and nothing is handed out that is not a whole package (rule W8). Cells that hold a formula are never written over, and notes of planned cells are not written.
 */
export const applyPlan = (bytes: Uint8Array, plan: WritePlan): Outcome<Applied> =>
  guardDamage<Applied>(() => {
    const opened = openPackage(bytes);
    if (!opened.ok) return opened;
    const workbook = opened.value;
    const before = workbook.edit.entries();
    const obstacle = findSheetObstacle(workbook, plan.sheets, readMemory(workbook).ownSheets);
    if (obstacle !== undefined) return { ok: false, issue: obstacle };
    let cellsWritten = 0;
    if (plan.blocks.length > 0 || plan.sheets.length > 0) {
      const styles = openStyles(workbook);
      const written = writeBlocks(workbook, plan.blocks, styles.book);
      if (!written.ok) return written;
      cellsWritten = written.value;
      writePlannedSheets(workbook, plan.sheets, styles.book);
      cellsWritten += plan.sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
      styles.save();
    }
    keepMemory(workbook, plan);
    const fault = findNewFault(before, workbook.edit.entries());
    if (fault !== undefined) return { ok: false, issue: fault };
    const report: ApplyReport = {
      cellsWritten,
      columnsWritten: plan.blocks.reduce((sum, block) => sum + block.columns.length, 0),
      sheetsWritten: plan.sheets.length,
      undo: makeUndoToken(before, workbook.edit.entries()),
    };
    return { ok: true, value: { bytes: workbook.edit.bytes(), report } };
  });
