import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText, canonicalText, showCell } from './cell-text';
import type { Fact } from '../guideline/types';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './match-names';

/** The word, then a remark in brackets: `否(试点县)`. */
const WORD_AND_REMARK = /^([^([]*?)[([].*[)\]]$/;
/** Two boxes in one cell, one of them ticked: `☑是 □否`. */
const TICKED_BOX = /^(?:[☑✅■√✓✔]([^□☐☑■√✓✔]+)[□☐][^□☐]+|[□☐][^□☐☑■√✓✔]+[☑✅■√✓✔]([^□☐]+))$/;
const COPIES = /^(\d+)[份页套件]$/;

const readWord = (word: string, expected: 'yesNo' | 'material'): boolean | undefined => {
  const plain = yesNoWords.get(word);
  if (plain !== undefined) return plain;
  const copies = expected === 'material' ? COPIES.exec(word)?.[1] : undefined;
  return copies === undefined ? undefined : Number(copies) > 0;
};

/**
 * Reads a yes or no, or whether a material was handed in (rule F4). A remark in brackets after the
 * word changes nothing; any other text is unreadable.
 */
export const readYesNo = (cell: CellValue, expected: 'yesNo' | 'material'): CellReading<boolean> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'boolean') return known(cell);
  if (typeof cell === 'number') return cell === 1 || cell === 0 ? known(cell === 1) : unreadable(expected);
  if (typeof cell !== 'string') return unreadable(expected);
  if (isBlankText(cell)) return BLANK;
  const text = cell
    .normalize('NFKC')
    .replace(/[\s。.;,]+/g, '')
    .toLowerCase();
  const ticked = TICKED_BOX.exec(text);
  const word = ticked?.[1] ?? ticked?.[2] ?? WORD_AND_REMARK.exec(text)?.[1] ?? text;
  if (isBlankText(word)) return unreadable(expected);
  const value = readWord(word, expected);
  return value === undefined ? unreadable(expected) : known(value);
};

/**
 * Words and marks for yes and no (rule F4), folded to half width and lower case. One table serves
 * yes/no questions and materials. Blank marks (`/`, `—`, 无此项) are not here: see `is-blank-text.ts`.
 */
const YES_WORDS =
  '是 有 对 具备 具有 符合 满足 达到 通过 已通过 合格 属于 真 y yes true t 1 √ ✓ ✔ ☑ ✅ v ■ ● ' +
  '已提交 提交 已提供 提供 已交 已报送 已附 附 齐全 齐 完整 已获得 获得 已获 已取得 取得 已建立 已完成 完成 已出具 已签订 已签署 已盖章 已验收';

const NO_WORDS =
  '否 无 错 没有 不 不是 非 不具备 不具有 不符合 不满足 未达到 未通过 不通过 不合格 不属于 假 n no false f 0 × ✗ ✘ ☒ ❌ x □ ☐ ○ ' +
  '未提交 未提供 未交 未报送 未附 缺 缺失 缺少 缺件 欠缺 待补 待补充 待提交 不全 不齐 不齐全 不完整 未获得 未获 未取得 未建立 未完成 未出具 未签订 未签署 未盖章 未验收';

export const yesNoWords: ReadonlyMap<string, boolean> = new Map([
  ...YES_WORDS.split(' ').map((word) => [word, true] as const),
  ...NO_WORDS.split(' ').map((word) => [word, false] as const),
]);

const NUMBERING = /^[（(]?[A-Za-z\d]{1,2}(?:[.、．）)]\s*)(?=\D)/;
const REMARK = /（[^（）]*）$/;

/** Reads one of the fact's options by value or alias; any other word is unreadable, with the options it may mean. */
export const choiceReader = (fact: Fact): ((cell: CellValue) => CellReading<string>) => {
  const values = new Map<string, string>();
  for (const { aliases, value } of fact.options) for (const alias of aliases) values.set(foldText(alias), value);
  for (const { value } of fact.options) values.set(foldText(value), value);
  const things = fact.options.map(({ value, aliases }) => ({ name: value, names: [value, ...aliases] }));
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('choice');
    if (text.kind !== 'known') return text;
    const spellings = [text.value, text.value.replace(NUMBERING, ''), text.value.replace(REMARK, '')];
    for (const spelling of spellings) {
      const value = values.get(foldText(spelling));
      if (value !== undefined) return known(value);
    }
    const near = nearTexts(text.value, things);
    return unreadable('choice', near.length > 0 ? near : things.map(({ name }) => name));
  };
};

/** Excel keeps 15 digits of a number; a longer one was rounded when it was typed. */
const ROUNDED_FROM = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{2}$/i;

/** Reads a text in its one spelling (`canonicalText`). A long number that Excel has rounded is reported (rule F7). */
export const readText = (cell: CellValue): CellReading<string> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'object' && 'error' in cell) return unreadable('text');
  if (typeof cell === 'number' && Math.abs(cell) >= ROUNDED_FROM) return { kind: 'lostDigits' };
  const text = typeof cell === 'string' ? cell : showCell(cell);
  if (isBlankText(text)) return BLANK;
  return SCIENTIFIC.test(text.trim()) ? { kind: 'lostDigits' } : known(canonicalText(text));
};
