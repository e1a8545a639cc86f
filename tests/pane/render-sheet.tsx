import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Guideline } from '../../src/guideline/types';
import { Pane } from '../../src/pane/Pane';
import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { SheetSnapshot } from '../../src/workbook/types';
import { libraryOf } from '../review/library-of';
import { MemoryHost } from '../review/memory-host';
import './render-pane';

/** The pane over a review of real sheets, read as they are, with somebody at the keyboard. */
export const renderSheets = async (sheets: readonly SheetSnapshot[], guideline: Guideline) => {
  const host = new MemoryHost({ name: '申报.xlsx', sheets, memory: undefined });
  const review: Review = openReview({
    host,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await review.open();
  const programme = guideline.programmes[0];
  await review.chooseGuideline(guideline.id);
  if (programme !== undefined) await review.chooseProgramme({ kind: 'one', id: programme.id });
  const user = userEvent.setup();
  const view = render(<Pane review={review} theme="light" />);
  // What hangs on what is open is worked out after the view is there.
  await act(async () => {
    await import('../../src/pane/sheet/SheetView');
    await review.tryOut();
  });
  return { host, review, user, ...view };
};
