import type { SheetScreening } from '../screening/types';
import type { SheetSnapshot } from '../workbook/types';
import { screenSnapshot } from './screen-snapshot';
import type { ScreenSettings } from './screen-snapshot';

/**
 * Judges some sheet rows again and keeps all other results as they are. `undefined` where that is not
 * sound and the whole sheet has to be screened: an applicant's identity changed, or it is in a limit
 * with others.
 */
export const rescreenRows = (
  sheet: SheetSnapshot,
  before: SheetScreening,
  settings: ScreenSettings,
  isTouched: (sheetRow: number) => boolean,
): SheetScreening | undefined => {
  const dataRows = before.binding.dataRows.filter(isTouched);
  const part = screenSnapshot(sheet, { ...before.binding, dataRows }, settings);
  const byRow = new Map(part.applicants.map((applicant) => [applicant.sheetRow, applicant]));
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
    ...part.issues.filter((issue) => 'cell' in issue),
  ];
  return { ...before, applicants, counts, issues };
};
