import loadHighs from 'highs';
import type { Solver } from '../ranking/best-total';

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
