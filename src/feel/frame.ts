import type { ColumnSource } from '../logic/columns';
import type { Arena } from './arena';
import type { ExpandedLists } from './expand-lists';
import { expandLists } from './expand-lists';
import type { ListOperand, Operand } from './operand';
import { gatherOperand, operandOfColumn, operandOfValue } from './operand';
import type { Frame, FrameRow, ItemsFrame, Term } from './term';
import type { Explanation, FeelType } from './types';
import { nameOfType } from './type-rules';

/** What is known of an expression before any row: parts that are the same for every row, and parts that repeat. */
export interface Plan {
  readonly folded: ReadonlyMap<Term, Operand>;
  readonly repeated: RepeatedTerms;
}

/** What frames have in common: whatever is read more than once is kept. */
abstract class KnownValues implements Frame {
  private readonly facts = new Map<string, Operand>();
  private readonly terms = new Map<Term, Operand>();
  private readonly inner = new Map<Term, ItemFrame>();
  private readonly explained = new Map<Term, { readonly at: FrameRow; readonly explanation: Explanation }>();

  constructor(
    readonly length: number,
    readonly arena: Arena,
    readonly plan: Plan,
  ) {}

  evaluate(term: Term): Operand {
    const { folded, repeated } = this.plan;
    const known = folded.get(term) ?? this.terms.get(term);
    return known ?? (repeated.has(term) ? this.evaluateOnce(term) : term.evaluate(this));
  }

  evaluateOnce(term: Term): Operand {
    const first = this.plan.repeated.get(term) ?? term;
    const known = this.terms.get(first) ?? this.plan.folded.get(first) ?? first.evaluate(this);
    this.terms.set(first, known);
    return known;
  }

  explainOnce(term: Term, at: FrameRow): Explanation {
    const known = this.explained.get(term);
    if (known?.at.row === at.row && known.at.items === at.items) return known.explanation;
    const explanation = term.explain(at);
    this.explained.set(term, { at, explanation });
    return explanation;
  }

  readFact(name: string, type: FeelType): Operand {
    const known = this.facts.get(name) ?? this.readNewFact(name, type);
    this.facts.set(name, known);
    return known;
  }

  over(quantifier: Term, variable: string, lists: ListOperand): ItemsFrame {
    const known = this.inner.get(quantifier);
    if (known !== undefined) return known;
    const made = new ItemFrame(this, variable, expandLists(lists, this.length, this.arena));
    this.inner.set(quantifier, made);
    return made;
  }

  abstract readVariable(name: string): Operand;
  protected abstract readNewFact(name: string, type: FeelType): Operand;
}

/** Rows of the source from `start` on. */
export class RowFrame extends KnownValues {
  constructor(
    private readonly source: ColumnSource,
    private readonly start: number,
    length: number,
    arena: Arena,
    plan: Plan,
  ) {
    super(length, arena, plan);
  }

  override readVariable(name: string): Operand {
    throw new Error(`No variable ${name} in scope.`);
  }

  protected override readNewFact(name: string, type: FeelType): Operand {
    const column = this.source.column(name);
    return column === undefined ? operandOfValue(type, undefined) : operandOfColumn(column, this.start, this.length);
  }
}

/** One row for each item of a quantifier's lists. */
class ItemFrame extends KnownValues implements ItemsFrame {
  constructor(
    private readonly outer: KnownValues,
    private readonly variable: string,
    readonly lists: ExpandedLists,
  ) {
    super(lists.total, outer.arena, outer.plan);
  }

  override readVariable(name: string): Operand {
    return name === this.variable ? this.lists.items : this.repeat(this.outer.readVariable(name));
  }

  protected override readNewFact(name: string, type: FeelType): Operand {
    return this.repeat(this.outer.readFact(name, type));
  }

  /** A value of each outer row for every item of its list. */
  private repeat(operand: Operand): Operand {
    return gatherOperand(operand, this.lists.owners(), this.length, this.arena);
  }
}

/** Terms that stand in an expression more than once, each with the one that is worked out for all of them. */
type RepeatedTerms = ReadonlyMap<Term, Term>;

/** Finds parts that are the same: of one kind and type, with the same text over the same parts. */
export const findRepeated = (root: Term): RepeatedTerms => {
  const firsts = new Map<string, { readonly term: Term; readonly id: number }>();
  const repeated = new Map<Term, Term>();
  // What a `let` names stands below all that name it.
  const visited = new Map<Term, number>();
  const visit = (term: Term): number => {
    const known = visited.get(term);
    if (known !== undefined) return known;
    const below = term.below.map(visit);
    const written = JSON.stringify([term.kind, nameOfType(term.type), term.text, term.value, below]);
    const first = firsts.get(written) ?? { term, id: firsts.size };
    firsts.set(written, first);
    if (first.term !== term && below.length > 0) repeated.set(first.term, first.term).set(term, first.term);
    visited.set(term, first.id);
    return first.id;
  };
  visit(root);
  return repeated;
};
