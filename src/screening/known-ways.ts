import { spanInMinutes } from '../feel/calendar';
import type { Explanation } from '../feel/types';
import type { Known } from './compare-known';
import { computeArithmetic, isCoarse, valueOf } from './compare-known';
import { ANY } from './demands';
import type { Search, ValuedWay } from './search';
import { openFacts } from './search';
import { tableWays } from './table-ways';
import type { Way } from './ways';
import { joinWays, NOTHING_NEEDED } from './ways';

const coarseFacts = (explanation: Explanation): readonly string[] =>
  openFacts({ ...explanation, missing: [] }, ({ value }) => isCoarse(value));

/** Ways to get to know the value of a part that is no condition, as it is known first. */
export const knowingWays = (explanation: Explanation, search: Search): readonly ValuedWay[] => {
  if (explanation.value === undefined) return search.valuesOf(explanation);
  const known: ValuedWay = { way: NOTHING_NEEDED, value: valueOf(explanation) };
  if (isCoarse(explanation.value)) return [known, ...search.valuesOf(explanation)];
  return [known, ...anyOnce(coarseFacts(explanation))];
};

/** The same for dates compared by the time of day, in minutes; a day without one could be any minute of it (rule F19). */
export const knowingMoments = (explanation: Explanation, search: Search): readonly ValuedWay[] => [
  ...knowingWays(explanation, search).map(({ way, value }) => ({ way, value: momentOf(value) })),
  ...anyOnce(openFacts({ ...explanation, missing: [] }, lacksTime)),
];

const momentOf = (value: Known | undefined): Known | undefined =>
  typeof value === 'object' && 'from' in value ? spanInMinutes(value) : value;

const lacksTime = ({ type, value }: Explanation): boolean =>
  type.kind === 'date' && typeof value === 'object' && 'from' in value && value.minutes === undefined;

const anyOnce = (facts: readonly string[]): readonly ValuedWay[] =>
  facts.length === 0 ? [] : [{ way: new Map(facts.map((fact) => [fact, ANY])), value: undefined }];

/** More ways than these of one value are not told apart; then all that is open in it counts as free. */
const VALUED = 64;

/** Ways to get to know more of a value than is known. */
export const waysBelow = (explanation: Explanation, search: Search): readonly ValuedWay[] => {
  const [first, second, third] = explanation.parts;
  const [only, ...others] = explanation.missing;
  search.effort.spend();
  // What cannot be worked out is none the better for what else is filled in.
  if (explanation.trouble !== undefined && explanation.trouble.kind !== 'perhapsZeroDivisor') return [];
  switch (explanation.kind) {
    case 'fact':
      if (only === undefined || others.length > 0) return anyValue(explanation);
      return [{ way: new Map([[only, ANY]]), value: undefined, fact: only }];
    case 'let':
      return first === undefined ? anyValue(explanation) : knowingWays(first, search);
    case 'if':
      if (first === undefined || second === undefined || third === undefined) return anyValue(explanation);
      return fewWays(explanation, search, [
        ...withCondition(search.truthWays(first, true), knowingWays(second, search), search),
        ...withCondition(search.truthWays(first, false), knowingWays(third, search), search),
      ]);
    case 'arithmetic': {
      if (first === undefined || second === undefined) return anyValue(explanation);
      const [lefts, rights] = [knowingWays(first, search), knowingWays(second, search)];
      search.effort.spend(lefts.length * rights.length);
      const ways = lefts.flatMap((a) =>
        rights.flatMap((b): readonly ValuedWay[] => {
          const way = joinWays(a.way, b.way);
          const value = computeArithmetic(explanation, a.value, b.value);
          // What is known of both sides is told by the value of the whole already.
          return way === undefined || (way.size === 0 && value === undefined) ? [] : [{ way, value }];
        }),
      );
      return fewWays(explanation, search, ways);
    }
    case 'table': {
      const ways = tableWays(explanation, search);
      if (ways === undefined) search.effort.leaveOut();
      return ways === undefined ? anyValue(explanation) : fewWays(explanation, search, ways);
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

const fewWays = (explanation: Explanation, { effort }: Search, ways: readonly ValuedWay[]): readonly ValuedWay[] => {
  if (ways.length <= VALUED && !effort.isSpent) return ways;
  effort.leaveOut();
  return anyValue(explanation);
};

const anyValue = (explanation: Explanation): readonly ValuedWay[] =>
  anyOnce(openFacts(explanation, ({ value }) => isCoarse(value)));

const withCondition = (
  conditions: readonly Way[],
  branch: readonly ValuedWay[],
  { effort }: Search,
): readonly ValuedWay[] => {
  effort.spend(conditions.length * branch.length);
  return conditions.flatMap((condition) =>
    branch.flatMap(({ way, value }): readonly ValuedWay[] => {
      const joined = joinWays(condition, way);
      return joined === undefined ? [] : [{ way: joined, value }];
    }),
  );
};
