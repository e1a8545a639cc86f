import loadHighs from 'highs';
import type { Review } from '../review/types';
import type { Language } from '../words/language';
import type { Solver } from '../ranking/best-total';

/** Chinese unless Office is set to another language altogether. */
const officeLanguage = (): Language =>
  Office.context.displayLanguage?.toLowerCase().startsWith('zh') === false ? 'en-US' : 'zh-CN';

/** A review of the workbook that is open in Excel. The core is loaded after the pane's own script. */
export const startExcelReview = async (): Promise<Review> => {
  const [{ openReview }, { createExcelHost }, { loadBundledLibrary }] = await Promise.all([
    import('../review/open-review'),
    import('../hosts/excel/create-excel-host'),
    import('./library'),
  ]);
  return openReview({
    host: createExcelHost(),
    library: loadBundledLibrary(),
    language: officeLanguage(),
    today: today(),
    loadSolver: () => import('./start-excel-review').then(({ loadSolver }) => loadSolver('highs.wasm')),
    pause: yieldToEvents,
    now: () => performance.now(),
  });
};

/**
 * A solver backed by HiGHS in WebAssembly. `wasmAddress` says where a browser finds highs.wasm; Node
 * finds it by itself. Tolerances are exact enough for scores with two decimals.
 */
export const loadSolver = async (wasmAddress?: string): Promise<Solver> => {
  const highs = await loadHighs(wasmAddress === undefined ? {} : { locateFile: () => wasmAddress });
  return (program) => {
    const solution = highs.solve(program, { mip_rel_gap: 0, mip_abs_gap: 0 });
    const columns = Object.entries(solution.Columns);
    return {
      optimal: solution.Status === 'Optimal',
      objective: solution.ObjectiveValue,
      values: new Map(columns.map(([name, column]) => [name, 'Primal' in column ? column.Primal : 0])),
      reducedCosts: new Map(columns.flatMap(([name, column]) => ('Dual' in column ? [[name, column.Dual]] : []))),
    };
  };
};

/** Today's date in the machine's own time zone, as ISO text; the only clock there is. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Lets the browser or Node handle what is waiting before going on. */
export const yieldToEvents = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
