import { compileExpression } from '../feel/compile';
import type { FeelType } from '../feel/types';
import { firstKnown, isKnown, knownOnlyIn } from '../logic/first-known';
import { foldText } from '../guideline/fold-text';
import { feelTypeOfFact } from '../guideline/fact-table';
import type { Derivation, Fact } from '../guideline/fact-types';
import type { ColumnLook } from './column-evidence';
import type { Header } from './find-table';
import { describeHeader } from './match-header';
import type { ApplicantIssue, ComputedFact, ComputedInput, FactColumn } from './types';
import { BLANK_STATE, KNOWN_STATE, NO_COLUMN_STATE, NO_ROSTER_STATE, STATES, UNREADABLE_STATE } from './types';

/** A header in an expression, in square brackets. */
const BRACKETED = /\[([^[\]]+)\]/g;

const MOSTLY = 0.5;

/** Headers of sums of money that state no unit: bare figures are 万元, others what their unit says. */
const MONEY = /(?:费|费用|投入|支出|收入|金额|资金|利税|利润|税收|产值|产出值|销售额|营收|资本)(?!占|比|率|增|用?于)/;

/** What the cells of a column are read as where an expression names it: a figure, a day, a yes or no, or words. */
const inputFact = (name: string, header: Header, { filled, shares }: ColumnLook): Fact => {
  const { unit } = describeHeader(header.text);
  const plain = { name, aliases: [], options: [] };
  const shown = unit === undefined ? {} : { unit: unit.text };
  const isMoney = unit === undefined && shares.number > MOSTLY && shares.percent <= MOSTLY && MONEY.test(header.text);
  if (unit?.dimension === 'money' || isMoney) return { ...plain, ...shown, type: 'amount' };
  if (unit?.dimension === 'share' || shares.percent > MOSTLY) return { ...plain, ...shown, type: 'ratio' };
  if (shares.date > MOSTLY) return { ...plain, type: 'date' };
  if (filled === 0 || shares.number > MOSTLY || unit !== undefined) return { ...plain, ...shown, type: 'count' };
  return { ...plain, type: shares.answer > MOSTLY ? 'yesNo' : 'text' };
};

/** A bare figure goes with any unit: only what the header says is declared. */
const inputType = (fact: Fact): FeelType =>
  fact.type === 'count' && fact.unit === undefined ? { kind: 'number' } : feelTypeOfFact(fact);

/**
 * Compiles how a fact is computed, over headers in square brackets (rule B7), as any expression of a
 * guideline: names, types and units are checked.
 */
export const compileComputed = (
  fact: Fact,
  text: string,
  how: ComputedFact['how'],
  headers: readonly Header[],
  lookAt: (column: number) => ColumnLook,
): { readonly computed: ComputedFact } | { readonly issue: ApplicantIssue } => {
  const inputs = new Map<string, ComputedInput>();
  for (const [name, words = ''] of text.matchAll(BRACKETED)) {
    const folded = foldText(words);
    const found = headers.filter((one) => foldText(one.text) === folded);
    const header = found[0] ?? headers.find(({ lower }) => lower !== undefined && foldText(lower) === folded);
    if (header === undefined) continue;
    const look = lookAt(header.column);
    const read = inputFact(name, header, look);
    const isLatest = fact.years === undefined && look.shares.series > MOSTLY;
    inputs.set(name, {
      fact: read,
      binding: {
        fact: name,
        column: header.column,
        header: header.text,
        how: how === 'user' ? 'user' : 'likely',
        ...(read.unit !== undefined && { unit: read.unit }),
        ...(isLatest && { latest: true as const }),
      },
    });
  }
  const environment = new Map(
    [...inputs].map(([name, input]) => [name, { kind: 'fact', type: inputType(input.fact) }] as const),
  );
  const { expression, issues } = compileExpression(text, environment, feelTypeOfFact(fact));
  if (expression === undefined || expression.facts.length === 0) {
    const [problem] = issues;
    return {
      issue: {
        code: 'applicants.computed',
        fact: fact.name,
        expression: text,
        ...(problem !== undefined && { problem }),
      },
    };
  }
  return { computed: { fact: fact.name, expression, inputs: [...inputs.values()], how } };
};

/** What is wrong in a cell is told before what is not there. */
const GRAVEST = [
  UNREADABLE_STATE,
  ...['contradicted', 'nearName', 'rosterCell', 'notListed'].map((cause) => STATES.findIndex((own) => own === cause)),
  BLANK_STATE,
  NO_ROSTER_STATE,
  NO_COLUMN_STATE,
];

/**
 * The values of a fact that is computed from others. A row is unknown for the gravest cause among what it
 * was to be computed from; where all of that is known (a division by zero), it cannot be read.
 */
export const computeColumn = (
  rowCount: number,
  { facts, evaluate }: ComputedFact['expression'],
  read: (name: string) => FactColumn | undefined,
): FactColumn | undefined => {
  const parts = facts.map(read);
  // What is fixed needs no column; else without any there is nothing.
  if (parts.length > 0 && parts.every((part) => part === undefined)) return undefined;
  const column = evaluate({ rowCount, column: (name) => read(name)?.column });
  const states = Uint8Array.from({ length: rowCount }, (_, row) => {
    if (isKnown(column, row)) return KNOWN_STATE;
    const causes = parts.map((part) => (part === undefined ? NO_COLUMN_STATE : (part.states[row] ?? NO_COLUMN_STATE)));
    return GRAVEST.find((state) => causes.includes(state)) ?? UNREADABLE_STATE;
  });
  return { column, states, issues: [] };
};

/**
 * Whether others add up to the fact itself. A default where no column asks, or another fact that may stand for it, tells
 * nothing of a column that is there and blank.
 */
export const isComputation = ({ facts, text, ways }: Derivation): boolean =>
  ways.length === 1 && facts.length > 0 && !facts.includes(text.trim());

/**
 * A fact's own column with its blank cells filled by what follows from the others in their rows (rule B7); a cell that is
 * written and cannot be read stays so.
 */
export const fillBlanks = (own: FactColumn, derived: FactColumn, rowCount: number): FactColumn => {
  if (own.column.kind !== derived.column.kind || own.column.kind === 'list' || own.column.kind === 'duration')
    return own;
  const isFilled = (row: number): boolean => own.states[row] === BLANK_STATE && derived.states[row] === KNOWN_STATE;
  return {
    column: firstKnown(own.column, knownOnlyIn(derived.column, isFilled), rowCount),
    states: own.states.map((state, row) => (isFilled(row) ? KNOWN_STATE : state)),
    issues: own.issues,
  };
};
