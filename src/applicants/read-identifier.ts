import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, unreadable } from './cell-text';
import { readText } from './read-words';

/** Digits after the fifteenth that are all zero: the mark of a number that passed through Excel. */
const ROUNDED = /^\d{15}0{3,}$/;

/** Reads a 统一社会信用代码 and checks it (rule F7). */
export const readCreditCode = (cell: CellValue): CellReading<string> => {
  const text = readText(cell);
  if (text.kind !== 'known') return text;
  const code = parseCreditCode(text.value);
  if (code !== undefined) return known(code);
  return ROUNDED.test(text.value) ? { kind: 'lostDigits' } : { kind: 'checkDigit' };
};

/** Reads one patent number and checks it (rule F7). */
export const readPatentNumber = (cell: CellValue): CellReading<string> => {
  const text = readText(typeof cell === 'number' && cell < 1e15 ? String(cell) : cell);
  if (text.kind !== 'known') return text;
  const patent = parsePatentNumber(text.value);
  switch (patent.kind) {
    case 'valid':
      return known(patent.number);
    case 'checkDigit':
      return { kind: 'checkDigit' };
    case 'other':
      return unreadable('patentNumber');
    default:
      return patent satisfies never;
  }
};

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The check sign (18th) of the first 17 signs, after GB 32100: weights are powers of 3 modulo 31. */
const creditCheckSign = (code: string): string => {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] ?? '';
};

/** A 统一社会信用代码 in its plain form, or `undefined` where form or check sign are wrong (rule F7). */
export const parseCreditCode = (text: string): string | undefined => {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return FORM.test(code) && creditCheckSign(code) === code[17] ? code : undefined;
};

/** Application numbers: 8 digits until September 2003, 12 since; one check sign after them. */
const APPLICATION = /^(?:ZL|CN)?(\d{8}|\d{12})\.?([\dX])$/;
const DOTTED = /^(?:ZL|CN)?(\d{8}|\d{12})\.([\dX])$/;
/** Publication numbers carry a kind letter and no check sign; international ones name their office. */
const PUBLICATION = /^CN\d{7,9}[A-CSUY]\d?$/;
const INTERNATIONAL = /^PCT\/?[A-Z]{2}\/?\d{4}\/?\d{6}$/;

const patentCheckSign = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ((index % 8) + 2), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

/** What a patent number came to (rule F7): its plain form, a wrong check sign, or no patent number at all. */
type PatentNumber =
  { readonly kind: 'valid'; readonly number: string } | { readonly kind: 'checkDigit' } | { readonly kind: 'other' };

/** Reads a Chinese patent number such as `ZL 2021 1 1234567.8`; international and publication numbers pass unchecked. */
export const parsePatentNumber = (text: string): PatentNumber => {
  const written = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/专利号|申请号|[\s:]/g, '');
  if (PUBLICATION.test(written) || INTERNATIONAL.test(written)) return { kind: 'valid', number: written };
  const [, digits = '', sign = ''] = DOTTED.exec(written) ?? APPLICATION.exec(written) ?? [];
  if (digits === '') return { kind: 'other' };
  return patentCheckSign(digits) === sign ? { kind: 'valid', number: `${digits}.${sign}` } : { kind: 'checkDigit' };
};
