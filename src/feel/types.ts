import type { ArithmeticOperator, Bounds } from '../logic/bounds';
import type { Box, RowBox } from './table-rows';
import type { Column, ColumnSource } from '../logic/columns';

export type { ArithmeticOperator, Bounds };

/** Unit of a number: pieces, 万元, a fraction of one, 分, or none declared. */
export type NumberUnit = 'count' | 'amount' | 'ratio' | 'points';

/** Static type of an expression or a declared name. */
export type FeelType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly unit?: NumberUnit }
  | { readonly kind: 'text'; readonly options?: readonly string[]; readonly place?: boolean }
  /** `moment`: compared by the time of day, too (rule F19); a plain date is compared by its day. */
  | { readonly kind: 'date'; readonly moment?: true }
  | { readonly kind: 'duration'; readonly unit: 'months' | 'days' }
  /** `years`: of a yearly series, the year of each item (rule F9). */
  | { readonly kind: 'list'; readonly item: FeelType; readonly years?: readonly number[] };

/**
 * Days since 1970-01-01; a month or year as written is the span of its days (rule F3). Of a single day `minutes` is the
 * time of day, where that is known (rule F19).
 */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly minutes?: number;
}

/** Known only within bounds it is any from `amount` to `most` (rule L7). */
export interface Duration {
  readonly unit: 'months' | 'days';
  readonly amount: number;
  readonly most?: number;
}

/** A value as the language sees it; a number that is only partly known is its bounds (rule L7), `undefined` the unknown. */
export type FeelValue = boolean | number | Bounds | string | DateSpan | Duration | readonly (FeelValue | undefined)[];

/** What people call a named value, the unit of its numbers, and where the document has it. */
export interface Titled {
  readonly title?: string;
  readonly unit?: string;
  readonly clause?: string;
}

/** One key of a table. */
export interface TableKey {
  readonly name: string;
  readonly type: FeelType;
  readonly unit?: string;
}

/** 对照表: what several keys come to, by the first row from the top that fits. */
export interface DecisionTable {
  readonly name: string;
  readonly title?: string;
  readonly clause: string;
  readonly keys: readonly TableKey[];
  readonly type: FeelType;
  /** Of the numbers it gives. */
  readonly unit?: string;
  /** The last one fits all where the table says what else holds. */
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly asks: RowBox;
  readonly gives: number | string | boolean;
  /** Where no other row fits. */
  readonly isRest?: true;
}

/** What a name in an expression may stand for. */
export type Declaration =
  /** A fact: one column of the applicants' table. */
  | { readonly kind: 'fact'; readonly type: FeelType }
  /** A named sub-expression (`let`), explained under its own name; `type` where its unit is declared. */
  | {
      readonly kind: 'let';
      readonly expression: Expression;
      readonly type?: FeelType;
      readonly titled?: Titled;
    }
  /** A small table that is called by its keys. */
  | { readonly kind: 'table'; readonly table: DecisionTable }
  /** A fixed value: a chosen reading, the check date, a reference year. */
  | { readonly kind: 'constant'; readonly type: FeelType; readonly value: FeelValue };

/** All names an expression may use, by name as written in the sheet (Chinese). */
export type Environment = ReadonlyMap<string, Declaration>;

/** Half-open range of characters in the expression's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A mistake in an expression; the sentence lives in `words/`. Positions are offsets into its text. */
export type FeelIssue = { readonly span: Span; readonly severity: 'error' | 'warning' } & (
  | { readonly code: 'feel.syntax'; readonly found: string }
  /** Longer, or more parts inside one another, than an expression may have; a chain of signs nests, too. */
  | {
      readonly code: 'feel.tooLarge';
      readonly what: 'length' | 'depth';
      readonly limit: number;
      readonly found: number;
    }
  | { readonly code: 'feel.unsupported'; readonly construct: string }
  | { readonly code: 'feel.unknownName'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly code: 'feel.unknownFunction'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly code: 'feel.argumentCount'; readonly name: string; readonly expected: string; readonly found: number }
  | { readonly code: 'feel.type'; readonly expected: string; readonly found: string; readonly at: string }
  | { readonly code: 'feel.unit'; readonly left: NumberUnit; readonly right: NumberUnit; readonly at: string }
  | { readonly code: 'feel.option'; readonly option: string; readonly options: readonly string[] }
  /** A comparison or branch that is always the same whatever the facts are. */
  | { readonly code: 'feel.constant'; readonly at: string; readonly value: boolean }
);

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * Why a value cannot be worked out: a divisor that is zero, or may be; a root of a negative number; a negative power of
 * zero; a sum, mean, least or greatest of no items; keys that no row of a table has; an item or a year that a series does not have; beyond all numbers.
 */
export type Trouble =
  | {
      readonly kind:
        'zeroDivisor' | 'perhapsZeroDivisor' | 'negativeRoot' | 'zeroPower' | 'noItems' | 'noRow' | 'tooLarge';
    }
  | { readonly kind: 'noYear'; readonly year: number };

/** A weighted sum within its own least and most; `best`: only so many of its parts count, those with the most points. */
interface Summing {
  readonly weights: readonly number[];
  readonly best?: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The evaluated tree of one row: what each part of the expression came to and why. Rendering is a
 * lookup by `kind`. Where the part is unknown or known only within bounds, `missing` names the facts (or items of a
 * series, as `name[index]`) that are not known below it.
 */
export interface Explanation {
  readonly kind:
    | 'literal'
    | 'fact'
    | 'constant'
    | 'let'
    | 'arithmetic'
    | 'comparison'
    | 'and'
    | 'or'
    | 'not'
    | 'if'
    | 'in'
    | 'every'
    | 'some'
    | 'call'
    | 'list'
    | 'score'
    | 'table';
  /** Source text of this part; the name for `fact`, `constant` and `let`. */
  readonly text: string;
  readonly type: FeelType;
  readonly value: FeelValue | undefined;
  /**
   * Parts directly below, in the order of the text. Of `if`: condition, then, else; of `every` and `some`: the list,
   * then the condition on each item; of `in`: the value, then the condition of each test; of `let`: what it names; of
   * `score`: what an indicator counts, then whether it applies, or the scores that a total sums up.
   */
  readonly parts: readonly Explanation[];
  readonly missing: readonly string[];
  /** Only for `comparison`: operator as it applies between parts[0] and parts[1]; `gap` (≥ 0) is what numbers fall short by. */
  readonly comparison?: { readonly operator: Comparator; readonly gap?: number };
  /** Only for `arithmetic` of two parts. */
  readonly operator?: ArithmeticOperator;
  /** Why it has no value though all that it takes is known: no blank, but nothing to be worked out (rule S8). */
  readonly trouble?: Trouble;
  /** Only for a `score` that sums up others: how its parts, in their order, come to it. */
  readonly summed?: Summing;
  /** Only for a `table`: what its keys may be, and the row that applies where that is settled. */
  readonly looked?: { readonly table: DecisionTable; readonly box: Box; readonly row?: number | undefined };
  /** Only for a `let` that was declared with more than its name. */
  readonly titled?: Titled;
  /** Only for `call`: the name in `BUILTINS`; `x in 列表` calls `list contains(列表, x)`. */
  readonly called?: string;
}

/** A checked expression, compiled to a program over columns. */
export interface Expression {
  readonly text: string;
  readonly type: FeelType;
  /** Facts read, directly or through `let`, in order of first appearance. */
  readonly facts: readonly string[];
  /** Constants read (readings among them), directly or through `let`. */
  readonly constants: readonly string[];
  /** The value for every row; time linear in rows, no allocation per row except for lists. */
  evaluate(source: ColumnSource): Column;
  /** The evaluated tree of one row. Agrees with `evaluate` on that row. */
  explain(source: ColumnSource, row: number): Explanation;
}

/** What compiling yields: an expression unless an error-severity issue was found. */
export interface Compilation {
  readonly expression?: Expression;
  readonly issues: readonly FeelIssue[];
}

/** Signature of `compileExpression` in `feel/compile.ts`. `expected` is checked when given. */
export type CompileExpression = (text: string, environment: Environment, expected?: FeelType) => Compilation;
