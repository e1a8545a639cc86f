import { bindSheet } from '../../src/applicants/bind-sheet';
import type { CasesSource } from '../../src/guideline/schema';
import type { Guideline } from '../../src/guideline/types';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { factsFor, screenSheet } from '../../src/screening/screen-sheets';
import { listIndicators } from '../../src/screening/score-results';
import type { Answer, ApplicantResult, SheetScreening } from '../../src/screening/types';
import type { SheetSnapshot } from '../../src/workbook/types';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';

export type WorkedCase = CasesSource['cases'][number];

/** What a worked case states, as the screening tells it: only the parts that the case speaks of. */
export type CaseOutcome = Pick<WorkedCase, 'verdicts' | 'conclusion' | 'missing' | 'dependsOn' | 'points'>;

const sheetOf = (cells: Readonly<Record<string, string | number | boolean | null>>): SheetSnapshot => ({
  name: '算例',
  rows: [Object.keys(cells), Object.values(cells)],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
});

/** Screens the one row a worked case describes, header and cells as an office would have typed them. */
export const screenCase = (guideline: Guideline, cases: CasesSource, worked: WorkedCase): SheetScreening => {
  const sheet = sheetOf({ 单位名称: '示例科技有限公司', ...cases.base, ...worked.facts });
  const binding = bindSheet(sheet, factsFor(guideline, cases.programme), new Map(), OWN_HEADERS);
  const options = {
    choices: {
      asOf: worked.asOf ?? guideline.checkDate,
      readings: new Map(Object.entries(worked.readings ?? {})),
    },
    elsewhere: NOTHING_ELSEWHERE,
    overrides: new Map(),
  };
  const screen = (answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>): SheetScreening =>
    screenSheet(guideline, cases.programme, sheet, binding, { ...options, answers });
  const unanswered = screen(new Map());
  if (worked.answers === undefined) return unanswered;
  const [applicant] = unanswered.applicants;
  const given = Object.entries(worked.answers).map(([id, answer]) => [id, { answer }] as const);
  return screen(new Map([[applicant?.key ?? '', new Map(given)]]));
};

/** Points of indicators by id, of totals and sections by name; what is open from the least to the most. */
const pointsOf = (
  { scores, totals }: ApplicantResult,
  asked: readonly string[],
): NonNullable<CaseOutcome['points']> => {
  const known = new Map([
    ...totals.map(({ name, points }) => [name, points] as const),
    ...scores.flatMap(listIndicators).map(({ indicator, points }) => [indicator.id, points] as const),
  ]);
  const shown = (name: string) => {
    const { low, high } = known.get(name) ?? { low: NaN, high: NaN };
    return low === high ? Number(low.toFixed(6)) : ([low, high] as [number, number]);
  };
  return Object.fromEntries(asked.map((name) => [name, shown(name)]));
};

/** Beside each thing the case states, what the screening came to. */
export const outcomeOf = (applicant: ApplicantResult, worked: WorkedCase): CaseOutcome => {
  const verdictOf = (id: string) =>
    applicant.verdicts[applicant.programme?.criteria.findIndex((criterion) => criterion.id === id) ?? -1];
  const verdicts = Object.keys(worked.verdicts ?? {}).map((id) => [id, verdictOf(id)]);
  return {
    ...(worked.verdicts && { verdicts: Object.fromEntries(verdicts) }),
    ...(worked.conclusion && { conclusion: applicant.conclusion }),
    ...(worked.missing && {
      missing: applicant.missing.map(({ fact, year }) => (year === undefined ? fact : `${fact}（${year}）`)),
    }),
    ...(worked.points && { points: pointsOf(applicant, Object.keys(worked.points)) }),
    ...(worked.dependsOn && { dependsOn: [...new Set(applicant.dependsOn.map(({ reading }) => reading))] }),
  };
};
