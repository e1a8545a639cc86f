import type { Fact } from '../../src/guideline/types';
import type { CellValue } from '../../src/workbook/types';
import type { TypedValue } from './sample-applicant';

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** The Excel date of a day written `2021-12-31`. */
const dateCellOf = (iso: string): CellValue => ({ date: Date.parse(`${iso}T00:00:00Z`) / DAY + EPOCH_SERIAL });

/** A typed value as a careful clerk enters it: numbers as numbers, shares under a percent format, days as dates. */
export const writeTidy = (fact: Fact, value: TypedValue): CellValue => {
  if (value === null) return null;
  if (typeof value === 'number') return fact.type === 'ratio' && value > 1 ? `${value}` : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  switch (fact.type) {
    case 'count':
    case 'amount':
      return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    case 'ratio':
      return /^\d+(\.\d+)?%$/.test(value) ? Number(`${value.slice(0, -1)}e-2`) : value;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateCellOf(value) : value;
    case 'text':
    case 'yesNo':
    case 'choice':
    case 'list':
    case 'material':
    case 'place':
      return value;
  }
};
