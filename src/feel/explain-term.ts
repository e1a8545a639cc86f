import type { Operand } from './operand';
import { Arena, gatherOperand, valueAt, operandOfValue } from './operand';
import type { AppliedTerm } from './apply-term';
import { applyTerm } from './apply-term';
import type { Frame } from './frame';
import { evaluateTerm, frameOfItems, frameOfRows, readFact, readLocal } from './frame';
import { asKind } from './call-builtin';
import { expandLists, reduceTruths } from './lists';
import type { Term, TermOf } from './term';
import { termsBelow } from './term';
import type { ColumnSource } from '../logic/columns';
import type { Explanation, FeelValue, Comparator } from './types';

/** What a quantifier's variable stands for in one of its rounds. */
interface Item {
  readonly text: string;
  readonly missing: readonly string[];
}

/** A part of one row, as the operand it came to and as the explanation of it. */
interface Explained {
  readonly operand: Operand;
  readonly explanation: Explanation;
}

/** The evaluated tree of one row, with the operators whole columns are evaluated with. */
export const explainRow = (
  term: Term,
  folded: ReadonlyMap<Term, Operand>,
  source: ColumnSource,
  row: number,
): Explanation => explain(term, frameOfRows(source, row, 1, new Arena(), folded), new Map()).explanation;

const explain = (term: Term, frame: Frame, items: ReadonlyMap<string, Item>): Explained => {
  switch (term.kind) {
    case 'literal':
    case 'constant':
      return explained(term, operandOfValue(term.type, term.value), [], []);
    case 'fact': {
      const operand = readFact(term, frame);
      return explained(term, operand, [], missingOf(term.name, valueAt(operand, 0, term.type)));
    }
    case 'local': {
      const item = items.get(term.name);
      const { operand, explanation } = explained(term, readLocal(term.name, frame), [], []);
      const missing = explanation.value === undefined ? (item?.missing ?? []) : [];
      return { operand, explanation: { ...explanation, kind: 'fact', text: item?.text ?? term.text, missing } };
    }
    case 'let': {
      const body = explain(term.body, frame, items);
      const { operand, explanation } = explained(term, body.operand, [body], body.explanation.missing);
      return { operand, explanation: { ...explanation, text: term.name } };
    }
    case 'every':
    case 'some':
      return explainQuantifier(term, frame, items);
    case 'arithmetic':
    case 'negate':
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'if':
    case 'in':
    case 'call':
    case 'list':
      return explainApplied(term, frame, items);
  }
};

const explained = (
  term: Term,
  operand: Operand,
  parts: readonly Explained[],
  missing: readonly string[],
): Explained => ({
  operand,
  explanation: {
    kind: term.kind === 'negate' ? 'arithmetic' : term.kind === 'local' ? 'fact' : term.kind,
    text: term.text,
    type: term.type,
    value: valueAt(operand, 0, term.type),
    parts: parts.map(({ explanation }) => explanation),
    missing,
    ...(term.kind === 'arithmetic' && { operator: term.operator }),
    ...(term.kind === 'call' && { called: term.name }),
  },
});

/** A fact, or the items of a series that are not known. */
const missingOf = (name: string, value: FeelValue | undefined): readonly string[] => {
  if (value === undefined) return [name];
  if (!isList(value)) return [];
  return value.flatMap((item, index) => (item === undefined ? [`${name}[${index}]`] : []));
};

const isList = (value: FeelValue): value is readonly (FeelValue | undefined)[] => Array.isArray(value);

const explainApplied = (term: AppliedTerm, frame: Frame, items: ReadonlyMap<string, Item>): Explained => {
  const parts = termsBelow(term).map((below) => explain(below, frame, items));
  const operand = applyTerm(
    term,
    parts.map((part) => part.operand),
    frame,
  );
  const made = explained(term, operand, parts, []);
  const { value } = made.explanation;
  const missing = value === undefined || isList(value) ? missingIn(relevantParts(term, parts)) : [];
  const comparison = term.kind === 'comparison' && explainGap(term.operator, made.explanation);
  return { operand, explanation: { ...made.explanation, missing, ...(comparison && { comparison }) } };
};

/** The branch an `if` did not take has no say. */
const relevantParts = (term: AppliedTerm, parts: readonly Explained[]): readonly Explained[] => {
  const [condition, then, otherwise] = parts;
  if (term.kind !== 'if' || condition === undefined) return parts;
  if (condition.explanation.value === undefined) return parts;
  return parts.filter((part) => part === (condition.explanation.value === true ? then : otherwise));
};

const missingIn = (parts: readonly Explained[]): readonly string[] => [
  ...new Set(parts.flatMap(({ explanation }) => explanation.missing)),
];

/** The list, and a part for each item: the body, with the item in the variable's place. */
const explainQuantifier = (
  term: TermOf<'every' | 'some'>,
  frame: Frame,
  items: ReadonlyMap<string, Item>,
): Explained => {
  const list = explain(term.list, frame, items);
  const lists = asKind('list', list.operand);
  const expanded = expandLists(lists, 1, frame.arena);
  const within = frameOfItems(frame, term.variable, expanded);
  const body = asKind('truth', evaluateTerm(term.body, within));
  const values = reduceTruths(term.kind, body, lists, expanded, 1, frame.arena);
  const rounds = list.explanation.value === undefined ? 0 : expanded.total;
  const bodies = Array.from({ length: rounds }, (_, index) => {
    const own = gatherOperand(expanded.items, Int32Array.of(index), 1, frame.arena);
    const round = frameOfItems(frame, term.variable, { ...ONE_ITEM, items: own });
    return explain(term.body, round, new Map(items).set(term.variable, itemOf(list.explanation, index)));
  });
  const missing = rounds === 0 ? list.explanation.missing : missingIn(bodies);
  const made = explained(term, { kind: 'truth', step: 1, values }, [list, ...bodies], missing);
  return made.explanation.value === undefined ? made : { ...made, explanation: { ...made.explanation, missing: [] } };
};

/** A round of its own for one item of the one row. */
const ONE_ITEM = { total: 1, bounds: Int32Array.of(0, 1), owners: () => Int32Array.of(0) };

/** An item goes by the name of its series, `近三年利税总额[1]`; an item of a list as written by its own text. */
const itemOf = (list: Explanation, index: number): Item => {
  const [first] = list.parts;
  if (list.kind === 'let' && first !== undefined) return itemOf(first, index);
  const own = list.kind === 'list' ? list.parts[index] : undefined;
  if (own !== undefined) return { text: own.text, missing: own.missing };
  const text = `${list.text}[${index}]`;
  return { text, missing: list.kind === 'fact' ? [text] : list.missing };
};

/** How two sides were compared; where an order between numbers does not hold, also what they fall short by. */
const explainGap = (operator: Comparator, { value, parts }: Explanation): NonNullable<Explanation['comparison']> => {
  const [left, right] = parts.map((part) => part.value);
  if (value !== false || typeof left !== 'number' || typeof right !== 'number') return { operator };
  switch (operator) {
    case '>=':
    case '>':
      return { operator, gap: Math.max(0, right - left) };
    case '<=':
    case '<':
      return { operator, gap: Math.max(0, left - right) };
    case '=':
    case '!=':
      return { operator };
  }
};
