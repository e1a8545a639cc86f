import type { EditedCell, EditedSheet } from '../hosts/xlsx/edit-workbook';
import { editWorkbook } from '../hosts/xlsx/edit-workbook';
import type { SheetLooks, WorkbookLooks } from '../hosts/xlsx/looks/read-looks';
import { readWorkbookWithLooks } from '../hosts/xlsx/read-workbook';
import type { MemoryPart } from '../workbook/memory-part';
import type { CellValue, HostIssue, Outcome, SheetSnapshot, WorkbookSnapshot } from '../workbook/types';

/** One end of a channel between the page and the worker that reads and writes its files. */
export interface Port<Sent, Received> {
  postMessage(message: Sent, transfer?: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: Received }) => void) | null;
}

/** Style indexes of a sheet's cells, row after row. */
interface PackedStyles {
  /** Cells stored in each row, up to its last. */
  readonly widths: Uint16Array;
  readonly styles: Uint16Array;
}

type PackedLooks = Omit<SheetLooks, 'styles'> & { readonly packed: PackedStyles };

/** What the page asks for. Cells come before the sheets they belong to, in portions. */
export type FileRequest =
  | { readonly kind: 'load'; readonly id: number; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'cells'; readonly id: number; readonly sheet: number; readonly cells: readonly EditedCell[] }
  | {
      readonly kind: 'save';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly sheets: readonly Omit<EditedSheet, 'cells'>[];
      readonly memory: MemoryPart | undefined;
    };

/** What the worker answers. Rows come in portions before the workbook they belong to. */
export type FileAnswer =
  | { readonly kind: 'rows'; readonly id: number; readonly sheet: number; readonly rows: SheetSnapshot['rows'] }
  | {
      readonly kind: 'loaded';
      readonly id: number;
      /** Without the rows. */
      readonly snapshot: WorkbookSnapshot;
      readonly styles: WorkbookLooks['styles'];
      readonly looks: readonly (readonly [string, PackedLooks])[];
    }
  | { readonly kind: 'saved'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly id: number; readonly issue: HostIssue };

/** Rows and cells of one portion: a few milliseconds of the page's time. */
export const PORTION = { rows: 500, cells: 4_000 };

const packStyles = ({ styles }: SheetLooks): PackedStyles => {
  const widths = Uint16Array.from({ length: styles.rows }, (_, row) => styles.width(row));
  const packed = new Uint16Array(widths.reduce((sum, width) => sum + width, 0));
  let at = 0;
  widths.forEach((width, row) => {
    for (let column = 0; column < width; column += 1) packed[at + column] = styles.at(row, column);
    at += width;
  });
  return { widths, styles: packed };
};

/** The looks as they were before they were packed. */
export const unpackLooks = ({ packed: { widths, styles }, ...rest }: PackedLooks): SheetLooks => {
  const starts = new Uint32Array(widths.length);
  for (let row = 1; row < widths.length; row += 1) starts[row] = (starts[row - 1] ?? 0) + (widths[row - 1] ?? 0);
  const width = (row: number): number => widths[row] ?? 0;
  return {
    ...rest,
    styles: {
      rows: widths.length,
      width,
      at: (row, column) => (column < width(row) ? (styles[(starts[row] ?? 0) + column] ?? 0) : 0),
    },
  };
};

const portionsOf = function* <T>(things: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
};

/** Reads and writes files for a page, which meanwhile goes on; runs in a worker. */
export const serveFiles = (port: Port<FileAnswer, FileRequest>): void => {
  const waiting = new Map<number, EditedCell[][]>();

  const load = async ({ id, bytes, name }: Extract<FileRequest, { kind: 'load' }>): Promise<void> => {
    const read = await readWorkbookWithLooks(bytes, name);
    if (!read.ok) {
      port.postMessage({ kind: 'failed', id, issue: read.issue });
      return;
    }
    const { snapshot, looks } = read.value;
    snapshot.sheets.forEach(({ rows }, sheet) => {
      for (const portion of portionsOf<readonly CellValue[]>(rows, PORTION.rows))
        port.postMessage({ kind: 'rows', id, sheet, rows: portion });
    });
    const packed = [...looks.sheets].map(([sheet, { styles, ...rest }]) => {
      return [sheet, { ...rest, packed: packStyles({ styles, ...rest }) }] as const;
    });
    port.postMessage({
      kind: 'loaded',
      id,
      snapshot: { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, rows: [] })) },
      styles: looks.styles,
      looks: packed,
    });
  };

  const save = ({ id, bytes, sheets, memory }: Extract<FileRequest, { kind: 'save' }>): void => {
    const cells = waiting.get(id) ?? [];
    waiting.delete(id);
    const edited = sheets.map((sheet, index): EditedSheet => ({ ...sheet, cells: cells[index] ?? [] }));
    const outcome: Outcome<Uint8Array> = editWorkbook(bytes, edited, memory);
    if (outcome.ok) port.postMessage({ kind: 'saved', id, bytes: outcome.value });
    else port.postMessage({ kind: 'failed', id, issue: outcome.issue });
  };

  port.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'load':
        void load(data);
        return;
      case 'cells': {
        const sheets = waiting.get(data.id) ?? [];
        const cells = (sheets[data.sheet] ??= []);
        for (const cell of data.cells) cells.push(cell);
        waiting.set(data.id, sheets);
        return;
      }
      case 'save':
        save(data);
        return;
      default:
        data satisfies never;
    }
  };
};
