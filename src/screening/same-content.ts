import { foldName } from '../applicants/match-names';
import type { Limit } from '../guideline/types';
import { identifyOrganisations, valuesOfFact } from './compare-applicants';
import type { LimitGroup } from './limit-kinds';
import { groupByKeys } from './limit-kinds';
import type { ApplicantResult } from './types';

type SameContent = Extract<Limit, { kind: 'sameContent' }>;

/** So much of the pairs of letters of two titles must be the same (Dice's measure) for them to be alike. */
const ALIKE = 0.8;
/** What is left of a title without names tells too little where it is shorter. */
const SHORTEST = 6;
/** From so many letters on a title names its own organisation, in short or in full. */
const OWN_NAME = 4;
const TITLES_SHOWN = 3;

/**
 * What several organisations claim: the same number, or titles that are alike, which a person has to decide. What a
 * title says of the programme or of its own organisation says nothing of the content.
 */
export const findSameContent = (limit: SameContent, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const organisations = identifyOrganisations(applicants);
  const isShared = ({ applicants: own }: LimitGroup): boolean =>
    new Set(own.map((applicant) => organisations.get(applicant) ?? applicant)).size > 1;
  const numbered = limit.numbers
    .flatMap((fact) => groupByNumber(fact, applicants))
    .filter(isShared)
    .map((group): LimitGroup => (limit.ask === true ? { ...group, asked: 'number' } : group));
  const titled = limit.titles.flatMap((fact) => groupByTitle(fact, applicants)).filter(isShared);
  return [...numbered, ...titled];
};

/** Numbers as they are compared: without ZL or CN, dots, hyphens and spaces. */
const foldNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(?:ZL|CN)/, '')
    .replace(/[\s.·-]/g, '');

const groupByNumber = (fact: string, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const keysOf = ({ table, row }: ApplicantResult) =>
    valuesOfFact(table.column(fact), row)
      .map((value) => ({ key: foldNumber(value), value }))
      .filter(({ key }) => key !== '');
  return [...groupByKeys(applicants, keysOf).values()];
};

interface Title {
  readonly text: string;
  readonly applicants: readonly ApplicantResult[];
  readonly pairs: ReadonlySet<string>;
}

const groupByTitle = (fact: string, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const titles = readTitles(fact, applicants);
  const heads = titles.map((_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (heads[head] !== head) head = heads[head] ?? head;
    return head;
  };
  for (const [one, other] of listAlike(titles))
    heads[Math.max(headOf(one), headOf(other))] = Math.min(headOf(one), headOf(other));
  const clusters = new Map<number, Title[]>();
  titles.forEach((title, at) => clusters.set(headOf(at), [...(clusters.get(headOf(at)) ?? []), title]));
  return [...clusters.values()].map((cluster) => ({
    value: [
      ...cluster.slice(0, TITLES_SHOWN).map(({ text }) => text),
      ...(cluster.length > TITLES_SHOWN ? ['…'] : []),
    ].join(' / '),
    applicants: cluster.flatMap((title) => title.applicants),
    asked: 'alike',
  }));
};

/** Every content once, with all who have it. */
const readTitles = (fact: string, applicants: readonly ApplicantResult[]): readonly Title[] => {
  const titles = new Map<string, { text: string; applicants: ApplicantResult[]; pairs: ReadonlySet<string> }>();
  for (const applicant of applicants) {
    const [text] = valuesOfFact(applicant.table.column(fact), applicant.row);
    if (text === undefined) continue;
    const key = contentOf(foldName(text), applicant);
    if (key.length < SHORTEST) continue;
    const there = titles.get(key);
    if (there !== undefined) there.applicants.push(applicant);
    else titles.set(key, { text, applicants: [applicant], pairs: pairsOf(key) });
  }
  return [...titles.values()];
};

/** A title without the names of its programme and of its own organisation. */
const contentOf = (title: string, { name, programme }: ApplicantResult): string => {
  const names = programme === undefined ? [] : [programme.name, ...programme.aliases, ...programme.group].map(foldName);
  const longestFirst = names.filter((one) => one !== '').sort((one, other) => other.length - one.length);
  const plain = longestFirst.reduce((text, one) => text.replaceAll(one, ''), title);
  const own = longestCommon(plain, foldName(name));
  return own.length < OWN_NAME ? plain : plain.replace(own, '');
};

/** The longest run of letters that both have. */
const longestCommon = (one: string, other: string): string => {
  let longest = '';
  for (let from = 0; from + longest.length < one.length; from += 1)
    while (from + longest.length < one.length && other.includes(one.slice(from, from + longest.length + 1)))
      longest = one.slice(from, from + longest.length + 1);
  return longest;
};

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));

/**
 * Indexes of titles that are alike. Two such titles share one of their rarest pairs of letters, so only titles that do
 * are compared: time stays far below the square of their number.
 */
const listAlike = (titles: readonly Title[]): readonly (readonly [number, number])[] => {
  const counts = new Map<string, number>();
  for (const { pairs } of titles) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byRarePair = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  titles.forEach((title, at) => {
    const rarest = [...title.pairs].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    // Of a size n, alike titles share at least n · ALIKE / (2 − ALIKE) pairs.
    const shared = Math.ceil((title.pairs.size * ALIKE) / (2 - ALIKE) - 1e-9);
    const seen = new Set<number>();
    for (const pair of rarest.slice(0, title.pairs.size - shared + 1)) {
      const there = byRarePair.get(pair) ?? [];
      for (const other of there) seen.add(other);
      there.push(at);
      byRarePair.set(pair, there);
    }
    for (const other of seen) {
      const others = titles[other]?.pairs;
      if (others !== undefined && areAlike(title.pairs, others)) found.push([other, at]);
    }
  });
  return found;
};

const areAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return 2 * shared >= ALIKE * (one.size + other.size);
};
