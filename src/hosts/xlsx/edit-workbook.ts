import type { MemoryPart } from '../../workbook/memory-part';
import type { CellRange, CellValue, Outcome } from '../../workbook/types';
import { cellReference } from '../../workbook/cell-addresses';
import { formatRange, writeCell } from './cells';
import { placeSheet } from './new-sheet/write-planned-sheets';
import type { SheetStart } from './new-sheet/write-sheet-part';
import { startSheetPart } from './new-sheet/write-sheet-part';
import { defineNames } from './new-sheet/define-names';
import type { OpenWorkbook, SheetPart } from './package/workbook-map';
import { findNewFault } from './package/find-faults';
import { guardDamage } from './package/part-trouble';
import { dropCalculationChain, openPackage } from './package/workbook-map';
import { writeMemory } from './package/memory';
import type { SheetText } from './splice/open-sheet';
import { openSheet, readCellStyles } from './splice/open-sheet';
import type { RowFilter } from './splice/splice-head';
import { spliceFilter, spliceHead } from './splice/splice-head';
import type { CellWrite } from './splice/splice-rows';
import { spliceRows } from './splice/splice-rows';
import type { Looks } from './styles/change-style';
import { changeStyle } from './styles/change-style';
import { openStyles } from './styles/style-book';
import type { StyleSections } from './styles/style-sections';
import { escapeXml, openTag } from './xml/edit-tags';

/** A cell as it is to be. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its equals sign; then `value` is left to Excel to calculate. */
  readonly formula?: string;
  /** Style of the file to start from, for a cell that came from elsewhere; absent, the style of the place. */
  readonly base?: number;
  /** Only looks that change; everything else of the cell's style stays. */
  readonly looks: Looks;
}

export interface EditedSheet {
  readonly name: string;
  readonly cells: readonly EditedCell[];
  /** Widths in characters of the default font, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Present where another filter shows other rows than before. */
  readonly filter?: RowFilter;
  /** Present for a sheet that the package does not have yet. */
  readonly start?: SheetStart;
}

interface Edited {
  readonly text: string;
  readonly replacesFormula: boolean;
}

const writeFormula = (row: number, column: number, formula: string, style: number, prefix: string): string =>
  `<${prefix}c r="${cellReference(row, column)}" s="${style}"><${prefix}f>${escapeXml(formula.slice(1))}</${prefix}f></${prefix}c>`;

const spanOf = (cells: readonly EditedCell[]): CellRange | undefined => {
  if (cells.length === 0) return undefined;
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.bottom = Math.max(range.bottom, row);
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
  }
  return range;
};

const editSheet = (
  sheet: SheetText,
  { cells, widths }: EditedSheet,
  styles: StyleSections,
  from1904: boolean,
): Edited => {
  const { text, data, prefix } = sheet;
  const before = readCellStyles(sheet, new Set(cells.map(({ row, column }) => cellReference(row, column))));
  const known = new Map<string, number>();
  const styleOf = (base: number, looks: Looks): number => {
    if (Object.keys(looks).length === 0) return base;
    const key = `${base} ${JSON.stringify(looks)}`;
    const style = known.get(key) ?? changeStyle(styles, base, looks);
    known.set(key, style);
    return style;
  };
  const byRow = new Map<number, CellWrite[]>();
  for (const { row, column, value, formula, base, looks } of cells) {
    const there = before.get(cellReference(row, column));
    const style = styleOf(base ?? there?.style ?? 0, looks);
    const xml =
      formula === undefined
        ? writeCell(row, column, value, style, { prefix, from1904 })
        : writeFormula(row, column, formula, style, prefix);
    const write = { column, xml, overFormula: there?.formula === 'own' };
    const others = byRow.get(row);
    if (others === undefined) byRow.set(row, [write]);
    else others.push(write);
  }
  const rows = [...byRow.keys()].sort((one, other) => one - other);
  const cellsOf = (row: number): readonly CellWrite[] =>
    (byRow.get(row) ?? []).sort((one, other) => one.column - other.column);
  const sizes = [...widths]
    .sort(([one], [other]) => one - other)
    .map(([column, width]) => ({ column, width, fresh: true }));
  const content: string[] = [];
  spliceRows(sheet, { rows, cellsOf, heightOf: () => undefined }, (piece) => content.push(piece));
  const open = text.slice(data.start, data.openEnd);
  return {
    text: [
      spliceHead(sheet, spanOf(cells), sizes),
      openTag(open),
      ...content,
      data.empty ? `</${data.name}>` : text.slice(data.contentEnd, data.end),
      text.slice(data.end),
    ].join(''),
    replacesFormula: [...before.values()].some(({ formula }) => formula === 'own'),
  };
};

/** Writes a filter into a sheet part, and its range where Excel looks for it. */
const writeFilter = ({ edit, map }: OpenWorkbook, place: SheetPart, text: string, filter: RowFilter): string => {
  const spliced = spliceFilter(openSheet(place.path, text, map.family), filter);
  if (spliced.newRange !== undefined) {
    const area = formatRange(spliced.newRange).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    defineNames(edit, map.path, place, [{ name: '_xlnm._FilterDatabase', area, hidden: true }]);
  }
  return spliced.text;
};

const openEdited = (workbook: OpenWorkbook, { name, start }: EditedSheet) => {
  const { edit, map } = workbook;
  const part = map.sheets.find((sheet) => sheet.name === name && sheet.hasCells);
  const place = part ?? (start && placeSheet(workbook, name, 'visible'));
  if (place === undefined) return undefined;
  if (part === undefined && start) edit.write(place.path, startSheetPart(start, map.family));
  return { place, sheet: openSheet(place.path, edit.text(place.path) ?? '', map.family) };
};

/**
 * Writes what people edited into an .xlsx or .xlsm package. Cells, looks and widths that are not named keep every
 * byte, as do all other parts. A formula that other cells share is not replaced.
 */
export const editWorkbook = (
  bytes: Uint8Array,
  sheets: readonly EditedSheet[],
  memory: MemoryPart | undefined,
): Outcome<Uint8Array> =>
  guardDamage<Uint8Array>(() => {
    const opened = openPackage(bytes);
    if (!opened.ok) return opened;
    const workbook = opened.value;
    const before = workbook.edit.entries();
    const edited = sheets.filter(
      ({ cells, widths, filter, start }) => cells.length > 0 || widths.size > 0 || filter || start,
    );
    if (edited.length === 0 && memory === undefined) return { ok: true, value: bytes };
    if (edited.length > 0) {
      const styles = openStyles(workbook);
      for (const each of edited) {
        const isNew = each.start !== undefined && !workbook.map.sheets.some(({ name }) => name === each.name);
        if (isNew && workbook.map.isLocked) return { ok: false, issue: { code: 'host.lockedStructure' } };
        const found = openEdited(workbook, each);
        if (found === undefined) return { ok: false, issue: { code: 'host.sheetGone', sheet: each.name } };
        const { text, replacesFormula } = editSheet(found.sheet, each, styles.sections, workbook.map.from1904);
        workbook.edit.write(
          found.place.path,
          each.filter ? writeFilter(workbook, found.place, text, each.filter) : text,
        );
        if (replacesFormula) dropCalculationChain(workbook);
      }
      styles.save();
    }
    if (memory !== undefined) writeMemory(workbook, memory);
    const fault = findNewFault(before, workbook.edit.entries());
    if (fault !== undefined) return { ok: false, issue: fault };
    return { ok: true, value: workbook.edit.bytes() };
  });
