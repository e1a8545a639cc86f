import { foldName } from '../applicants/match-names';
import type { CellAddress } from '../workbook/types';
import type { Expert } from './read-experts';
import type { Assessed, PartyKind, PersonKind } from './read-parties';
import type { FindRelated, NameRelation } from './relate-names';
import { indexRelated, isCertain } from './relate-names';

/** Why an expert should not assess an applicant (rule C8). */
type RecusalWhy =
  /** The expert's unit is a party of the applicant, or belongs to one. */
  | { readonly kind: 'unit'; readonly party: PartyKind; readonly relation: NameRelation }
  /** The expert declared to stay away from a party. */
  | { readonly kind: 'declared'; readonly party: PartyKind; readonly relation: NameRelation }
  /** The expert is the applicant's own person: by identity number, or perhaps, by the name alone. */
  | { readonly kind: 'person'; readonly person: PersonKind; readonly relation: 'identity' | 'unit' | 'namesake' }
  /** Excluded by hand. */
  | { readonly kind: 'hand'; readonly reason: string };

/**
 * 回避: a conflict of interest of one expert with one applicant. `certain` ones are never assigned; others are for a
 * person to decide, and until then assigned only where nothing else would do, and never in silence.
 */
export interface Recusal {
  readonly why: RecusalWhy;
  readonly certain: boolean;
  /** Index of the expert and of the applicant. */
  readonly expert: number;
  readonly applicant: number;
  /** What the expert list says, and what the applicants' sheet says. */
  readonly mine: string;
  readonly theirs: string;
  readonly cells: readonly CellAddress[];
  /** Why a person said that it is none (经核实不属回避). */
  readonly cleared?: string;
}

/** Organisations of all applicants by folded name: who names them, as what. */
interface Stake {
  readonly applicant: number;
  readonly party: PartyKind;
  readonly name: string;
  readonly cells: readonly CellAddress[];
}

/**
 * Finds every conflict of interest by rule (rule C8): the expert's unit or a declared one is the applicant, a partner, its
 * recommending office, the leader's unit, a parent or a subsidiary, by name (rule X2); or the expert is the leader or a
 * member of the project. In the order of experts and applicants.
 */
export const findRecusals = (experts: readonly Expert[], applicants: readonly Assessed[]): readonly Recusal[] => {
  const stakes = new Map<string, Stake[]>();
  applicants.forEach(({ parties }, applicant) => {
    for (const { cells, kind, name } of parties) {
      const key = foldName(name);
      const there = stakes.get(key) ?? [];
      there.push({ applicant, party: kind, name, cells });
      stakes.set(key, there);
    }
  });
  const shown = [...stakes.values()].flatMap(([first]) => first?.name ?? []);
  const find = indexRelated(shown);
  const persons = indexPersons(applicants);
  return experts.flatMap((expert, at) => {
    const found = [
      ...recusePersons(expert, at, applicants, persons),
      ...expert.units.flatMap((unit) => recuseUnit('unit', unit, at, expert.cells.unit, stakes, find)),
      ...expert.avoids.flatMap((unit) => recuseUnit('declared', unit, at, expert.cells.avoids, stakes, find)),
    ];
    return strongest(found);
  });
};

const recuseUnit = (
  kind: 'unit' | 'declared',
  mine: string,
  expert: number,
  cell: CellAddress | undefined,
  stakes: ReadonlyMap<string, readonly Stake[]>,
  find: FindRelated,
): readonly Recusal[] =>
  [...find(mine)].flatMap(([folded, relation]) =>
    (stakes.get(folded) ?? []).flatMap(({ applicant, cells, name, party }): readonly Recusal[] => {
      // A part of an office's own house is its own; what only shares a beginning with it is no matter of recommending.
      if (party === 'office' && !OF_OFFICE.has(relation)) return [];
      if (party !== 'office' && relation === 'bureau') return [];
      return [
        {
          why: { kind, party, relation },
          certain: isCertain(relation),
          expert,
          applicant,
          mine,
          theirs: name,
          cells: [...(cell === undefined ? [] : [cell]), ...cells],
        },
      ];
    }),
  );

const OF_OFFICE: ReadonlySet<NameRelation> = new Set(['same', 'part', 'contains', 'bureau', 'spelling']);

interface Person {
  readonly applicant: number;
  readonly person: PersonKind;
  readonly name: string;
  readonly cells: readonly CellAddress[];
}

const indexPersons = (applicants: readonly Assessed[]): ReadonlyMap<string, readonly Person[]> => {
  const persons = new Map<string, Person[]>();
  applicants.forEach((one, applicant) => {
    for (const { cells, kind, name } of one.persons) {
      const key = foldName(name);
      persons.set(key, [...(persons.get(key) ?? []), { applicant, person: kind, name, cells }]);
    }
  });
  return persons;
};

/**
 * One name is no proof: an identity number tells, else one unit that both have; two different numbers are two persons. A
 * person who bears the name and of whom nothing more is said is asked about.
 */
const recusePersons = (
  expert: Expert,
  at: number,
  applicants: readonly Assessed[],
  persons: ReadonlyMap<string, readonly Person[]>,
): readonly Recusal[] =>
  (persons.get(foldName(expert.name)) ?? []).flatMap(({ applicant, cells, name, person }): readonly Recusal[] => {
    const of = applicants[applicant];
    const relation = of === undefined ? 'namesake' : tellPerson(expert, of, person);
    if (relation === 'other') return [];
    return [
      {
        why: { kind: 'person', person, relation },
        certain: relation !== 'namesake',
        expert: at,
        applicant,
        mine: expert.name,
        theirs: name,
        cells: [expert.cells.name, ...cells],
      },
    ];
  });

const tellPerson = (
  { identity, units }: Expert,
  of: Assessed,
  person: PersonKind,
): 'identity' | 'unit' | 'namesake' | 'other' => {
  if (person === 'leader' && identity !== undefined && of.identity !== undefined) {
    const isMasked = [identity, of.identity].some((text) => /[*×x]{2}/u.test(text));
    if (!isMasked) return identity === of.identity ? 'identity' : 'other';
  }
  const own = new Set(units.map(foldName));
  const isShared = of.parties.some(({ kind, name }) => OF_PERSON.has(kind) && own.has(foldName(name)));
  return isShared ? 'unit' : 'namesake';
};

const OF_PERSON: ReadonlySet<PartyKind> = new Set(['organisation', 'partner', 'leaderUnit']);

/** Of one expert and one applicant every kind of reason once, certain ones first: who reads it needs no more. */
const strongest = (found: readonly Recusal[]): readonly Recusal[] => {
  const seen = new Set<string>();
  return [...found]
    .sort((one, other) => one.applicant - other.applicant || Number(other.certain) - Number(one.certain))
    .filter(({ applicant, theirs, why }) => {
      const key = [applicant, why.kind, why.kind === 'person' ? why.person : '', foldName(theirs)].join('|');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
};
