import fc from 'fast-check';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';
import { FUZZ_TIMEOUT, longRun } from '../fuzz/long-run';
import { readValidGuideline } from './read-fixture';

const SEED = 2022;
const { files, vocabulary } = readValidGuideline();

/** A careless edit: some characters of one file replaced by others. */
const edit = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 30 }),
  inserted: fc.constantFrom(
    '',
    ' ',
    '\t',
    '\n',
    ':',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    '}',
    '#',
    '&a ',
    '*a',
    '!',
    '年',
    '（',
    '= ',
    ' and',
    '99',
  ),
});

describe('a guideline that was carelessly edited', () => {
  test(
    `is loaded or refused with places inside its files, never thrown at (seed ${SEED})`,
    () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
          const texts = new Map(files.map(({ path, text }) => [path, text]));
          for (const { file, at, removed, inserted } of edits) {
            const path = files[file]?.path ?? '';
            const text = texts.get(path) ?? '';
            const from = Math.floor(at * text.length);
            texts.set(path, text.slice(0, from) + inserted + text.slice(from + removed));
          }
          const edited = [...texts].map(([path, text]) => ({ path, text }));
          const loaded = loadGuideline(edited, vocabulary);
          expect(loaded.guideline === undefined).toBe(loaded.issues.some(({ severity }) => severity === 'error'));
          for (const issue of loaded.issues) {
            const lines = [...edited, vocabulary].find(({ path }) => path === issue.at.file)?.text.split('\n') ?? [];
            expect(issue.at.line).toBeLessThanOrEqual(Math.max(lines.length, 1));
            expect(issue.at.column).toBeLessThanOrEqual((lines[issue.at.line - 1] ?? '').length + 1);
            expect(wordGuidelineIssue(issue, 'zh-CN')).not.toMatch(/undefined|NaN|\[object/);
          }
        }),
        longRun({ seed: SEED, numRuns: 150 }),
      );
    },
    FUZZ_TIMEOUT,
  );
});
