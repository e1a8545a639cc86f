import { today, yieldToEvents } from './clock';
import type { Review } from '../review/types';
import type { Language } from '../words/language';

/** Chinese unless Office is set to another language altogether. */
const officeLanguage = (): Language =>
  Office.context.displayLanguage?.toLowerCase().startsWith('zh') === false ? 'en-US' : 'zh-CN';

/** A review of the workbook that is open in Excel. The core is loaded after the pane's own script. */
export const startExcelReview = async (): Promise<Review> => {
  const [{ openReview }, { createExcelHost }, { loadBundledLibrary }] = await Promise.all([
    import('../review/open-review'),
    import('../hosts/excel/create-excel-host'),
    import('./bundled-guidelines'),
  ]);
  return openReview({
    host: createExcelHost(),
    library: loadBundledLibrary(),
    language: officeLanguage(),
    today: today(),
    loadSolver: () => import('./highs-solver').then(({ loadSolver }) => loadSolver('highs.wasm')),
    pause: yieldToEvents,
    now: () => performance.now(),
  });
};
