import type { Environment, Expression, FeelType } from '../feel/types';
import type { DraftPriority, ProgrammeDraft } from './draft';
import { compileIn, declareLets, declareScores, declareTables, openScope, splitLets } from './compile-names';
import type { DraftCriterion } from './draft-criteria';
import { draftExpression, expressYesNo } from './draft-criteria';
import { firstKnown } from '../logic/first-known';
import { placeBelow, positionOf } from './source-file';
import { compileRanking } from './compile-ranking';
import { feelTypeOfFact } from './fact-table';
import type { Derivation, GuidelineIssue, WrittenCriterion } from './types';
import { withoutUndefined } from './gather-sources';
import type { CompiledRanking, CompiledScore } from './score-types';

/** Every expression of a programme, compiled. Parts whose expression is wrong are left without one. */
export interface CompiledDraft {
  readonly criteria: readonly {
    readonly draft: DraftCriterion;
    readonly when?: Expression;
    readonly require?: Expression;
    /** Over readings alone. */
    readonly mend?: Expression;
  }[];
  readonly scores: readonly CompiledScore[];
  readonly priorities: readonly { readonly draft: DraftPriority; readonly when?: Expression }[];
  readonly limitConditions: ReadonlyMap<string, Expression>;
  readonly limitMosts: ReadonlyMap<string, Expression>;
  readonly finalWhen?: Expression;
  readonly ranking?: CompiledRanking;
  /** Over readings: whether the document states the places. */
  readonly placesWhen?: Expression;
  /** How facts follow from others, by name (rule B7). */
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly issues: readonly GuidelineIssue[];
}

const BOOLEAN: FeelType = { kind: 'boolean' };
const AMOUNT: FeelType = { kind: 'number', unit: 'amount' };

/** Compiles every expression of a programme in an environment that holds all names but `let`. */
export function compileDraft(draft: ProgrammeDraft, environment: Environment): CompiledDraft {
  const issues: GuidelineIssue[] = [];
  const { before, after } = splitLets(draft);
  const withTables = declareTables(openScope(draft, environment), draft.tables, issues);
  const withLets = declareLets(withTables, before, issues);
  const { scope: withScores, scores } = declareScores(withLets, draft.scores, issues);
  const scope = declareLets(withScores, after, issues);

  const fixed = openScope(draft, new Map([...environment].filter(([, { kind }]) => kind === 'constant')));

  const criteria = draft.criteria.map((criterion) => {
    const inner = declareLets(scope, criterion.lets, issues);
    const when = compileIn(inner, criterion.when, issues, BOOLEAN);
    const written = criterion.criterion;
    const asked = yesNoAsked(written);
    const require = asked === undefined ? compileIn(inner, criterion.require, issues, BOOLEAN) : expressYesNo(asked);
    const mend = compileIn(fixed, criterion.mend, issues, BOOLEAN);
    return withoutUndefined({ draft: criterion, when, require, mend });
  });
  const priorities = draft.priorities.map((priority) => {
    const when = compileIn(declareLets(scope, priority.lets, issues), priority.when, issues, BOOLEAN);
    return withoutUndefined({ draft: priority, when });
  });
  const limitConditions = new Map<string, Expression>();
  const limitMosts = new Map<string, Expression>();
  for (const { limit, place, when } of draft.limits) {
    const condition = compileIn(scope, when, issues, BOOLEAN);
    if (condition) limitConditions.set(limit.id, condition);
    const written = limit.kind === 'sumAtMost' ? { text: limit.most, place: placeBelow(place, 'most') } : undefined;
    const most = compileIn(scope, written, issues, AMOUNT);
    if (most) limitMosts.set(limit.id, most);
  }
  const finalWhen = compileIn(scope, draft.finalWhen, issues, BOOLEAN);
  const { written: programme, place } = draft.source;
  const placesAt = placeBelow(place, 'places');
  const placesWhen = compileIn(fixed, draftExpression(programme.places?.when, placesAt, 'when'), issues, BOOLEAN);
  const ranking =
    draft.ranking && compileRanking(draft.ranking, (written, expected) => compileIn(scope, written, issues, expected));
  const derived = compileDerivations(draft);
  return {
    ...(placesWhen && { placesWhen }),
    criteria,
    scores,
    priorities,
    limitConditions,
    limitMosts,
    ...(finalWhen && { finalWhen }),
    ...(ranking && { ranking }),
    derivations: derived.derivations,
    issues: [...issues, ...derived.issues],
  };
}

/** The one fact whose yes meets a criterion: a paper handed in, a deed promised. */
const yesNoAsked = (written: WrittenCriterion): string | undefined => {
  if (written.kind === 'material') return written.material;
  return written.kind === 'target' && written.require === undefined ? written.promise : undefined;
};

/** How facts follow from other facts; such an expression names nothing but facts, and leads back to none it began with. */
function compileDerivations(draft: ProgrammeDraft): Pick<CompiledDraft, 'derivations' | 'issues'> {
  const { byName } = draft.facts;
  const derivations = new Map<string, Derivation>();
  const issues: GuidelineIssue[] = [];
  const facts = new Map(
    [...byName].map(([name, { fact }]) => [name, { kind: 'fact', type: feelTypeOfFact(fact) }] as const),
  );
  const scope = openScope(draft, facts);
  for (const [name, { fact, from }] of byName) {
    const ways = (from ?? []).map((way) => compileIn(scope, way, issues, feelTypeOfFact(fact)));
    const [first, ...others] = ways.flatMap((way) => way ?? []);
    if (first && ways.length === others.length + 1) derivations.set(name, deriveFrom(first, others));
  }
  for (const [name] of derivations) {
    const names = findCircle(name, derivations);
    const [from] = byName.get(name)?.from ?? [];
    if (names && from)
      issues.push({ code: 'guideline.factCircle', severity: 'error', at: positionOf(from.place), names });
  }
  return { derivations, issues };
}

/** Several ways as one expression: each row takes the first that is known. */
const deriveFrom = (first: Expression, others: readonly Expression[]): Derivation => {
  const ways = [first, ...others];
  return {
    text: ways.map(({ text }) => text).join(' | '),
    type: first.type,
    facts: [...new Set(ways.flatMap(({ facts }) => facts))],
    constants: [...new Set(ways.flatMap(({ constants }) => constants))],
    ways: ways.map(({ facts }) => facts),
    evaluate: (source) =>
      others.reduce((column, way) => firstKnown(column, way.evaluate(source), source.rowCount), first.evaluate(source)),
    explain: (source, row) => {
      const explained = ways.map((way) => way.explain(source, row));
      return explained.find(({ value }) => value !== undefined) ?? first.explain(source, row);
    },
  };
};

/** A way from a fact through what it follows from back to itself. */
function findCircle(start: string, derivations: ReadonlyMap<string, Expression>): readonly string[] | undefined {
  const seen = new Set<string>();
  const follow = (path: readonly string[]): readonly string[] | undefined => {
    for (const next of derivations.get(path.at(-1) ?? '')?.facts ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow([...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return follow([start]);
}
