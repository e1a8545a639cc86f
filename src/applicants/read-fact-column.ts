import type { Fact } from '../guideline/types';
import { readOwnPart } from './cell-parts';
import type { CellReading } from './cell-text';
import { known } from './cell-text';
import type { ColumnCells, ReadCell } from './column-cells';
import { cellAt, issueOfReading, readEach, rememberTexts, stateOfReading } from './column-cells';
import type { ColumnWriter } from './column-writers';
import { dateWriter, numberWriter, textWriter, truthWriter } from './column-writers';
import type { FactColumn, ApplicantIssue, Binding, ReadingOptions } from './types';
import { BLANK_STATE, KNOWN_STATE, NO_COLUMN_STATE, UNREADABLE_STATE } from './types';
import { truthReader } from './read-truth';
import { choiceReader, readText } from './read-words';
import type { DateFrame } from './read-date';
import { dateReader } from './read-date';
import { readCreditCode, readPatentNumber } from './read-identifier';
import { joinLists, joinTruths, mayBeSeveral } from './join-columns';
import { listReader, seriesReader } from './read-list';
import { frameNumber } from './read-number';
import { readNumberColumn, readNumbers } from './read-number-column';
import { placeReader } from './read-place';
import { senseOfTruth } from './truth-sense';
import { settleChoice, settleTruth, settleWords } from './settled-words';

const readScalars = <T>(
  cells: ColumnCells,
  { column, fact }: Binding,
  readCell: ReadCell<T>,
  writer: ColumnWriter<T>,
): FactColumn => {
  const { issues, states } = readEach(cells, column, fact, rememberTexts(readCell), (row, value) => {
    writer.set(row, value);
  });
  return { column: writer.finish(), states, issues };
};

/** Lists of any item: written in one cell, each item read on its own. */
const readLists = <T>(
  cells: ColumnCells,
  { column, fact }: Binding,
  readCell: ReadCell<readonly CellReading<T>[]>,
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
    const { issues: own, states } = readNumbers(cells, fact, binding, (row, value) => {
      writer.set(row * years.length + index, value);
    });
    for (let row = 0; row < count; row += 1) itemStates[row * years.length + index] = states[row] ?? NO_COLUMN_STATE;
    issues.push(...own);
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
  const frame = frameNumber(fact, whole.unit, false, whole.header);
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

/** One of the fact's options, and what persons have settled. */
const wordReader = (fact: Fact, { words }: ReadingOptions): ReadCell<string> =>
  settleChoice(choiceReader(fact), fact, words?.get(fact.name));

const listOfWords = (fact: Fact, options: ReadingOptions): ReadCell<readonly CellReading<string>[]> => {
  const words = options.words?.get(fact.name);
  const item = fact.options.length > 0 ? wordReader(fact, options) : textReader(fact);
  return settleWords(listReader(item, fact), words, known([]));
};

const textReader = ({ role }: Fact): ReadCell<string> =>
  role === 'creditCode' ? readCreditCode : role === 'patentNumber' ? readPatentNumber : readText;

const dateFrame = ({ asOf, region, roundDates, years }: ReadingOptions, { name }: Fact): DateFrame => ({
  years,
  region,
  near: roundDates?.has(name) === true ? asOf : undefined,
});

/** Where an applicant sits may be asked as a question, with yes and no for answers. */
const readerOfPlace = ({ region }: ReadingOptions, { name }: Fact): ReadCell<string> =>
  placeReader(region, /注册地|登记地|所在地|住所/.test(name));

/** Reads a fact that a person gave several columns to, each by itself and then together (rule B7). */
const readTogether = (cells: ColumnCells, fact: Fact, bindings: readonly Binding[]): FactColumn | undefined => {
  const parts = bindings.flatMap((binding) => readFactColumn(cells, fact, [binding]) ?? []);
  return fact.type === 'list' ? joinLists(parts) : joinTruths(parts, senseOfTruth(fact).isAgainst);
};

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
  if (bindings.length > 1 && mayBeSeveral(fact)) return readTogether(cells, fact, bindings);
  const count = cells.rows.length;
  const words = cells.options.words?.get(fact.name);
  const settled = <T>(read: ReadCell<T>): ReadCell<T> => settleWords(readOwnPart(read, binding.header, fact), words);
  switch (fact.type) {
    case 'count':
    case 'amount':
    case 'ratio':
      return readNumberColumn(cells, fact, binding);
    case 'date':
      return readScalars(cells, binding, settled(dateReader(dateFrame(cells.options, fact))), dateWriter(count));
    case 'yesNo':
    case 'material':
      return readScalars(
        cells,
        binding,
        settleTruth(truthReader(fact, binding, cells.options), words),
        truthWriter(count),
      );
    case 'choice':
      return readScalars(cells, binding, wordReader(fact, cells.options), textWriter(count));
    case 'text':
      return readScalars(cells, binding, settled(textReader(fact)), textWriter(count));
    case 'place':
      return readScalars(cells, binding, settled(readerOfPlace(cells.options, fact)), textWriter(count));
    case 'list':
      return readLists(cells, binding, listOfWords(fact, cells.options), textWriter);
    default:
      return fact.type satisfies never;
  }
};
