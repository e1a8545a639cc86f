import jest from './jest.config.js';

/**
 * Pieces that are mutated one at a time, each with the tests that stand for it: `MUTATE=ranking npm run mutate`. Every
 * mutant loads all of these tests, so they are few and need little.
 */
const PIECES = {
  logic: { mutate: ['src/logic/{truth,columns,first-known}.ts'], tests: ['logic/*'] },
  bounds: { mutate: ['src/logic/bounds.ts'], tests: ['logic/bounds', 'feel/bounds'] },
  conclusions: { mutate: ['src/screening/verdicts.ts'], tests: ['screening/{verdicts,judgement-columns}'] },
  ranking: {
    mutate: ['src/ranking/{aggregate-scores,order-candidates,allocate-places,finish-allocation,ties}.ts'],
    tests: ['ranking/{order-candidates,aggregate-scores,allocate-places,list-ties,lists-and-caps}'],
  },
};

const name = process.env.MUTATE ?? 'logic';
const piece = PIECES[name];
if (piece === undefined) throw new Error(`MUTATE: expected one of ${Object.keys(PIECES).join(', ')}, found "${name}".`);
const core = jest.projects.find(({ displayName }) => displayName === 'core');

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: {
    // Beside what jest.config.js says: none of its projects.
    config: { ...core, projects: [], testMatch: piece.tests.map((tests) => `<rootDir>/tests/${tests}.test.ts`) },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: piece.mutate,
  // What runs once, as a module loads, would be tried by whole runs.
  ignoreStatic: true,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  htmlReporter: { fileName: `out/mutation-${name}.html` },
  jsonReporter: { fileName: `out/mutation-${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: 'out/stryker',
  ignorePatterns: ['dist', 'out', 'assets', 'coverage', '.cache'],
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
  concurrency: 1,
};
