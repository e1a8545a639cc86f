import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindSheet } from '../src/applicants/bind-sheet';
import { lookAtColumn } from '../src/applicants/column-evidence';
import { indexTargets } from '../src/applicants/index-targets';
import { AGAINST, FEATURES, NEUTRAL } from '../src/applicants/pair-features';
import { placeColumns } from '../src/applicants/place-columns';
import { isBarred } from '../src/applicants/propose-bindings';
import { describePairs, raiseChance } from '../src/applicants/rate-pairs';
import { NO_READINGS } from '../src/applicants/readings';
import type { Pair } from '../src/applicants/score-pairs';
import type { Target } from '../src/applicants/targets';
import { OWN_HEADERS } from '../src/plans/own-columns';
import { targetsOf } from '../src/screening/screen-sheets';
import { guidelineOf } from './reading/guidelines';
import type { Sample, Sign } from './reading/logistic';
import { chanceOf, learnWeights } from './reading/logistic';
import type { ReadingCase } from './reading/material';
import { readCases } from './reading/material';
import { meaningsOf } from './reading/measure-reading';
import { choiceOf } from './reading/read-as';

/**
 * Learns from sheets whose columns are known how likely a pair of column and target is right, and prints what that comes to
 * on sheets that were held out: each is rated by weights learnt from all others. Folders given as arguments are learnt
 * from too; `--write` puts the weights where the add-in takes them from.
 */
const folders = [join(__dirname, 'reading/sheets'), ...process.argv.slice(2).filter((word) => !word.startsWith('--'))];
const WEIGHTS = join(__dirname, '../src/applicants/pair-weights.ts');
/** Penalty on the weights, by what does best on sheets held out. */
const PENALTY = 10;
const SIGNS = FEATURES.map((feature): Sign => (NEUTRAL.has(feature) ? 0 : AGAINST.has(feature) ? -1 : 1));
const THRESHOLDS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6];

interface LabelledPair extends Sample {
  readonly row: string;
  readonly pair: Pair;
  readonly says: string;
}

/** One question asked in two forms, of which one follows from the other. */
const isSame = (target: Target, meant: readonly string[], targets: readonly Target[]): boolean =>
  meant.includes(target.name) ||
  target.from?.ways.some((way) => way.length === 1 && meant.includes(way[0] ?? '')) === true ||
  targets.some(({ from, name }) => meant.includes(name) && from?.facts.includes(target.name) === true);

interface LabelledSheet {
  readonly name: string;
  /** Open columns that mean something. */
  readonly telling: number;
  readonly pairs: readonly LabelledPair[];
}

const labelSheet = (one: ReadingCase, sheet: number): LabelledSheet => {
  const guideline = guidelineOf(one.guideline);
  const targets = targetsOf(guideline, choiceOf(one, guideline));
  const binding = bindSheet(one.sheet, targets, NO_READINGS, OWN_HEADERS);
  const index = indexTargets(targets);
  const settled = new Map(binding.bindings.map(({ column, fact }) => [column, fact]));
  const taken = new Set(settled.values());
  const places = new Map(targets.map(({ name, place }) => [name, place]));
  const rows = placeColumns(
    (column) => lookAtColumn(one.sheet, binding.dataRows, column),
    binding.headers.filter(({ column }) => !settled.has(column)),
    index,
    ({ name }) => !taken.has(name),
  );
  const meanings = meaningsOf(one, binding);
  const described = describePairs(rows, index, (column) => places.get(settled.get(column) ?? ''));
  const telling = new Set<number>();
  const pairs = rows.flatMap((row, rowAt): readonly LabelledPair[] => {
    const meant = row.candidate.headers.flatMap(({ column }) => meanings.get(column) ?? []);
    if (meant.length > 0) telling.add(row.candidate.headers[0]?.column ?? -1);
    return row.pairs.flatMap((pair, at) => {
      const { target, isCounted } = pair;
      // Cases of the older kind tell nothing of judgements, nor of what is only computed.
      const isUntold =
        meant.length === 0 && (target.kind !== undefined || isCounted || row.candidate.headers.length > 1);
      if (pair.at >= index.count || (!one.namesJudgements && isUntold)) return [];
      const right = isSame(target, meant, targets);
      const header = row.candidate.headers[0]?.text ?? '';
      return [
        {
          features: described[rowAt]?.[at] ?? [],
          right,
          sheet,
          weight: 1,
          row: `${sheet} ${rowAt}`,
          pair,
          says: `${one.guideline} ${one.name}: ${header} → ${target.name}${right ? '' : `（${meant.join('、') || '无此项'}）`}`,
        },
      ];
    });
  });
  return { name: one.name, telling: telling.size, pairs };
};

/** Each row's surest pair, each target once, the surest first. */
const choose = (pairs: readonly LabelledPair[], chances: ReadonlyMap<Pair, number>): readonly LabelledPair[] => {
  const rows = new Set<string>();
  const taken = new Set<string>();
  const chanceAt = ({ pair }: LabelledPair): number => chances.get(pair) ?? 0;
  return [...pairs]
    .sort((one, other) => chanceAt(other) - chanceAt(one))
    .filter(({ row, pair, sheet }) => {
      const target = pair.target.kind === undefined ? `${sheet} ${pair.at}` : `${row} ${pair.at}`;
      if (rows.has(row) || taken.has(target)) return false;
      rows.add(row);
      taken.add(target);
      return !isBarred(pair);
    });
};

const run = async (): Promise<void> => {
  const sheets: LabelledSheet[] = [];
  for (const folder of folders) for (const one of await readCases(folder)) sheets.push(labelSheet(one, sheets.length));
  const all = sheets.flatMap(({ pairs }) => pairs);
  const chances = new Map<Pair, number>();
  sheets.forEach((_, sheet) => {
    const weights = learnWeights(
      all.filter((pair) => pair.sheet !== sheet),
      PENALTY,
      SIGNS,
    );
    for (const { pair, features } of sheets[sheet]?.pairs ?? [])
      chances.set(pair, raiseChance(chanceOf(weights, features), pair, features));
  });
  const chosen = choose(all, chances);
  const telling = sheets.reduce((sum, sheet) => sum + sheet.telling, 0);
  console.log(`${sheets.length} sheets, ${telling} open columns that mean something, ${all.length} pairs; held out:`);
  for (const threshold of THRESHOLDS) {
    const likely = chosen.filter(({ pair }) => (chances.get(pair) ?? 0) >= threshold);
    const right = likely.filter((one) => one.right).length;
    const wrong = likely.length - right;
    console.log(
      `  from ${threshold.toFixed(2)} on: ${right} right (${((100 * right) / telling).toFixed(0)} %), ${wrong} wrong (${((100 * wrong) / Math.max(1, likely.length)).toFixed(1)} %)`,
    );
  }
  if (process.argv.includes('--why'))
    for (const { pair, right, says } of chosen)
      if (!right && (chances.get(pair) ?? 0) >= 0.7) console.log(`  ${chances.get(pair)?.toFixed(2)} ${says}`);
  if (!process.argv.includes('--write')) return;
  const { bias, weights } = learnWeights(all, PENALTY, SIGNS);
  const lines = FEATURES.map((feature, at) => `  ['${feature}', ${Number((weights[at] ?? 0).toFixed(3))}],`);
  writeFileSync(
    WEIGHTS,
    [
      "import type { Feature } from './pair-features';",
      '',
      '/*',
      ' * Learnt by `npm run learn:reading -- --write` from the sheets of the reading benchmark; not written by hand.',
      ' * The sum of features times weights, with the bias, gives the odds that a pair of column and target is right.',
      ' */',
      '',
      `export const BIAS = ${Number(bias.toFixed(3))};`,
      '',
      '/** By feature, in the order of `FEATURES`. */',
      'export const PAIR_WEIGHTS: readonly (readonly [Feature, number])[] = [',
      ...lines,
      '];',
      '',
    ].join('\n'),
  );
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
