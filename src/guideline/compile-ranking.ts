import type { Expression, FeelType } from '../feel/types';
import type { DraftExpression } from './draft-criteria';
import { withoutUndefined } from './gather-sources';
import { EXPERTS } from './fact-schema';
import type { RankingSource } from './score-schema';
import type { CompiledRanking, RankingRule } from './score-types';
import type { Place } from './source-file';
import { placeBelow } from './source-file';

/** How a programme ranks, as written. */
export interface DraftRanking {
  readonly written: RankingSource;
  readonly place: Place;
}

/** Compiles an expression among the names in force; `undefined` after it has told why. */
type CompileWritten = (written: DraftExpression | undefined, expected?: FeelType) => Expression | undefined;

const NUMBER: FeelType = { kind: 'number' };

/** What orders a programme and its equals (rules S4, S6); without what is wrong in it. */
export const compileRanking = ({ written, place }: DraftRanking, compile: CompileWritten): CompiledRanking => {
  const parts = typeof written.order === 'string' ? [{ of: written.order, weight: 1 }] : written.order;
  const order = parts.map(({ of, weight }, index) => {
    const at = typeof written.order === 'string' ? ['order'] : ['order', index, 'of'];
    const value = of === EXPERTS ? undefined : compile({ text: of, place: placeBelow(place, ...at) }, NUMBER);
    return withoutUndefined({ of, weight, value });
  });
  const ties = written.ties.flatMap(({ of, first }, index) => {
    const draft = { text: of, place: placeBelow(place, 'ties', index, 'of') };
    const value = compile(draft);
    if (value === undefined) return [];
    // Words and lists have no order: told as what is no number.
    const hasOrder = value.type.kind !== 'text' && value.type.kind !== 'list';
    return hasOrder || compile(draft, NUMBER) !== undefined ? [{ first, value }] : [];
  });
  const expressions = [...order.flatMap(({ value }) => value ?? []), ...ties.map(({ value }) => value)];
  const rule: RankingRule = {
    clause: written.clause,
    order: parts,
    ties: written.ties.map((tie) => withoutUndefined(tie)),
    tiesFirst: written.tiesFirst,
    facts: [...new Set(expressions.flatMap(({ facts }) => facts))],
  };
  return { rule, order, ties };
};
