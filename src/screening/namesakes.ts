import { foldName } from '../applicants/match-names';
import { valuesOfFact } from './compare-applicants';
import type { ApplicantResult } from './types';

/** Applications that are one person's for certain. */
interface Cluster {
  readonly applicants: ApplicantResult[];
  /** What each fact that tells persons apart says of this one, folded; absent where nothing does. */
  readonly told: (string | undefined)[];
  readonly organisations: Set<string>;
}

interface Telling {
  /** Facts that tell persons apart, the strongest first. */
  readonly apart: readonly string[];
  readonly organisations: ReadonlyMap<ApplicantResult, string>;
  /** Applications that one person may have. */
  readonly count: number;
}

/** Applicants of one name: one person's applications, or perhaps. */
interface Namesakes {
  readonly value: string;
  readonly applicants: readonly ApplicantResult[];
  readonly asked?: 'namesake';
}

/**
 * Tells apart who only shares a name (rule X2): the first of the facts that both have decides. Where none does,
 * applications of one organisation are one person's; those of several are shown to a person, who decides.
 */
export const tellNamesakes = (
  name: string,
  all: readonly ApplicantResult[],
  { apart, organisations, count }: Telling,
): readonly Namesakes[] => {
  if (all.length <= count) return [];
  const clusters = clusterApplicants(all, { apart, organisations });
  const inOrder = (own: readonly Cluster[]) => {
    const joined = new Set(own.flatMap(({ applicants }) => applicants));
    return all.filter((applicant) => joined.has(applicant));
  };
  const certain = clusters
    .map((cluster) => inOrder([cluster]))
    .filter(({ length }) => length > count)
    .map((applicants, index, { length }) => ({ value: labelOf(name, applicants, length > 1, index), applicants }));
  const asked = joinOpen(clusters)
    .filter(({ length }) => length > 1)
    .map((joined): Namesakes => ({ value: name, applicants: inOrder(joined), asked: 'namesake' }))
    .filter(({ applicants }) => applicants.length > count);
  return [...certain, ...asked];
};

/** Where several persons of one name have too many, each is told with an organisation of theirs. */
const labelOf = (name: string, [first]: readonly ApplicantResult[], isShared: boolean, index: number): string =>
  isShared && first !== undefined ? `${name}（${index + 1}，${first.name}）` : name;

/** Who has more to be told by comes first, so that the others find whom they belong to. */
const clusterApplicants = (
  applicants: readonly ApplicantResult[],
  { apart, organisations }: Omit<Telling, 'count'>,
): readonly Cluster[] => {
  const read = applicants.map((applicant) => ({
    applicant,
    told: apart.map((fact) => readTold(fact, applicant)),
    organisation: organisations.get(applicant),
  }));
  const rank = (told: readonly (string | undefined)[]) => told.findIndex((value) => value !== undefined) >>> 0;
  const clusters: Cluster[] = [];
  for (const { applicant, told, organisation } of [...read].sort((one, other) => rank(one.told) - rank(other.told))) {
    const relations = clusters.map((cluster) => ({ cluster, relation: relate(cluster.told, told) }));
    const same = relations.filter(({ relation }) => relation === 'same');
    const ofOrganisation = relations.filter(
      ({ cluster, relation }) =>
        relation === 'open' && organisation !== undefined && cluster.organisations.has(organisation),
    );
    // Of two persons in one organisation nothing says which one is meant.
    const [there, ...others] = same.length > 0 ? same : ofOrganisation;
    const own = organisation === undefined ? [] : [organisation];
    if (there === undefined || others.length > 0)
      clusters.push({ applicants: [applicant], told: [...told], organisations: new Set(own) });
    else {
      there.cluster.applicants.push(applicant);
      for (const one of own) there.cluster.organisations.add(one);
      told.forEach((value, index) => (there.cluster.told[index] ??= value));
    }
  }
  return clusters;
};

const readTold = (fact: string, { table, row }: ApplicantResult): string | undefined =>
  valuesOfFact(table.column(fact), row)
    .map(foldName)
    .find((value) => value !== '');

type Relation = 'same' | 'other' | 'open';

/** The first fact that both have decides; numbers with hidden digits only where they differ in a digit that is shown. */
const relate = (one: readonly (string | undefined)[], other: readonly (string | undefined)[]): Relation => {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (value === undefined || against === undefined) continue;
    if (!isMasked(value) && !isMasked(against)) return value === against ? 'same' : 'other';
    if (differs(value, against)) return 'other';
  }
  return 'open';
};

const isMasked = (value: string): boolean => /[*＊×]/u.test(value);

const differs = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].some((letter, index) => !isMasked(letter) && !isMasked(other[index] ?? '') && letter !== other[index]);

/** Persons of whom nothing says that they are different ones, together. */
const joinOpen = (clusters: readonly Cluster[]): readonly (readonly Cluster[])[] => {
  const left = new Set(clusters);
  return clusters.flatMap((first) => {
    if (!left.delete(first)) return [];
    const joined = [first];
    for (const one of joined)
      for (const other of [...left])
        if (relate(one.told, other.told) === 'open') {
          left.delete(other);
          joined.push(other);
        }
    return [joined];
  });
};
