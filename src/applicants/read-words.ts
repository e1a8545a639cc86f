import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText, canonicalText, remarked, showCell } from './cell-text';
import type { Fact } from '../guideline/types';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './match-names';
import { proposeOptions } from './propose-words';
import { FIGURE, digitsOf } from './read-figure';
import { doubts, limits, splitRemark } from './remarks';
import type { TruthSense } from './truth-sense';
import { readUnfinished } from './truth-sense';
import type { Unit } from './unit';
import { isCounted } from './unit';
import { COPIES, COPY_UNITS, yesNoWords } from './vocabulary';

type TruthForm = 'yesNo' | 'material';

/** Two boxes in one cell, one of them ticked: `☑是 □否`. */
const TICKED_BOX = /^(?:[☑✅■√✓✔]([^□☐☑■√✓✔]+)[□☐][^□☐]+|[□☐][^□☐☑■√✓✔]+[☑✅■√✓✔]([^□☐]+))$/;
const COUNTED_COPIES = new RegExp(
  `^${COPIES}?(?:一式|各|共|齐)?${FIGURE}[${COPY_UNITS}](?:、?(?:已|均|均已)?(?:盖章|签字|签字盖章|装订))?$`,
);
const COPIES_ALONE = new RegExp(`^${COPIES}$`);
const ALL_THERE = /^(.{1,30}?)(?:(?:均|都|全部|全)(?:有|已?提供|已?提交|具备)|(?:均|都|全部)?齐[全备])$/;
const SOME_MISSING = /^(?:缺少?|[尚还暂]缺|欠缺|未提供|未提交|未附|没有|少)(?!有).{2,30}$/;
/** More copies of a document than anyone files: a figure of another thing. */
const MOST_COPIES = 99;

const readMaterialWord = (word: string): boolean | undefined => {
  if (COPIES_ALONE.test(word)) return true;
  const copies = digitsOf(COUNTED_COPIES.exec(word)?.[1] ?? '');
  if (copies !== undefined) return Number(copies) > 0;
  if (SOME_MISSING.test(word)) return false;
  const [, what] = ALL_THERE.exec(word) ?? [];
  return what !== undefined && !limits(what) && !what.includes('不') && !what.includes('基本') ? true : undefined;
};

const readWord = (word: string, expected: TruthForm, sense: TruthSense | undefined): boolean | undefined =>
  (sense?.asksForUnfinished === true ? readUnfinished(word) : undefined) ??
  yesNoWords.get(word) ??
  (expected === 'material' ? readMaterialWord(word) : undefined);

const fold = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufe0f\ufeff]+/g, '')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
    .replace(/[。.;,:]+$/g, '')
    .toLowerCase();

const readTruthText = (text: string, expected: TruthForm, sense: TruthSense | undefined): CellReading<boolean> => {
  const plain = readWord(text, expected, sense);
  if (plain !== undefined) return known(plain);
  const ticked = TICKED_BOX.exec(text);
  const parts = ticked === null ? splitRemark(text) : { head: ticked[1] ?? ticked[2] ?? '', remark: undefined };
  if (parts === undefined || isBlankText(parts.head)) return unreadable(expected);
  const value = readWord(parts.head, expected, sense);
  if (value === undefined) return unreadable(expected);
  const { remark } = parts;
  if (remark === undefined) return known(value);
  const none = expected === 'material' && readMaterialWord(remark) === false;
  const takenBack = value ? limits(remark) || none : doubts(remark);
  return takenBack ? remarked(expected, remark) : known(value);
};

/** 2019 may tell when, not how many. */
const isYear = (value: number): boolean => value >= 1990 && value < 2050;

const readTruthNumber = (
  cell: number,
  expected: TruthForm,
  unit: Unit | undefined,
  sense: TruthSense | undefined,
): CellReading<boolean> => {
  if (cell === 1 || cell === 0) return known(cell === 1);
  if (sense?.asksForAny === true && cell > 0 && (unit !== undefined || !isYear(cell))) return known(true);
  const counts = expected === 'material' || (unit !== undefined && isCounted(unit));
  return counts && Number.isInteger(cell) && cell > 0 && cell <= MOST_COPIES ? known(true) : unreadable(expected);
};

/** A number of things where the header counts them: `2件` under 近两年非正常申请（件） says that there are some. */
const COUNT = new RegExp(`^${FIGURE}[\\p{Script=Han}]{1,2}$`, 'u');
const FIGURE_ALONE = /^\d+(?:,\d{3})*(?:\.\d+)?\p{Script=Han}{0,3}$/u;

/** Whether all figures of a cell say that there are some, or that there are none. */
const readFigures = (text: string, unit: Unit | undefined): boolean | undefined => {
  const figures = text.split('/');
  if (!figures.every((figure) => FIGURE_ALONE.test(figure))) return undefined;
  const values = figures.map((figure) => Number.parseFloat(figure.replaceAll(',', '')));
  if (unit === undefined && figures.some((figure, at) => !/\D$/.test(figure) && isYear(values[at] ?? 0)))
    return undefined;
  return values.every((value) => value > 0) ? true : values.every((value) => value === 0) ? false : undefined;
};

/**
 * Reads a yes or no, or whether a material was handed in (rule F4). A remark after the word is kept with the cell; one
 * that takes the word back makes the cell one to look at (rule F17). Any other text is unreadable. `unit` is what the
 * header counts: then a number of them answers whether there are any, and so it does where `sense` asks for just this.
 */
export const readYesNo = (
  cell: CellValue,
  expected: TruthForm,
  unit?: Unit,
  sense?: TruthSense,
): CellReading<boolean> => {
  if (cell === null) return BLANK;
  if (typeof cell === 'boolean') return known(cell);
  if (typeof cell === 'number') return readTruthNumber(cell, expected, unit, sense);
  if (typeof cell !== 'string') return unreadable(expected);
  if (isBlankText(cell)) return BLANK;
  const text = fold(cell);
  const counted = unit !== undefined && isCounted(unit) ? digitsOf(COUNT.exec(text)?.[1] ?? '') : undefined;
  if (counted !== undefined) return known(Number(counted) > 0);
  const some = sense?.asksForAny === true && expected === 'yesNo' ? readFigures(text, unit) : undefined;
  return some === undefined ? readTruthText(text, expected, sense) : known(some);
};

const NUMBERING = /^[（(]?[A-Za-z\d]{1,2}(?:[.、．）)]\s*)(?=\D)/;
const REMARK = /（([^（）]*)）$/;

/** Reads one of the fact's options by value or alias. Any other word is unreadable, with the options it may mean (rule F13). */
export const choiceReader = (fact: Fact): ((cell: CellValue) => CellReading<string>) => {
  const values = new Map<string, string>();
  for (const { aliases, value } of fact.options) for (const alias of aliases) values.set(foldText(alias), value);
  for (const { value } of fact.options) values.set(foldText(value), value);
  const things = fact.options.map(({ value, aliases }) => ({ name: value, names: [value, ...aliases] }));
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('choice');
    if (text.kind !== 'known') return text;
    const whole = values.get(foldText(text.value)) ?? values.get(foldText(text.value.replace(NUMBERING, '')));
    if (whole !== undefined) return known(whole);
    const remark = REMARK.exec(text.value)?.[1];
    const head = remark === undefined ? text.value : text.value.replace(REMARK, '');
    const value = values.get(foldText(head)) ?? values.get(foldText(head.replace(NUMBERING, '')));
    if (value !== undefined)
      return remark !== undefined && limits(remark) ? remarked('choice', remark, [value]) : known(value);
    const likely =
      remark !== undefined && limits(remark)
        ? undefined
        : proposeOptions(head, fact).find(({ level }) => level === 'likely');
    if (likely !== undefined) return unreadable('choice', [likely.value]);
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
