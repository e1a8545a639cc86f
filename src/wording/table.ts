import type { Side } from '../feel/table-rows';
import type { DecisionTable, Explanation, TableKey } from '../feel/types';
import { nameBand } from '../words/bands';
import { wordNumber, wordValue } from './values';
import type { WordContext } from './values';

/** The row of a table that applies, by its number and what it asks: 第 3 行：行业 工业，从业人员 ≥ 20 人; empty where that is open. */
export const wordRowFound = ({ looked }: Explanation, context: WordContext): string =>
  looked?.row === undefined ? '' : wordRow(looked.table, looked.row, context);

const wordRow = (table: DecisionTable, at: number, context: WordContext): string => {
  const { words } = context;
  const row = table.rows[at];
  if (row === undefined) return '';
  if (row.isRest === true) return words.tables.rest;
  const asked = table.keys.flatMap((key, index) => {
    const side = row.asks[index];
    return side === undefined ? [] : [words.actual(key.name, wordSide(side, key, context))];
  });
  return words.tables.row(wordNumber(at + 1), asked);
};

const wordSide = (side: Side, { type, unit }: TableKey, context: WordContext): string => {
  const { words } = context;
  if (side.kind === 'words')
    return [...side.words]
      .map((word) => (type.kind === 'boolean' ? (word === 'true' ? words.yes : words.no) : word))
      .join(words.expression.listOr);
  const { low, lowOpen, high, highOpen } = side.run;
  const own = type.kind === 'number' ? UNITS[type.unit ?? 'count'](words) : '';
  const word = (value: number): string => wordValue(value, type, own === '' ? (unit ?? '') : own, context);
  if (low === high) return word(low);
  const ends = {
    ...(low !== -Infinity && (lowOpen ? { over: low } : { from: low })),
    ...(high !== Infinity && (highOpen ? { under: high } : { to: high })),
  };
  return nameBand(ends, words.tables.and, words.anyNumber, word);
};

/** Units that types stand for; a count has its own. */
const UNITS = {
  count: () => '',
  amount: ({ amountUnit }: WordContext['words']) => amountUnit,
  ratio: () => '%',
  points: ({ pointsUnit }: WordContext['words']) => pointsUnit,
} as const;

/** A value with the row of the table that it comes from, where it is one: 大型（第 1 行：从业人员 ≥ 1,000 人）. */
export const withRow = (part: Explanation, shown: string, context: WordContext): string => {
  const [body] = part.parts;
  if (part.kind === 'let' && body !== undefined) return withRow(body, shown, context);
  const row = part.kind === 'table' ? wordRowFound(part, context) : '';
  return row === '' ? shown : `${shown}${context.words.inBrackets(row)}`;
};
