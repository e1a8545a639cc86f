import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import { readOwnPart } from './cell-parts';
import type { CellReading } from './cell-text';
import { unreadable } from './cell-text';
import type { ColumnCells } from './column-cells';
import { addressOf, cellAt, readEach, rememberTexts, shownAt } from './column-cells';
import { numberWriter } from './column-writers';
import { formatOfColumn } from './number-formats';
import type { RatioScale, ShareRange } from './ratio-scale';
import { findRatioScale } from './ratio-scale';
import type { NumberFrame, NumberValue } from './read-number';
import { frameNumber, numberReader } from './read-number';
import { latestOfYears } from './read-list';
import { settleWords } from './settled-words';
import type { ApplicantIssue, Binding, FactColumn } from './types';

/** What is asked of the last year alone is the latest of several years in a cell. */
const LAST_YEAR = /^上(?:一|1)?(?:会计)?年/;

type ReadAt = (cell: CellValue, sheetRow: number) => CellReading<NumberValue>;

/** Reads cells of a column, numbers as their own format shows them (rule F18). */
const readerOf = ({ options, sheet }: ColumnCells, fact: Fact, binding: Binding, frame: NumberFrame): ReadAt => {
  const formatOf = formatOfColumn(sheet, binding.column);
  const isLatest = binding.latest === true || (fact.years === undefined && LAST_YEAR.test(fact.name));
  const readNumber = numberReader(frame);
  const readOne: typeof readNumber = isLatest
    ? (cell) => readNumber(typeof cell === 'string' ? latestOfYears(cell, binding.header) : cell)
    : readNumber;
  const readPart = readOwnPart(readOne, binding.header, fact);
  const read = rememberTexts(settleWords(readPart, options.words?.get(fact.name)));
  if (formatOf === undefined) return read;
  const readPercent = numberReader({ ...frame, percentColumn: true });
  return (cell, sheetRow) => {
    const format = typeof cell === 'number' ? formatOf(sheetRow) : undefined;
    switch (format) {
      case undefined:
        return read(cell);
      case 'percent':
        return readPercent(cell);
      case 'thousands':
        // What is shown as 1.2 and stored as 1,200,000 is one or the other, as the header may say or not.
        return unreadable(frame.type);
      default:
        return format satisfies never;
    }
  };
};

interface Bare {
  readonly first: number;
  readonly count: number;
}

const settledScale = ({ options }: ColumnCells, fact: string): RatioScale | undefined => options.ratioScales?.get(fact);

/** How a ratio column's bare numbers are meant, and those that nobody can tell, counted over the whole column. */
const judgeRatios = (
  cells: ColumnCells,
  fact: Fact,
  binding: Binding,
  frame: NumberFrame,
): { readonly scaleOf: (value: number) => RatioScale; readonly bare: Bare | undefined } => {
  const settled = settledScale(cells, fact.name);
  if (settled !== undefined) return { scaleOf: () => settled, bare: undefined };
  // A header of % leaves nothing to ask.
  if (frame.headerUnit?.dimension === 'share') return { scaleOf: () => 'percent', bare: undefined };
  const read = readerOf(cells, fact, binding, { ...frame, scaleOf: () => 'asked' });
  const { column } = binding;
  const formatOf = formatOfColumn(cells.sheet, column);
  const bare: number[] = [];
  const rows: number[] = [];
  let shares: ShareRange | undefined;
  for (let row = cells.firstRow; row < cells.sheet.rows.length; row += 1) {
    const cell = cells.sheet.rows[row]?.[column] ?? null;
    if (cell === null) continue;
    const isBare = typeof cell === 'number' && cell !== 0 && formatOf?.(row) === undefined;
    const reading = isBare ? ({ kind: 'ratioScale', value: cell } as const) : read(cell, row);
    if (reading.kind === 'ratioScale') {
      bare.push(reading.value);
      rows.push(row);
    } else if (reading.kind === 'known' && typeof reading.value === 'number' && reading.value !== 0) {
      const size = Math.abs(reading.value);
      if (shares === undefined || size < shares.least || size > shares.most)
        shares = { least: Math.min(size, shares?.least ?? size), most: Math.max(size, shares?.most ?? size) };
    }
  }
  const scaleOf = findRatioScale(bare, shares);
  const asked = rows.filter((_, at) => scaleOf(bare[at] ?? 0) === 'asked');
  const [first] = asked;
  return { scaleOf, bare: first === undefined ? undefined : { first, count: asked.length } };
};

const THOUSAND = 1000;

/** Rows whose own unit makes their figure a thousand times the others of the column, or a thousandth (rule F2). */
const findOutliers = (figures: () => readonly number[], own: ReadonlyMap<number, number>): readonly number[] => {
  if (own.size === 0) return [];
  const sorted = figures()
    .map(Math.abs)
    .filter((figure) => figure > 0)
    .sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  // Where no other figure is there to compare with, the units themselves stand apart.
  if (middle === undefined) return [...own.keys()];
  return [...own].filter(([, value]) => value >= middle * THOUSAND || value <= middle / THOUSAND).map(([row]) => row);
};

/** Reads one column of numbers, telling each row's value, and returns what was wrong with its cells. */
export const readNumbers = (
  cells: ColumnCells,
  fact: Fact,
  binding: Binding,
  set: (row: number, value: NumberValue) => void,
): { readonly states: Uint8Array; readonly issues: readonly ApplicantIssue[] } => {
  const { column, header, unit } = binding;
  const plain = frameNumber(fact, unit, false, header);
  const judged = fact.type === 'ratio' ? judgeRatios(cells, fact, binding, plain) : undefined;
  const read = readerOf(cells, fact, binding, judged === undefined ? plain : { ...plain, scaleOf: judged.scaleOf });
  const { issues, noted, states } = readEach(cells, column, fact.name, read, set);
  const own = new Map<number, number>();
  const units = new Map<number, { readonly headerUnit: string; readonly cellUnit: string }>();
  for (const { note, row, value } of noted) {
    if (note.kind !== 'ownUnit' || typeof value !== 'number' || value === 0) continue;
    own.set(row, Math.abs(value));
    units.set(row, note);
  }
  const others = (): readonly number[] =>
    cells.rows.flatMap((sheetRow, row) => {
      const reading = own.has(row) ? undefined : read(cellAt(cells, row, column), sheetRow);
      return reading?.kind === 'known' && typeof reading.value === 'number' ? [reading.value] : [];
    });
  for (const row of findOutliers(others, own)) {
    const { cellUnit = '', headerUnit = '' } = units.get(row) ?? {};
    const cell = addressOf(cells, row, column);
    const shown = shownAt(cells, row, column);
    issues.push({ code: 'applicants.ownUnit', severity: 'remark', cell, fact: fact.name, shown, headerUnit, cellUnit });
  }
  const asked = judged?.bare;
  if (asked !== undefined) {
    const whole: ColumnCells = { ...cells, rows: [asked.first] };
    const cell = addressOf(whole, 0, column);
    const shown = shownAt(whole, 0, column);
    issues.push({ code: 'applicants.ratioScale', cell, fact: fact.name, header, shown, count: asked.count });
  }
  return { states, issues };
};

/** Reads a fact of numbers from its column. */
export const readNumberColumn = (cells: ColumnCells, fact: Fact, binding: Binding): FactColumn => {
  const writer = numberWriter(cells.rows.length);
  const { issues, states } = readNumbers(cells, fact, binding, (row, value) => {
    writer.set(row, value);
  });
  return { column: writer.finish(), states, issues };
};
