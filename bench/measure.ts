/** One measured line of the table: what took how long, against what is allowed. */
export interface Line {
  readonly what: string;
  readonly took: string;
  readonly budget?: string;
  /** Absent where nothing is demanded. */
  readonly kept?: boolean;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** Median milliseconds of several runs after one that is not counted. */
export const measure = (runs: number, work: () => void): number => {
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
};

/** The same for work that is awaited; `warmUp` false where a run takes long and starts a process of its own. */
export const measureAwaited = async (runs: number, work: () => Promise<unknown>, warmUp = true): Promise<number> => {
  if (warmUp) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
};

export const inMilliseconds = (time: number): string =>
  time >= 1000 ? `${(time / 1000).toFixed(2)} s` : `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** Prints lines as a table, budgets beside the times. */
export const printTable = (title: string, lines: readonly Line[]): void => {
  console.log(`\n${title}`);
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, took, budget, kept } of lines) {
    const mark = kept === undefined ? '' : kept ? '  kept' : '  MISSED';
    console.log(`  ${what.padEnd(width)}  ${took.padStart(14)}${budget === undefined ? '' : `  (${budget})`}${mark}`);
  }
};
