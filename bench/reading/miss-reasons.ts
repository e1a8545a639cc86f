import { lookAtColumn } from '../../src/applicants/column-evidence';
import { indexTargets } from '../../src/applicants/index-targets';
import { pairCandidate, readCandidates } from '../../src/applicants/score-pairs';
import { JUDGEMENT } from '../../src/applicants/targets';
import type { Target } from '../../src/applicants/targets';
import type { SheetBinding } from '../../src/applicants/types';
import type { ReadingCase } from './material';
import { meaningsOf } from './measure-reading';

/** Why a column that means something is not bound. */
const REASONS = ['no target', 'computed', 'not found', 'first', 'close second', 'second or third', 'further'] as const;

type Reason = (typeof REASONS)[number];

const KINDS = ['fact', 'yes/no', 'material', 'judgement', 'score'] as const;

type Kind = (typeof KINDS)[number];

/** Counts by kind of what the column means and by reason. */
export type Misses = ReadonlyMap<string, number>;

export const addMisses = (one: Misses, other: Misses): Misses => {
  const sum = new Map(one);
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
};

const keyOf = (kind: Kind, reason: Reason): string => `${kind} | ${reason}`;

const kindOf = (target: Target | undefined, name: string): Kind => {
  if (target?.kind === 'judgement' || name.startsWith(JUDGEMENT)) return 'judgement';
  if (target?.kind === 'score') return 'score';
  if (target?.type === 'material') return 'material';
  return target?.type === 'yesNo' ? 'yes/no' : 'fact';
};

/** So near in score that the order of two is chance. */
const CLOSE = 0.03;

/** Where what an open column means stands among what it may stand for. */
export const countMisses = (
  one: ReadingCase,
  binding: SheetBinding,
  targets: readonly Target[],
  says: (line: string) => void,
): Misses => {
  const index = indexTargets(targets);
  const bound = new Set(binding.bindings.map(({ column }) => column));
  for (const { inputs } of binding.computed) for (const { binding: input } of inputs) bound.add(input.column);
  let misses: Misses = new Map();
  const count = (kind: Kind, reason: Reason): void => {
    misses = addMisses(misses, new Map([[keyOf(kind, reason), 1]]));
  };
  const meanings = meaningsOf(one, binding);
  const lookAt = (column: number) => lookAtColumn(one.sheet, binding.dataRows, column);
  for (const candidate of readCandidates(binding.headers, lookAt)) {
    const [header] = candidate.headers;
    const meant = meanings.get(header?.column ?? -1) ?? [];
    if (header === undefined || meant.length === 0 || bound.has(header.column)) continue;
    const own = targets.filter(({ name }) => meant.includes(name));
    const kind = kindOf(own[0], meant[0] ?? '');
    const pairs = pairCandidate(candidate, index).filter(({ at }) => at < index.count);
    const at = pairs.findIndex(({ target }) => meant.includes(target.name));
    const pair = pairs[at];
    const [first] = pairs;
    const reason = ((): Reason => {
      if (own.length === 0) return 'no target';
      if (meant.some((name) => one.computed.has(name))) return 'computed';
      if (pair === undefined || first === undefined) return 'not found';
      if (at === 0) return 'first';
      if (first.score - pair.score < CLOSE) return 'close second';
      return at <= 2 ? 'second or third' : 'further';
    })();
    count(kind, reason);
    const rival = at === 0 ? pairs[1] : first;
    const shown = (one_: typeof pair): string =>
      one_ === undefined
        ? '—'
        : `${one_.target.name} ${one_.score.toFixed(2)} (${one_.cells?.toFixed(2) ?? '—'}${one_.turned === undefined ? ' turn?' : ''}${one_.isHalf ? ' half' : ''})`;
    says(`${reason}: ${header.text} → ${shown(pair) === '—' ? meant.join('、') : shown(pair)} beside ${shown(rival)}`);
  }
  return misses;
};

/** The counts as a table, kinds down, reasons across. */
export const showMisses = (misses: Misses): readonly string[] => [
  ['', ...REASONS].map((word) => word.padStart(16)).join(''),
  ...KINDS.map((kind) =>
    [kind, ...REASONS.map((reason) => String(misses.get(keyOf(kind, reason)) ?? 0))]
      .map((word) => word.padStart(16))
      .join(''),
  ),
];
