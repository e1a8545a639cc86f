import { yesNoWords } from '../../src/applicants/vocabulary';
import type { Fact } from '../../src/guideline/types';
import type { CellValue } from '../../src/workbook/types';
import type { TypedValue } from './sample-applicant';
import { writeTidy } from './write-tidy';

const WORDS: Readonly<Record<'yesNo' | 'material', Readonly<Record<'true' | 'false', readonly string[]>>>> = {
  yesNo: {
    true: ['是', '√', '有', 'Y', '是（见附件）', ' 是 '],
    false: ['否', '×', '无', 'N', '否（已核实）', ' 否 '],
  },
  material: {
    true: ['已提交', '√', '有', '已交', '已提交（复印件）'],
    false: ['未提交', '×', '缺', '未交', '无（待补）'],
  },
};

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const at = <T>(list: readonly T[], turn: number): T | undefined => list[turn % list.length];

const spellNumber = (digits: string, unit: string, turn: number): CellValue =>
  at<CellValue>([`${digits}${unit}`, fullWidth(digits), grouped(digits), Number(digits), ` ${digits} `], turn) ?? null;

const spellDate = (iso: string, turn: number): CellValue => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [m, d] = [Number(month), Number(day)];
  return (
    at([`${year}.${month}.${day}`, `${year}年${m}月${d}日`, `${year}/${m}/${d}`, `${year}${month}${day}`, iso], turn) ??
    iso
  );
};

/**
 * A typed value as people in a hurry enter it, in a spelling that depends on the turn: signs for words, units
 * in cells, full-width digits, dates in several forms. It never means anything else (rules F2–F4, F10).
 */
export const writeLoosely = (fact: Fact, value: TypedValue, turn: number): CellValue => {
  if (value === null || typeof value === 'boolean') return writeTidy(fact, value);
  const text = String(value);
  switch (fact.type) {
    case 'yesNo':
    case 'material': {
      const truth = yesNoWords.get(text);
      return truth === undefined ? text : (at(WORDS[fact.type][`${truth}`], turn) ?? text);
    }
    case 'count':
      return /^\d+$/.test(text) ? spellNumber(text, fact.unit ?? '', turn) : text;
    case 'amount':
      return /^\d+$/.test(text) ? spellNumber(text, '万元', turn) : text;
    case 'ratio':
      return /^\d+(\.\d+)?%$/.test(text) ? (at([text, fullWidth(text), ` ${text}`], turn) ?? text) : text;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? spellDate(text, turn) : text;
    case 'place':
      return turn % 2 === 0 ? text.replace(/^(?:江苏省|甘肃省|广东省)(?=.)/, '') : text;
    case 'text':
    case 'choice':
    case 'list':
      return typeof value === 'string' ? value : text;
  }
};
