import type { Fact } from '../../src/guideline/types';
import { factsFor } from '../../src/screening/screen-sheets';
import { interleave, inventApplicants, pickCases } from './invent-applicants';
import { layOutSheet } from './lay-out-sheet';
import { planColumns, planScores } from './plan-columns';
import type { Sample } from './sample';
import type { SampleApplicant } from './sample-applicant';
import { readWorkedGuideline } from './worked-cases';
import { writeLoosely } from './write-loosely';
import { writeTidy } from './write-tidy';

/** A sheet wider than this is no longer filled in by hand: what applicants promise is left to their application. */
const WIDEST = 120;
const ENOUGH = 60;

/** Every ninth applicant has one figure that nobody can read: `约` before it, or an error from another sheet. */
const spoilFigures = (applicant: SampleApplicant, index: number, isLeft: (fact: Fact) => boolean): SampleApplicant => {
  if (index % 9 !== 5) return applicant;
  const figure = applicant.programme.facts.find(
    (fact) =>
      fact.type === 'count' &&
      fact.years === undefined &&
      typeof applicant.facts[fact.name] === 'number' &&
      !isLeft(fact),
  );
  if (figure === undefined) return applicant;
  const cell = index % 2 === 0 ? { error: '#N/A' } : `约${String(applicant.facts[figure.name])}`;
  return { ...applicant, spoiled: { [figure.name]: cell } };
};

/** The later of two applicants names the leader of the earlier, where the guideline allows each leader one project. */
const shareLeader = (applicants: readonly SampleApplicant[]): readonly SampleApplicant[] => {
  const leader = applicants[2]?.facts['项目负责人'];
  return applicants.map((applicant, index) =>
    index === 23 && leader !== undefined
      ? { ...applicant, facts: { ...applicant.facts, 项目负责人: leader } }
      : applicant,
  );
};

/**
 * All programmes of a guideline in one sheet, mixed, under a header of two rows; programmes are called by their
 * names and aliases in turn. With `messy`, spellings vary from cell to cell and some cells cannot be read.
 */
export const allProgrammes = (
  id: string,
  { file, title, messy }: { readonly file: string; readonly title: string; readonly messy: boolean },
): Sample => {
  const worked = readWorkedGuideline(id);
  const { guideline, cases } = worked;
  const [only, ...others] = guideline.programmes;
  const facts = factsFor(guideline, 'column');
  const wide = facts.reduce((sum, { years }) => sum + (years?.length ?? 1), 0) > WIDEST;
  const isLeft = (fact: Fact) => wide && fact.name.startsWith('承诺');
  const each = Math.max(2, Math.ceil(ENOUGH / guideline.programmes.length));
  const picks = interleave(guideline.programmes.map((programme) => pickCases(worked, programme.id, each, isLeft)));
  const invented = inventApplicants(guideline, cases, picks, 300);
  const oneEach = guideline.limits.find((limit) => limit.kind === 'atMost' && limit.per.join() === '项目负责人');
  const shared = oneEach === undefined ? invented : shareLeader(invented);
  const applicants = messy ? shared.map((applicant, index) => spoilFigures(applicant, index, isLeft)) : shared;
  const enter = messy
    ? (fact: Fact, value: Parameters<typeof writeTidy>[1], turn: number) =>
        turn % 4 === 0 ? writeTidy(fact, value) : writeLoosely(fact, value, turn)
    : writeTidy;
  const kept = facts.filter((fact) => !isLeft(fact));
  const columns = [...planColumns(kept, applicants, enter), ...planScores()];
  const together = [2, 23].flatMap((at) => applicants[at]?.organisation ?? []);
  return {
    file,
    title,
    worked,
    ...(only !== undefined && others.length === 0 && { programme: only.id }),
    sheets: [
      layOutSheet(columns, applicants, {
        name: '申报汇总表',
        title: [`${guideline.title}申报汇总表`],
        grouped: true,
        footer: ['填表说明：金额按万元填写；没有的填“无”或 0，不要留空。'],
        totals: [],
        hiddenApplicants: messy ? [7] : [],
        hiddenHeaders: [],
      }),
    ],
    applicants,
    hints: new Map(),
    violations: oneEach === undefined ? [] : [{ limit: oneEach.id, organisations: together }],
  };
};
