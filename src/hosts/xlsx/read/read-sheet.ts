import { gatherShownCells } from '../../../workbook/shown-cells';
import type { CellRange, CellValue, SheetSnapshot } from '../../../workbook/types';
import { parseRange } from '../cells';
import type { XmlScanner } from '../xml/scan-xml';
import { CLOSE, END, OPEN, TEXT } from '../xml/scan-xml';
import type { NumberMeaning } from './number-formats';
import { NOT_COMPUTED, readStored, TOO_LONG } from './read-values';
import type { TextPool } from './text-pool';
import { isMain, isTooLong, readRichText } from './text-pool';

/** What the cells of all sheets of a workbook rest on. */
export interface SheetContext {
  readonly main: string;
  readonly from1904: boolean;
  readonly sharedTexts: readonly string[];
  /** By index of the cell style. */
  readonly meanings: readonly NumberMeaning[];
  readonly pool: TextPool;
  /** Called with how many places for cells a row takes; throws where all sheets together take too many. */
  readonly takeRoom: (places: number) => void;
  /** Called where the part is well-formed but refers to what is not there. */
  readonly refuse: (trouble: 'reference' | 'namespace') => never;
}

/** What one sheet part holds. */
export interface SheetContent {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  readonly percentColumns: readonly number[];
  readonly shownOtherwise?: NonNullable<SheetSnapshot['shownOtherwise']>;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Rows between those that are stored are one and the same. */
const NO_CELLS: readonly CellValue[] = Object.freeze([]);

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads the rows and cells of a sheet part, one after the other, as the scanner comes by. */
class RowReader {
  readonly rows: (readonly CellValue[])[] = [];
  readonly hiddenRows: number[] = [];
  readonly shown = gatherShownCells();
  private cells: CellValue[] = [];
  private row = 0;
  private column = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly prefix: string,
    private readonly context: SheetContext,
  ) {}

  /** The scanner stands on `<row>`; afterwards on its end. */
  readRow(): void {
    const { scanner, prefix, context } = this;
    const stated = scanner.shortValueStart(LETTER_R);
    this.row = stated === -1 ? this.row + 1 : this.readDigits(stated, scanner.valueEnd);
    if (this.row < 1 || this.row > LAST_ROW) context.refuse('reference');
    if (isTrue(scanner.attribute('hidden'))) this.hiddenRows.push(this.row - 1);
    if (scanner.isEmpty) return;
    const { depth } = scanner;
    const there = this.rows[this.row - 1];
    this.cells = there === undefined || there === NO_CELLS ? [] : [...there];
    this.column = 0;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE && scanner.depth === depth) break;
      if (kind !== OPEN) continue;
      if (isMain(scanner, prefix, 'c', context.main)) this.readCell();
      else this.passOver();
    }
    if (this.cells.length === 0) return;
    context.takeRoom(this.cells.length + Math.max(0, this.row - 1 - this.rows.length));
    while (this.rows.length < this.row - 1) this.rows.push(NO_CELLS);
    this.rows[this.row - 1] = this.cells;
  }

  /** What is of another namespace among the cells might hold cells that some programs show. */
  passOver(): void {
    if (this.scanner.uri !== this.context.main) this.context.refuse('namespace');
    this.scanner.skipElement();
  }

  private readDigits(from: number, to: number): number {
    const { text } = this.scanner;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9 || number > LAST_ROW) return -1;
      number = 10 * number + digit;
    }
    return number;
  }

  /** Moves to the column of a reference such as `AB12`. */
  private moveTo(from: number, to: number): void {
    const { text } = this.scanner;
    let column = 0;
    let at = from;
    for (; at < to; at += 1) {
      const letter = text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90 || column > LAST_COLUMN) break;
      column = 26 * column + letter - 64;
    }
    if (column < 1 || column > LAST_COLUMN || this.readDigits(at, to) !== this.row) this.context.refuse('reference');
    this.column = column;
  }

  private readCell(): void {
    const { scanner, prefix, context } = this;
    const place = scanner.shortValueStart(LETTER_R);
    if (place === -1) this.column += 1;
    else this.moveTo(place, scanner.valueEnd);
    if (scanner.isEmpty) return;
    const styled = scanner.shortValueStart(LETTER_S);
    const style = styled === -1 ? 0 : this.readDigits(styled, scanner.valueEnd);
    const typed = scanner.shortValueStart(LETTER_T);
    const type = typed === -1 ? 'n' : scanner.text.slice(typed, scanner.valueEnd);
    const { depth } = scanner;
    let raw: string | undefined;
    let inline: string | undefined;
    let hasFormula = false;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE && scanner.depth === depth) break;
      if (kind !== OPEN) continue;
      if (isMain(scanner, prefix, 'v', context.main)) raw = this.readContent();
      else if (isMain(scanner, prefix, 'is', context.main)) inline = readRichText(scanner, prefix, context.main);
      else if (isMain(scanner, prefix, 'f', context.main)) {
        hasFormula = true;
        scanner.skipElement();
      } else this.passOver();
    }
    const value = this.valueOf(type, raw, inline, context.meanings[style] ?? 'plain');
    if (value === null && hasFormula) this.put({ error: NOT_COMPUTED });
    else if (value !== null) this.put(value);
    if (type === 'n' && typeof value === 'number') {
      const meaning = context.meanings[style];
      const as = meaning === 'percent' || meaning === 'thousands' ? meaning : undefined;
      this.shown.note(this.row - 1, this.column - 1, as);
    }
  }

  /** Text of the element the scanner stands on, and its end. */
  private readContent(): string {
    const { scanner } = this;
    if (scanner.isEmpty) return '';
    let content = '';
    for (let kind = scanner.next(); kind !== CLOSE; kind = scanner.next()) {
      if (kind === TEXT) content += scanner.content;
      else scanner.skipElement();
    }
    return content;
  }

  private valueOf(
    type: string,
    raw: string | undefined,
    inline: string | undefined,
    meaning: NumberMeaning,
  ): CellValue {
    const { sharedTexts, from1904, refuse } = this.context;
    const text = type === 'inlineStr' ? (inline ?? raw) : undefined;
    if (text !== undefined) return this.textOf(text);
    if (raw === undefined) return null;
    if (type === 's') return raw.trim() === '' ? null : this.textOf(sharedTexts[Number(raw)] ?? refuse('reference'));
    const value = readStored(type, raw, meaning, from1904);
    if (value === undefined) return refuse('reference');
    return typeof value === 'string' ? this.textOf(value) : value;
  }

  private textOf(text: string): CellValue {
    return isTooLong(text) ? { error: TOO_LONG } : this.context.pool.keep(text);
  }

  private put(value: CellValue): void {
    const { cells, column } = this;
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = value;
  }
}

/** Hidden columns of `<col>` ranges, which may overlap: +1 where one begins, -1 behind its end. */
const listHidden = (edges: readonly number[]): readonly number[] => {
  const hidden: number[] = [];
  let open = 0;
  for (let column = 0; column < LAST_COLUMN; column += 1) {
    open += edges[column] ?? 0;
    if (open > 0) hidden.push(column);
  }
  return hidden;
};

/** Reads a sheet part in one pass; throws `BadXml` where it is not well-formed. */
export const readSheet = (scanner: XmlScanner, context: SheetContext): SheetContent => {
  scanner.next();
  if (scanner.localName !== 'worksheet' || scanner.uri !== context.main) context.refuse('namespace');
  const { prefix } = scanner;
  const reader = new RowReader(scanner, prefix, context);
  const merges: CellRange[] = [];
  const edges = new Array<number>(LAST_COLUMN + 1).fill(0);
  let isProtected = false;
  const is = (local: string): boolean => isMain(scanner, prefix, local, context.main);
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind !== OPEN) continue;
    if (scanner.depth === 2) {
      if (is('sheetProtection')) isProtected ||= isTrue(scanner.attribute('sheet'));
      else if (is('sheetData')) readRows(scanner, reader, is);
      else if (!is('cols') && !is('mergeCells')) scanner.skipElement();
    } else if (is('col') && isTrue(scanner.attribute('hidden'))) {
      const first = Math.max(1, Number(scanner.attribute('min')));
      const last = Math.min(LAST_COLUMN, Number(scanner.attribute('max')));
      if (first > last) continue;
      edges[first - 1] = (edges[first - 1] ?? 0) + 1;
      edges[last] = (edges[last] ?? 0) - 1;
    } else if (is('mergeCell')) {
      const range = parseRange(scanner.attribute('ref') ?? '');
      if (range !== undefined) merges.push(range);
    }
  }
  const { percentColumns, shownOtherwise } = reader.shown;
  return {
    rows: reader.rows,
    merges,
    hiddenRows: reader.hiddenRows.sort((one, other) => one - other),
    hiddenColumns: listHidden(edges),
    protected: isProtected,
    percentColumns,
    ...(shownOtherwise !== undefined && { shownOtherwise }),
  };
};

const readRows = (scanner: XmlScanner, reader: RowReader, is: (local: string) => boolean): void => {
  if (scanner.isEmpty) return;
  const { depth } = scanner;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === CLOSE && scanner.depth === depth) return;
    if (kind !== OPEN) continue;
    if (is('row')) reader.readRow();
    else reader.passOver();
  }
};
