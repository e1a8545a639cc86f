import type { Fact } from '../guideline/types';
import type { CellValue, CellAddress, SheetSnapshot } from '../workbook/types';
import type { CellReading } from './cell-text';
import { showCell } from './cell-text';
import type { FactColumn, ApplicantIssue, Binding } from './types';
import { BLANK_STATE, KNOWN_STATE, NO_COLUMN_STATE, UNREADABLE_STATE } from './types';
import { choiceReader, readText, readYesNo } from './read-words';
import { readDate } from './read-date';
import { readCreditCode, readPatentNumber } from './read-identifier';
import { listReader, seriesReader } from './read-list';
import { frameNumber, readNumber } from './read-number';
import { readPlace } from './read-place';
import type { Column } from '../logic/columns';
import type { DateSpan } from '../feel/types';

const readScalars = <T>(
  cells: ColumnCells,
  { column, fact }: Binding,
  readCell: (cell: CellValue) => CellReading<T>,
  writer: ColumnWriter<T>,
): FactColumn => {
  const read = rememberTexts(readCell);
  const states = new Uint8Array(cells.rows.length);
  const issues: ApplicantIssue[] = [];
  for (let row = 0; row < states.length; row += 1) {
    const reading = read(cellAt(cells, row, column));
    states[row] = stateOfReading(reading);
    if (reading.kind === 'known') writer.set(row, reading.value);
    else if (reading.kind !== 'blank') {
      const issue = issueOfReading(reading, fact, cells, row, column);
      if (issue !== undefined) issues.push(issue);
    }
  }
  return { column: writer.finish(), states, issues };
};

/** Lists of any item: written in one cell, each item read on its own. */
const readLists = <T>(
  cells: ColumnCells,
  { column, fact }: Binding,
  readCell: (cell: CellValue) => CellReading<readonly CellReading<T>[]>,
  makeWriter: (length: number) => ColumnWriter<T>,
): FactColumn => {
  const read = rememberTexts(readCell);
  const states = new Uint8Array(cells.rows.length);
  const valid = new Uint8Array(cells.rows.length);
  const offsets = new Int32Array(cells.rows.length + 1);
  const issues: ApplicantIssue[] = [];
  const items: CellReading<T>[] = [];
  for (let row = 0; row < states.length; row += 1) {
    const reading = read(cellAt(cells, row, column));
    states[row] = stateOfReading(reading);
    const found = reading.kind === 'known' ? reading.value : [];
    valid[row] = reading.kind === 'known' ? 1 : 0;
    items.push(...found);
    offsets[row + 1] = items.length;
    const issue = [reading, ...found]
      .map((one) => issueOfReading(one, fact, cells, row, column))
      .find((one) => one !== undefined);
    if (issue !== undefined) issues.push(issue);
  }
  const writer = makeWriter(items.length);
  items.forEach((item, at) => item.kind === 'known' && writer.set(at, item.value));
  const itemStates = Uint8Array.from(items, stateOfReading);
  return { column: { kind: 'list', offsets, items: writer.finish(), valid }, states, itemStates, issues };
};

/** A yearly figure over columns, one a year; a year without a column is unknown for that cause (rule F9). */
const readSeriesColumns = (
  cells: ColumnCells,
  fact: Fact,
  years: readonly number[],
  bindings: readonly Binding[],
): FactColumn => {
  const count = cells.rows.length;
  const writer = numberWriter(count * years.length);
  const itemStates = new Uint8Array(count * years.length).fill(NO_COLUMN_STATE);
  const issues: ApplicantIssue[] = [];
  years.forEach((year, index) => {
    const binding = bindings.find((one) => one.year === year);
    if (binding === undefined) return;
    const frame = frameNumber(fact, binding.unit, cells.sheet.percentColumns.includes(binding.column));
    const read = rememberTexts((cell) => readNumber(cell, frame));
    for (let row = 0; row < count; row += 1) {
      const reading = read(cellAt(cells, row, binding.column));
      itemStates[row * years.length + index] = stateOfReading(reading);
      if (reading.kind === 'known') writer.set(row * years.length + index, reading.value);
      else if (reading.kind !== 'blank') {
        const issue = issueOfReading(reading, fact.name, cells, row, binding.column);
        if (issue !== undefined) issues.push(issue);
      }
    }
  });
  const offsets = Int32Array.from({ length: count + 1 }, (_, row) => row * years.length);
  const column = { kind: 'list', offsets, items: writer.finish(), valid: new Uint8Array(count).fill(1) } as const;
  return { column, states: firstGap(itemStates, count, years.length), itemStates, issues };
};

const firstGap = (itemStates: Uint8Array, rows: number, width: number): Uint8Array =>
  Uint8Array.from(
    { length: rows },
    (_, row) =>
      itemStates.subarray(row * width, (row + 1) * width).find((state) => state !== KNOWN_STATE) ?? KNOWN_STATE,
  );

const readSeries = (
  cells: ColumnCells,
  fact: Fact,
  years: readonly number[],
  bindings: readonly Binding[],
): FactColumn => {
  const whole = bindings.find(({ year }) => year === undefined);
  if (whole === undefined) return readSeriesColumns(cells, fact, years, bindings);
  const frame = frameNumber(fact, whole.unit, cells.sheet.percentColumns.includes(whole.column));
  return withItemGaps(readLists(cells, whole, seriesReader(years, frame), numberWriter));
};

/** A series in one cell is known only if all of its years are. */
const withItemGaps = (read: FactColumn): FactColumn => {
  const { column, itemStates } = read;
  if (column.kind !== 'list' || itemStates === undefined) return read;
  const states = read.states.map((state, row) => {
    const items = itemStates.subarray(column.offsets[row], column.offsets[row + 1]);
    return state === KNOWN_STATE
      ? (items.find((one) => one === UNREADABLE_STATE || one === BLANK_STATE) ?? KNOWN_STATE)
      : state;
  });
  return { ...read, states };
};

const textReader = ({ role }: Fact): ((cell: CellValue) => CellReading<string>) =>
  role === 'creditCode' ? readCreditCode : role === 'patentNumber' ? readPatentNumber : readText;

/**
 * Reads one fact of all rows from its column or, for a yearly figure, its columns (rules F1–F11).
 * Material lists are read elsewhere, once for all materials.
 */
export const readFactColumn = (
  cells: ColumnCells,
  fact: Fact,
  bindings: readonly Binding[],
): FactColumn | undefined => {
  const [binding] = bindings;
  if (binding === undefined) return undefined;
  if (fact.years !== undefined) return readSeries(cells, fact, fact.years, bindings);
  const count = cells.rows.length;
  switch (fact.type) {
    case 'count':
    case 'amount':
    case 'ratio': {
      const frame = frameNumber(fact, binding.unit, cells.sheet.percentColumns.includes(binding.column));
      return readScalars(cells, binding, (cell) => readNumber(cell, frame), numberWriter(count));
    }
    case 'date':
      return readScalars(cells, binding, readDate, dateWriter(count));
    case 'yesNo':
    case 'material': {
      const expected = fact.type;
      return readScalars(cells, binding, (cell) => readYesNo(cell, expected), truthWriter(count));
    }
    case 'choice':
      return readScalars(cells, binding, choiceReader(fact), textWriter(count));
    case 'text':
      return readScalars(cells, binding, textReader(fact), textWriter(count));
    case 'place':
      return readScalars(cells, binding, readPlace, textWriter(count));
    case 'list':
      return readLists(
        cells,
        binding,
        listReader(fact.options.length > 0 ? choiceReader(fact) : textReader(fact)),
        textWriter,
      );
    default:
      return fact.type satisfies never;
  }
};

/** The cells of the applicants' rows, and the way to report one. */
export interface ColumnCells {
  readonly sheet: SheetSnapshot;
  readonly sheetName: string;
  readonly rows: readonly number[];
}

export const cellAt = ({ rows, sheet }: ColumnCells, row: number, column: number): CellValue =>
  sheet.rows[rows[row] ?? -1]?.[column] ?? null;

export const addressOf = ({ rows, sheetName }: ColumnCells, row: number, column: number): CellAddress => ({
  sheet: sheetName,
  row: rows[row] ?? -1,
  column,
});

export const stateOfReading = ({ kind }: CellReading<unknown>): number =>
  kind === 'known' ? KNOWN_STATE : kind === 'blank' ? BLANK_STATE : UNREADABLE_STATE;

/** The issue behind a reading; known and blank cells have none. */
export const issueOfReading = (
  reading: CellReading<unknown>,
  fact: string,
  cells: ColumnCells,
  row: number,
  column: number,
): ApplicantIssue | undefined => {
  if (reading.kind === 'known' || reading.kind === 'blank') return undefined;
  const cell = addressOf(cells, row, column);
  const shown = showCell(cellAt(cells, row, column), cells.sheet.percentColumns.includes(column));
  switch (reading.kind) {
    case 'unreadable':
      return {
        code: 'applicants.unreadable',
        cell,
        fact,
        shown,
        expected: reading.expected,
        candidates: reading.candidates,
      };
    case 'unitConflict':
      return {
        code: 'applicants.unitConflict',
        cell,
        fact,
        shown,
        headerUnit: reading.headerUnit,
        cellUnit: reading.cellUnit,
      };
    case 'checkDigit':
      return { code: 'applicants.checkDigit', cell, fact, shown };
    case 'lostDigits':
      return { code: 'applicants.lostDigits', cell, fact, shown };
    default:
      return reading satisfies never;
  }
};

/** Beyond this many different texts a column is one of names or figures, and remembering no longer pays. */
const REMEMBERED_TEXTS = 2000;

/** Remembers what equal texts came to: long sheets repeat few words. Other cells are read afresh. */
export const rememberTexts = <T>(read: (cell: CellValue) => CellReading<T>): ((cell: CellValue) => CellReading<T>) => {
  const remembered = new Map<string, CellReading<T>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const there = remembered.get(cell);
    if (there !== undefined) return there;
    const reading = read(cell);
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(cell, reading);
    return reading;
  };
};

/** Fills a column value by value; what is never set stays unknown. */
interface ColumnWriter<T> {
  set(at: number, value: T): void;
  finish(): Column;
}

const numberWriter = (length: number): ColumnWriter<number> => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  return {
    set: (at, value) => {
      values[at] = value;
      valid[at] = 1;
    },
    finish: () => ({ kind: 'number', values, valid }),
  };
};

const dateWriter = (length: number): ColumnWriter<DateSpan> => {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const valid = new Uint8Array(length);
  return {
    set: (at, span) => {
      from[at] = span.from;
      to[at] = span.to;
      valid[at] = 1;
    },
    finish: () => ({ kind: 'date', from, to, valid }),
  };
};

export const truthWriter = (length: number): ColumnWriter<boolean> => {
  const values = new Int8Array(length).fill(1);
  return {
    set: (at, value) => {
      values[at] = value ? 2 : 0;
    },
    finish: () => ({ kind: 'truth', values }),
  };
};

const textWriter = (length: number): ColumnWriter<string> => {
  const codes = new Int32Array(length).fill(-1);
  const words: string[] = [];
  const codeOf = new Map<string, number>();
  return {
    set: (at, word) => {
      let code = codeOf.get(word);
      if (code === undefined) {
        code = words.length;
        words.push(word);
        codeOf.set(word, code);
      }
      codes[at] = code;
    },
    finish: () => ({ kind: 'text', codes, words }),
  };
};
