import { letsOf } from '../feel/compile';
import type { Expression } from '../feel/types';
import { buildEnvironment } from './fact-table';
import type { CompiledDraft } from './compile-draft';
import { listTablesRead } from './lint-guideline';
import { compileDraft } from './compile-draft';
import type { ProgrammeDraft } from './draft';
import type { DraftLet } from './draft-criteria';
import type { GuidelineSource, LimitSource } from './schema';
import { findPassLines } from './pass-lines';
import type { Score } from './score-types';
import type {
  Choices,
  CompiledProgramme,
  Criterion,
  Derivation,
  Fact,
  FactRole,
  NamedExpression,
  Priority,
  Programme,
  Quota,
  Reading,
  WrittenCriterion,
} from './types';
import { withoutUndefined } from './gather-sources';
import { isListedOnly } from './look-up';
import { YES } from '../logic/truth';

/**
 * Facts that say who applies and for how much, in the order a sheet has them; they are read whether or not a
 * criterion asks for them.
 */
const IDENTITY_ROLES: readonly FactRole[] = [
  'organisation',
  'creditCode',
  'project',
  'leader',
  'office',
  'budget',
  'programme',
];

/** A checked programme. `compiled` is the draft compiled with the default choices, `quotas` those it shares in. */
export function buildProgramme(
  draft: ProgrammeDraft,
  compiled: CompiledDraft,
  quotas: readonly Quota[],
  guideline: GuidelineSource,
): Programme {
  const { written } = draft.source;
  const readings = draft.readings.map(({ written: reading }): Reading => withoutUndefined(reading));
  const scores = compiled.scores.map(({ score }) => score);
  const criteria = compiled.criteria.map(({ draft: { criterion }, when, require, mend }): Criterion => ({
    ...criterion,
    facts: [...new Set([...(when?.facts ?? []), ...(require?.facts ?? [])])],
    readings: usedReadings(readings, [when, require, ...(isListedOnly(criterion) ? [] : [mend])]),
    ...usedScores(scores, [when, require]),
  }));
  const priorities = compiled.priorities.map(({ draft: { written: priority }, when }): Priority => ({
    id: priority.id,
    clause: priority.clause,
    title: priority.title,
    when: priority.when,
    strength: priority.strength,
    facts: when?.facts ?? [],
  }));
  const used = new Set([
    ...criteria.flatMap((criterion) => criterion.readings),
    ...usedReadings(readings, [
      ...compiled.priorities.map(({ when }) => when),
      ...compiled.limitConditions.values(),
      ...compiled.limitMosts.values(),
      compiled.finalWhen,
      compiled.placesWhen,
      ...compiled.scores.map(({ total }) => total),
      ...(compiled.ranking?.order ?? []).map(({ value }) => value),
      ...(compiled.ranking?.ties ?? []).map(({ value }) => value),
    ]),
  ]);

  const lookedUp = listTablesRead(compiled);
  const programme: Programme = withoutUndefined({
    id: written.id,
    name: written.name,
    aliases: written.aliases ?? [],
    clause: written.clause,
    group: written.group ?? [],
    summary: written.summary,
    facts: orderFacts(
      draft,
      compiled.derivations,
      criteria,
      [
        ...priorities.flatMap((priority) => priority.facts),
        ...draft.limits.flatMap(({ limit }) => [...comparedFacts(limit), ...conditionsOfLimit(limit, [compiled])]),
        ...quotas.map((quota) => quota.per),
        ...compiled.scores.flatMap(({ total }) => total.facts),
        ...(compiled.ranking?.rule.facts ?? []),
      ],
      [...(compiled.finalWhen?.facts ?? []), ...draft.limits.flatMap(({ limit }) => tellingFacts(limit))],
    ),
    criteria,
    scores,
    passLines: compiled.criteria.flatMap(({ draft: own, require }) =>
      findPassLines(own.criterion.id, require, new Set(namesOfScores(scores))),
    ),
    lets: listLets(draft),
    tables: draft.tables.flatMap(({ written: table }) => (lookedUp.has(table.name) ? [table] : [])),
    priorities,
    quotas,
    readings: readings.filter((reading) => used.has(reading.id)),
    provisions: written.provisions ?? [],
    omitted: written.omitted ?? [],
    places: written.places,
    funding: written.funding,
    period: written.period,
    recommendedBy: written.recommendedBy,
    rubric: written.rubric ?? guideline.rubric,
    ranking: compiled.ranking?.rule,
    compile: rememberByChoices(readings, (choices: Choices) => compileProgramme(programme, draft, guideline, choices)),
  });
  return programme;
}

/** All that `let` names in a programme, as written. */
function listLets({ lets, criteria }: ProgrammeDraft): readonly NamedExpression[] {
  const named = ({ name, text, titled }: DraftLet): NamedExpression => ({ name, of: text, ...titled });
  const own = criteria.flatMap(({ criterion, lets: inner }) =>
    inner.map((one) => ({ ...named(one), criterion: criterion.id })),
  );
  return [...lets.map(named), ...own];
}

/** Compiles once more for other choices. Loading found no mistake with the defaults, so every part has its expression. */
function compileProgramme(
  programme: Programme,
  draft: ProgrammeDraft,
  guideline: GuidelineSource,
  choices: Choices,
): CompiledProgramme {
  const readings = draft.readings.map(({ written }) => written);
  const compiled = compileDraft(draft, buildEnvironment(draft.facts, readings, guideline.referenceYear, choices));
  const byId = new Map(programme.criteria.map((criterion) => [criterion.id, criterion]));
  return {
    programme,
    choices,
    criteria: compiled.criteria.map(({ draft: { criterion }, when, require, mend }) =>
      withoutUndefined({ criterion: known(byId.get(criterion.id)), when, require, mends: mends(criterion, mend) }),
    ),
    scores: compiled.scores,
    priorities: compiled.priorities.map(({ when }, index) => ({
      priority: known(programme.priorities[index]),
      when: known(when),
    })),
    limitConditions: compiled.limitConditions,
    limitMosts: compiled.limitMosts,
    ...(compiled.finalWhen && { finalWhen: compiled.finalWhen }),
    ...(compiled.ranking && { ranking: compiled.ranking }),
    ...(compiled.placesWhen !== undefined && !isYes(compiled.placesWhen) && { withoutPlaces: true }),
  };
}

/** What a criterion says of itself, else its kind: a paper can be handed in later, a promise raised. */
function mends({ kind }: WrittenCriterion, mend: Expression | undefined): boolean {
  if (mend === undefined) return kind === 'material' || kind === 'target';
  return isYes(mend);
}

/** Whether an expression over readings alone is yes. */
function isYes(expression: Expression): boolean {
  const column = expression.evaluate({ rowCount: 1, column: () => undefined });
  return column.kind === 'truth' && column.values[0] === YES;
}

/** Identity facts, then what is read in order of appearance, then materials; each once. */
function orderFacts(
  draft: ProgrammeDraft,
  derivations: ReadonlyMap<string, Derivation>,
  criteria: readonly Criterion[],
  readOtherwise: readonly string[],
  readLater: readonly string[],
): readonly Fact[] {
  const declared = [...draft.facts.byName.values()].map(({ fact }) => fact);
  const identity = IDENTITY_ROLES.flatMap((role) => {
    if (role === 'programme' && !draft.amongOthers) return [];
    if (role === 'budget' && draft.source.written.funding === undefined) return [];
    // The innermost declaration of a role is the one meant.
    const carrier = declared.findLast((fact) => fact.role === role);
    return carrier ? [carrier.name] : [];
  });
  const needed = criteria.flatMap(({ ifStated, facts }) => (ifStated === undefined ? facts : []));
  const asked = new Set([
    ...identity,
    ...criteria.flatMap((criterion) => criterion.facts),
    ...readOtherwise,
    ...readLater,
  ]);
  // A fact with several ways is only worked out: the facts it follows from are asked for in its place.
  const workedOut = new Set([...asked].filter((name) => (derivations.get(name)?.ways.length ?? 0) > 1));
  for (const name of workedOut) for (const input of derivations.get(name)?.facts ?? []) asked.add(input);
  // What a fact follows from is read as well; a set visits what is added to it on the way.
  const withInputs = (names: Iterable<string>): ReadonlySet<string> => {
    const found = new Set(names);
    for (const name of found) for (const input of derivations.get(name)?.facts ?? []) found.add(input);
    return found;
  };
  const inputs = withInputs(asked);
  const always = withInputs([...identity, ...needed, ...readOtherwise]);
  const facts = [...inputs].map((name): Fact => {
    const { fact } = known(draft.facts.byName.get(name));
    const from = derivations.get(name);
    return {
      ...fact,
      ...(from && { from }),
      ...((!asked.has(name) || workedOut.has(name)) && { input: true }),
      ...(!always.has(name) && { ifStated: true }),
    };
  });
  return [...facts.filter(({ type }) => type !== 'material'), ...facts.filter(({ type }) => type === 'material')];
}

function usedReadings(
  readings: readonly Reading[],
  expressions: readonly (Expression | undefined)[],
): readonly string[] {
  const constants = new Set(expressions.flatMap((expression) => expression?.constants ?? []));
  return readings.filter((reading) => constants.has(reading.name)).map((reading) => reading.id);
}

function namesOfScores(scores: readonly Score[]): readonly string[] {
  return scores.flatMap(({ name, sections }) => [name, ...sections.map((section) => section.name)]);
}

/** Scores and sections that expressions name. */
function usedScores(
  scores: readonly Score[],
  expressions: readonly (Expression | undefined)[],
): Pick<Criterion, 'scores'> {
  const named = new Set(expressions.flatMap((expression) => (expression ? letsOf(expression) : [])));
  const used = namesOfScores(scores).filter((name) => named.has(name));
  return used.length === 0 ? {} : { scores: used };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A checked guideline lacks a part it was checked to have');
  return value;
}

/** Everything a limit reads: what it compares by, what tells namesakes apart, and what its expressions ask. */
export function factsOfLimit(limit: LimitSource, programmes: readonly CompiledDraft[]): readonly string[] {
  return [...new Set([...comparedFacts(limit), ...tellingFacts(limit), ...conditionsOfLimit(limit, programmes)])];
}

/** What a limit's `when` and `most` ask in the programmes it holds for. */
function conditionsOfLimit(limit: LimitSource, programmes: readonly CompiledDraft[]): readonly string[] {
  return programmes.flatMap(({ limitConditions, limitMosts }) => [
    ...(limitConditions.get(limit.id)?.facts ?? []),
    ...(limitMosts.get(limit.id)?.facts ?? []),
  ]);
}

/** Facts that tell apart who only shares a name; a sheet may do without. */
export function tellingFacts(limit: LimitSource): readonly string[] {
  return limit.kind === 'atMost' ? (limit.apart ?? []) : [];
}

/** Facts a limit compares applicants by, in the order they are written. */
export function comparedFacts(limit: LimitSource): readonly string[] {
  switch (limit.kind) {
    case 'atMost':
      return limit.per;
    case 'hierarchy':
      return [...(limit.place === undefined ? [] : [limit.place]), limit.level.fact, ...(limit.same ?? [])];
    case 'sameContent':
      return [...limit.numbers, ...limit.titles];
    case 'sumAtMost':
      return [...limit.per, limit.sum];
  }
}

/** Keeps what was made for each set of choices; labels that no reading knows make no difference. */
export function rememberByChoices<T>(
  readings: readonly { readonly id: string; readonly options: readonly { readonly label: string }[] }[],
  make: (choices: Choices) => T,
): (choices: Choices) => T {
  const kept = new Map<string, T>();
  return (choices) => {
    const chosen = readings.map(({ id, options }) => {
      const label = choices.readings.get(id);
      return options.some((option) => option.label === label) ? label : null;
    });
    const key = JSON.stringify([choices.asOf, chosen]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(choices);
    kept.set(key, made);
    return made;
  };
}
