import type { ColumnSource } from '../logic/columns';
import type { Arena } from './arena';
import type { ExpandedLists } from './expand-lists';
import type { Operand } from './operand';
import { gatherOperand, operandOfColumn, operandOfValue } from './operand';
import type { Frame, Item, Term } from './term';
import type { FeelType } from './types';

/** Values of the parts of an expression that are the same for every row. */
export type FoldedTerms = ReadonlyMap<Term, Operand>;

/** What frames have in common: whatever is read more than once is kept. */
abstract class KnownValues implements Frame {
  private readonly facts = new Map<string, Operand>();
  private readonly terms = new Map<Term, Operand>();

  constructor(
    readonly length: number,
    readonly arena: Arena,
    readonly folded: FoldedTerms,
  ) {}

  evaluate(term: Term): Operand {
    return this.folded.get(term) ?? term.evaluate(this);
  }

  evaluateOnce(term: Term): Operand {
    const known = this.terms.get(term) ?? this.evaluate(term);
    this.terms.set(term, known);
    return known;
  }

  readFact(name: string, type: FeelType): Operand {
    const known = this.facts.get(name) ?? this.readNewFact(name, type);
    this.facts.set(name, known);
    return known;
  }

  over(variable: string, lists: ExpandedLists, item?: Item): Frame {
    return new ItemFrame(this, variable, lists, item);
  }

  abstract readVariable(name: string): Operand;
  abstract itemOf(name: string): Item | undefined;
  protected abstract readNewFact(name: string, type: FeelType): Operand;
}

/** Rows of the source from `start` on. */
export class RowFrame extends KnownValues {
  constructor(
    private readonly source: ColumnSource,
    private readonly start: number,
    length: number,
    arena: Arena,
    folded: FoldedTerms,
  ) {
    super(length, arena, folded);
  }

  override readVariable(name: string): Operand {
    throw new Error(`No variable ${name} in scope.`);
  }

  override itemOf(): undefined {
    return undefined;
  }

  protected override readNewFact(name: string, type: FeelType): Operand {
    const column = this.source.column(name);
    return column === undefined ? operandOfValue(type, undefined) : operandOfColumn(column, this.start, this.length);
  }
}

/** One row for each item of a quantifier's lists. */
class ItemFrame extends KnownValues {
  constructor(
    private readonly outer: KnownValues,
    private readonly variable: string,
    private readonly lists: ExpandedLists,
    private readonly item: Item | undefined,
  ) {
    super(lists.total, outer.arena, outer.folded);
  }

  override readVariable(name: string): Operand {
    return name === this.variable ? this.lists.items : this.repeat(this.outer.readVariable(name));
  }

  override itemOf(name: string): Item | undefined {
    return name === this.variable ? this.item : this.outer.itemOf(name);
  }

  protected override readNewFact(name: string, type: FeelType): Operand {
    return this.repeat(this.outer.readFact(name, type));
  }

  /** A value of each outer row for every item of its list. */
  private repeat(operand: Operand): Operand {
    return gatherOperand(operand, this.lists.owners(), this.length, this.arena);
  }
}
