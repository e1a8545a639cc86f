import type { Explanation, Comparator } from '../feel/types';
import type { ApplicantTable } from '../applicants/types';
import type { Way, Demand } from './ways';
import { combineWays, keepMinimal, ANY, joinWays, NOTHING_NEEDED } from './ways';
import type { MissingCause, MissingFact } from './types';
import { mirror } from '../feel/operators/comparison';
import type { Known } from './compare-known';
import { compareKnown, demandOf, computeArithmetic, isCoarse } from './compare-known';
import { spanInMinutes } from '../feel/calendar';
import { compareAsMoments } from '../feel/type-rules';
import { conditionsOf } from './decisive-parts';

const ITEM = /^(.*)\[(\d+)\]$/u;

/** A missing fact by the name it has in explanations, `name` or `name[index]` for one year of a series. */
export const describeMissing = (asked: string, table: ApplicantTable, row: number): MissingFact => {
  const name = inputOf(asked, table, row);
  const [, series, index] = ITEM.exec(name) ?? [];
  const fact = series !== undefined && table.facts.get(series)?.years !== undefined ? series : name;
  const year = fact === name ? undefined : table.facts.get(fact)?.years?.[Number(index)];
  const state = table.stateOf(name, row);
  const cause: MissingCause = state.known ? 'insufficient' : state.cause;
  const [cell] = table.cellsOf(name, row);
  return { fact, cause, ...(year !== undefined && { year }), ...(cell !== undefined && { cell }) };
};

/** For a fact that is worked out in several ways: what is asked where nothing better is known, the last way's. */
const inputOf = (name: string, table: ApplicantTable, row: number): string => {
  const from = table.facts.get(name)?.from;
  if (from === undefined || from.ways.length < 2) return name;
  const inputs = from.ways.at(-1) ?? [];
  return inputs.find((input) => !table.stateOf(input, row).known) ?? inputs[0] ?? name;
};

/**
 * The ways to have an undetermined criterion met or not apply (rules V1, V3). Where no filling does, the ways to
 * settle it at all; where facts are known and still do not settle it, those facts.
 */
export const settlingWays = (condition: Explanation | undefined, required: Explanation | undefined): readonly Way[] => {
  const applies = condition === undefined ? [] : findWays(condition, false);
  // An unknown `when` does not matter where `require` is yes; a judgement has no `require` and waits for `when`.
  const met =
    required === undefined ? (condition === undefined ? [] : findWays(condition, true)) : findWays(required, true);
  const favourable = keepMinimal([...applies, ...met]);
  if (favourable.length > 0) return favourable;
  const refused =
    required === undefined
      ? []
      : combineWays([condition === undefined ? [new Map()] : findWays(condition, true), findWays(required, false)]);
  if (refused.length > 0) return refused;
  const read = [condition, required].flatMap((part) => (part === undefined ? [] : factsBelow(part)));
  return [new Map(read.map((fact) => [fact, ANY]))];
};

const factsBelow = (explanation: Explanation): readonly string[] =>
  explanation.kind === 'fact' ? [explanation.text] : explanation.parts.flatMap(factsBelow);

/** A way to get to know a value; `value` is `undefined` where it could then be anything. */
interface ValuedWay {
  readonly way: Way;
  readonly value: Known | undefined;
  /** The fact whose value it is, where it is a fact by itself. */
  readonly fact?: string;
}

/**
 * The minimal sets of unknown facts which, filled in suitably, make the evaluated expression `target`
 * whatever the other unknown facts are (rule V3). Empty where no filling does. Yes/no facts, words and plain
 * comparisons with a number are followed exactly, so that one fact is never asked to be two things;
 * other expressions count as free to take any value.
 */
const findWays = (explanation: Explanation, target: boolean): readonly Way[] => {
  if (typeof explanation.value === 'boolean') return explanation.value === target ? [NOTHING_NEEDED] : [];
  const { parts } = explanation;
  const [first, second, third] = parts;
  switch (explanation.kind) {
    case 'and':
    case 'every': {
      const own = conditionsOf(explanation);
      return own.length === 0 ? fillAll(explanation) : target ? allOf(own, true) : anyOf(own, false);
    }
    case 'or':
    case 'some':
    case 'in': {
      const own = conditionsOf(explanation);
      return own.length === 0 ? fillAll(explanation) : target ? anyOf(own, true) : allOf(own, false);
    }
    case 'not':
      return first === undefined ? fillAll(explanation) : findWays(first, !target);
    case 'let':
      return first === undefined ? fillAll(explanation) : findWays(first, target);
    case 'if':
      if (first === undefined || second === undefined || third === undefined) return fillAll(explanation);
      return keepMinimal([
        ...combineWays([findWays(first, true), findWays(second, target)]),
        ...combineWays([findWays(first, false), findWays(third, target)]),
        ...combineWays([findWays(second, target), findWays(third, target)]),
      ]);
    case 'comparison':
      if (first === undefined || second === undefined || explanation.comparison === undefined)
        return fillAll(explanation);
      return compareWays(first, second, explanation.comparison.operator, target);
    case 'fact':
      return needEach(explanation.missing, { kind: 'is', value: target });
    case 'literal':
    case 'constant':
    case 'arithmetic':
    case 'call':
    case 'list':
    case 'score':
      return fillAll(explanation);
  }
};

const allOf = (parts: readonly Explanation[], target: boolean) =>
  combineWays(parts.map((part) => findWays(part, target)));

const anyOf = (parts: readonly Explanation[], target: boolean) =>
  keepMinimal(parts.flatMap((part) => findWays(part, target)));

const needEach = (facts: readonly string[], demand: Demand): readonly Way[] =>
  facts.length === 0 ? [] : [new Map(facts.map((fact) => [fact, demand]))];

/** Everything unknown below, and values too coarse to tell: filled in, the part can come out either way. */
const fillAll = (explanation: Explanation) =>
  needEach([...new Set([...explanation.missing, ...coarseFacts(explanation)])], ANY);

const coarseFacts = (explanation: Explanation): readonly string[] =>
  explanation.kind === 'fact' && isCoarse(explanation.value)
    ? [explanation.text]
    : explanation.parts.flatMap((part) => coarseFacts(part));

const compareWays = (left: Explanation, right: Explanation, operator: Comparator, target: boolean) => {
  const know = compareAsMoments(left.type, right.type) ? knowingMoments : knowingWays;
  const [lefts, rights] = [know(left), know(right)];
  return keepMinimal(lefts.flatMap((a) => rights.flatMap((b) => compareOneWay(a, b, operator, target))));
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

const valueOf = ({ value }: Explanation): Known | undefined => {
  if (typeof value !== 'object') return value;
  return 'from' in value || 'low' in value ? value : undefined;
};

/** Ways to get to know the value of a part that is no condition. */
const knowingWays = (explanation: Explanation): readonly ValuedWay[] => {
  if (explanation.value === undefined) return waysBelow(explanation);
  const known: ValuedWay = { way: NOTHING_NEEDED, value: valueOf(explanation) };
  if (isCoarse(explanation.value)) return [known, ...waysBelow(explanation)];
  return [known, ...anyOnce(coarseFacts(explanation))];
};

/** The same for dates compared by the time of day, in minutes; a day without one could be any minute of it (rule F19). */
const knowingMoments = (explanation: Explanation): readonly ValuedWay[] => [
  ...knowingWays(explanation).map(({ way, value }) => ({ way, value: momentOf(value) })),
  ...anyOnce(factsWithoutTime(explanation)),
];

const momentOf = (value: Known | undefined): Known | undefined =>
  typeof value === 'object' && 'from' in value ? spanInMinutes(value) : value;

const factsWithoutTime = ({ kind, text, type, value, parts }: Explanation): readonly string[] => {
  if (kind !== 'fact') return parts.flatMap(factsWithoutTime);
  const isDay = type.kind === 'date' && typeof value === 'object' && 'from' in value && value.minutes === undefined;
  return isDay ? [text] : [];
};

const anyOnce = (facts: readonly string[]): readonly ValuedWay[] =>
  needEach([...new Set(facts)], ANY).map((way) => ({ way, value: undefined }));

/** More ways than these of one value are not told apart; then all that is open in it counts as free. */
const VALUED = 64;

const fewWays = (explanation: Explanation, ways: readonly ValuedWay[]): readonly ValuedWay[] =>
  ways.length > VALUED ? anyValue(explanation) : ways;

/** Ways to get to know more of a value than is known. */
const waysBelow = (explanation: Explanation): readonly ValuedWay[] => {
  const [first, second, third] = explanation.parts;
  const [only, ...others] = explanation.missing;
  switch (explanation.kind) {
    case 'fact':
      if (only === undefined || others.length > 0) return anyValue(explanation);
      return [{ way: new Map([[only, ANY]]), value: undefined, fact: only }];
    case 'let':
      return first === undefined ? anyValue(explanation) : knowingWays(first);
    case 'if': {
      if (first === undefined || second === undefined || third === undefined) return anyValue(explanation);
      return fewWays(explanation, [
        ...withCondition(findWays(first, true), knowingWays(second)),
        ...withCondition(findWays(first, false), knowingWays(third)),
      ]);
    }
    case 'arithmetic': {
      if (first === undefined || second === undefined) return anyValue(explanation);
      const rights = knowingWays(second);
      const ways = knowingWays(first).flatMap((a) =>
        rights.flatMap((b): readonly ValuedWay[] => {
          const way = joinWays(a.way, b.way);
          const value = computeArithmetic(explanation, a.value, b.value);
          // What is known of both sides is told by the value of the whole already.
          return way === undefined || (way.size === 0 && value === undefined) ? [] : [{ way, value }];
        }),
      );
      return fewWays(explanation, ways);
    }
    case 'literal':
    case 'constant':
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'every':
    case 'some':
    case 'call':
    case 'list':
    case 'score':
      return anyValue(explanation);
  }
};

const anyValue = (explanation: Explanation): readonly ValuedWay[] =>
  fillAll(explanation).map((way) => ({ way, value: undefined }));

const withCondition = (conditions: readonly Way[], branch: readonly ValuedWay[]): readonly ValuedWay[] =>
  conditions.flatMap((condition) =>
    branch.flatMap(({ way, value }): readonly ValuedWay[] => {
      const joined = joinWays(condition, way);
      return joined === undefined ? [] : [{ way: joined, value }];
    }),
  );
