import type { Column, ColumnSource } from '../logic/columns';
import { Arena } from './arena';
import { columnOfOperand, prepareColumn } from './column-of-operand';
import { evaluateTerm } from './evaluate-term';
import { frameOfRows } from './frame';
import { gatherOperand } from './gather-operand';
import type { Operand } from './operand';
import type { Term } from './term';

/** Rows worked on at a time: their columns fit the processor's first cache. */
const BLOCK = 2048;

/** The value of an expression for every row, as a whole column. */
export const evaluateRows = (term: Term, folded: ReadonlyMap<Term, Operand>, source: ColumnSource): Column => {
  const { rowCount } = source;
  const arena = new Arena();
  const prepared = prepareColumn(term.type, rowCount);
  if (prepared === undefined) {
    const operand = evaluateTerm(term, frameOfRows(source, 0, rowCount, arena, folded));
    return columnOfOperand(spread(operand, rowCount, arena), term.type, rowCount);
  }
  for (let start = 0; start < rowCount; start += BLOCK) {
    arena.reset();
    const length = Math.min(BLOCK, rowCount - start);
    prepared.fill(evaluateTerm(term, frameOfRows(source, start, length, arena, folded)), start, length);
  }
  return prepared.column;
};

/** A list that is the same for every row, repeated. */
const spread = (operand: Operand, rowCount: number, arena: Arena): Operand =>
  operand.kind === 'list' && operand.step === 0
    ? gatherOperand({ ...operand, step: 1 }, new Int32Array(rowCount), rowCount, arena)
    : operand;
