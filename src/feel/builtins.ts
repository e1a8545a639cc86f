import type { FeelType } from './types';

/** What a built-in function takes and gives. */
export interface Builtin {
  readonly name: string;
  readonly fewest: number;
  readonly most: number;
  readonly takes: readonly FeelType['kind'][];
  /** Type of the result from the types of the arguments. */
  readonly gives: (parameters: readonly FeelType[]) => FeelType;
}

const itemOf = (type: FeelType | undefined): FeelType =>
  type?.kind === 'list' ? type.item : (type ?? { kind: 'number' });
const number: FeelType = { kind: 'number' };
const boolean: FeelType = { kind: 'boolean' };
const aggregate = (name: string): Builtin => ({
  name,
  fewest: 1,
  most: 20,
  takes: ['list', 'number'],
  gives: ([first]) => itemOf(first),
});
const rounding = (name: string): Builtin => ({
  name,
  fewest: 1,
  most: 2,
  takes: ['number'],
  gives: ([first]) => first ?? number,
});
const onText = (name: string): Builtin => ({ name, fewest: 2, most: 2, takes: ['text'], gives: () => boolean });

/**
 * The built-in functions, all of them:
 *
 * | call | result | unknown when |
 * | --- | --- | --- |
 * | `count(list)` | number of items | the list is not known |
 * | `sum`, `mean`, `min`, `max` `(list)` or `(a, b, …)` | number | any item is not known, or there are none (except `sum`: 0) |
 * | `abs`, `floor`, `ceiling`, `round` `(x)` | number | x is not known |
 * | `list contains(list, item)` | yes/no | not found among the known items while others are not known |
 * | `distinct values(list)` | list | the list is not known |
 * | `contains`, `starts with`, `ends with` `(text, part)` | yes/no | the text is not known |
 * | `within(place, "江苏省")` | yes/no: the place is this one or lies in it | the place is not known |
 * | `date("2022-01-30")`, `duration("P2Y")` | literals | never |
 * | `years and months duration(from, to)` | whole months between two dates | a date is not known to the day |
 * | `not(x)` | no for yes, yes for no | x is not known |
 */
export const BUILTINS: readonly Builtin[] = [
  { name: 'count', fewest: 1, most: 1, takes: ['list'], gives: () => ({ kind: 'number', unit: 'count' }) },
  aggregate('sum'),
  aggregate('mean'),
  aggregate('min'),
  aggregate('max'),
  rounding('abs'),
  rounding('floor'),
  rounding('ceiling'),
  rounding('round'),
  {
    name: 'list contains',
    fewest: 2,
    most: 2,
    takes: ['list', 'text', 'number', 'boolean', 'date'],
    gives: () => boolean,
  },
  { name: 'distinct values', fewest: 1, most: 1, takes: ['list'], gives: ([first]) => first ?? number },
  onText('contains'),
  onText('starts with'),
  onText('ends with'),
  onText('within'),
  {
    name: 'years and months duration',
    fewest: 2,
    most: 2,
    takes: ['date'],
    gives: () => ({ kind: 'duration', unit: 'months' }),
  },
];
