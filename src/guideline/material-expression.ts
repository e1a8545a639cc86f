import type { Column, ColumnSource } from '../logic/columns';
import { UNKNOWN } from '../logic/truth';
import type { Expression, Explanation, FeelType } from '../feel/types';

const BOOLEAN: FeelType = { kind: 'boolean' };

/**
 * "This material was handed in", as an expression. A material's name is a title as the document has it, with
 * brackets and book-title marks that no name in FEEL may hold, so it is read directly instead of being parsed.
 */
export function expressMaterial(name: string): Expression {
  const truths = (source: ColumnSource): Column => {
    const column = source.column(name);
    return column?.kind === 'truth' ? column : { kind: 'truth', values: unknowns(source.rowCount) };
  };
  return {
    text: name,
    type: BOOLEAN,
    facts: [name],
    constants: [],
    evaluate: truths,
    explain: (source, row): Explanation => {
      const column = source.column(name);
      const truth = column?.kind === 'truth' ? (column.values[row] ?? UNKNOWN) : UNKNOWN;
      const known = truth !== UNKNOWN;
      return {
        kind: 'fact',
        text: name,
        type: BOOLEAN,
        value: known ? truth > UNKNOWN : undefined,
        parts: [],
        missing: known ? [] : [name],
      };
    },
  };
}

const unknowns = (rowCount: number): Int8Array => new Int8Array(rowCount).fill(UNKNOWN);
