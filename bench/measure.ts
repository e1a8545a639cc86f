import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

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

/** Milliseconds that this process had the processor for: what does not hang on what else the machine does. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Median milliseconds of the processor of several works, a run of each in turn, so that all meet the same machine.
 *
 * @param warmUp runs of each that are not counted: the engine is still compiling
 */
export const measureInTurn = (runs: number, warmUp: number, works: readonly (() => void)[]): readonly number[] => {
  const times = works.map((): number[] => []);
  for (let run = -warmUp; run < runs; run += 1)
    works.forEach((work, at) => {
      const start = processorTime();
      work();
      if (run >= 0) times[at]?.push(processorTime() - start);
    });
  return times.map(median);
};

/** As `measure` for work that is awaited, by a clock in milliseconds. */
export const measureAwaited = async (
  runs: number,
  work: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = now();
    await work();
    times.push(now() - start);
  }
  return median(times);
};

/** What one run of a program took. */
export interface ProcessCost {
  readonly milliseconds: number;
  /** Of the processor, its children's included: what does not hang on what else the machine does. */
  readonly cpu: number;
  /** Most memory held at a time, in MB. */
  readonly peak: number;
}

const run = promisify(execFile);

/** GNU time; without it processor time and memory of another process cannot be told. */
const GNU_TIME = '/usr/bin/time';

/** Runs a program several times; the run with the median of its processor time, or of its time where that is not known. */
export const measureProcess = async (
  runs: number,
  command: string,
  args: readonly string[],
): Promise<ProcessCost & { readonly stdout: string }> => {
  const costs: (ProcessCost & { readonly stdout: string })[] = [];
  const options = { maxBuffer: 1 << 26 };
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    const { stdout, stderr } = existsSync(GNU_TIME)
      ? await run(GNU_TIME, ['-f', 'cost %U %S %M', command, ...args], options)
      : await run(command, [...args], options);
    const [, user = NaN, system = NaN, peak = NaN] = (/cost (\S+) (\S+) (\S+)/.exec(stderr) ?? []).map(Number);
    costs.push({ milliseconds: performance.now() - start, cpu: (user + system) * 1000, peak: peak / 1000, stdout });
  }
  const rank = ({ cpu, milliseconds }: ProcessCost) => (Number.isNaN(cpu) ? milliseconds : cpu);
  const [found] = costs.toSorted((a, b) => rank(a) - rank(b)).slice(costs.length >> 1);
  if (found === undefined) throw new RangeError('At least one run');
  return found;
};

/** 41.2 s, 27.6 s of the processor, at most 906 MB. */
export const tellCost = ({ milliseconds, cpu, peak }: ProcessCost): string =>
  Number.isNaN(cpu)
    ? inMilliseconds(milliseconds)
    : `${inMilliseconds(milliseconds)}, ${inMilliseconds(cpu)} of the processor, at most ${peak.toFixed(0)} MB`;

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
