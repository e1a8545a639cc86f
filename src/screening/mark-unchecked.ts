import type { Column } from '../logic/columns';
import type { Steps } from '../logic/steps';
import { UNKNOWN } from '../logic/truth';
import type { ApplicantTable } from '../applicants/types';
import type { CompiledCriterion } from '../guideline/types';
import type { Reasons, RowExplainer } from './explain-rows';
import { CODE } from './verdict-codes';

/** Rows explained in one step. */
const EXPLAINED = 500;

/**
 * Turns `undetermined` into `unchecked` where nothing but facts without a column keeps a criterion open
 * (rule B5). Only criteria that read such a fact are looked at; a row is explained only where one of the
 * criterion's other facts is not known either.
 */
export function* markUnchecked(
  codes: Uint8Array,
  { criterion: { facts } }: CompiledCriterion,
  table: ApplicantTable,
  explain: RowExplainer,
): Steps<void> {
  if (!facts.some((fact) => lacksColumn(fact, table))) return;
  const others = facts.map((fact) => table.column(fact)).filter((column) => column !== undefined);
  let explained = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== CODE.undetermined) continue;
    if (others.every((column) => isSettled(column, row))) {
      codes[row] = CODE.unchecked;
      continue;
    }
    if (lacksOnlyColumns(explain(row), table, row)) codes[row] = CODE.unchecked;
    explained += 1;
    if (explained % EXPLAINED === 0) yield;
  }
}

/** A fact without a column, or a yearly series without the column of one of its years. */
const lacksColumn = (name: string, table: ApplicantTable): boolean => {
  if (table.column(name) === undefined) return true;
  const years = table.facts.get(name)?.years;
  if (years === undefined) return false;
  const own = table.binding.bindings.filter(({ fact }) => fact === name);
  return own.every(({ year }) => year !== undefined) && own.length < years.length;
};

const lacksOnlyColumns = ({ ways }: Reasons, table: ApplicantTable, row: number): boolean =>
  ways.every((way) =>
    [...way.keys()].every((name) => {
      const state = table.stateOf(name, row);
      return !state.known && state.cause === 'noColumn';
    }),
  );

const isSettled = (column: Column, row: number): boolean => {
  switch (column.kind) {
    case 'truth':
      return column.values[row] !== UNKNOWN;
    case 'number':
    case 'duration':
      return column.valid[row] === 1;
    case 'text':
      return (column.codes[row] ?? -1) >= 0;
    case 'date':
      return column.valid[row] === 1 && column.from[row] === column.to[row];
    case 'list': {
      if (column.valid[row] !== 1) return false;
      const end = column.offsets[row + 1] ?? 0;
      for (let item = column.offsets[row] ?? 0; item < end; item += 1) if (!isSettled(column.items, item)) return false;
      return true;
    }
  }
};
