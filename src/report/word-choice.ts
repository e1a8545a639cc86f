import type { Explanation } from '../feel/types';
import { conditionsOf } from '../screening/decisive-parts';
import { readComparison } from './read-comparison';
import { isOpenChoice, resolveBranch } from './resolve-branch';
import { nameOf, stateCondition } from './state-condition';
import { unitOf, wordValue } from './word-value';
import type { WordContext } from './word-value';

/** What is there is told of so many facts at most. */
const ACTUALS_TOLD = 4;

/** Longer than this it is easier to read the guideline. */
const LONGEST_CHOICE = 160;

/**
 * What is required in either case of an open choice, and what is there:
 * 有效专利数 120 件，要求：三年内获奖时 ≥ 50 件，否则 ≥ 100 件；三年内获奖未填.
 */
export const wordChoice = (choice: Explanation, negated: boolean, context: WordContext): string => {
  const { words, tellMissing } = context;
  const [condition] = choice.parts;
  const actuals = [...new Set(branchesOf(choice).flatMap((branch) => listActuals(branch, context)))];
  const isMissed = choice.value === negated;
  // What the one thing compared is called has been told with what it is.
  const stating = { negated, unfold: true, gaps: isMissed, unlabelled: actuals.length === 1 };
  const asked = stateCondition(choice, stating, context);
  const told = [...actuals.slice(0, ACTUALS_TOLD), words.expression.required(asked)].join(words.comma);
  const missing = tellMissing === undefined || condition === undefined ? '' : tellMissing(condition.missing);
  return missing === '' ? told : `${told}${words.semicolon}${missing}`;
};

/** The first open choice that an undetermined condition waits for, in words; `undefined` where there is none. */
export const wordOpenChoice = (explanation: Explanation, context: WordContext): string | undefined => {
  const open = findOpenChoice(explanation, false);
  if (open === undefined) return undefined;
  const told = wordChoice(open.choice, open.negated, context);
  return told.length > LONGEST_CHOICE ? undefined : told;
};

interface OpenChoice {
  readonly choice: Explanation;
  readonly negated: boolean;
}

const findOpenChoice = (part: Explanation, negated: boolean): OpenChoice | undefined => {
  if (part.value !== undefined) return undefined;
  if (isOpenChoice(part)) return { choice: part, negated };
  if (part.kind === 'comparison') {
    const isOpen = part.parts.some((side) => isOpenChoice(resolveBranch(side, true)));
    return isOpen ? { choice: part, negated } : undefined;
  }
  if (part.type.kind !== 'boolean' || part.kind === 'call') return undefined;
  for (const inner of part.kind === 'if' ? branchesOf(part) : conditionsOf(part)) {
    const found = findOpenChoice(inner, part.kind === 'not' ? !negated : negated);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The branch taken of an `if`, both where that is open; any other part as it is. */
const branchesOf = (part: Explanation): readonly Explanation[] => {
  const [condition, then, otherwise] = part.parts;
  if (part.kind !== 'if' || condition === undefined || then === undefined || otherwise === undefined) return [part];
  if (condition.value === undefined) return [then, otherwise];
  return [condition.value === true ? then : otherwise];
};

/** What is there of all that a condition compares, as far as it is known. */
const listActuals = (part: Explanation, context: WordContext): readonly string[] => {
  const { words } = context;
  const tell = (on: Explanation | undefined, unit: string, type = on?.type): readonly string[] =>
    on?.value === undefined || type === undefined
      ? []
      : [words.actual(nameOf(on, context), wordValue(on.value, type, unit, context))];
  switch (part.kind) {
    case 'comparison': {
      const compared = readComparison(part, false, context);
      return compared === undefined ? [] : tell(compared.left, compared.unit, compared.type);
    }
    case 'in':
    case 'call':
      return tell(part.parts[0], unitOf(part.parts.slice(0, 1), context));
    case 'fact':
      return tell(part, '');
    case 'if':
      return branchesOf(part).flatMap((branch) => listActuals(branch, context));
    case 'let':
    case 'and':
    case 'or':
    case 'not':
    case 'every':
    case 'some':
      return conditionsOf(part).flatMap((inner) => listActuals(inner, context));
    case 'literal':
    case 'constant':
    case 'arithmetic':
    case 'list':
      return [];
  }
};
