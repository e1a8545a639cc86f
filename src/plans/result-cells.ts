import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { RankingColumn, ScreeningColumn } from '../words/vocabulary';
import type { ApplicantResult, Conclusion } from '../screening/types';
import type { PlannedCell, Tone } from '../workbook/types';
import { wordFinding, wordReasonsOf } from '../wording/finding';
import { wordLimits } from '../wording/limits';
import type { Placement } from '../ranking/types';
import type { Ranking } from '../ranking/rank-applicants';
import type { Steps } from '../logic/steps';
import { runSteps } from '../logic/steps';
import { namesOfRanking, wordPlacement } from '../wording/placement';
import { listScoreLines } from '../wording/score';
import { wordElsewhereBriefly } from '../wording/unchecked';
import { wordPoints } from '../wording/values';

const TONES: Readonly<Record<Conclusion, Tone>> = {
  unqualified: 'bad',
  incomplete: 'warning',
  partial: 'unchecked',
  pending: 'waiting',
  qualified: 'good',
};

/** Letters that a cell takes in Excel, less some for the line that counts the rest. */
const LONGEST_CELL = 32_000;

const EMPTY: PlannedCell = { value: null };

/** The result cells of one row, by column. Reasons are made only for what is not in order. */
export const resultCells = (
  applicant: ApplicantResult,
  language: Language,
): Readonly<Record<ScreeningColumn, PlannedCell>> => {
  const words = wordsIn(language).findings;
  const { notMet, missing, awaiting } = wordReasonsOf(applicant, language);
  const priorities = applicant.priorities.map(({ priority, truth }) =>
    truth === 'yes' ? priority.title : words.mayHave(priority.title),
  );
  const limits = wordLimits(applicant, language);
  const remarks = wordRemarks(applicant, language);
  const reasons = {
    notMet: listCell(notMet, 'bad', language),
    missing: listCell(missing, applicant.conclusion === 'partial' ? 'unchecked' : 'warning', language),
    awaiting: listCell(awaiting, 'waiting', language),
    limits: listCell(limits, 'warning', language),
    remarks: listCell(remarks, 'none', language),
  };
  const conclusion = { value: words.conclusions[applicant.conclusion], tone: TONES[applicant.conclusion] };
  return {
    conclusion: noteWhole(conclusion, Object.values(reasons)),
    priorities: listCell(priorities, 'none', language),
    ...reasons,
    points: pointsCell(applicant, language),
  };
};

/** Readings the conclusion hangs on (rule V7), overrides, shown for ever (rule V4), and what was checked elsewhere (V9). */
const wordRemarks = (applicant: ApplicantResult, language: Language): readonly string[] => {
  const words = wordsIn(language).findings;
  const readings = applicant.dependsOn.map(({ reading, option, conclusion }) => {
    const known = applicant.programme?.readings.find(({ id }) => id === reading);
    return words.dependsOn(known?.name ?? reading, option, words.conclusions[conclusion]);
  });
  const elsewhere = wordElsewhereBriefly(applicant, language);
  if (!applicant.overridden) return [...readings, ...elsewhere];
  const overrides = applicant.findings
    .filter(({ override }) => override !== undefined)
    .map((finding) => wordFinding(finding, applicant.table, applicant.row, language));
  return [...readings, ...overrides, ...elsewhere];
};

/** The total as a number, or from the least to the most where something is open; its breakdown as a note (rule S5). */
const pointsCell = (applicant: ApplicantResult, language: Language): PlannedCell => {
  const { programme, table, row, totals } = applicant;
  if (totals.length === 0) return EMPTY;
  const { findings } = wordsIn(language);
  const named = (programme?.scores ?? []).map(({ name }) => name);
  const own = totals.filter(({ name }) => named.includes(name));
  const [only] = own;
  const exact = own.length === 1 && only?.points.low === only?.points.high ? only?.points.low : undefined;
  const worded = own.map(({ name, points }) => {
    const said = wordPoints(points, findings);
    return own.length === 1 ? said : findings.actual(name, said);
  });
  const isOpen = own.some(({ points }) => points.low < points.high);
  const note = applicant.scores.flatMap((score) => listScoreLines(score, table, row, language)).join('\n');
  const value = exact === undefined ? worded.join('\n') : Number(exact.toFixed(POINT_DECIMALS));
  return { value, tone: isOpen ? 'warning' : 'none', note };
};

const POINT_DECIMALS = 4;

const listCell = (lines: readonly string[], tone: Tone, language: Language): PlannedCell => {
  if (lines.length === 0) return EMPTY;
  const whole = lines.join('\n');
  if (whole.length <= LONGEST_CELL) return { value: whole, tone };
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > LONGEST_CELL) break;
    shown.push(line);
  }
  return { value: [...shown, wordsIn(language).findings.andMore(lines.length - shown.length)].join('\n'), tone };
};

/** The cell with everything that the cells beside it say as its note. */
const noteWhole = (cell: PlannedCell, beside: readonly PlannedCell[]): PlannedCell => {
  const [first, ...others] = beside.map(wholeText).filter((text) => text !== '');
  // Added one by one: unlike a joined text, such a note shares its letters with the cells until somebody reads it.
  return first === undefined ? cell : { ...cell, note: others.reduce((worded, text) => `${worded}\n${text}`, first) };
};

const wholeText = ({ value }: PlannedCell): string => (typeof value === 'string' ? value : '');

const PLACEMENT_TONES: Readonly<Record<Placement, Tone>> = {
  selected: 'good',
  reserve: 'waiting',
  notSelected: 'none',
  withheld: 'none',
  tied: 'warning',
};

type RankingCellsOfOne = Readonly<Record<RankingColumn, PlannedCell>>;

/** Applicants worded before others get a turn. */
const WORDED_AT_ONCE = 200;

/** The ranking's result cells of each applicant: score and rank as numbers, placement and its sentence. */
export const rankingCells = (ranking: Ranking, language: Language): ReadonlyMap<ApplicantResult, RankingCellsOfOne> =>
  runSteps(rankingCellsInSteps(ranking, language));

/** The same in pieces. */
export function* rankingCellsInSteps(
  ranking: Ranking,
  language: Language,
): Steps<ReadonlyMap<ApplicantResult, RankingCellsOfOne>> {
  const words = wordsIn(language).ranking;
  const names = namesOfRanking(ranking, language);
  const cells = new Map<ApplicantResult, RankingCellsOfOne>();
  for (const { applicant, ranked } of ranking.applicants) {
    if (cells.size % WORDED_AT_ONCE === 0) yield;
    cells.set(applicant, {
      score: { value: ranked.score ?? null },
      rank: { value: ranked.rank ?? null },
      placement: { value: words.placements[ranked.placement], tone: PLACEMENT_TONES[ranked.placement] },
      placementReason: { value: wordPlacement(ranked, names, language) },
    });
  }
  return cells;
}
