import { bindSheet } from '../applicants/bind-sheet';
import type { FixedBindings, SheetBinding } from '../applicants/types';
import type { Choices, Guideline } from '../guideline/types';
import type { Scoring } from '../ranking/scoring';
import { OWN_HEADERS } from '../plans/own-columns';
import type { BoundSheet } from '../screening/screen-sheets';
import { factsFor, screenSheet, screenSheetsInSteps } from '../screening/screen-sheets';
import type { Answer, Override, SheetScreening } from '../screening/types';
import type { SheetSnapshot } from '../workbook/types';
import type { ProgrammeChoice } from './types';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import type { ScreenedSheet } from '../ranking/read-marks';

/** Everything a screening of one sheet is made from, beside its cells. */
export interface ScreenSettings {
  readonly guideline: Guideline;
  readonly programme: ProgrammeChoice;
  readonly choices: Choices;
  readonly strict: boolean;
  readonly fixed: FixedBindings;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  /** What experts scored in the pane: it decides no verdict, and ranks. */
  readonly scoring?: Scoring;
}

/** The guideline's check date unless another is given, and readings that differ from their default. */
export const choicesFor = (
  guideline: Guideline,
  asOf: string | undefined,
  readings: ReadonlyMap<string, string>,
): Choices => ({ asOf: asOf ?? guideline.checkDate, readings });

const programmeId = (programme: ProgrammeChoice) => (programme.kind === 'column' ? 'column' : programme.id);

/** How the sheet's headers stand for the facts that the chosen programme (or all of them) asks for. */
export const bindSnapshot = (sheet: SheetSnapshot, settings: ScreenSettings): SheetBinding =>
  bindSheet(sheet, factsFor(settings.guideline, programmeId(settings.programme)), settings.fixed, OWN_HEADERS);

/** A bound sheet with what decides its screening. */
const boundSheet = (sheet: SheetSnapshot, binding: SheetBinding, settings: ScreenSettings): BoundSheet => {
  const { programme, choices, strict, answers, overrides } = settings;
  return { sheet, binding, choice: programmeId(programme), options: { choices, strict, answers, overrides } };
};

/** Verdicts and conclusions of every applicant of the sheet, screened by itself. */
export const screenSnapshot = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  settings: ScreenSettings,
): SheetScreening => {
  const { choice, options } = boundSheet(sheet, binding, settings);
  return screenSheet(settings.guideline, choice, sheet, binding, options);
};

/** One sheet of a round with everything it is screened with; guideline, check date and readings are the round's. */
export interface RoundPart {
  readonly sheet: SheetSnapshot;
  readonly binding: SheetBinding;
  readonly settings: ScreenSettings;
}

/** One screened sheet of a round, with what a record needs to screen it again. */
export interface RoundSheet extends ScreenedSheet {
  readonly programme: ProgrammeChoice;
  readonly fixed: FixedBindings;
}

/** Screens sheets of one guideline as one round: limits hold over all of them (rule X1). In the order given. */
export const screenRound = (parts: readonly RoundPart[]): readonly RoundSheet[] => runSteps(screenRoundInSteps(parts));

/** The same in pieces of some milliseconds. */
export function* screenRoundInSteps(parts: readonly RoundPart[]): Steps<readonly RoundSheet[]> {
  const [first] = parts;
  if (first === undefined) return [];
  const screenings = yield* screenSheetsInSteps(
    first.settings.guideline,
    parts.map(({ sheet, binding, settings }) => boundSheet(sheet, binding, settings)),
  );
  return parts.flatMap(({ sheet, settings: { programme, fixed, scoring } }, index) => {
    const screening = screenings[index];
    return screening === undefined
      ? []
      : [{ sheet, screening, programme, fixed, ...(scoring !== undefined && { scoring }) }];
  });
}
