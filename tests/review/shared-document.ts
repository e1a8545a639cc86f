import { patchWritten } from '../../src/review/read-snapshot';
import type {
  ApplyReport,
  CellValue,
  Outcome,
  WorkbookEvent,
  WorkbookHost,
  WorkbookSnapshot,
  WritePlan,
} from '../../src/workbook/types';

/** One thing that a page did to the document. */
type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly cells: readonly (readonly [number, number, CellValue])[];
    }
  | { readonly kind: 'sheet'; readonly plan: WritePlan }
  | { readonly kind: 'rowInserted'; readonly sheet: string; readonly at: number }
  | { readonly kind: 'memory'; readonly memory: string };

const withCells = (
  workbook: WorkbookSnapshot,
  name: string,
  change: (rows: CellValue[][]) => void,
): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    change(rows);
    return { ...sheet, rows };
  }),
});

const carryOut = (workbook: WorkbookSnapshot, change: Change): WorkbookSnapshot => {
  switch (change.kind) {
    case 'cells':
      return withCells(workbook, change.sheet, (rows) => {
        for (const [row, column, value] of change.cells) {
          while (rows.length <= row) rows.push([]);
          const cells = rows[row] ?? [];
          while (cells.length < column) cells.push(null);
          cells[column] = value;
        }
      });
    case 'sheet':
      return patchWritten(workbook, change.plan);
    case 'rowInserted':
      return withCells(workbook, change.sheet, (rows) => void rows.splice(change.at, 0, []));
    case 'memory':
      return { ...workbook, memory: change.memory };
  }
};

/** A change as it is after a row was inserted that its author did not know of. */
const shifted = (change: Change, { sheet, at }: { readonly sheet: string; readonly at: number }): Change =>
  change.kind === 'cells' && change.sheet === sheet
    ? { ...change, cells: change.cells.map(([row, column, value]) => [row >= at ? row + 1 : row, column, value]) }
    : change;

/**
 * A workbook that several pages have open, as Excel keeps it: each page has its own copy, saves what it did when it comes
 * to it and learns later what the others saved. The last save of a cell wins, and rows that one inserts move what
 * another writes below them.
 */
export class SharedDocument {
  readonly pages: Page[] = [];

  constructor(public saved: WorkbookSnapshot) {}

  open(): Page {
    const page = new Page(this, this.saved);
    this.pages.push(page);
    return page;
  }

  /** The page's first unsaved change comes into the document, and on its way to the others. */
  save(page: Page): boolean {
    const change = page.unsaved.shift();
    if (change === undefined) return false;
    this.saved = carryOut(this.saved, change);
    for (const other of this.pages) {
      if (other === page) continue;
      other.coming.push(change);
      if (change.kind === 'rowInserted') other.unsaved = other.unsaved.map((own) => shifted(own, change));
    }
    return true;
  }
}

/** The workbook as one page has it. */
export class Page implements WorkbookHost {
  unsaved: Change[] = [];
  coming: Change[] = [];
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(
    private readonly document: SharedDocument,
    public workbook: WorkbookSnapshot,
  ) {}

  private do(change: Change) {
    this.workbook = carryOut(this.workbook, change);
    // What was saved meanwhile and is not here yet is in the document already.
    const unseen = this.coming.flatMap((one) => (one.kind === 'rowInserted' ? [one] : []));
    this.unsaved.push(unseen.reduce(shifted, change));
  }

  /** A row of a person on this page, above whatever stands at `at`. */
  insertRow(sheet: string, at: number) {
    if (this.coming.length > 0) return;
    this.do({ kind: 'rowInserted', sheet, at });
    while (this.document.save(this));
    this.tell({ kind: 'restructured', sheet });
  }

  /** The first change that others saved arrives. */
  follow(): boolean {
    const change = this.coming.shift();
    if (change === undefined) return false;
    const isOwn = (row: number, column: number, sheet: string) =>
      this.unsaved.some(
        (own) => own.kind === 'cells' && own.sheet === sheet && own.cells.some(([r, c]) => r === row && c === column),
      );
    const seen: Change =
      change.kind === 'cells'
        ? { ...change, cells: change.cells.filter(([row, column]) => !isOwn(row, column, change.sheet)) }
        : change;
    this.workbook = carryOut(this.workbook, seen);
    if (seen.kind === 'sheet')
      for (const { name } of seen.plan.sheets) this.tell({ kind: 'restructured', sheet: name });
    else if (seen.kind === 'rowInserted') this.tell({ kind: 'restructured', sheet: seen.sheet });
    else if (seen.kind === 'cells') this.tell({ kind: 'changed', sheet: seen.sheet, range: undefined });
    return true;
  }

  private tell(event: WorkbookEvent) {
    for (const listener of this.listeners) listener(event);
  }

  snapshot() {
    return Promise.resolve<Outcome<WorkbookSnapshot>>({ ok: true, value: this.workbook });
  }

  readRows(name: string, top: number, bottom: number) {
    const rows = this.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return Promise.resolve({ ok: true as const, value: rows.slice(top, bottom + 1) });
  }

  async apply(plan: WritePlan): Promise<Outcome<ApplyReport>> {
    await Promise.resolve();
    for (const { columns, headerRow, sheet } of plan.blocks) {
      const rows = this.workbook.sheets.find(({ name }) => name === sheet)?.rows;
      const moved = columns.some(({ at, fresh, header }) => !fresh && (rows?.[headerRow]?.[at] ?? '') !== header);
      if (moved) return { ok: false, issue: { code: 'host.sheetChanged', sheet } };
    }
    if (plan.sheets.length > 0)
      this.do({ kind: 'sheet', plan: { blocks: [], sheets: plan.sheets, memory: undefined } });
    for (const { columns, headerRow, rows, sheet } of plan.blocks)
      this.do({
        kind: 'cells',
        sheet,
        cells: columns.flatMap(({ at, cells, fresh, header }) => [
          ...(fresh ? [[headerRow, at, header] as const] : []),
          ...rows.flatMap((row, index) => {
            const cell = cells[index];
            return cell === undefined ? [] : [[row, at, cell.value] as const];
          }),
        ]),
      });
    return { ok: true, value: { cellsWritten: 1, columnsWritten: 1, sheetsWritten: plan.sheets.length, undo: plan } };
  }

  undo() {
    return Promise.resolve<Outcome<void>>({ ok: false, issue: { code: 'host.unavailable', detail: 'undo' } });
  }

  remember(memory: string) {
    this.do({ kind: 'memory', memory });
    return Promise.resolve<Outcome<void>>({ ok: true, value: undefined });
  }

  watch(listener: (event: WorkbookEvent) => void) {
    this.listeners.add(listener);
    return Promise.resolve(() => void this.listeners.delete(listener));
  }

  reveal() {
    return Promise.resolve<Outcome<void>>({ ok: true, value: undefined });
  }
}
