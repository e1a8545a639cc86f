import type { Explanation, Comparator } from '../feel/types';
import type { ApplicantTable } from '../applicants/types';
import { itemOfName } from '../feel/series-item';
import type { RosterLookup } from '../guideline/fact-types';
import { factOfRole } from '../guideline/look-up';
import { compareAsMoments } from '../feel/type-rules';
import { mirror, negate } from '../feel/operators/comparison';
import { compareKnown, demandOf, isCoarse } from './compare-known';
import { conditionsOf } from './decisive-parts';
import type { Demand } from './demands';
import { ANY } from './demands';
import { knowingMoments, knowingWays, waysBelow } from './known-ways';
import type { Search, ValuedWay } from './search';
import { openFacts } from './search';
import { reachWays } from './total-ways';
import { findTroubles } from './troubles';
import type { MissingCause, MissingFact } from './types';
import type { Way } from './ways';
import { combineWays, Effort, joinWays, keepMinimal, NOTHING_NEEDED } from './ways';

/** A missing fact by the name it has in explanations, `name` or `name[index]` for one year of a series. */
export const describeMissing = (asked: string, table: ApplicantTable, row: number): MissingFact => {
  const name = inputOf(asked, table, row);
  const item = itemOfName(name);
  const years = item && table.facts.get(item.series)?.years;
  const fact = item === undefined || years === undefined ? name : item.series;
  const year = item && years?.[item.index];
  const state = table.stateOf(name, row);
  const cause: MissingCause = state.known ? 'insufficient' : state.cause;
  const [cell] = table.cellsOf(name, row);
  const [trouble] = cause === 'unreadable' ? findTroubles([table.explainFact(name, row)]) : [];
  const roster = cause === 'noRoster' ? rosterLacking(name, table) : undefined;
  return {
    fact,
    cause,
    ...(year !== undefined && { year }),
    ...(cell !== undefined && { cell }),
    ...(trouble !== undefined && { trouble }),
    ...(roster !== undefined && { roster }),
  };
};

/** Name of the roster that a fact hangs on, by itself or by what it follows from. */
const rosterLacking = (name: string, table: ApplicantTable): string | undefined => {
  const fact = table.facts.get(name);
  if (fact?.roster !== undefined) return fact.roster.roster.name;
  for (const input of fact?.from?.facts ?? []) {
    const found = rosterLacking(input, table);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Who could not be looked up, where the applicant's own name is what is not known; else the fact itself. */
const lookedUpBy = ({ roster }: RosterLookup, name: string, table: ApplicantTable, row: number): string => {
  const state = table.stateOf(name, row);
  const who = factOfRole(table.facts.values(), roster.by)?.name;
  const isWho = !state.known && (state.cause === 'blank' || state.cause === 'unreadable');
  return isWho && who !== undefined ? who : name;
};

/** Whether a fact has a cell of its own that is blank or cannot be read: what is to be filled in. */
const isLeftOpen = (name: string, table: ApplicantTable, row: number): boolean => {
  const state = table.stateOf(name, row);
  if (state.known || (state.cause !== 'blank' && state.cause !== 'unreadable')) return false;
  return table.binding.bindings.some(({ fact }) => fact === name);
};

/** For a fact that is worked out in one way, the cell that is lacking; in several ways: what is asked where nothing better is known, the last way's. */
const inputOf = (name: string, table: ApplicantTable, row: number): string => {
  const fact = table.facts.get(name);
  if (fact?.roster !== undefined && table.cellsOf(name, row).length === 0)
    return lookedUpBy(fact.roster, name, table, row);
  const from = fact?.from;
  if (from === undefined) return name;
  if (from.ways.length < 2) {
    // A state that turns another fact round is there to be asked in its words; a figure is only worked out.
    if (from.type.kind !== 'number') return name;
    return from.facts.find((input) => isLeftOpen(input, table, row)) ?? name;
  }
  const inputs = from.ways.at(-1) ?? [];
  return inputs.find((input) => !table.stateOf(input, row).known) ?? inputs[0] ?? name;
};

/**
 * The ways to have an undetermined criterion met or not apply (rules V1, V3). Where no filling does, the ways to
 * settle it at all; where facts are known and still do not settle it, those facts, first of all what cannot be worked out
 * (rule S8). `effort` tells whether these are all.
 */
export const settlingWays = (
  condition: Explanation | undefined,
  required: Explanation | undefined,
  effort: Effort = new Effort(),
): readonly Way[] => {
  const search = createSearch(effort);
  const applies = condition === undefined ? [] : search.truthWays(condition, false);
  // An unknown `when` does not matter where `require` is yes; a judgement has no `require` and waits for `when`.
  const met =
    required === undefined
      ? condition === undefined
        ? []
        : search.truthWays(condition, true)
      : search.truthWays(required, true);
  const favourable = keepMinimal([...applies, ...met], effort);
  if (favourable.length > 0) return favourable;
  const refused =
    required === undefined
      ? []
      : combineWays(
          [
            condition === undefined ? [NOTHING_NEEDED] : search.truthWays(condition, true),
            search.truthWays(required, false),
          ],
          effort,
        );
  if (refused.length > 0) return refused;
  const troubled = findTroubles([condition, required]).flatMap(({ facts }) => facts);
  const read =
    troubled.length > 0
      ? troubled
      : [condition, required].flatMap((part) => (part === undefined ? [] : openFacts(part, () => true)));
  return [new Map(read.map((fact) => [fact, ANY]))];
};

const createSearch = (effort: Effort): Search => {
  const truths = { yes: new Map<Explanation, readonly Way[]>(), no: new Map<Explanation, readonly Way[]>() };
  const values = new Map<Explanation, readonly ValuedWay[]>();
  const search: Search = {
    effort,
    levels: { low: new Map(), high: new Map() },
    truthWays: (explanation, target) => {
      const known = truths[target ? 'yes' : 'no'];
      const made = known.get(explanation) ?? findWays(explanation, target, search);
      known.set(explanation, made);
      return made;
    },
    valuesOf: (explanation) => {
      const made = values.get(explanation) ?? waysBelow(explanation, search);
      values.set(explanation, made);
      return made;
    },
  };
  return search;
};

/**
 * The minimal sets of unknown facts which, filled in suitably, make the evaluated expression `target`
 * whatever the other unknown facts are (rule V3). Empty where no filling does. Yes/no facts, words, comparisons and sums
 * of numbers are followed exactly as long as the effort lasts, so that one fact is never asked to be two things;
 * other expressions count as free to take any value.
 */
const findWays = (explanation: Explanation, target: boolean, search: Search): readonly Way[] => {
  const { effort, truthWays } = search;
  effort.spend();
  if (typeof explanation.value === 'boolean') return explanation.value === target ? [NOTHING_NEEDED] : [];
  const { parts } = explanation;
  const [first, second, third] = parts;
  const allOf = (own: readonly Explanation[]) =>
    combineWays(
      own.map((part) => truthWays(part, target)),
      effort,
    );
  const anyOf = (own: readonly Explanation[]) =>
    keepMinimal(
      own.flatMap((part) => truthWays(part, target)),
      effort,
    );
  switch (explanation.kind) {
    case 'and':
    case 'every': {
      const own = conditionsOf(explanation);
      return own.length === 0 ? fillAll(explanation) : target ? allOf(own) : anyOf(own);
    }
    case 'or':
    case 'some':
    case 'in': {
      const own = conditionsOf(explanation);
      return own.length === 0 ? fillAll(explanation) : target ? anyOf(own) : allOf(own);
    }
    case 'not':
      return first === undefined ? fillAll(explanation) : truthWays(first, !target);
    case 'let':
      return first === undefined ? fillAll(explanation) : truthWays(first, target);
    case 'if':
      if (first === undefined || second === undefined || third === undefined) return fillAll(explanation);
      return keepMinimal(
        [
          ...combineWays([truthWays(first, true), truthWays(second, target)], effort),
          ...combineWays([truthWays(first, false), truthWays(third, target)], effort),
          ...combineWays([truthWays(second, target), truthWays(third, target)], effort),
        ],
        effort,
      );
    case 'comparison':
      if (first === undefined || second === undefined || explanation.comparison === undefined)
        return fillAll(explanation);
      return compareWays(first, second, explanation.comparison.operator, target, search);
    case 'fact':
      return needEach(explanation.missing, { kind: 'is', value: target });
    case 'table':
      return search
        .valuesOf(explanation)
        .flatMap(({ way, value }) => (value === undefined || value === target ? [way] : []));
    case 'literal':
    case 'constant':
    case 'arithmetic':
    case 'call':
    case 'list':
    case 'score':
      return fillAll(explanation);
  }
};

const needEach = (facts: readonly string[], demand: Demand): readonly Way[] =>
  facts.length === 0 ? [] : [new Map(facts.map((fact) => [fact, demand]))];

/** Everything unknown below, and values too coarse to tell: filled in, the part can come out either way. */
const fillAll = (explanation: Explanation): readonly Way[] =>
  needEach(
    openFacts(explanation, ({ value }) => isCoarse(value)),
    ANY,
  );

const compareWays = (
  left: Explanation,
  right: Explanation,
  operator: Comparator,
  target: boolean,
  search: Search,
): readonly Way[] => {
  const asked = target ? operator : negate(operator);
  if (left.type.kind === 'number' && asked !== '=' && asked !== '!=') return reachWays(left, asked, right, search);
  const know = compareAsMoments(left.type, right.type) ? knowingMoments : knowingWays;
  const [lefts, rights] = [know(left, search), know(right, search)];
  search.effort.spend(lefts.length * rights.length);
  return keepMinimal(
    lefts.flatMap((a) => rights.flatMap((b) => compareOneWay(a, b, operator, target))),
    search.effort,
  );
};

const compareOneWay = (left: ValuedWay, right: ValuedWay, operator: Comparator, target: boolean): readonly Way[] => {
  const both = joinWays(left.way, right.way);
  if (both === undefined) return [];
  if (left.value !== undefined && right.value !== undefined)
    return compareKnown(left.value, operator, right.value) === target ? [both] : [];
  const demand =
    left.fact !== undefined && right.value !== undefined
      ? { fact: left.fact, demand: demandOf(operator, right.value, target) }
      : right.fact !== undefined && left.value !== undefined
        ? { fact: right.fact, demand: demandOf(mirror(operator), left.value, target) }
        : undefined;
  if (demand === undefined) return [both];
  const joined = joinWays(both, new Map([[demand.fact, demand.demand]]));
  return joined === undefined ? [] : [joined];
};
