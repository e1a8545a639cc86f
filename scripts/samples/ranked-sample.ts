import type { RawSheet } from '../../src/hosts/xlsx/create-workbook';
import type { FactRole, Programme } from '../../src/guideline/types';
import { factsFor } from '../../src/screening/screen-sheets';
import type { PickedCase } from './invent-applicants';
import { inventApplicants, nameProject, pickCases } from './invent-applicants';
import type { MarkGap } from './invent-marks';
import { inventMarks } from './invent-marks';
import { layOutSheet, PLAIN_LOOK } from './lay-out-sheet';
import type { SamplePlace } from './places';
import { planAnswers, planColumns, planGivenMarks } from './plan-columns';
import type { Sample } from './sample';
import type { SampleApplicant, TypedValue } from './sample-applicant';
import { seedNumbers, shuffle } from './seeded-numbers';
import type { WorkedGuideline } from './worked-cases';
import { readWorkedGuideline } from './worked-cases';
import { writeTidy } from './write-tidy';

/** One row of a sample that is there to be ranked. Where nothing else is said all is well with it. */
export interface RankedRow {
  readonly programme: string;
  readonly place: SamplePlace;
  /** Sum of three marks; drawn from the seed, different in each row, when absent. */
  readonly sum?: number;
  readonly gap?: MarkGap;
  /** Rows of one label have the unit, the leader or the project of the first of them. */
  readonly unit?: string;
  readonly leader?: string;
  readonly project?: string;
  /** Name of the worked case it shows. */
  readonly shows?: string;
  /** Judgements: the first is refused, or none is answered yet; all are accepted when absent. */
  readonly judged?: 'refused' | 'open';
  readonly facts?: Readonly<Record<string, TypedValue>>;
}

/** What a sample to be ranked is made from. */
export interface RankedPlan {
  readonly guideline: string;
  readonly file: string;
  readonly title: string;
  readonly seed: number;
  readonly rows: readonly RankedRow[];
  /** Figures that may differ from row to row without touching any requirement, by fact. */
  readonly figures: Readonly<Record<string, (index: number) => TypedValue>>;
  /** Sheets beside the applicants', as facts about recommending offices. */
  readonly beside: readonly RawSheet[];
}

const BEST_SUM = 278;

const findCase = ({ cases }: WorkedGuideline, programme: string, name: string) => {
  const found = cases.get(programme)?.cases.find((worked) => worked.name === name);
  if (found === undefined) throw new Error(`${programme} has no worked case “${name}”`);
  return found;
};

const pickFor = (worked: WorkedGuideline, { programme, shows, place }: RankedRow): PickedCase => {
  const [sound] = pickCases(worked, programme, 1);
  if (sound === undefined) throw new Error(`${programme} has no worked cases`);
  return { ...sound, place, ...(shows === undefined ? {} : { worked: findCase(worked, programme, shows) }) };
};

/** Sums for the rows that do not name one: no two alike, and none that a row names. */
const drawSums = (rows: readonly RankedRow[], next: (bound: number) => number): readonly number[] => {
  const named = new Set(rows.map(({ sum }) => sum));
  const free = Array.from({ length: BEST_SUM }, (_, down) => BEST_SUM - down).filter((sum) => !named.has(sum));
  const drawn = [...shuffle(free.slice(0, rows.filter(({ sum }) => sum === undefined).length), next)];
  return rows.map(({ sum }) => sum ?? drawn.shift() ?? 0);
};

const answersOf = ({ criteria }: Programme, judged: RankedRow['judged']): SampleApplicant['answers'] => {
  if (judged === 'open') return {};
  const ids = criteria.filter(({ kind }) => kind === 'judgement').map(({ id }) => id);
  return Object.fromEntries(ids.map((id, at) => [id, judged === 'refused' && at === 0 ? 'no' : 'yes'] as const));
};

const SHARED: readonly { readonly label: 'unit' | 'leader' | 'project'; readonly roles: readonly FactRole[] }[] = [
  { label: 'unit', roles: ['organisation', 'creditCode'] },
  { label: 'leader', roles: ['leader'] },
  { label: 'project', roles: ['project'] },
];

/** Gives a row the identity of the first row with its label. */
const shareIdentity = (applicants: readonly SampleApplicant[], rows: readonly RankedRow[]) =>
  applicants.map((applicant, index) =>
    SHARED.reduce((shared, { label, roles }) => {
      const own = rows[index]?.[label];
      const model = own === undefined ? undefined : applicants[rows.findIndex((row) => row[label] === own)];
      if (model === undefined) return shared;
      const names = applicant.programme.facts.flatMap(({ name, role }) =>
        role !== undefined && roles.includes(role) && name in model.facts ? [name] : [],
      );
      const copied = Object.fromEntries(names.map((name) => [name, model.facts[name] ?? null]));
      if (label !== 'unit') return { ...shared, facts: { ...shared.facts, ...copied } };
      const project = shared.programme.facts.find(({ role }) => role === 'project')?.name;
      const renamed = project && { [project]: nameProject(model.organisation, shared.programme) };
      return { ...shared, organisation: model.organisation, facts: { ...shared.facts, ...copied, ...renamed } };
    }, applicant),
  );

/** Groups of rows that agree on all that a limit compares by, where they are more than it allows; by programme. */
const listViolations = (
  { guideline }: WorkedGuideline,
  applicants: readonly SampleApplicant[],
): Sample['violations'] => {
  const byProgramme = guideline.programmes.flatMap(({ id }) =>
    applicants.filter(({ programme }) => programme.id === id),
  );
  return guideline.limits.flatMap((limit) => {
    if (limit.kind !== 'atMost') return [];
    const groups = new Map<string, string[]>();
    for (const { organisation, facts } of byProgramme) {
      const key = limit.per.map((name) => facts[name]).join('\n');
      groups.set(key, [...(groups.get(key) ?? []), organisation]);
    }
    return [...groups.values()]
      .filter(({ length }) => length > limit.count)
      .map((organisations) => ({ limit: limit.id, organisations }));
  });
};

/**
 * All programmes of a guideline in one sheet after review: tidy cells, judgements answered, marks of three experts.
 * Rows stand in an order that says nothing about their marks.
 */
export const rankedSample = (plan: RankedPlan): Sample => {
  const worked = readWorkedGuideline(plan.guideline);
  const { guideline, cases } = worked;
  const next = seedNumbers(plan.seed);
  const rows = shuffle(plan.rows, next);
  const sums = drawSums(rows, next);
  const invented = inventApplicants(
    guideline,
    cases,
    rows.map((row) => pickFor(worked, row)),
    plan.seed,
  ).map((applicant, index): SampleApplicant => {
    const row = rows[index];
    const stated = applicant.worked.facts ?? {};
    const figures = Object.entries(plan.figures).flatMap(([name, figure]) =>
      name in applicant.facts && !(name in stated) ? [[name, figure(index)] as const] : [],
    );
    return {
      ...applicant,
      facts: { ...applicant.facts, ...Object.fromEntries(figures), ...row?.facts },
      answers: answersOf(applicant.programme, row?.judged),
      marks: inventMarks(sums[index] ?? 0, row?.gap, next),
    };
  });
  const applicants = shareIdentity(invented, rows);
  const facts = factsFor(guideline, 'column');
  const asked = facts.filter(({ name }) => applicants.some((applicant) => name in applicant.facts));
  const programmes = guideline.programmes.filter(({ id }) => rows.some(({ programme }) => programme === id));
  const columns = [...planColumns(asked, applicants, writeTidy), ...planAnswers(programmes), ...planGivenMarks()];
  return {
    file: plan.file,
    title: plan.title,
    worked,
    sheets: [layOutSheet(columns, applicants, { ...PLAIN_LOOK, name: '评审汇总表' }), ...plan.beside],
    applicants,
    hints: new Map(),
    violations: listViolations(worked, applicants),
  };
};
