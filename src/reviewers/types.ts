/** What somebody does in a review: 核查人 checks clauses, 专家 gives scores, 负责人 settles what others disagree on. */
export type Role = 'examiner' | 'expert' | 'lead';

/** A person who reviews. */
export interface Reviewer {
  readonly name: string;
  /** 单位; empty where nobody said. */
  readonly unit: string;
  readonly role: Role;
}

/** A name or a unit as it is kept: of one width, blanks made one. */
const foldPerson = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** A reviewer as he is kept; nobody without a name. */
export const foldReviewer = ({ name, unit, role }: Reviewer): Reviewer | undefined =>
  foldPerson(name) === '' ? undefined : { name: foldPerson(name), unit: foldPerson(unit), role };

/** As they are compared: the bar parts a name from its unit and is in neither. */
const fold = (text: string) => foldPerson(text).replaceAll('|', '/');

/** Tells reviewers apart: name and unit, however wide they are written. The role is not part of it. */
export const reviewerId = ({ name, unit }: Pick<Reviewer, 'name' | 'unit'>): string => `${fold(name)}|${fold(unit)}`;

/** The name in an id, for one whose reviewer is not known. */
export const nameInId = (id: string): string => id.split('|')[0] ?? id;

/** Names to show, by id: the name alone, with the unit where two of one name review. */
export const nameReviewers = (reviewers: ReadonlyMap<string, Reviewer>): ReadonlyMap<string, string> => {
  const same = new Map<string, number>();
  for (const id of reviewers.keys()) same.set(nameInId(id), (same.get(nameInId(id)) ?? 0) + 1);
  return new Map(
    [...reviewers].map(([id, { name, unit }]) => [
      id,
      (same.get(nameInId(id)) ?? 0) > 1 && unit.trim() !== '' ? `${name.trim()}（${unit.trim()}）` : name.trim(),
    ]),
  );
};
