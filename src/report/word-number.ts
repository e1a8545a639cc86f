import type { NumberUnit } from '../feel/types';

const DECIMALS = 4;

/** A number as people read it: thousands separators, at most four decimals, no trailing zeros. */
export const wordNumber = (value: number): string => {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const rounded = Number(value.toFixed(DECIMALS));
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  // Beyond 1e21 JavaScript writes exponents; grouping would tear them apart.
  const grouped = /^\d+$/u.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** A number as shown with its unit: a ratio as percent, amounts and counts by themselves. */
export const wordQuantity = (value: number, unit: NumberUnit | undefined): string =>
  wordNumber(unit === 'ratio' ? value * 100 : value);
