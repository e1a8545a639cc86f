/** Position of a cell, zero-based, in sheet coordinates. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rectangle of cells, zero-based, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A number that the sheet formats as a date: an Excel serial in the 1900 system. */
interface DateCell {
  readonly date: number;
}

/** A formula error such as `#N/A`. */
export interface ErrorCell {
  readonly error: string;
}

/** What a cell shows: results of formulas, never the formula. `null` is an empty cell. */
export type CellValue = null | string | number | boolean | DateCell | ErrorCell;

/** One sheet as plain values. Row 0 is the sheet's first row; rows may be ragged. */
export interface SheetSnapshot {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /** Percent-formatted columns show 3.5 % for 0.035: such cells' values are already fractions. Zero-based columns. */
  readonly percentColumns: readonly number[];
  /** The same by cell; absent in older snapshots, where `percentColumns` holds for whole columns. */
  readonly shownOtherwise?: readonly ShownOtherwise[];
}

/**
 * Number cells of one column that are shown other than they are stored: 0.035 as 3.5 % (`percent`), 1200000 as 1.2
 * (`thousands`, formats such as `0.0,,`). `rows` are runs of sheet rows, zero-based, both ends inclusive, ascending.
 */
interface ShownOtherwise {
  readonly column: number;
  readonly as: 'percent' | 'thousands';
  readonly rows: readonly (readonly [number, number])[];
}

/** A workbook as plain values, with what we stored in it earlier. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Text of our own custom XML part (JSON inside), `undefined` in a workbook we never wrote to. */
  readonly memory: string | undefined;
}

/** How a cell of ours is shown. Tones map to colours in the host: good 绿, bad 红, warning 橙, waiting 蓝. */
export type Tone = 'none' | 'good' | 'bad' | 'warning' | 'unchecked' | 'waiting';

export interface PlannedCell {
  readonly value: CellValue;
  readonly tone?: Tone;
  /** The reasons behind the cell, one line each; shown as a note where the host can. */
  readonly note?: string;
}

/** How the cells of a column are stored and aligned. */
export type ColumnFormat = 'text' | 'integer' | 'decimal' | 'percent' | 'date';

/** One result column beside the applicants. */
export interface PlannedColumn {
  /** Stable id, e.g. `conclusion`. */
  readonly id: string;
  readonly header: string;
  /** Sheet column, zero-based. */
  readonly at: number;
  /** False where the column was ours already and is written over. */
  readonly fresh: boolean;
  /** Width in characters of the default font. */
  readonly width: number;
  readonly format: ColumnFormat;
  /** One per planned row; `undefined` leaves the cell as it is (a person changed it, rule W1). */
  readonly cells: readonly (PlannedCell | undefined)[];
}

/** Result columns of one sheet. */
export interface PlannedBlock {
  readonly sheet: string;
  /** Row that carries the headers, zero-based. */
  readonly headerRow: number;
  /** Sheet rows the cells belong to, ascending, zero-based. */
  readonly rows: readonly number[];
  readonly columns: readonly PlannedColumn[];
}

/** A whole sheet of ours, written new or replaced. */
export interface PlannedSheet {
  readonly name: string;
  /** Lines above the header, first one the title. */
  readonly title: readonly string[];
  readonly columns: readonly { readonly header: string; readonly width: number; readonly format: ColumnFormat }[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Lines below the table (口径, 签字). */
  readonly footer: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** Drop-down lists and cell remarks, for templates. Columns zero-based. */
  readonly choices?: readonly { readonly column: number; readonly options: readonly string[] }[];
  readonly remarks?: readonly { readonly column: number; readonly text: string }[];
}

/** A cell of ours that a person changed since we wrote it: it is kept (rule W1). */
export interface KeptCell {
  readonly cell: CellAddress;
  readonly header: string;
  readonly shown: string;
  /** What we would have written. */
  readonly ours: string;
}

/** Everything to be written at once. Applying the same plan twice changes nothing the second time. */
export interface WritePlan {
  readonly blocks: readonly PlannedBlock[];
  readonly sheets: readonly PlannedSheet[];
  /** New text of our custom XML part; `undefined` leaves it. */
  readonly memory: string | undefined;
}

/** What a host could not do. */
export type HostIssue =
  | { readonly code: 'host.protectedSheet'; readonly sheet: string }
  | { readonly code: 'host.cellEditing' }
  | { readonly code: 'host.mergedCells'; readonly sheet: string; readonly range: CellRange }
  | { readonly code: 'host.sheetGone'; readonly sheet: string }
  | { readonly code: 'host.sheetNameTaken'; readonly sheet: string }
  /** Rows or columns moved since the snapshot the plan was made from, or a column for results is taken. */
  | { readonly code: 'host.sheetChanged'; readonly sheet: string }
  | { readonly code: 'host.otherWorkbook' }
  | { readonly code: 'host.apiMissing'; readonly needed: string; readonly found: string }
  | { readonly code: 'host.tooLarge'; readonly limit: string; readonly found: string }
  | { readonly code: 'host.readBack'; readonly cells: readonly CellAddress[] }
  | { readonly code: 'host.cancelled' }
  | {
      readonly code: 'host.notWorkbook';
      readonly found: 'empty' | 'encrypted' | 'truncated' | 'oldFormat' | 'binaryFormat' | 'beta' | 'other';
    }
  /** A part of the file that cannot be read: no sheet is skipped in favour of another. */
  | {
      readonly code: 'host.partUnreadable';
      readonly part: string;
      readonly trouble: 'malformed' | 'documentType' | 'tooDeep' | 'encoding' | 'missing' | 'namespace' | 'reference';
    }
  /** A part of the file that cannot be written without risk. */
  | { readonly code: 'host.partUnsafe'; readonly part: string }
  /** Sheets may not be added. */
  | { readonly code: 'host.lockedStructure' }
  | { readonly code: 'host.file'; readonly path: string; readonly trouble: FileTrouble; readonly detail: string }
  | { readonly code: 'host.unavailable'; readonly detail: string };

/** Why a file cannot be read or written. */
export type FileTrouble =
  | 'missing'
  | 'noFolder'
  | 'isFolder'
  /** A pipe, a device, a socket. */
  | 'noPlainFile'
  /** A file of another kind stands there. */
  | 'otherKind'
  /** A symbolic link that leads nowhere. */
  | 'brokenLink'
  | 'denied'
  | 'readOnly'
  | 'noSpace'
  | 'nameTooLong'
  | 'inUse'
  | 'failed';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: HostIssue };

/** What applying a plan did. */
export interface ApplyReport {
  /** Result cells and cells of sheets of ours, headers not counted: the number a person agreed to. */
  readonly cellsWritten: number;
  readonly columnsWritten: number;
  readonly sheetsWritten: number;
  /** Opaque, plain and JSON-safe: give it to `undo` to restore what was there before (rule W6). */
  readonly undo: unknown;
}

export type WorkbookEvent =
  /** Cells changed by a person (this one or a co-author), never by us. `range` is undefined when unknown: read again. */
  | { readonly kind: 'changed'; readonly sheet: string; readonly range: CellRange | undefined }
  | { readonly kind: 'selected'; readonly sheet: string; readonly row: number; readonly column: number }
  /** Rows moved (sort, filter, insert, delete) or sheets changed: take a new snapshot. */
  | { readonly kind: 'restructured'; readonly sheet: string | undefined };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface HostOptions {
  /** Read between blocks of work; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: Progress) => void;
  /** Gives other work its turn; called between pieces of work of the host's own. */
  readonly pause?: () => Promise<void>;
}

/** The port: all that a host does. */
export interface WorkbookHost {
  snapshot(options?: HostOptions): Promise<Outcome<WorkbookSnapshot>>;
  /** Values of some rows of one sheet, cheaper than a snapshot; used after an edit. */
  readRows(sheet: string, top: number, bottom: number): Promise<Outcome<readonly (readonly CellValue[])[]>>;
  apply(plan: WritePlan, options?: HostOptions): Promise<Outcome<ApplyReport>>;
  undo(token: unknown, options?: HostOptions): Promise<Outcome<void>>;
  /** Stores our text in the workbook without touching any cell. */
  remember(memory: string): Promise<Outcome<void>>;
  /** Calls back until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => void>;
  /** Activates the sheet, selects and scrolls to the cell. */
  reveal(address: CellAddress): Promise<Outcome<void>>;
}
