import type { SheetBinding } from '../applicants/types';
import type { Guideline } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import type { ProgrammeChoiceId } from './facts-for';
import { screenSheets } from './screen-sheets';
import type { ScreeningOptions, SheetScreening } from './types';

/** Screens one sheet by itself; limits hold within the sheet. See `screenSheets`. */
export const screenSheet = (
  guideline: Guideline,
  choice: ProgrammeChoiceId,
  sheet: SheetSnapshot,
  binding: SheetBinding,
  options: ScreeningOptions,
): SheetScreening => {
  const [screening] = screenSheets(guideline, [{ sheet, binding, choice, options }]);
  if (screening === undefined) throw new RangeError('One screening for one sheet');
  return screening;
};
