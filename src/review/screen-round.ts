import type { BindingOptions } from '../applicants/bind-sheet';
import { bindSheet } from '../applicants/bind-sheet';
import { SCORE } from '../applicants/targets';
import type { Proposal, SheetBinding } from '../applicants/types';
import type { Choices, Guideline } from '../guideline/types';
import type { ReviewMemory } from '../memory/memory';
import { EMPTY_MEMORY } from '../memory/memory';
import type { ProgrammeChoice, ReviewedSheet, SheetReview } from '../memory/sheet-review';
import { OWN_HEADERS } from '../plans/own-columns';
import { saysMarks } from '../ranking/read-marks';
import type { BoundSheet } from '../screening/screen-sheets';
import type { ChangedPlaces, GroupTable } from '../screening/quotas';
import type { ReadRosters } from '../screening/rosters';
import { NO_ROSTERS } from '../screening/rosters';
import { targetsOf, screenSheet, screenSheetsInSteps } from '../screening/screen-sheets';
import type { SheetScreening } from '../screening/types';
import type { CellRange, SheetSnapshot } from '../workbook/types';
import type { Steps } from '../logic/steps';

/** One sheet of a round with everything it is screened by. */
export interface RoundPart {
  readonly sheet: SheetSnapshot;
  readonly binding: SheetBinding;
  readonly review: SheetReview;
}

/** The guideline's check date unless another is given, and readings that differ from their default. */
const choicesFor = (guideline: Guideline, { asOf, readings }: Pick<SheetReview, 'asOf' | 'readings'>): Choices => ({
  asOf: asOf ?? guideline.checkDate,
  readings,
});

/** A programme's id, or that each row names its own. */
export const choiceId = (programme: ProgrammeChoice) => (programme.kind === 'column' ? 'column' : programme.id);

/**
 * How the sheet's headers stand for the facts that the chosen programme (or all of them) asks for: for certain, or with
 * what is likely as well (rule B6).
 */
export const bindForReview = (
  sheet: SheetSnapshot,
  guideline: Guideline,
  review: SheetReview,
  accept: BindingOptions['accept'] = 'certain',
): RoundPart => {
  const by: BoundBy = { guideline, choice: choiceId(review.programme), fixed: review.fixed, accept };
  const before = (lastBound.get(sheet) ?? []).filter((one) => one.by.guideline === guideline);
  const same = before.find((one) => (Object.keys(by) as (keyof BoundBy)[]).every((part) => one.by[part] === by[part]));
  if (same !== undefined) return { sheet, review, binding: same.binding };
  const binding = bindSheet(sheet, targetsOf(guideline, by.choice), by.fixed, OWN_HEADERS, { accept });
  lastBound.set(sheet, [{ by, binding }, ...before].slice(0, BINDINGS_KEPT));
  return { sheet, review, binding };
};

/** All that a binding depends on beside the cells. */
interface BoundBy extends BindingOptions {
  readonly guideline: Guideline;
  readonly choice: string;
  readonly fixed: SheetReview['fixed'];
}

/** A sheet is asked for several times for one change of it: shown, screened, compared with others. */
const BINDINGS_KEPT = 2;
const lastBound = new WeakMap<SheetSnapshot, readonly { readonly by: BoundBy; readonly binding: SheetBinding }[]>();

const boundSheet = (
  guideline: Guideline,
  { sheet, binding, review }: RoundPart,
  tables: ReadRosters['tables'],
): BoundSheet => {
  const { answers, elsewhere, fixed, overrides } = review;
  const { words, ratioScales } = fixed;
  const rosters = { tables, decided: review.rosters };
  const options = {
    choices: choicesFor(guideline, review),
    answers,
    elsewhere,
    overrides,
    words,
    ratioScales,
    rosters,
  };
  return { sheet, binding, choice: choiceId(review.programme), options };
};

/**
 * What a person has yet to confirm or to drop before anything is written (rule B6). A column whose header says that it
 * holds marks counts as such without anybody's word.
 */
export const listLikely = ({ proposals }: SheetBinding): readonly Proposal[] =>
  proposals.filter(
    ({ columns, level, target }) =>
      level === 'likely' && !(target === SCORE && columns.every(({ header }) => saysMarks(header))),
  );

/** Screens one sheet by itself. */
export const screenPart = (
  guideline: Guideline,
  part: RoundPart,
  rosters: ReadRosters['tables'] = NO_ROSTERS,
): SheetScreening => {
  const { sheet, binding, choice, options } = boundSheet(guideline, part, rosters);
  return screenSheet(guideline, choice, sheet, binding, options);
};

/** Screens sheets of one guideline as one round, in pieces: limits hold over all of them (rule X1). In the order given. */
export function* screenRound(
  guideline: Guideline,
  parts: readonly RoundPart[],
  groups: ReadonlyMap<string, GroupTable>,
  changed: ChangedPlaces = new Map(),
  rosters: ReadRosters['tables'] = NO_ROSTERS,
): Steps<readonly ReviewedSheet[]> {
  const screenings = yield* screenSheetsInSteps(
    guideline,
    parts.map((part) => boundSheet(guideline, part, rosters)),
    groups,
    changed,
  );
  return parts.flatMap(({ sheet, review }, index) => {
    const screening = screenings[index];
    return screening === undefined ? [] : [{ sheet, screening, review }];
  });
}

/**
 * Judges some sheet rows again and keeps all other results as they are. `undefined` where that is not sound and the
 * whole sheet has to be screened: an applicant's identity changed, or it is in a limit with others.
 */
export const rescreenRows = (
  guideline: Guideline,
  part: RoundPart,
  before: SheetScreening,
  isTouched: (sheetRow: number) => boolean,
  rosters: ReadRosters['tables'] = NO_ROSTERS,
): SheetScreening | undefined => {
  const dataRows = before.binding.dataRows.filter(isTouched);
  const touched = screenPart(guideline, { ...part, binding: { ...before.binding, dataRows } }, rosters);
  const byRow = new Map(touched.applicants.map((applicant) => [applicant.sheetRow, applicant]));
  const counts = { ...before.counts };
  let sound = true;
  const applicants = before.applicants.map((old) => {
    const fresh = byRow.get(old.sheetRow);
    if (fresh === undefined) return old;
    if (fresh.key !== old.key || old.limits.length > 0 || fresh.programme?.id !== old.programme?.id) sound = false;
    counts[old.conclusion] -= 1;
    counts[fresh.conclusion] += 1;
    return fresh;
  });
  if (!sound) return undefined;
  const issues = [
    ...before.issues.filter((issue) => !('cell' in issue) || !isTouched(issue.cell.row)),
    ...touched.issues.filter((issue) => 'cell' in issue),
  ];
  return { ...before, options: touched.options, applicants, counts, issues };
};

/**
 * Whether an edit can change who is in a limit with whom: it touches a column that a limit reads,
 * or one that tells who the applicant is. Then all rows have to be judged again, not only the edited one.
 */
export const touchesLimits = (guideline: Guideline, binding: SheetBinding, range: CellRange): boolean => {
  const read = new Set(guideline.limits.flatMap(({ facts }) => facts));
  const identifying = new Set(
    guideline.programmes.flatMap(({ facts }) => facts.flatMap(({ name, role }) => (role === undefined ? [] : [name]))),
  );
  return binding.bindings.some(
    ({ fact, column }) => column >= range.left && column <= range.right && (read.has(fact) || identifying.has(fact)),
  );
};

/** The memory of a workbook after a round: every sheet with what it was screened by (rule B4), the rest kept. */
export const rememberRound = (memory: ReviewMemory | undefined, parts: readonly RoundPart[]): ReviewMemory => {
  const before = memory ?? EMPTY_MEMORY;
  const programmes = parts.map(({ sheet, review }) => [sheet.name, review.programme] as const);
  const reviews = parts.map(({ sheet: { name }, review }): [string, SheetReview] => {
    const together = new Map(programmes.filter(([other]) => other !== name));
    return [name, { ...review, together }];
  });
  return {
    ...before,
    sheet: before.sheet ?? parts[0]?.sheet.name,
    sheets: new Map([...before.sheets, ...reviews]),
  };
};
