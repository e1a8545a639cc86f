import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { GuidelineFile } from '../../src/guideline/types';
import { wordGuidelineIssue } from '../../src/wording/issue';
import { expressions } from '../feel/random-expressions';
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

const expectWhole = (edited: readonly GuidelineFile[]): void => {
  // Time of this process alone: other work of the machine is no fault of the text.
  const before = process.cpuUsage();
  const loaded = loadGuideline(edited, vocabulary);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  expect(loaded.guideline === undefined).toBe(loaded.issues.some(({ severity }) => severity === 'error'));
  for (const issue of loaded.issues) {
    const lines = [...edited, vocabulary].find(({ path }) => path === issue.at.file)?.text.split('\n') ?? [];
    expect(issue.at.line).toBeLessThanOrEqual(Math.max(lines.length, 1));
    expect(issue.at.column).toBeLessThanOrEqual((lines[issue.at.line - 1] ?? '').length + 1);
    expect(wordGuidelineIssue(issue, 'zh-CN')).not.toMatch(/undefined|NaN|\[object/);
  }
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Places of all values in a document, the document itself left out. */
const placesIn = (value: Json, above: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => [[...above, key], ...placesIn(childOf(value, key), [...above, key])]);
};

const childOf = (value: Json, key: string | number): Json =>
  value === null || typeof value !== 'object' ? null : ((value as Record<string | number, Json>)[key] ?? null);

const documents = files.map(({ path, text }) => ({ path, value: parse(text) as Json }));
const places = documents.map(({ value }) => placesIn(value));
const { truth, number, date } = expressions(3, { standard: false });

/** What a value is replaced by: another kind, an expression well made or not, a name a thousand times, nests. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(truth, number, date) },
  { weight: 2, arbitrary: fc.tuple(truth, fc.nat(40), fc.constantFrom(...'()[]"=<>+- 年')).map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1)) },
  { weight: 3, arbitrary: fc.constantFrom<Json>(null, true, '', ' ', 0, -1, 1e300, 2022, '2022-02-30', '__proto__', 'constructor', '有效专利数', '企业', [], {}, [[]], [null]) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('年', 'a ', '有效专利数 + ', 'not(', '[', '（'), fc.integer({ min: 100, max: 5_000 })).map(([piece, times]) => piece.repeat(times)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((depth) => Array.from({ length: depth }).reduce<Json>((inner) => [inner], '甲')) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json) },
); // prettier-ignore

/** A change of the guideline as data: a value replaced, left out, or another of the guideline's values in its place. */
const change = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'move'),
  odd,
});

const pick = (all: readonly (readonly (string | number)[])[], at: number) => all[Math.floor(at * all.length)] ?? [];
const valueAt = (value: Json, place: readonly (string | number)[]): Json => place.reduce(childOf, value);

const applyChange = (value: Json, { at, from, kind, odd: other }: Changed, own: (typeof places)[number]): void => {
  const place = pick(own, at);
  const key = place.at(-1);
  const holder = valueAt(value, place.slice(0, -1)) as Record<string | number, Json> | null;
  if (key === undefined || holder === null || typeof holder !== 'object') return;
  if (kind === 'remove') delete holder[key];
  else holder[key] = kind === 'replace' ? other : structuredClone(valueAt(value, pick(own, from)));
};

type Changed = typeof change extends fc.Arbitrary<infer T> ? T : never;

describe('a guideline made of odd data', () => {
  test(
    `[W12] is loaded or refused with places inside its files, in a second (seed ${SEED})`,
    () => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const changed = documents.map(({ path, value }, index) => {
            const copy = structuredClone(value);
            for (const one of changes) if (one.file === index) applyChange(copy, one, places[index] ?? []);
            return { path, text: stringify(copy) };
          });
          expectWhole(changed);
        }),
        longRun({ seed: SEED, numRuns: 150 }),
      );
    },
    FUZZ_TIMEOUT,
  );
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
          expectWhole(edited);
        }),
        longRun({ seed: SEED, numRuns: 150 }),
      );
    },
    FUZZ_TIMEOUT,
  );
});
