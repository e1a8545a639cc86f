import type { Fact } from '../guideline/types';
import type { CellValue, SheetSnapshot } from '../workbook/types';
import { isBlankText } from './cell-text';
import { foldText } from '../guideline/fold-text';
import { proposeOptions } from './propose-words';
import { parseCreditCode } from './read-identifier';

/** What a cell looks like at a glance; one cell may look like several things. */
type Look =
  | 'number'
  | 'percent'
  | 'date'
  | 'answer'
  | 'copies'
  | 'organisation'
  | 'person'
  | 'place'
  | 'office'
  | 'code'
  | 'patent'
  | 'phone'
  | 'list'
  | 'series'
  | 'words';

/** What the cells of a column look like: the share of the filled ones, 0 … 1, by look. */
export interface ColumnLook {
  readonly filled: number;
  readonly shares: Readonly<Record<Look, number>>;
  /** Different texts among the filled cells, folded, with how often each stands there. */
  readonly texts: ReadonlyMap<string, number>;
  /** Largest number read off the cells' beginnings; −Infinity without any. */
  readonly largest: number;
}

/** Cells looked at in a column; more would tell nothing new. */
const SAMPLE = 60;

const ANSWER =
  /^(?:是|否|有|无|没有|未|已|不|非|对|错|√|✓|✔|☑|×|✗|✘|x|y|n|yes|no|true|false|具备|具有|符合|健全|较健全|齐全|齐|全|良好|正常|一般|通过|合格|属于|缺|在|同意|一致|完整|完善|到位|存在|列入|能|会|提供|提交|可|满足|达到|涉密|合理|明确|属实|重视|欠缺)/i;
const COPIES = /^(?:一式)?[一二两三四五六七八九十\d]+[份套页]|盖章|√|已交|已提交|已提供/;
/** How names of organisations end. */
export const ORGANISATION =
  /(?:公司|集团|大学|学院|学校|中学|小学|研究院|研究所|实验室|中心|局|政府|协会|学会|商会|联盟|厂|合作社|委员会|管委会|事务所|医院|银行|图书馆|基金会|园区|工作站|出版社|联合会|促进会|院|所|站|馆)(?:[（(][^（()）]*[)）])?$/;
const OFFICE = /(?:局|厅|委|办|政府|委员会|管委会|部)(?:[（(][^（()）]*[)）])?$/;
const PERSON = /^[\p{Script=Han}·]{2,4}(?:[（(][^（()）]*[)）])?$/u;
/** How things are, in as few letters as a name. */
const STATE = /良好|正常|合格|齐全|同意|符合|优秀|守信|[无未否]$/;
const PLACE = /(?:省|市|自治区|自治州|州|盟|旗|县|区|镇|乡|街道|路|号|开发区|高新区|新区|园)/;
const DATE =
  /^(?:(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}|(?:19|20)\d{2}年|\d{1,2}月\d{1,2}日?|\d{1,2}[./]\d{1,2}$|\d{1,2}月\d{1,2})/;
const NUMBER = /^(?:约|共|近|超|超过|不少于|人民币|¥)?\s*[-+]?(\d[\d,，]*(?:\.\d+)?)/;
/** Number of an identity card, or as long: a name of its own, no amount. */
const IDENTITY = /^\d{15,}x?$/i;
const PHONE = /^(?:1\d[\d*×xX]{9}|0?\d{2,4}[-—\s]?[\d*×xX]{7,8}|[\d*×]{7,8})$/;
const PATENT = /^(?:ZL|CN)?\s?\d{8,13}[.．]?[\dXx]?/;
const SERIES = /^\d[\d,.%]*(?:\s*[/／、;；]\s*\d[\d,.%]*)+/;

const looksOf = (
  cell: Exclude<CellValue, null>,
  percent: boolean,
  note: (look: Look, share?: number) => void,
): void => {
  if (typeof cell === 'object') {
    if ('date' in cell) note('date');
    return;
  }
  if (typeof cell === 'boolean') return note('answer');
  if (typeof cell === 'number') {
    note('number');
    if (percent || (cell > 0 && cell < 1)) note('percent');
    if (cell === 0 || cell === 1) note('answer', 0.6);
    if (cell >= 1900 && cell < 2100 && !Number.isInteger(cell)) note('date', 0.7);
    return;
  }
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const figure = NUMBER.exec(text)?.[0];
  // 3M中国 and 12345678-abcd only begin like a number.
  const isNumber = figure !== undefined && !IDENTITY.test(text) && !/^[a-z-]/i.test(text.slice(figure.length));
  if (isNumber) note('number', DATE.test(text) ? 0.3 : 1);
  if (/[%‰]/.test(text) && isNumber) note('percent');
  if (DATE.test(text)) note('date');
  const isBody = ORGANISATION.test(text) && text.length >= 4;
  const answer = ANSWER.exec(text)?.[0];
  if (answer !== undefined && !isBody && !PLACE.test(text)) {
    const rest = text.slice(answer.length);
    note('answer', rest === '' || /^[(（,，;；。、:：]/.test(rest) ? 1 : rest.length <= 6 ? 0.7 : 0.4);
  } else if (isNumber) note('answer', 0.4);
  if (COPIES.test(text)) note('copies');
  if (isBody) note('organisation');
  if (OFFICE.test(text)) note('office');
  if (PERSON.test(text) && !ORGANISATION.test(text) && answer === undefined && !STATE.test(text)) note('person');
  if (PLACE.test(text)) note('place');
  else if (/^\p{Script=Han}{2,5}$/u.test(text) && answer === undefined) note('place', 0.5);
  if (parseCreditCode(text) !== undefined || /^[0-9A-Z]{18}$/i.test(text)) note('code');
  if (PHONE.test(text)) note('phone');
  if (PATENT.test(text)) note('patent');
  if (SERIES.test(text)) note('series');
  if (/[、；;\n]/.test(cell)) note('list');
  if (/\p{Script=Han}{2}/u.test(text)) note('words');
};

/** Looks at a column's cells in the rows of the applicants. */
export const lookAtColumn = (sheet: SheetSnapshot, rows: readonly number[], column: number): ColumnLook => {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sums: Record<Look, number> = {
    number: 0,
    percent: 0,
    date: 0,
    answer: 0,
    copies: 0,
    organisation: 0,
    person: 0,
    place: 0,
    office: 0,
    code: 0,
    patent: 0,
    phone: 0,
    list: 0,
    series: 0,
    words: 0,
  };
  const texts = new Map<string, number>();
  let filled = 0;
  let largest = -Infinity;
  const percent = sheet.percentColumns.includes(column);
  for (let at = 0; at < rows.length; at += step) {
    const cell = sheet.rows[rows[at] ?? -1]?.[column] ?? null;
    if (cell === null || (typeof cell === 'string' && isBlankText(cell))) continue;
    filled += 1;
    looksOf(cell, percent, (look, share = 1) => (sums[look] += share));
    const figure = typeof cell === 'number' ? cell : Number(NUMBER.exec(String(cell))?.[1]?.replace(/[,，]/g, ''));
    if (figure > largest) largest = figure;
    const text = typeof cell === 'string' ? foldText(cell) : '';
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  for (const look of Object.keys(sums) as Look[])
    sums[look] = filled === 0 ? 0 : Math.round((sums[look] / filled) * 1e6) / 1e6;
  return { filled, shares: sums, texts, largest };
};

const NONE = /^(?:无|没有|未|否|暂无)/;

const wordsOfOptions = new WeakMap<Fact['options'], ReadonlySet<string>>();

const optionWords = (options: Fact['options']): ReadonlySet<string> => {
  const there = wordsOfOptions.get(options);
  if (there !== undefined) return there;
  const words = new Set(options.flatMap(({ value, aliases }) => [value, ...aliases].map(foldText)));
  words.delete('');
  wordsOfOptions.set(options, words);
  return words;
};

/** A name in which 公司 stands is no option of its own. */
const holds = (text: string, word: string): boolean =>
  word.length >= 2 && text.length <= word.length + 8 && text.includes(word) && !ORGANISATION.test(text);

/** Share of the filled cells whose text is, holds or means one of the options. */
const shareOfOptions = ({ texts, filled }: ColumnLook, fact: Pick<Fact, 'options'>): number => {
  const words = optionWords(fact.options);
  let share = 0;
  let telling = 0;
  for (const [text, count] of texts) {
    // 无 may be an option of anything; 没有尾款 is one of its own.
    if (!NONE.test(text) || (text.length > 2 && words.has(text))) telling += count;
    if (words.has(text)) share += count;
    else if ([...words].some((word) => holds(text, word))) share += 0.7 * count;
    else if (proposeOptions(text, fact).length > 0) share += 0.7 * count;
  }
  return filled === 0 || telling === 0 ? 0 : share / filled;
};

const fitOfText = (look: ColumnLook, { role, options }: Pick<Fact, 'role' | 'options'>): number => {
  const { shares, texts, filled } = look;
  switch (role) {
    case 'organisation':
      return shares.organisation * (0.5 + 0.5 * Math.min(1, (texts.size / filled) * 1.5));
    case 'creditCode':
      return shares.code;
    case 'leader':
      return shares.person;
    case 'office':
      return Math.max(shares.office, 0.8 * shares.place);
    case 'patentNumber':
      return shares.patent;
    case 'region':
      return shares.place;
    case 'project':
    case 'programme':
    case 'partners':
    case 'budget':
    case undefined:
      return options.length > 0
        ? Math.max(0.2, shareOfOptions(look, { options }))
        : Math.max(0.1, role === undefined ? shares.code : 0, shares.words - 0.6 * shares.answer - 0.5 * shares.date);
    default:
      return role satisfies never;
  }
};

/** Where some say 无, what the others name is a yes. */
const fitOfNamed = ({ texts, filled }: ColumnLook): number => {
  let [none, named] = [0, 0];
  for (const [text, count] of texts)
    if (NONE.test(text)) none += count;
    else if (/\p{Script=Han}{2}/u.test(text)) named += count;
  return none === 0 || named === 0 ? 0 : (none + 0.6 * named) / filled;
};

/** Where some say 无, the names of organisations that others give are what is listed. */
const fitOfSome = ({ texts, filled, shares }: ColumnLook): number => {
  let none = 0;
  for (const [text, count] of texts) if (NONE.test(text)) none += count;
  return shares.organisation === 0 ? 0 : 0.9 * (none / filled + shares.organisation);
};

/** Consent and praise are said of what is asked, not of papers handed in. */
const CONSENT = /^(?:同意|已?推荐|良好|正常|一致|合理)/;

const shareOf = ({ texts, filled }: ColumnLook, pattern: RegExp): number =>
  [...texts].reduce((sum, [text, count]) => sum + (pattern.test(text) ? count : 0), 0) / filled;

/** Sums and shares are no papers. */
const MEASURED = /^约?\d[\d,.]*(?:万|亿|元|%)/;
const MOSTLY = 0.5;
/** More copies than these nobody hands in. */
const MOST_COPIES = 12;

/**
 * How well a column's cells fit what it may stand for, 0 … 1; `undefined` where they are too few to tell.
 * Only evidence: readers of cells decide what a cell says.
 */
export const fitCells = (
  look: ColumnLook,
  target: Pick<Fact, 'type' | 'role' | 'options'> & { readonly years?: Fact['years'] | undefined },
): number | undefined => {
  const { shares, filled, largest } = look;
  if (filled === 0) return undefined;
  switch (target.type) {
    case 'count':
    case 'amount':
      if (target.years !== undefined) return Math.max(shares.series, 0.8 * shares.number);
      return Math.max(0, Math.max(shares.number, 0.2 * shares.answer) - 0.8 * shares.date - 0.5 * shares.phone);
    case 'ratio':
      return Math.max(shares.percent, largest <= 100 ? 0.75 * shares.number : 0.3 * shares.number);
    case 'date':
      return shares.date;
    case 'yesNo':
      return (
        Math.max(shares.answer, fitOfNamed(look), 0.3 * shares.words * (1 - shares.organisation)) - 0.5 * shares.date
      );
    case 'material':
      if (shareOf(look, MEASURED) > MOSTLY) return 0;
      return Math.max(
        shares.answer - 0.7 * shareOf(look, CONSENT),
        shares.copies,
        0.4 * shares.words,
        0.4 * shares.date,
        largest <= MOST_COPIES ? 0.7 * shares.number : 0,
      );
    case 'choice':
      return shareOfOptions(look, target);
    case 'place':
      return target.role === 'office' ? fitOfText(look, target) : Math.max(0, shares.place - 0.3 * shares.answer);
    case 'list':
      return Math.max(0.7 * shares.list, fitOfText(look, target), target.options.length > 0 ? 0 : fitOfSome(look));
    case 'text':
      return fitOfText(look, target);
    default:
      return target.type satisfies never;
  }
};

/** What experts judge by is a yes, a sentence or a figure. */
export const fitJudgement = ({ filled, shares }: ColumnLook): number | undefined =>
  filled === 0
    ? undefined
    : Math.max(shares.answer, 0.75 * shares.words, 0.7 * shares.number) -
      0.4 * Math.max(shares.date, shares.phone, shares.code);

/** Fewer filled cells than this contradict nothing. */
const ENOUGH = 3;
const ALL = 0.8;

/** Whether nearly all cells are plainly something else than what the target asks for: dates for a count, yes for a place. */
export const contradictsCells = (look: ColumnLook, target: Fact): boolean => {
  const { filled, shares, largest, texts } = look;
  if (filled < ENOUGH) return false;
  const isOnly = (...looks: readonly Look[]): boolean => looks.some((one) => shares[one] >= ALL);
  switch (target.type) {
    case 'count':
    case 'amount':
    case 'ratio':
      if (shares.number >= 1 - ALL) return false;
      // 无 is none of whatever is counted; 有 is no figure.
      return (
        isOnly('date', 'organisation', 'person') ||
        (isOnly('answer') && ![...texts.keys()].every((text) => NONE.test(text)))
      );
    case 'date':
      return shares.date === 0 && (isOnly('answer', 'organisation', 'person') || (isOnly('number') && largest < 1900));
    case 'yesNo':
      return shares.answer < 1 - ALL && isOnly('organisation', 'code', 'phone', 'date');
    case 'material':
      return shares.answer < 1 - ALL && isOnly('organisation', 'code', 'phone');
    case 'choice':
      return shareOfOptions(look, target) === 0 && isOnly('date', 'number', 'answer', 'code', 'phone');
    case 'place':
      return isOnly('answer', 'number', 'date', 'phone');
    case 'text':
      switch (target.role) {
        case 'organisation':
          return shares.organisation === 0 && isOnly('number', 'date', 'answer', 'phone');
        case 'leader':
          return shares.person === 0 && isOnly('number', 'date', 'answer', 'organisation', 'phone');
        default:
          return false;
      }
    case 'list':
      return target.role !== 'patentNumber' && shares.list === 0 && isOnly('number', 'date', 'phone');
    default:
      return target.type satisfies never;
  }
};
