import { act } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Guideline } from '../../src/guideline/types';
import type { SheetSnapshot } from '../../src/workbook/types';
import { MemoryHost } from '../review/memory-host';
import { openPlain } from '../review/open-screened';
import { renderLean } from './render-pane';

/** The pane over a review of real sheets, read as they are, with somebody at the keyboard. */
export const renderSheets = async (sheets: readonly SheetSnapshot[], guideline: Guideline) => {
  const host = new MemoryHost({ name: '申报.xlsx', sheets, memory: undefined });
  const review = await openPlain(host, guideline);
  const programme = guideline.programmes[0];
  await review.chooseGuideline(guideline.id);
  if (programme !== undefined) await review.chooseProgramme({ kind: 'one', id: programme.id });
  const user = userEvent.setup();
  const view = renderLean(review);
  // What hangs on what is open is worked out after the view is there.
  await act(async () => {
    await import('../../src/pane/sheet/SheetView');
    await review.tryOut();
  });
  return { host, review, user, ...view };
};
