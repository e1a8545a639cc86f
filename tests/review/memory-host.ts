import { patchWritten } from '../../src/review/read-snapshot';
import type {
  CellValue,
  HostIssue,
  Outcome,
  WorkbookEvent,
  WorkbookHost,
  WorkbookSnapshot,
  WritePlan,
} from '../../src/workbook/types';

interface Undo {
  readonly before: WorkbookSnapshot;
  readonly plan: WritePlan;
}

/** A workbook in memory behind the port, with a person who edits it and a fault to switch on. */
export class MemoryHost implements WorkbookHost {
  applied: WritePlan[] = [];
  revealed: string[] = [];
  fault: HostIssue | undefined;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(public workbook: WorkbookSnapshot) {}

  private answer<T>(value: T): Promise<Outcome<T>> {
    return Promise.resolve(this.fault === undefined ? { ok: true, value } : { ok: false, issue: this.fault });
  }

  snapshot() {
    return this.answer(this.workbook);
  }

  readRows(name: string, top: number, bottom: number) {
    const rows = this.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return this.answer(rows.slice(top, bottom + 1));
  }

  apply(plan: WritePlan) {
    const before = this.workbook;
    if (this.fault === undefined) {
      this.applied.push(plan);
      this.workbook = patchWritten(this.workbook, plan);
    }
    const undo: Undo = { before, plan };
    return this.answer({ cellsWritten: 1, columnsWritten: 1, sheetsWritten: plan.sheets.length, undo });
  }

  /** What the plan wrote is as it was; what was written elsewhere since stays. */
  undo(token: unknown) {
    const { before, plan } = token as Undo;
    const touched = new Set([...plan.blocks.map(({ sheet }) => sheet), ...plan.sheets.map(({ name }) => name)]);
    const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.flatMap((sheet) =>
        touched.has(sheet.name) ? (old.get(sheet.name) ?? []) : [sheet],
      ),
      memory: plan.memory === undefined ? this.workbook.memory : before.memory,
    };
    return this.answer(undefined);
  }

  remember(memory: string) {
    this.workbook = { ...this.workbook, memory };
    return this.answer(undefined);
  }

  watch(listener: (event: WorkbookEvent) => void) {
    this.listeners.add(listener);
    return Promise.resolve(() => void this.listeners.delete(listener));
  }

  reveal(address: { row: number; column: number }) {
    this.revealed.push(`${address.row},${address.column}`);
    return this.answer(undefined);
  }

  tell(event: WorkbookEvent) {
    for (const listener of this.listeners) listener(event);
  }

  /** A person types into a cell. */
  type(sheet: string, row: number, column: number, value: CellValue) {
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((one) =>
        one.name !== sheet
          ? one
          : { ...one, rows: one.rows.map((cells, index) => (index === row ? cells.with(column, value) : cells)) },
      ),
    };
    this.tell({ kind: 'changed', sheet, range: { top: row, bottom: row, left: column, right: column } });
  }

  /** A person sorts: all data rows are turned round. */
  reverse(sheet: string) {
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((one) =>
        one.name === sheet ? { ...one, rows: [...one.rows.slice(0, 1), ...one.rows.slice(1).reverse()] } : one,
      ),
    };
    this.tell({ kind: 'restructured', sheet });
  }
}
