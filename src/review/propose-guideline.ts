import { foldText } from '../applicants/fold-text';
import type { SheetSnapshot } from '../workbook/types';
import type { GuidelineEntry, ProgrammeChoice } from './types';

/** Rows looked at: enough to meet a title and some applicants. */
const ROWS = 200;

/**
 * The guideline whose programmes the sheet names most often, with how the programme is chosen: by the
 * sheet's own column where several cells name one, else the one that the title names. `undefined` when
 * the sheet names none; nothing is guessed from less.
 */
export const proposeGuideline = (
  sheet: SheetSnapshot,
  guidelines: readonly GuidelineEntry[],
): { readonly guideline: string; readonly programme: ProgrammeChoice } | undefined => {
  const cells = sheet.rows
    .slice(0, ROWS)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string').map(foldText));
  const counted = guidelines.map((guideline) => {
    const names = new Map(
      guideline.programmes.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((word) => [foldText(word), id] as const),
      ),
    );
    const named = cells.map((cell) => names.get(cell)).filter((id) => id !== undefined);
    const title = cells.find((cell) => cell.includes(foldText(guideline.title)));
    return { guideline, named, titled: title !== undefined };
  });
  const best = counted.sort((a, b) => b.named.length - a.named.length || Number(b.titled) - Number(a.titled))[0];
  if (best === undefined || (best.named.length === 0 && !best.titled)) return undefined;
  return { guideline: best.guideline.id, programme: { kind: 'column' } };
};
