import type { SheetSnapshot } from '../workbook/types';
import type { Assigned } from './assign';
import { assignBest } from './assign';
import type { Header } from './find-table';
import { indexWords } from './match-words';
import type { Ratio } from './computed-facts';
import { figuresOf, findRatios } from './computed-facts';
import type { Candidate, Pair } from './score-pairs';
import { pairCandidate, readCandidates } from './score-pairs';
import { meaningOf, senseOf, spanOf } from './segment-header';
import type { Target } from './targets';
import type { Evidence, Proposal } from './types';

/**
 * From which score, and from which lead over the best assignment without it, a proposal is likely; below
 * `POSSIBLE_SCORE` it is not worth a look. Calibrated on strangers' sheets: see the reading benchmark.
 */
const LIKELY_SCORE = 0.5;
const LIKELY_LEAD = 0.12;
const POSSIBLE_SCORE = 0.22;
const POSSIBLE_COUNT = 4;
/** A part of a header must name its target this well to stand for it beside others. */
const PART_SCORE = 0.6;
/** From this lead on the header as a whole is meant. */
const WHOLE_LEAD = 0.1;

const wordsOf = ({ name, aliases, kind }: Target): readonly string[] =>
  kind === 'judgement' ? aliases.slice(0, 1) : [name, ...aliases];

const PROMISE = /^(?:承诺|计划|预计|拟)/;

/** A header, or one of several things it names, that takes part in the assignment. */
interface Row {
  readonly candidate: Candidate;
  readonly pairs: readonly Pair[];
  readonly place: Assigned;
}

/**
 * What the open columns may stand for (rules B6–B8): headers and targets are matched as one assignment;
 * a header that names several things, or one thing that several targets ask for, serves them all, and a
 * ratio may be computed from its two figures.
 *
 * @param rows sheet rows of the applicants, zero-based
 * @param targets those that nothing stands for yet
 */
export const proposeBindings = (
  sheet: SheetSnapshot,
  rows: readonly number[],
  headers: readonly Header[],
  targets: readonly Target[],
): readonly Proposal[] => {
  const ratios = findRatios(targets);
  const sought = [...targets, ...figuresOf(ratios)];
  const index = indexWords(sought.map((target) => ({ names: wordsOf(target), further: target.clues ?? [] })));
  const named = sought.map((target) => meaningOf(wordsOf(target)[0] ?? target.name));
  const senses = sought.map(
    ({ name, type }, at) => `${type} ${PROMISE.test(name) ? '承诺 ' : ''}${senseOf(named[at] ?? meaningOf(name))}`,
  );
  const entries = readCandidates(headers, sheet, rows).flatMap((candidate) =>
    splitParts(pairCandidate(candidate, index, sought, named).filter(({ score }) => score >= POSSIBLE_SCORE)).map(
      (pairs) => ({ candidate, pairs }),
    ),
  );
  const assigned = assignBest(
    entries.map(({ pairs }) => mergeSenses(pairs, senses).map(({ at, score }) => ({ column: at, score }))),
    sought.length,
  );
  const matched = entries.map((entry, at): Row => ({ ...entry, place: assigned[at] ?? { to: undefined, lead: 0 } }));
  const taken = new Set(matched.flatMap(({ place: { to } }) => to ?? []));
  const singles = matched.flatMap((row) => proposeRow(row, targets.length, senses, taken));
  return [...singles, ...proposeRatios(ratios, matched, sought, senses, singles)];
};

/** A header that names two things, each a target of its own, takes part once for each. */
const splitParts = (pairs: readonly Pair[]): readonly (readonly Pair[])[] => {
  const parts = [...new Set(pairs.flatMap(({ part }) => part ?? []))];
  const own = parts.map((part) => pairs.filter((pair) => pair.part === part));
  const firsts = own.flatMap(([first]) => (first !== undefined && first.score >= PART_SCORE ? [first] : []));
  const whole = pairs.filter(({ part }) => part === undefined);
  const isSplit = firsts.length > 1 && firsts.every(({ score }) => score > (whole[0]?.score ?? 0) - WHOLE_LEAD);
  return isSplit ? own : [pairs];
};

/** Targets that mean the same do not compete: only the best of them takes part in the assignment. */
const mergeSenses = (pairs: readonly Pair[], senses: readonly string[]): readonly Pair[] => {
  const seen = new Set<string>();
  return pairs.filter(({ at }) => {
    const sense = senses[at] ?? '';
    if (seen.has(sense)) return false;
    seen.add(sense);
    return true;
  });
};

const isClear = ({ score, turned }: Pair, lead: number): boolean =>
  score >= LIKELY_SCORE && lead >= LIKELY_LEAD && turned !== undefined;

const proposeRow = (
  { candidate, pairs, place: { to, lead } }: Row,
  targetCount: number,
  senses: readonly string[],
  taken: ReadonlySet<number>,
): readonly Proposal[] => {
  const own = pairs.filter(({ at }) => at < targetCount);
  const first = pairs.find(({ at }) => at === to);
  const isLikely = (pair: Pair): boolean =>
    first !== undefined &&
    isClear(first, lead) &&
    pair.turned !== undefined &&
    (pair === first || (!taken.has(pair.at) && senses[pair.at] === senses[first.at] && pair.turned === first.turned));
  return [...own.filter((pair) => pair === first), ...own.filter((pair) => pair !== first)]
    .filter((pair, at) => at < POSSIBLE_COUNT || isLikely(pair))
    .map((pair) => proposalOf(candidate, pair, isLikely(pair) ? 'likely' : 'possible', pair === first ? lead : 0));
};

/** Ratios whose two figures each stand clearly in a column of their own (rule B7). */
const proposeRatios = (
  ratios: readonly Ratio[],
  rows: readonly Row[],
  sought: readonly Target[],
  senses: readonly string[],
  singles: readonly Proposal[],
): readonly Proposal[] =>
  ratios.flatMap(({ at, upper, lower }): readonly Proposal[] => {
    const target = sought[at];
    if (target === undefined || singles.some(({ target: name, level }) => name === target.name && level === 'likely'))
      return [];
    const [above, below] = [upper, lower].map(({ sense }) =>
      rows.find(({ place: { to } }) => to !== undefined && to >= 0 && senses[to] === `amount ${sense}`),
    );
    if (above === undefined || below === undefined) return [];
    const figures = [above, below];
    const pairs = figures.flatMap(({ pairs: own, place: { to } }) => own.find((pair) => pair.at === to) ?? []);
    const span = spanOf(meaningOf(target.name));
    const clear =
      figures.every(({ place }, side) => pairs[side] !== undefined && isClear(pairs[side], place.lead)) &&
      figures.every(({ candidate: { meaning, headers, look } }) => {
        const own = spanOf(meaning);
        return headers.length === 1 && look.shares.series < 0.5 && (own === undefined || own === span);
      });
    const columns = figures.map(({ candidate: { headers } }) => headers[0]);
    const [first, second] = columns;
    if (first === undefined || second === undefined) return [];
    return [
      {
        target: target.name,
        level: clear ? 'likely' : 'possible',
        columns: [first, second].map(({ column, text }) => ({ column, header: text })),
        expression: `[${first.text}] / [${second.text}]`,
        score: Math.min(...pairs.map(({ score }) => score)),
        lead: Math.min(...figures.map(({ place }) => place.lead)),
        evidence: pairs.map(({ words }) => ({ kind: 'words', words: words.shared })),
      },
    ];
  });

const proposalOf = (candidate: Candidate, pair: Pair, level: 'likely' | 'possible', lead: number): Proposal => ({
  target: pair.target.name,
  level,
  columns: candidate.headers.map(({ column, text }, at) => {
    const year = candidate.years[at];
    return { column, header: text, ...(year !== undefined && { year }) };
  }),
  ...(candidate.meaning.unit !== undefined && { unit: candidate.meaning.unit.text }),
  ...(pair.turned === true && { turned: true }),
  score: pair.score,
  lead,
  evidence: evidenceOf(candidate, pair),
});

const evidenceOf = ({ meaning: { unit } }: Candidate, { words, cells, part }: Pair): readonly Evidence[] => [
  { kind: 'words', words: words.shared },
  ...(part === undefined ? [] : [{ kind: 'part', text: part } as const]),
  ...(unit === undefined ? [] : [{ kind: 'unit', unit: unit.text, fits: true } as const]),
  ...(cells === undefined ? [] : [{ kind: 'cells', share: cells } as const]),
];
