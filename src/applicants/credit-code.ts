const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The check sign (18th) of the first 17 signs, after GB 32100: weights are powers of 3 modulo 31. */
const checkSign = (code: string): string => {
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
  return FORM.test(code) && checkSign(code) === code[17] ? code : undefined;
};
