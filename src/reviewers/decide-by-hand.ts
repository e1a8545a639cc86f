import { foldName } from '../applicants/match-names';
import type { Recusal } from './find-recusals';
import type { Expert } from './read-experts';
import type { Assessed } from './read-parties';

/** Lists of what people decided about pairs. */
export const HAND_LISTS = ['assign', 'exclude', 'clear'] as const;

/**
 * One decision with its reason: an expert is given an applicant (`assign`), kept from it or, without one, from all
 * (`exclude`), or what looked like a conflict of interest is none (`clear`).
 */
export interface HandEntry {
  readonly list: (typeof HAND_LISTS)[number];
  /** A name, or name and unit as `姓名（单位）`. */
  readonly expert: string;
  /** An applicant's key, name or project. */
  readonly applicant?: string;
  readonly reason: string;
}

/** Why a decision cannot be carried out. */
export type HandIssue = { readonly entry: HandEntry } & (
  | { readonly code: 'hand.noExpert'; readonly known: readonly string[] }
  | { readonly code: 'hand.manyExperts'; readonly known: readonly string[] }
  | { readonly code: 'hand.noApplicant'; readonly known: readonly string[] }
  /** Of several applications of one name it has to be said which one is given. */
  | { readonly code: 'hand.manyApplicants'; readonly known: readonly string[] }
  /** A conflict of interest that nobody cleared. */
  | { readonly code: 'hand.recused'; readonly recusal: Recusal }
  | { readonly code: 'hand.twoWays'; readonly other: HandEntry }
  /** Nothing was found that could be cleared. */
  | { readonly code: 'hand.nothing' }
);

/** A decision about one pair. */
export interface HandPair {
  readonly expert: number;
  readonly applicant: number;
  readonly reason: string;
}

/** What people decided, by pair; conflicts of interest with what was cleared and excluded by hand. */
export interface DecidedByHand {
  readonly fixed: readonly HandPair[];
  readonly recusals: readonly Recusal[];
  readonly issues: readonly HandIssue[];
}

interface Found extends HandPair {
  readonly entry: HandEntry;
}

const key = ({ applicant, expert }: { readonly applicant: number; readonly expert: number }): string =>
  `${expert}|${applicant}`;

const found = (texts: readonly (readonly string[])[], asked: string): readonly number[] =>
  texts.flatMap((own, at) => (own.some((text) => text !== '' && foldName(text) === asked) ? [at] : []));

const findExpert = (experts: readonly Expert[], entry: HandEntry): readonly number[] =>
  found(
    experts.map(({ label, name, unit }) => [name, label, `${name}${unit}`]),
    foldName(entry.expert),
  );

/** By key first: it names one application. */
const findApplicants = (applicants: readonly Assessed[], text: string): readonly number[] => {
  const byKey = applicants.flatMap((one, at) => (one.key === text ? [at] : []));
  if (byKey.length > 0) return byKey;
  const asked = foldName(text);
  const byName = found(
    applicants.map(({ name }) => [name]),
    asked,
  );
  if (byName.length > 0) return byName;
  return found(
    applicants.map(({ project }) => [project]),
    asked,
  );
};

const locate = (
  entry: HandEntry,
  experts: readonly Expert[],
  applicants: readonly Assessed[],
): readonly Found[] | HandIssue => {
  const [expert, ...others] = findExpert(experts, entry);
  const labels = (indexes: readonly number[]) => indexes.flatMap((at) => experts[at]?.label ?? []);
  if (expert === undefined) return { entry, code: 'hand.noExpert', known: experts.map(({ label }) => label) };
  if (others.length > 0) return { entry, code: 'hand.manyExperts', known: labels([expert, ...others]) };
  const { applicant: text, list, reason } = entry;
  if (text === undefined) return applicants.map((_, applicant) => ({ entry, expert, applicant, reason }));
  const all = findApplicants(applicants, text);
  if (all.length === 0) return { entry, code: 'hand.noApplicant', known: applicants.map(({ name }) => name) };
  if (list === 'assign' && all.length > 1) {
    const known = all.flatMap((at) => {
      const one = applicants[at];
      return one === undefined ? [] : [one.project === '' ? one.key : one.project];
    });
    return { entry, code: 'hand.manyApplicants', known };
  }
  return all.map((applicant) => ({ entry, expert, applicant, reason }));
};

/**
 * Carries out what people decided. Nobody is given an applicant with whom a conflict of interest is certain, or undecided,
 * unless it was cleared with a reason (rule C8).
 */
export const decideByHand = (
  entries: readonly HandEntry[],
  experts: readonly Expert[],
  applicants: readonly Assessed[],
  recusals: readonly Recusal[],
): DecidedByHand => {
  const issues: HandIssue[] = [];
  const pairs: Found[] = [];
  for (const entry of entries) {
    const located = locate(entry, experts, applicants);
    if ('code' in located) issues.push(located);
    else pairs.push(...located);
  }
  const of = (list: HandEntry['list']) =>
    new Map(pairs.filter(({ entry }) => entry.list === list).map((one) => [key(one), one]));
  const [assigned, excluded, cleared] = [of('assign'), of('exclude'), of('clear')];
  const conflicts = new Map<string, Recusal[]>();
  for (const recusal of recusals) conflicts.set(key(recusal), [...(conflicts.get(key(recusal)) ?? []), recusal]);
  const clearing = new Set(entries.filter(({ list }) => list === 'clear'));
  for (const [pair, { entry }] of cleared) if (conflicts.has(pair)) clearing.delete(entry);
  const located = new Set(pairs.map(({ entry }) => entry));
  for (const entry of clearing) if (located.has(entry)) issues.push({ entry, code: 'hand.nothing' });
  for (const [pair, { entry }] of assigned) {
    const other = excluded.get(pair);
    const [recusal] = cleared.has(pair) ? [] : (conflicts.get(pair) ?? []);
    if (other !== undefined) issues.push({ entry, code: 'hand.twoWays', other: other.entry });
    else if (recusal !== undefined) issues.push({ entry, code: 'hand.recused', recusal });
  }
  return {
    fixed: [...assigned.values()].map(({ applicant, expert, reason }) => ({ applicant, expert, reason })),
    recusals: [
      ...recusals.map((recusal) => {
        const clear = cleared.get(key(recusal));
        return clear === undefined ? recusal : { ...recusal, cleared: clear.reason };
      }),
      ...[...excluded.values()].map(({ applicant, expert, reason }): Recusal => ({
        why: { kind: 'hand', reason },
        certain: true,
        expert,
        applicant,
        mine: experts[expert]?.label ?? '',
        theirs: applicants[applicant]?.name ?? '',
        cells: [],
      })),
    ],
    issues,
  };
};
