const INVISIBLE = /[\u200b-\u200f\ufeff\u00ad]/g;
const WIDE_SIGNS = /[０-９Ａ-Ｚａ-ｚ．％＋－＃＆／]/g;
/** Most cells need nothing: one look tells. */
const NEEDS_WORK = /[\s\u00ad\u200b-\u200f\ufeff()[\]０-９Ａ-Ｚａ-ｚ．％＋－＃＆／]/;
const SPACE_BESIDE_HAN = /(?<=[\p{Script=Han}）》])\s+|\s+(?=[\p{Script=Han}（《])/gu;

/**
 * One spelling for texts that differ only in width, spacing and kind of brackets, still fit for
 * showing: `苏州 (中国) ＡＢ公司` becomes `苏州（中国）AB公司`. It depends on the text alone, so equal
 * names are equal whichever row comes first (rule F11).
 */
export const canonicalText = (text: string): string => (!NEEDS_WORK.test(text) ? text : rewrite(text));

const rewrite = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .replace(WIDE_SIGNS, (sign) => sign.normalize('NFKC'))
    .replace(/[([]/g, '（')
    .replace(/[)\]]/g, '）')
    .replace(SPACE_BESIDE_HAN, '')
    .trim();
