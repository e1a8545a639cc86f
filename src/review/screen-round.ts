import type { FixedBindings, SheetBinding } from '../applicants/types';
import { runSteps } from '../logic/steps';
import type { Steps } from '../logic/steps';
import { screenSheetsInSteps } from '../screening/screen-sheets';
import type { SheetSnapshot } from '../workbook/types';
import type { ScreenedSheet } from './rank/rank-applicants';
import { boundSheet } from './screen-snapshot';
import type { ScreenSettings } from './screen-snapshot';
import type { ProgrammeChoice } from './types';

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
