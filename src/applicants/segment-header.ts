import { foldText } from '../guideline/fold-text';
import { describeHeader } from './match-header';
import {
  bad,
  badSpellings,
  dealings,
  functions,
  generic,
  good,
  meanings,
  negations,
  suffixes,
  times,
  weightless,
} from './header-words';
import type { Unit } from './unit';

/** One piece of a header's or a name's meaning. */
interface Token {
  /** The word that stands for the meaning, or two neighbouring letters of what no table knows. */
  readonly word: string;
  /** How much of the header it carries: 1 a plain word, less for words that many headers hold and for remarks. */
  readonly weight: number;
  /** Pairs of letters of one stretch, in their order, share a number. */
  readonly run?: number;
}

/** A header, or a name of what it may stand for, reduced to what carries meaning (rule B6). */
export interface Meaning {
  readonly tokens: readonly Token[];
  readonly unit?: Unit;
  /**
   * −1 where a yes is bad news (失信, 未结题) or says that something is not there (无独立机构), 1 where it is
   * good news (信用良好, 无失信记录), 0 where neither is said.
   */
  readonly polarity: -1 | 0 | 1;
  /** Ends on a word for how many: 数, 数量, 家数, or states a unit of counting. */
  readonly counts: boolean;
}

const GENERIC_WEIGHT = 0.45;
const TIME_WEIGHT = 0.35;
const REMARK_WEIGHT = 0.4;
const LETTERS_WEIGHT = 0.8;

const LONGEST = Math.max(...[...meanings.keys()].map((word) => word.length));

const DIGITS = '零一二三四五六七八九';
const NUMERAL = /([一二两三四五六七八九十]{1,3})(?=(?:个)?[年月件人项家次场名份种位])/g;

const numberOf = (numeral: string): string => {
  const [tens, ones] = numeral.replace('两', '二').split('十');
  const digit = (text: string | undefined): number => Math.max(0, DIGITS.indexOf(text ?? ''));
  if (ones === undefined) return String(digit(tens));
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
};

/** Chinese numerals before what they count, as digits: 五年以上 and 5年以上 are one. */
const withDigits = (text: string): string => text.replace(NUMERAL, (numeral) => numberOf(numeral));

const YEARS = /(?<!\d)(?:(?:19|20)?\d{2}(?:年度?)?[/、,，\-—～~+及和至到])+(?:19|20)?\d{2}(?:年度?|(?!\d))/g;
const YEAR = /(?<!\d)(?:(?:19|20)\d{2}(?:年度|年)?|\d{2}年(?:度)?)(?!\d|以|内|来)/g;

/** Years that stand in the text, as the span they mean, and the text without them. */
const takeYears = (text: string): { readonly rest: string; readonly span: string | undefined } => {
  let count = 0;
  const without = (years: string): string => {
    count += years.match(/\d{2,4}/g)?.length ?? 0;
    return ' ';
  };
  const rest = text.replace(YEARS, without).replace(YEAR, without);
  const span = count === 0 ? undefined : count === 1 ? '上1年度' : `近${count}年`;
  return { rest, span };
};

interface Piece {
  readonly word: string;
  readonly known: boolean;
}

/** Cuts folded text into the longest known words and what stands between them. */
const cut = (folded: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') pieces.push({ word: unknown, known: false });
    unknown = '';
  };
  for (let at = 0; at < folded.length;) {
    let length = Math.min(LONGEST, folded.length - at);
    while (length > 1 && !meanings.has(folded.slice(at, at + length))) length -= 1;
    if (length > 1) {
      flush();
      pieces.push({ word: folded.slice(at, at + length), known: true });
    } else unknown += folded.charAt(at);
    at += length;
  }
  flush();
  return pieces;
};

/** Takes single letters with a meaning off both ends of what no table knows: 未…, …数, …率. */
const trim = (run: string): { readonly inner: string; readonly taken: readonly string[] } => {
  const taken: string[] = [];
  let inner = run;
  while (inner !== '' && (functions.has(inner.charAt(0)) || negations.has(inner.charAt(0)))) {
    taken.push(inner.charAt(0));
    inner = inner.slice(1);
  }
  while (inner !== '' && (functions.has(inner.slice(-1)) || suffixes.has(inner.slice(-1)))) {
    taken.push(inner.slice(-1));
    inner = inner.slice(0, -1);
  }
  return { inner, taken };
};

const lettersOf = (run: string): readonly string[] => {
  const letters = [...run];
  if (letters.length < 2 || /^[\d.%a-z]+$/.test(run)) return [run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
};

const weightOf = (word: string): number => {
  if (weightless.has(word)) return 0;
  if (times.has(word)) return TIME_WEIGHT;
  return generic.has(word) ? GENERIC_WEIGHT : 1;
};

interface Collected {
  readonly weights: Map<string, number>;
  /** Letter pair → the stretch it stands in. */
  readonly runs: Map<string, number>;
  runCount: number;
  bad: boolean;
  good: boolean;
  /** Something is done about what is bad. */
  deals: boolean;
  /** A negation before anything of weight. */
  negated: boolean;
}

const collect = (text: string, factor: number, into: Collected): void => {
  const add = (word: string, weight: number): void => {
    if (weight > 0) into.weights.set(word, Math.max(into.weights.get(word) ?? 0, weight * factor));
  };
  const note = (word: string, spelled: string): void => {
    if (negations.has(word) && into.weights.size === 0) into.negated = true;
    if (bad.has(word) || badSpellings.has(spelled)) into.bad = true;
    if (dealings.has(word)) into.deals = true;
    if (good.has(word)) into.good = true;
    add(word, weightOf(word));
  };
  for (const { word, known } of cut(foldText(text))) {
    if (known) {
      note(meanings.get(word) ?? word, word);
      continue;
    }
    const { inner, taken } = trim(word);
    for (const one of taken) note(suffixes.get(one) ?? one, one);
    const letters = inner === '' ? [] : lettersOf(inner);
    const run = (into.runCount += 1);
    for (const pair of letters) {
      if (letters.length > 1 && !into.weights.has(pair)) into.runs.set(pair, run);
      add(pair, LETTERS_WEIGHT * (letters.length > 1 ? Math.min(1, 1.5 / letters.length) : 1));
    }
  }
};

/** The number of an annex before what it is says nothing: 附件3审计报告. */
const ANNEX = /^附件?\d{1,2}[.、:：-]?(?=[\p{Script=Han}《]{2})/u;

const REMARK = /[(（[［【〔]([^()（）[\]［］【】〔〕]*)[)）\]］】〕]/g;
const COUNTS = /(?:数|数量|人次|次数|总量|总数)$/;
/** What stands between things that one header names together. */
const BETWEEN = /[/／、，,；;]|(?<=..)[及与和或](?=..)/u;

const polarityOf = ({ bad: isBad, good: isGood, deals, negated }: Collected): Meaning['polarity'] => {
  if (isBad && !deals) return negated || isGood ? 1 : -1;
  return negated ? -1 : isGood ? 1 : 0;
};

/** 研发占销售比 is 研发, 销售 and 占比. */
const SHARE = /占(.{2,}?)的?(?:比例|比重|百分比|份额|比)(?=$|[^\p{L}])/gu;

/** So many texts are remembered with their meaning: the names of a guideline and the headers of some sheets. */
const REMEMBERED = 8000;

const remembered = new Map<string, Meaning>();

/** What a header or a name says: its words, one for all that mean the same, without those that say nothing. */
export const meaningOf = (text: string): Meaning => {
  const there = remembered.get(text);
  if (there !== undefined) return there;
  const meaning = readMeaning(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, meaning);
  return meaning;
};

/** 交没交, 能不能 ask what 交 and 能 say; so do 办了没 and 批过吗. */
const ASKED_TWICE = /(\p{Script=Han})[没不](\1)/gu;
const ASKED_AT_END = /(?<=\p{Script=Han}{2})(?:了没有?|过没有?|没有?|了吗|过吗|吗|么)(?=$|[\s(（])/gu;

const readMeaning = (text: string): Meaning => {
  const { rest: bare, unit } = describeHeader(text);
  const stated = bare.normalize('NFKC').replace(ASKED_TWICE, '$2').replace(ASKED_AT_END, '');
  const { rest, span } = takeYears(withDigits(stated));
  const collected: Collected = {
    weights: new Map(),
    runs: new Map(),
    runCount: 0,
    bad: false,
    good: false,
    deals: false,
    negated: false,
  };
  const remarks: string[] = [];
  const main = rest
    .replace(REMARK, (_, remark: string) => {
      remarks.push(remark);
      return ' ';
    })
    .replace(SHARE, ' $1占比 ')
    .trim()
    .replace(ANNEX, '');
  for (const part of main.split(/[^\p{L}\p{N}%]+/u)) collect(part, 1, collected);
  const polarity = polarityOf(collected);
  for (const remark of remarks) collect(remark, main === '' ? 1 : REMARK_WEIGHT, collected);
  if (span !== undefined) collected.weights.set(span, TIME_WEIGHT);
  return {
    tokens: [...collected.weights].map(([word, weight]) => {
      const run = collected.runs.get(word);
      return { word, weight, ...(run !== undefined && { run }) };
    }),
    ...(unit === undefined ? {} : { unit }),
    polarity,
    counts: COUNTS.test(main),
  };
};

/** The things that a header names side by side (`单项冠军/小巨人`), two or more, or none. */
export const partsOf = (text: string): readonly string[] => {
  const { rest } = describeHeader(text);
  const parts = rest
    .replace(REMARK, ' ')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /\p{Script=Han}{2}|[a-z]{2}/iu.test(part));
  return parts.length > 1 ? parts : [];
};

const SPAN = /^(?:近\d+年|上1年度)$/;

/** The one span of years that is spoken of: the last year, or so many. */
export const spanOf = ({ tokens }: Meaning): string | undefined =>
  tokens.map(({ word }) => word).find((word) => SPAN.test(word));

/** The words alone, times and weights aside: what two things have in common that mean the same. */
export const senseOf = ({ tokens }: Meaning): string =>
  tokens
    .map(({ word }) => word)
    .filter((word) => !SPAN.test(word))
    .sort()
    .join(' ');
