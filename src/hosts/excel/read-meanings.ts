import type { HostIssue, HostOptions } from '../../workbook/types';
import { askInHalves, halveRows, packByBytes, inTurn } from './requests';
import type { SheetCells } from './read-cells';

/** What the values alone do not tell, by column of one sheet and row. */
interface ColumnMeanings {
  readonly formats: Map<number, string>;
  readonly types: Map<number, string>;
}

export type SheetMeanings = ReadonlyMap<number, ColumnMeanings>;

interface Question {
  readonly cells: SheetCells;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly asks: 'numberFormat' | 'valueTypes';
  readonly answers: Map<number, string>;
}

const BYTES_OF_ANSWER = 14;

const questionsOf = (cells: SheetCells, meanings: Map<number, ColumnMeanings>): Question[] => {
  const { used } = cells.outline;
  if (!used) return [];
  const questions: Question[] = [];
  for (let column = used.left; column <= used.right; column += 1) {
    const numbers: number[] = [];
    const marks: number[] = [];
    for (let row = used.top; row <= used.bottom; row += 1) {
      const value = cells.values[row]?.[column - used.left];
      if (typeof value === 'number') numbers.push(row);
      else if (typeof value === 'string' && value.startsWith('#')) marks.push(row);
    }
    const found: ColumnMeanings = { formats: new Map(), types: new Map() };
    const ask = (rows: readonly number[], asks: Question['asks'], answers: Map<number, string>): void => {
      const top = rows[0];
      const bottom = rows[rows.length - 1];
      if (top !== undefined && bottom !== undefined) questions.push({ cells, column, top, bottom, asks, answers });
    };
    ask(numbers, 'numberFormat', found.formats);
    ask(marks, 'valueTypes', found.types);
    meanings.set(column, found);
  }
  return questions;
};

const answerAll = async (
  context: Excel.RequestContext,
  questions: readonly Question[],
): Promise<HostIssue | undefined> => {
  const asked = questions.map((question) => {
    const { cells, column, top, bottom, asks } = question;
    const range = context.workbook.worksheets
      .getItem(cells.outline.name)
      .getRangeByIndexes(top, column, bottom - top + 1, 1)
      .load(asks)
      .untrack();
    return { question, range };
  });
  await context.sync();
  for (const { question, range } of asked) {
    const answers: unknown[][] = question.asks === 'numberFormat' ? range.numberFormat : range.valueTypes;
    answers.forEach(([answer], offset) => {
      if (typeof answer === 'string') question.answers.set(question.top + offset, answer);
    });
  }
  return undefined;
};

/**
 * Tells dates, percentages and errors: number formats where a column holds numbers, value types where it
 * holds something like `#N/A`. Everything else is plain from the values, so nothing more is asked for.
 */
export const readMeanings = async (
  context: Excel.RequestContext,
  sheets: readonly SheetCells[],
  options: HostOptions,
): Promise<{ readonly meanings: readonly SheetMeanings[]; readonly issue: HostIssue | undefined }> => {
  const meanings = sheets.map(() => new Map<number, ColumnMeanings>());
  const questions = sheets.flatMap((cells, index) => questionsOf(cells, meanings[index] ?? new Map()));
  const groups = packByBytes(questions, ({ top, bottom }) => (bottom - top + 1) * BYTES_OF_ANSWER);
  const issue = await inTurn(
    groups,
    (group) => askInHalves(group, (some) => answerAll(context, some), halveRows),
    options,
  );
  return { meanings, issue };
};
