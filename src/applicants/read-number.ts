import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText } from './cell-text';
import type { Unit } from './unit';
import { parseUnit, unitFits, unitsContradict } from './unit';

type NumberType = 'count' | 'amount' | 'ratio';

/** What is known about a number before its cell is read. */
export interface NumberFrame {
  readonly type: NumberType;
  /** Unit the header states. */
  readonly headerUnit: Unit | undefined;
  /** Unit the fact is counted in (件, 人 …); amounts are asked in 万元. */
  readonly factUnit: Unit | undefined;
  /** The column shows percentages: its plain numbers are fractions already. */
  readonly percentColumn: boolean;
}

/** The frame of a fact in a column. */
export const frameNumber = (fact: Fact, headerUnit: string | undefined, percentColumn: boolean): NumberFrame => ({
  type: fact.type === 'amount' || fact.type === 'ratio' ? fact.type : 'count',
  headerUnit: headerUnit === undefined ? undefined : parseUnit(headerUnit),
  factUnit: fact.unit === undefined ? undefined : parseUnit(fact.unit),
  percentColumn,
});

const WRITTEN = /^(?:¥|rmb|人民币)?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\(?([^()\d]*)\)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const ZERO_WORDS = /^(?:无|零|没有|〇)$/;
const AMOUNT_POWER = 4;

/** Shifts by whole powers of ten as one would on paper, so that 1.2亿 is 12000 万元 to the last digit. */
const shift = (digits: string | number, power: number): number => {
  if (power === 0) return Number(digits);
  const text = String(digits);
  return text.includes('e') ? Number(digits) * 10 ** power : Number(`${text}e${power}`);
};

const isWholeOnly = (unit: Unit | undefined): boolean =>
  unit !== undefined && ['piece', 'thing', 'person', 'body'].includes(unit.dimension);

const checkRange = (value: number, frame: NumberFrame): CellReading<number> => {
  const whole = frame.type === 'count' && isWholeOnly(frame.factUnit ?? frame.headerUnit);
  return whole && (value < 0 || !Number.isInteger(value)) ? unreadable('count') : known(value);
};

/** A number without a unit of its own: the header's unit holds, then the fact's. */
const readPlain = (digits: string | number, frame: NumberFrame): CellReading<number> => {
  switch (frame.type) {
    case 'amount': {
      const power = (frame.headerUnit ?? frame.factUnit)?.power ?? AMOUNT_POWER;
      return known(shift(digits, power - AMOUNT_POWER));
    }
    case 'ratio': {
      if (frame.headerUnit?.dimension === 'share') return known(shift(digits, frame.headerUnit.power));
      const value = Number(digits);
      // 3.5 may be 3.5 % or 350 %: nobody can tell from the cell.
      return Math.abs(value) > 1 ? unreadable('ratio', [`${value}%`]) : known(value);
    }
    case 'count':
      return checkRange(shift(digits, frame.headerUnit?.power ?? 0), frame);
    default:
      return frame.type satisfies never;
  }
};

const readWithUnit = (digits: string, unit: Unit, frame: NumberFrame): CellReading<number> => {
  const stated = frame.headerUnit ?? (frame.type === 'count' ? frame.factUnit : undefined);
  if (stated !== undefined && (unitsContradict(stated, unit) || !unitFits(unit, frame.type)))
    return { kind: 'unitConflict', headerUnit: stated.text, cellUnit: unit.text };
  if (!unitFits(unit, frame.type)) return unreadable(frame.type);
  return checkRange(shift(digits, frame.type === 'amount' ? unit.power - AMOUNT_POWER : unit.power), frame);
};

const readText = (text: string, frame: NumberFrame): CellReading<number> => {
  if (PLAIN.test(text)) return readPlain(text, frame);
  if (isBlankText(text)) return BLANK;
  const folded = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]/g, '')
    .replace(/[−–]/g, '-')
    .toLowerCase();
  if (ZERO_WORDS.test(folded)) return frame.type === 'count' ? known(0) : unreadable(frame.type, ['0']);
  const parts = WRITTEN.exec(folded);
  if (parts === null) return unreadable(frame.type);
  const [, sign = '', whole = '', fraction = '', tail = ''] = parts;
  const digits = `${sign}${whole.replaceAll(',', '')}${fraction}`;
  if (tail === '') return readPlain(digits, frame);
  const unit = parseUnit(tail);
  return unit === undefined ? unreadable(frame.type) : readWithUnit(digits, unit, frame);
};

/**
 * Reads a number as people type it (rules F2, F5, F6): amounts come out in 万元, ratios as fractions,
 * counts in pieces. The unit comes from the cell, else from the header, else from the fact; units that
 * contradict each other are reported, and whatever is not plainly a number stays unreadable.
 */
export const readNumber = (cell: CellValue, frame: NumberFrame): CellReading<number> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'string') return readText(cell, frame);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return unreadable(frame.type);
  if (!frame.percentColumn) return readPlain(cell, frame);
  return frame.type === 'ratio' ? known(cell) : unreadable(frame.type);
};
