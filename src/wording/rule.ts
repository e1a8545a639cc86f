import type { Explanation, Expression, Titled } from '../feel/types';
import type { Roster } from '../guideline/fact-types';
import type { Fact, Choices, Programme, Criterion, Guideline } from '../guideline/types';
import type { Column, ColumnSource } from '../logic/columns';
import { nameBand } from '../words/bands';
import type { CellSource, TableSource } from '../guideline/named-schema';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';
import type { Indicator, Score } from '../guideline/score-types';
import { stateCondition } from './condition';
import { wordIndicatorRule } from './score';
import { wordRanking } from './order';
import { wordNumber } from './values';
import { tellingFacts } from '../guideline/build-programme';
import { isOptional, isSoft, requirementOf } from '../guideline/look-up';

/** An expression of a guideline as a statement of what it asks, with the chosen readings: 注册地在甘肃省内. */
const wordRule = (expression: Expression, facts: readonly Fact[], language: Language): string => {
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const blank = forgetValues(expression.explain(blankRow(byName), 0));
  return stateCondition(
    blank,
    { negated: false, unfold: true, gaps: false },
    { words: wordsIn(language).findings, facts: byName },
  );
};

/** A row of which nothing is known but that each list has an item, so that conditions on items can be worded. */
const blankRow = (facts: ReadonlyMap<string, Fact>): ColumnSource => ({
  rowCount: 1,
  column: (name) => {
    const fact = facts.get(name);
    if (fact?.years !== undefined) return listOf(UNKNOWN_NUMBER);
    return fact?.type === 'list' ? listOf(UNKNOWN_TEXT) : undefined;
  },
});

const UNKNOWN_NUMBER: Column = { kind: 'number', values: Float64Array.of(0), valid: Uint8Array.of(0) };
const UNKNOWN_TEXT: Column = { kind: 'text', codes: Int32Array.of(-1), words: [] };

const listOf = (items: Column): Column => ({
  kind: 'list',
  offsets: Int32Array.of(0, 1),
  items,
  valid: Uint8Array.of(1),
});

/** Only what no fact has a part in keeps its value: readings, and what is worked out from them. */
const forgetValues = (part: Explanation): Explanation =>
  readsFact(part) ? { ...part, value: undefined, parts: part.parts.map(forgetValues) } : part;

const readsFact = ({ kind, parts }: Explanation): boolean => kind === 'fact' || parts.some(readsFact);

/** What a programme's criteria and priorities ask, in words, by id. */
export interface Rules {
  readonly criteria: ReadonlyMap<string, { readonly when?: string; readonly require?: string }>;
  readonly priorities: ReadonlyMap<string, string>;
}

/** The rules of a programme in words, with the readings as chosen. */
export const listRules = (programme: Programme, choices: Choices, language: Language): Rules => {
  const compiled = programme.compile(choices);
  const criteria = compiled.criteria.map(({ criterion, when, require }) => {
    const rules = {
      ...(when !== undefined && { when: wordRule(when, programme.facts, language) }),
      ...(require !== undefined && { require: wordRule(require, programme.facts, language) }),
    };
    return [criterion.id, rules] as const;
  });
  const priorities = compiled.priorities.map(
    ({ priority, when }) => [priority.id, wordRule(when, programme.facts, language)] as const,
  );
  return { criteria: new Map(criteria), priorities: new Map(priorities) };
};

/** How a roster is looked up in, which entries count, and which facts it answers (rule S7). */
const wordRoster = (
  { aliases, by, columns, id, near, period }: Roster,
  { programmes }: Guideline,
  language: Language,
): string => {
  const { findings, rosters } = wordsIn(language);
  const { outline: words } = rosters;
  const list = (names: readonly string[]): string => names.map(findings.quote).join(findings.listComma);
  const answered = programmes.flatMap(({ facts }) => facts.filter(({ roster }) => roster?.roster.id === id));
  const facts = [...new Set(answered.map(({ name }) => name))];
  return [
    words.by[by],
    ...(aliases.length === 0 ? [] : [words.aliases(list(aliases))]),
    ...(columns.length === 0 ? [] : [words.columns(list(columns.map(({ name }) => name)))]),
    ...(period === undefined ? [] : [words.period[period.until](period.years)]),
    ...(near === 'ask' && by === 'organisation' ? [words.near] : []),
    words.facts(list(facts)),
  ].join(findings.semicolon);
};

/** What a row of a table asks of a key, as written. */
const spellCell = (cell: CellSource, { tables, anyNumber, expression }: Words['findings']): string => {
  if (Array.isArray(cell)) return cell.join(expression.listOr);
  return typeof cell === 'object' ? nameBand(cell, tables.and, anyNumber) : String(cell);
};

/** A guideline as lines of text, by programme and clause, for reading in a terminal. */
export const outlineGuideline = (guideline: Guideline, language: Language): readonly string[] => {
  const words = wordsIn(language).commandLine.outline;
  const { inBrackets, listComma, semicolon } = wordsIn(language).findings;
  const line = (label: keyof typeof words.labels, clause: string, text: string) =>
    words.line(words.labels[label], clause, text);
  /** Title, unit and clause of a named value, as far as there are any. */
  const wordTitled = ({ title, unit, clause }: Titled): string =>
    [title, unit, clause].filter((text) => text !== undefined).join(listComma);
  const criterionLines = (criterion: Criterion, { lets }: Programme): readonly string[] => {
    const mark = isSoft(criterion) ? words.soft : isOptional(criterion) ? words.optional : (title: string) => title;
    const require = requirementOf(criterion);
    return [
      line(criterion.kind, criterion.clause, mark(criterion.title)),
      ...(criterion.when === undefined ? [] : [words.when(criterion.when)]),
      ...(require === undefined ? [] : [words.require(require)]),
      ...(criterion.ifStated === undefined ? [] : [words.ifStated[criterion.ifStated]]),
      ...lets
        .filter((own) => own.criterion === criterion.id)
        .map(({ name, of, ...titled }) => words.within(words.named(name, of, wordTitled(titled)))),
    ];
  };
  const scored = ({ name, max, best }: Pick<Score, 'name' | 'max' | 'best'>): string => {
    const { full, outline } = wordsIn(language).scores;
    const said = [full(wordNumber(max)), ...(best === undefined ? [] : [outline.best(best)])].join(semicolon);
    return `${name}${inBrackets(said)}`;
  };
  const tableLines = ({ clause, title, name, keys, rows, otherwise }: TableSource): readonly string[] => [
    line('table', clause, `${title ?? name}${inBrackets(keys.map((key) => key.name).join(listComma))}`),
    ...rows.map(({ of, gives }) => words.tableRow(spellRow(of), String(gives))),
    ...(otherwise === undefined ? [] : [words.tableRow(wordsIn(language).findings.tables.rest, String(otherwise))]),
  ];
  const spellRow = (of: TableSource['rows'][number]['of']): string =>
    Object.entries(of)
      .map(([key, cell]) => `${key} ${spellCell(cell, wordsIn(language).findings)}`)
      .join(listComma);
  const indicatorLines = (indicator: Indicator): readonly string[] => [
    line('indicator', indicator.clause, indicator.title),
    words.counts(wordIndicatorRule(indicator, language)),
  ];
  const scoreLines = (score: Score): readonly string[] => [
    line('score', score.clause, scored(score)),
    ...score.sections.flatMap((section) => [
      line('section', section.clause, scored(section)),
      ...section.indicators.flatMap(indicatorLines),
    ]),
    ...score.indicators.flatMap(indicatorLines),
  ];
  const fundingText = ({ cap, note }: NonNullable<Programme['funding']>) =>
    [cap === undefined ? undefined : words.fundingCap(cap), note]
      .filter((part) => part !== undefined)
      .join(wordsIn(language).findings.semicolon);
  const programmeLines = (programme: Programme): readonly string[] => {
    const { places, funding, period, recommendedBy } = programme;
    return [
      '',
      words.programme(programme.clause, programme.name, programme.id),
      ...(places === undefined ? [] : [line('places', places.clause, words.places(places.count))]),
      ...(funding === undefined ? [] : [line('funding', funding.clause, fundingText(funding))]),
      ...(period === undefined ? [] : [line('period', period.clause, period.text)]),
      ...(recommendedBy === undefined ? [] : [line('recommendedBy', recommendedBy.clause, recommendedBy.text)]),
      ...programme.lets
        .filter(({ criterion }) => criterion === undefined)
        .map(({ name, of, clause, ...titled }) =>
          line('let', clause ?? programme.clause, words.named(name, of, wordTitled(titled))),
        ),
      ...programme.tables.flatMap(tableLines),
      ...programme.criteria.flatMap((criterion) => criterionLines(criterion, programme)),
      ...programme.scores.flatMap(scoreLines),
      ...(programme.ranking === undefined
        ? []
        : [line('ranking', programme.ranking.clause, wordRanking(programme.ranking, language))]),
      ...programme.priorities.map(({ clause, title }) => line('priority', clause, title)),
      ...programme.quotas.map(({ clause, title }) => line('quota', clause, title)),
      ...programme.readings.map(({ clause, question }) => line('reading', clause, question)),
      ...programme.provisions.map(({ clause, title }) => line('provision', clause, title)),
    ];
  };
  return [
    words.title(guideline.title, guideline.id),
    words.basis(guideline.authority, guideline.year, guideline.checkDate),
    ...guideline.rosters.flatMap((roster) => [
      line('roster', roster.clause, roster.name),
      words.counts(wordRoster(roster, guideline, language)),
    ]),
    ...guideline.limits.flatMap((limit) => {
      const apart = tellingFacts(limit);
      return [
        line('limit', limit.clause, limit.title),
        ...(apart.length === 0 ? [] : [words.apart(apart.join(listComma))]),
      ];
    }),
    ...guideline.provisions.map(({ clause, title }) => line('provision', clause, title)),
    ...guideline.programmes.flatMap(programmeLines),
  ];
};
