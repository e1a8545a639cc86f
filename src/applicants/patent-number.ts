/** Application numbers: 8 digits until September 2003, 12 since; one check sign after them. */
const APPLICATION = /^(?:ZL|CN)?(\d{8}|\d{12})\.?([\dX])$/;
const DOTTED = /^(?:ZL|CN)?(\d{8}|\d{12})\.([\dX])$/;
/** Publication numbers carry a kind letter and no check sign; international ones name their office. */
const PUBLICATION = /^CN\d{7,9}[A-CSUY]\d?$/;
const INTERNATIONAL = /^PCT\/?[A-Z]{2}\/?\d{4}\/?\d{6}$/;

const checkSign = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ((index % 8) + 2), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

/** What a patent number came to (rule F7): its plain form, a wrong check sign, or no patent number at all. */
export type PatentNumber =
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
  return checkSign(digits) === sign ? { kind: 'valid', number: `${digits}.${sign}` } : { kind: 'checkDigit' };
};
