import type { ApplicantTable } from '../applicants/types';
import type { Bounds, Explanation } from '../feel/types';
import type { Indicator, IndicatorRule } from '../guideline/score-types';
import { listIndicators } from '../screening/score-results';
import type { ApplicantResult, IndicatorResult, ScoreResult, SheetScreening, TotalPoints } from '../screening/types';
import { nameBand } from '../words/bands';
import { showInLine } from '../applicants/cell-text';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { wordMissingAll } from './finding';
import { listNamedValues, namedJson, wordNamedShortly } from './named';
import { unitOf } from './units';
import { wordNumber, wordPoints, wordValue } from './values';

/** An indicator of one row in words, part by part, as a sheet or a card sets them out (rule S5). */
export interface IndicatorWords {
  /** What is there, with its unit; empty where nothing is. */
  readonly actual: string;
  /** The band it falls into, or how points are counted. */
  readonly band: string;
  /** Values that the guideline has a title, a unit or a clause for, a line each. */
  readonly named: readonly string[];
  /** What is missing, what it may still bring, and what else there is to say; empty where nothing is. */
  readonly note: string;
}

/** What an indicator rests on for one row, in words. */
export const wordIndicatorParts = (
  result: IndicatorResult,
  table: ApplicantTable,
  row: number,
  language: Language,
): IndicatorWords => {
  const { counted, indicator, missing, note, points } = result;
  const words = wordsIn(language).scores;
  const context = { words: wordsIn(language).findings, facts: table.facts };
  const unit = unitOf([counted], context);
  const doesApply = note !== 'doesNotApply';
  const shown = counted.value === undefined ? '' : wordValue(counted.value, counted.type, unit, context);
  const more = points.high - points.low;
  const notes = [
    ...(note === undefined ? [] : [words.notes[note]]),
    ...(missing.length === 0 ? [] : [wordMissingAll(missing, table, row, language)]),
    ...(more > 0 && missing.length > 0 ? [words.mayBring(wordNumber(more))] : []),
  ];
  const named = listNamedValues([result.applies, ...(doesApply ? [counted] : [])], table, language);
  return {
    named: named.map(({ text }) => text),
    actual: doesApply ? wordActual(result, table, row, shown, language) : '',
    band: doesApply ? wordBand(indicator.rule, result, unit, language) : '',
    note: notes.join(words.comma),
  };
};

/** What is counted; of points worked out by an expression what it names and read, of a mark nothing beside the points. */
const wordActual = (
  { counted: explained, indicator, note }: IndicatorResult,
  table: ApplicantTable,
  row: number,
  counted: string,
  language: Language,
): string => {
  const { comma } = wordsIn(language).scores;
  switch (indicator.rule.kind) {
    case 'points': {
      const named = wordNamedShortly(explained, table, language);
      const facts = indicator.facts
        .filter((fact) => table.stateOf(fact, row).known)
        .map((fact) => `${fact} ${showInLine(table.shownOf(fact, row).trim())}`);
      return [...named, ...facts].slice(0, FACTS_SHOWN).join(comma);
    }
    case 'mark':
      return note === undefined ? '' : counted;
    case 'bands':
    case 'per':
    case 'choices':
      return counted;
  }
};

/** More facts than these do not fit a line. */
const FACTS_SHOWN = 4;

const wordBand = (
  rule: IndicatorRule,
  { band, counted, given, note }: IndicatorResult,
  unit: string,
  language: Language,
): string => {
  const words = wordsIn(language).scores;
  const value = (own: number) => wordCounted(own, counted, unit, language);
  switch (rule.kind) {
    case 'bands': {
      const own = band === undefined ? undefined : rule.bands[band];
      if (own !== undefined) return nameBand(own, words.andEnds, words.anyNumber, value);
      return typeof counted.value === 'number' && note === undefined ? words.outside : '';
    }
    case 'per':
      return words.per(value(rule.each), wordNumber(rule.points), rule.whole);
    case 'mark': {
      if (given === undefined) return words.mark;
      const { between } = wordsIn(language).findings;
      const [least, most] = [wordNumber(given.low), wordNumber(given.high)];
      return words.markWithin(least === most ? least : between(least, most));
    }
    case 'choices':
    case 'points':
      return '';
  }
};

const wordCounted = (value: number, { type }: Explanation, unit: string, language: Language): string =>
  wordValue(value, type, unit, { words: wordsIn(language).findings, facts: new Map() });

/** One line an indicator: 附件2 一1 主营业务收入占比：75%，≥ 70% 且 < 80%，3 分（满分 5 分）. */
const wordIndicator = (result: IndicatorResult, table: ApplicantTable, row: number, language: Language): string => {
  const words = wordsIn(language).scores;
  const { findings } = wordsIn(language);
  const { actual, band, note } = wordIndicatorParts(result, table, row, language);
  const { clause, max, title } = result.indicator;
  const points = `${wordPoints(result.points, findings)}${findings.inBrackets(words.full(wordNumber(max)))}`;
  const said = [actual, band, points, note].filter((text) => text !== '').join(words.comma);
  return words.line(clause, title, said);
};

/** A score of one row, a line for its total, its sections and each of its indicators. */
export const listScoreLines = (
  result: ScoreResult,
  table: ApplicantTable,
  row: number,
  language: Language,
): readonly string[] => {
  const { findings, scores: words } = wordsIn(language);
  const total = ({ name, max }: Pick<TotalPoints, 'name' | 'max'>, points: Bounds) =>
    `${findings.actual(name, wordPoints(points, findings))}${findings.inBrackets(words.full(wordNumber(max)))}`;
  const own = (indicators: readonly IndicatorResult[]) =>
    indicators.map((one) => `  ${wordIndicator(one, table, row, language)}`);
  return [
    total(result.score, result.points),
    ...result.sections.flatMap(({ section, points, indicators }) => [total(section, points), ...own(indicators)]),
    ...own(result.indicators),
  ];
};

/** Totals of a row without what they come from: 评价得分 59 分. */
export const wordTotals = (
  { totals }: ApplicantResult,
  names: readonly string[],
  language: Language,
): readonly string[] => {
  const { findings } = wordsIn(language);
  return totals
    .filter(({ name }) => names.includes(name))
    .map(({ name, points }) => findings.actual(name, wordPoints(points, findings)));
};

/** Each score over all applicants: how many are settled, from what to what, and how many are open. */
export const summarizeScores = ({ applicants, guideline }: SheetScreening, language: Language): readonly string[] => {
  const words = wordsIn(language).scores;
  const names = [...new Set(guideline.programmes.flatMap(({ scores }) => scores.map(({ name }) => name)))];
  return names.flatMap((name) => {
    const points = applicants.flatMap(({ totals }) => totals.find((total) => total.name === name)?.points ?? []);
    if (points.length === 0) return [];
    const settled = points.filter(({ low, high }) => low === high).map(({ low }) => low);
    const [least, most] = [Math.min(...settled), Math.max(...settled)];
    const { between } = wordsIn(language).findings;
    const range = least === most ? wordNumber(least) : between(wordNumber(least), wordNumber(most));
    return [words.summary(name, settled.length, range, points.length - settled.length)];
  });
};

/** How an indicator counts, for reading: 主营占比：≥ 0.8 得 20 分；≥ 0.7 且 < 0.8 得 12 分. */
export const wordIndicatorRule = ({ rule, when, whenNot, min, max }: Indicator, language: Language): string => {
  const { scores: words, findings } = wordsIn(language);
  const { colon } = findings;
  const points = (named: string, own: number) => words.bandPoints(named, wordNumber(own));
  const rest = 'otherwise' in rule && rule.otherwise !== undefined ? [points(words.otherwise, rule.otherwise)] : [];
  const how = (): string => {
    switch (rule.kind) {
      case 'bands': {
        const all = rule.bands.map((band) => points(nameBand(band, words.andEnds, words.anyNumber), band.points));
        return `${rule.of}${colon}${[...all, ...rest].join(words.semicolon)}`;
      }
      case 'per':
        return `${rule.of}${colon}${words.per(wordNumber(rule.each), wordNumber(rule.points), rule.whole)}`;
      case 'choices': {
        const all = Object.entries(rule.points).map(([word, own]) => points(word, own));
        return `${rule.of}${colon}${[...all, ...rest].join(words.semicolon)}`;
      }
      case 'points':
        return rule.of;
      case 'mark':
        return rule.from === undefined && rule.to === undefined
          ? words.mark
          : words.markBetween(rule.from ?? String(min), rule.to ?? String(max));
    }
  };
  const applies = when === undefined ? [] : [words.outline.when(when), words.outline.whenNot[whenNot]];
  return [words.full(wordNumber(max)), how(), ...applies].join(words.semicolon);
};

/** A score as plain JSON: from the least to the most, and each indicator with what it rests on. */
export const scoreJson = (
  result: ScoreResult,
  { table, row }: Pick<ApplicantResult, 'table' | 'row'>,
  missingJson: (missing: IndicatorResult['missing'][number]) => object,
  cellName: (cell: IndicatorResult['cells'][number]) => string,
  language: Language,
) => {
  const indicatorJson = (one: IndicatorResult) => ({
    id: one.indicator.id,
    clause: one.indicator.clause,
    title: one.indicator.title,
    max: one.indicator.max,
    least: one.points.low,
    most: one.points.high,
    actual: one.counted.value ?? null,
    band: wordIndicatorParts(one, table, row, language).band,
    note: one.note ?? null,
    missingFacts: one.missing.map(missingJson),
    cells: one.cells.map(cellName),
    ...namedJson(listNamedValues([one.applies, one.counted], table, language)),
    text: wordIndicator(one, table, row, language),
  });
  return {
    name: result.score.name,
    clause: result.score.clause,
    max: result.score.max,
    least: result.points.low,
    most: result.points.high,
    sections: result.sections.map(({ section, points, indicators }) => ({
      name: section.name,
      clause: section.clause,
      max: section.max,
      least: points.low,
      most: points.high,
      indicators: indicators.map(indicatorJson),
    })),
    indicators: result.indicators.map(indicatorJson),
    missing: [...new Set(listIndicators(result).flatMap(({ missing }) => missing.map(({ fact }) => fact)))],
  };
};
