import { bindSheet } from '../../src/applicants/bind-sheet';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { factsFor, screenSheet } from '../../src/screening/screen-sheets';
import type { ApplicantResult, SheetScreening } from '../../src/screening/types';
import type { Sample } from '../../scripts/samples/sample';
import type { SampleApplicant } from '../../scripts/samples/sample-applicant';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';

/**
 * Screens one applicant of a sample alone: one row of plain cells under the facts' own names, in its own programme.
 * Facts whose cell is spoiled are blank; facts that only other applicants state are blank too, as they are in the
 * sheet; facts that no column carries are left out.
 */
export const screenAlone = (
  sample: Sample,
  applicant: SampleApplicant,
  carried: ReadonlySet<string>,
): ApplicantResult => {
  const { guideline } = sample.worked;
  const { programme } = applicant;
  const cells = programme.facts
    .filter(({ name, role }) => carried.has(name) && role !== 'programme')
    .map(({ name }) => [name, name in applicant.spoiled ? null : (applicant.facts[name] ?? null)] as const);
  const rows = [cells.map(([name]) => name), cells.map(([, value]) => value)];
  const sheet = {
    name: '单独一行',
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    protected: false,
    tables: [],
    percentColumns: [],
  } as const;
  const binding = bindSheet(sheet, factsFor(guideline, programme.id), new Map(), OWN_HEADERS);
  const screen = (answers: Parameters<typeof screenSheet>[4]['answers']): SheetScreening =>
    screenSheet(guideline, programme.id, sheet, binding, {
      choices: { asOf: guideline.checkDate, readings: new Map() },
      elsewhere: NOTHING_ELSEWHERE,
      answers,
      overrides: new Map(),
    });
  const [unanswered] = screen(new Map()).applicants;
  const answers = Object.entries(applicant.answers).map(([id, answer]) => [id, { answer }] as const);
  const [result] =
    answers.length === 0 ? [unanswered] : screen(new Map([[unanswered?.key ?? '', new Map(answers)]])).applicants;
  if (result === undefined) throw new Error(`${applicant.organisation} alone is no row`);
  return result;
};
