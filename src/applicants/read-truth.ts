import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, unreadable } from './cell-text';
import type { ReadCell } from './column-cells';
import { readDate } from './read-date';
import { foldFigure } from './read-figure';
import { readYesNo } from './read-words';
import { senseOfTruth } from './truth-sense';
import type { Binding, ReadingOptions } from './types';
import { parseUnit } from './unit';

const VALID_UNTIL = /有效期|到期|截止|届满|期限|至/;

/**
 * What a date says in a column of yes and no: that something was done by then (已通过验收, a paper's date of issue), or, in
 * a column headed 有效期, whether it still holds at the check date.
 */
const readDay = (cell: CellValue, fact: Fact, header: string, asOf: number): CellReading<boolean> | undefined => {
  const isValidity = /有效/.test(fact.name) && VALID_UNTIL.test(header);
  const isDone =
    !isValidity && (fact.type === 'material' || /^(?:已|通过)/.test(fact.name)) && !VALID_UNTIL.test(header);
  if (!isValidity && !isDone) return undefined;
  const day = readDate(cell);
  if (day.kind !== 'known') return undefined;
  const { from, to } = day.value;
  if (isValidity) return from >= asOf ? known(true) : to < asOf ? known(false) : unreadable('yesNo');
  return from <= asOf ? known(true) : undefined;
};

const isDateLike = (cell: CellValue): boolean =>
  typeof cell === 'string'
    ? /^\s*(?:19|20)\d\d\D/.test(cell)
    : typeof cell === 'object' && cell !== null && 'date' in cell;

/** Whether every figure of a cell is larger than the one before: `31/40/52` under 逐年提升. */
const readRise = (cell: CellValue): boolean | undefined => {
  if (typeof cell !== 'string') return undefined;
  const figures = cell.split(/[/／、;；→]/).map((part) => foldFigure(part)?.replace(/(?<=\d)(?:%|万元|元|万)$/, ''));
  if (
    figures.length < 2 ||
    !figures.every((figure) => figure !== undefined && /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(figure))
  )
    return undefined;
  const values = figures.map((figure) => Number(figure?.replaceAll(',', '')));
  return values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));
};

/**
 * Reads yes and no, and whether a material is there, in a fact's own column. In a column that says the opposite a yes is
 * a no; what a number, a series or a date means depends on what the fact's name asks.
 */
export const truthReader = (
  fact: Fact,
  { header, turned, unit }: Binding,
  { asOf }: Pick<ReadingOptions, 'asOf'>,
): ReadCell<boolean> => {
  const expected = fact.type === 'material' ? 'material' : 'yesNo';
  const counted = unit === undefined ? undefined : parseUnit(unit);
  const turn = (reading: CellReading<boolean>): CellReading<boolean> =>
    reading.kind === 'known' ? known(!reading.value) : reading;
  if (turned === true) return (cell) => turn(readYesNo(cell, expected, counted));
  const sense = senseOfTruth(fact);
  return (cell) => {
    if (asOf !== undefined && isDateLike(cell)) {
      const day = readDay(cell, fact, header, asOf);
      if (day !== undefined) return day;
    }
    const rise = sense.asksForRise ? readRise(cell) : undefined;
    return rise === undefined ? readYesNo(cell, expected, counted, sense) : known(rise);
  };
};
