import type { Guideline } from '../../src/guideline/types';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { WorkbookHost } from '../../src/workbook/types';
import { libraryOf } from './library-of';

/** A review of a workbook over one guideline, opened; nothing takes time in it. */
export const openPlain = async (host: WorkbookHost, guideline: Guideline): Promise<Review> => {
  const review = openReview({
    host,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    readFile: readWorkbook,
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await review.open();
  return review;
};

/** A review of a workbook under one guideline, opened and screened. */
export const openScreened = async (host: WorkbookHost, guideline: Guideline): Promise<Review> => {
  const review = await openPlain(host, guideline);
  if (review.getState().guideline === undefined) await review.chooseGuideline(guideline.id);
  await review.screen();
  return review;
};
