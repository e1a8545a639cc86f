import type { Explanation } from '../feel/types';
import type { ApplicantTable } from '../applicants/types';
import { findWays } from './find-ways';
import { combineWays, keepMinimal } from './ways';
import type { Way } from './ways';
import { ANY } from './demand';
import type { MissingCause, MissingFact } from './types';

const ITEM = /^(.*)\[(\d+)\]$/u;

/** A missing fact by the name it has in explanations, `name` or `name[index]` for one year of a series. */
export const describeMissing = (name: string, table: ApplicantTable, row: number): MissingFact => {
  const [, series, index] = ITEM.exec(name) ?? [];
  const fact = series !== undefined && table.facts.get(series)?.years !== undefined ? series : name;
  const year = fact === name ? undefined : table.facts.get(fact)?.years?.[Number(index)];
  const state = table.stateOf(name, row);
  const cause: MissingCause = state.known ? 'insufficient' : state.cause;
  const [cell] = table.cellsOf(name, row);
  return { fact, cause, ...(year !== undefined && { year }), ...(cell !== undefined && { cell }) };
};

/**
 * The ways to have an undetermined criterion met or not apply (rules V1, V3). Where no filling does, the ways to
 * settle it at all; where facts are known and still do not settle it, those facts.
 */
export const settlingWays = (condition: Explanation | undefined, required: Explanation | undefined): readonly Way[] => {
  const applies = condition === undefined ? [] : findWays(condition, false);
  // An unknown `when` does not matter where `require` is yes; a judgement has no `require` and waits for `when`.
  const met =
    required === undefined ? (condition === undefined ? [] : findWays(condition, true)) : findWays(required, true);
  const favourable = keepMinimal([...applies, ...met]);
  if (favourable.length > 0) return favourable;
  const refused =
    required === undefined
      ? []
      : combineWays([condition === undefined ? [new Map()] : findWays(condition, true), findWays(required, false)]);
  if (refused.length > 0) return refused;
  const read = [condition, required].flatMap((part) => (part === undefined ? [] : factsBelow(part)));
  return [new Map(read.map((fact) => [fact, ANY]))];
};

const factsBelow = (explanation: Explanation): readonly string[] =>
  explanation.kind === 'fact' ? [explanation.text] : explanation.parts.flatMap(factsBelow);
