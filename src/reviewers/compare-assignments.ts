import { foldName } from '../applicants/match-names';
import type { Assignment } from './assign-experts';

/** Experts of an applicant as a sheet has them, by the names they stand there with. */
export interface WrittenSeats {
  readonly key: string;
  readonly name: string;
  /** The applicant's own sheet; absent where there is only one. */
  readonly sheet?: string;
  readonly experts: readonly string[];
}

/** An applicant whose experts are others than before. */
export interface ChangedSeats {
  /** Index of the applicant. */
  readonly applicant: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Applicants that stood in an assignment before and have other experts now; who is new or gone is not told. */
export const compareAssignments = (
  before: readonly WrittenSeats[],
  { applicants, experts, seats }: Assignment,
): readonly ChangedSeats[] => {
  const written = new Map<string, WrittenSeats>();
  for (const one of before) {
    written.set(`${one.sheet ?? ''}\n${one.key}`, one);
    if (!written.has(`\n${one.key}`)) written.set(`\n${one.key}`, one);
  }
  const fold = (names: readonly string[]): string => names.map(foldName).sort().join('|');
  return applicants.flatMap(({ key, sheet }, applicant): readonly ChangedSeats[] => {
    const there = written.get(`${sheet}\n${key}`) ?? written.get(`\n${key}`);
    const after = (seats[applicant] ?? []).flatMap(({ expert }) => experts[expert]?.label ?? []);
    if (there === undefined || fold(there.experts) === fold(after)) return [];
    return [{ applicant, before: there.experts, after }];
  });
};
