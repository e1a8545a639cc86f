import { clock, today, yieldToEvents } from './clock';
import { keepReviewer, keptReviewer } from './keep-reviewer';
import type { Review } from '../review/types';
import { matchLanguage } from '../words/words';

/** A review of the workbook that is open in Excel. The core is loaded after the pane's own script. */
export const startExcelReview = async (): Promise<Review> => {
  const [{ openReview }, { createExcelHost }, { loadBundledLibrary }] = await Promise.all([
    import('../review/open-review'),
    import('../hosts/excel/create-excel-host'),
    import('./bundled-guidelines'),
  ]);
  // What was just loaded has been a long piece of work.
  await yieldToEvents();
  const library = await loadBundledLibrary();
  return keepReviewer(
    openReview({
      host: createExcelHost(),
      library,
      language: matchLanguage(Office.context.displayLanguage),
      today: today(),
      clock,
      reviewer: keptReviewer(),
      loadSolver: () => import('./highs-solver').then(({ loadSolver }) => loadSolver('highs.wasm')),
      readFile: (bytes, name) =>
        import('../hosts/xlsx/read-workbook').then(({ readWorkbook }) => readWorkbook(bytes, name)),
      pause: yieldToEvents,
      now: () => performance.now(),
    }),
  );
};
