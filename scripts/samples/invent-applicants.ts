import type { Fact, Guideline, Programme } from '../../src/guideline/types';
import { inventCreditCode, inventOrganisation, inventPatentNumber, inventPerson } from './invent-identity';
import type { SamplePlace } from './places';
import { movePlace, placesIn } from './places';
import type { SampleApplicant, TypedValue } from './sample-applicant';
import type { WorkedCase, WorkedGuideline } from './worked-cases';

/** One case to be shown by one applicant. */
export interface PickedCase {
  readonly programme: Programme;
  readonly worked: WorkedCase;
  /** Where the applicant comes from; each in turn of the region's places when absent. */
  readonly place?: SamplePlace;
}

/**
 * Cases that one sheet can show: under the readings and the date that hold for all, before any judgement is
 * answered, about facts that a column carries.
 */
const canShow =
  (programme: Programme, left: (fact: Fact) => boolean) =>
  ({ readings, asOf, facts, answers }: WorkedCase): boolean =>
    readings === undefined &&
    asOf === undefined &&
    answers === undefined &&
    Object.keys(facts ?? {}).every((name) =>
      programme.facts.some(
        // A sample's applicants have names of their own.
        (fact) => fact.name === name && !left(fact) && !isExtra(fact) && fact.role !== 'organisation',
      ),
    );

/** What no template asks for: a sheet that has its column says so of everyone. Samples do without. */
const isExtra = ({ from, ifStated }: Fact): boolean => ifStated === true || from?.facts.length === 0;

/** The first case of a programme, where all is well, and others evenly over the rest. */
export const pickCases = (
  { guideline, cases }: WorkedGuideline,
  programmeId: string,
  count: number,
  left: (fact: Fact) => boolean = () => false,
): readonly PickedCase[] => {
  const programme = guideline.programmes.find(({ id }) => id === programmeId);
  const source = cases.get(programmeId);
  if (programme === undefined || source === undefined) return [];
  const shown = source.cases.filter(canShow(programme, left));
  const step = Math.max(1, shown.length / count);
  const picks = Array.from({ length: count }, (_, index) => shown[Math.floor(index * step) % shown.length]);
  return picks.flatMap((worked) => (worked === undefined ? [] : [{ programme, worked }]));
};

/** Takes one of each list in turn, so that programmes stand mixed. */
export const interleave = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
};

const officeOf = (region: string | undefined, { city, county }: SamplePlace): string =>
  region === '清远市' || region === '天津市' ? `${city}${county}市场监督管理局` : `${city}知识产权局`;

/** The project of a programme as the organisation would call it. */
export const nameProject = (organisation: string, programme: Programme): string =>
  `${organisation.replace(/有限公司|管理委员会|人民政府/, '')}${programme.name.replace(/（.*）/g, '').replace(/项目$/, '')}项目`;

/** As many patents as are stated, so that a case about their number keeps its point. */
const inventPatents = (stated: string, index: number): string =>
  stated
    .split('、')
    .map((_, at) => inventPatentNumber(index * 10 + at))
    .join('、');

/** Facts of the case that make up who applies are invented anew; all others stay as the case has them. */
const inventFact = (
  fact: Fact,
  stated: TypedValue | undefined,
  who: {
    readonly organisation: string;
    readonly programme: Programme;
    readonly office: string;
    readonly index: number;
    readonly move: (written: string) => string;
  },
): TypedValue | undefined => {
  switch (fact.role) {
    case 'organisation':
      return who.organisation;
    case 'creditCode':
      return inventCreditCode(who.index);
    case 'leader':
      return inventPerson(who.index);
    case 'project':
      return nameProject(who.organisation, who.programme);
    case 'office':
      return who.office;
    case 'programme': {
      const names = [who.programme.name, ...who.programme.aliases];
      return names[who.index % names.length] ?? who.programme.name;
    }
    case 'patentNumber':
      return typeof stated === 'string' ? inventPatents(stated, who.index) : stated;
    case 'partners':
    case 'region':
    case 'budget':
    case undefined:
      return fact.type === 'place' && typeof stated === 'string' ? who.move(stated) : stated;
  }
};

/** Invents one applicant for each picked case, all different; the same picks always give the same applicants. */
export const inventApplicants = (
  guideline: Guideline,
  bases: WorkedGuideline['cases'],
  picks: readonly PickedCase[],
  first: number,
): readonly SampleApplicant[] => {
  const pool = placesIn(guideline.region);
  const taken = new Set<string>();
  return picks.map(({ programme, worked, place: fixed }, position) => {
    const index = first + position;
    const base = bases.get(programme.id)?.base ?? {};
    const own = worked.facts ?? {};
    const type = String(own['申报主体类型'] ?? base['申报主体类型'] ?? '');
    // Of a fixed place other names are tried, else other places.
    const named = pool.map((_, turn) => {
      const place = fixed ?? (pool[(position + turn) % pool.length] as SamplePlace);
      return { place, organisation: inventOrganisation(type, place, fixed === undefined ? index : index + turn) };
    });
    const free = named.find(({ organisation }) => !taken.has(organisation)) ?? named[0];
    if (free === undefined) throw new Error(`No places are known in ${guideline.region ?? guideline.id}`);
    const organisation = taken.has(free.organisation) ? `${free.organisation}（${position}）` : free.organisation;
    taken.add(organisation);
    const office = officeOf(guideline.region, free.place);
    const facts = programme.facts.flatMap((fact) => {
      if (isExtra(fact)) return [];
      const moves = !(fact.name in own);
      const value = inventFact(fact, fact.name in own ? own[fact.name] : base[fact.name], {
        organisation,
        programme,
        office,
        index,
        move: (written) => (moves ? movePlace(written, pool, free.place) : written),
      });
      return value === undefined ? [] : [[fact.name, value] as const];
    });
    return { organisation, programme, worked, facts: Object.fromEntries(facts), spoiled: {}, answers: {} };
  });
};
