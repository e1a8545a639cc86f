import type { Parameters, RunDetails } from 'fast-check';
import { defaultReportMessage } from 'fast-check';

const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0);

/** Milliseconds that a fuzzing test may take. */
export const FUZZ_TIMEOUT = 60_000 + 2_000 * SECONDS;

/** How many inputs a long run saw, with its seed. */
const tellInputs = <T>(details: RunDetails<T>): void => {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const name = `${testPath.split(/[\\/]/).at(-1)} ${currentTestName}`;
  process.stderr.write(`${name}: ${details.numRuns} inputs, seed ${details.seed}\n`);
  if (details.failed) throw new Error(defaultReportMessage(details));
};

/**
 * How often a fuzzer runs: among the tests with a fixed seed and few inputs; where `FUZZ_SECONDS` is set, for so long,
 * with the seed `FUZZ_SEED` or one of the moment.
 */
export const longRun = <T>(few: { readonly seed: number; readonly numRuns: number }): Parameters<T> =>
  SECONDS > 0
    ? {
        seed: Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000),
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: 1_000 * SECONDS,
        markInterruptAsFailure: false,
        reporter: tellInputs,
      }
    : few;
