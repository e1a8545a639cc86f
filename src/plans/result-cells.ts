import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { RankingColumn, ScreeningColumn } from '../words/vocabulary';
import type { ApplicantResult, Conclusion, Finding } from '../screening/types';
import type { PlannedCell, Tone } from '../workbook/types';
import { wordFinding, wordLimits } from '../wording/finding';
import type { Placement } from '../ranking/types';
import type { Ranking } from '../ranking/rank-applicants';
import { namesOfRanking, wordPlacement } from '../wording/placement';

const TONES: Readonly<Record<Conclusion, Tone>> = {
  unqualified: 'bad',
  incomplete: 'warning',
  pending: 'waiting',
  qualified: 'good',
};

/** Lines shown in a cell; all of them stand in the note. */
const LINES_SHOWN = 5;

const EMPTY: PlannedCell = { value: null };

/** The result cells of one row, by column. Reasons are made only for what is not in order. */
export const resultCells = (
  applicant: ApplicantResult,
  language: Language,
): Readonly<Record<ScreeningColumn, PlannedCell>> => {
  const words = wordsIn(language).findings;
  const open = applicant.verdicts.flatMap((verdict, index) =>
    verdict === 'notMet' || verdict === 'undetermined' ? [applicant.findingOf(index)] : [],
  );
  const tell = (findings: readonly Finding[]) =>
    findings.map((finding) => wordFinding(finding, applicant.table, applicant.row, language));
  const notMet = tell(open.filter(({ verdict }) => verdict === 'notMet'));
  const missing = tell(open.filter(({ verdict, awaiting }) => verdict === 'undetermined' && !awaiting));
  const awaiting = tell(open.filter((finding) => finding.awaiting));
  const priorities = applicant.priorities.map(({ priority, truth }) =>
    truth === 'yes' ? priority.title : words.mayHave(priority.title),
  );
  const limits = wordLimits(applicant, language);
  const remarks = wordRemarks(applicant, language);
  const unknownProgramme = applicant.programme === undefined ? [wordNoProgramme(applicant, language)] : [];
  const reasons = {
    notMet: listCell(notMet, 'bad', language),
    missing: listCell([...unknownProgramme, ...missing], 'warning', language),
    awaiting: listCell(awaiting, 'waiting', language),
    limits: listCell(limits, 'warning', language),
    remarks: listCell(remarks, 'none', language),
  };
  const conclusion = { value: words.conclusions[applicant.conclusion], tone: TONES[applicant.conclusion] };
  return {
    conclusion: noteWhole(conclusion, Object.values(reasons)),
    priorities: listCell(priorities, 'none', language),
    ...reasons,
  };
};

const wordNoProgramme = ({ table, row, missing }: ApplicantResult, language: Language) => {
  const [fact] = missing;
  const isBound = fact !== undefined && table.facts.has(fact.fact);
  return wordsIn(language).findings.programmeUnknown(isBound ? table.shownOf(fact.fact, row).trim() : '');
};

/** Readings the conclusion hangs on (rule V7) and overrides, shown for ever (rule V4). */
const wordRemarks = (applicant: ApplicantResult, language: Language): readonly string[] => {
  const words = wordsIn(language).findings;
  const readings = applicant.dependsOn.map(({ reading, option, conclusion }) => {
    const known = applicant.programme?.readings.find(({ id }) => id === reading);
    return words.dependsOn(known?.name ?? reading, option, words.conclusions[conclusion]);
  });
  if (!applicant.overridden) return readings;
  const overrides = applicant.findings
    .filter(({ override }) => override !== undefined)
    .map((finding) => wordFinding(finding, applicant.table, applicant.row, language));
  return [...readings, ...overrides];
};

const listCell = (lines: readonly string[], tone: Tone, language: Language): PlannedCell => {
  if (lines.length === 0) return EMPTY;
  if (lines.length <= LINES_SHOWN) return { value: lines.join('\n'), tone };
  const shown = [...lines.slice(0, LINES_SHOWN), wordsIn(language).findings.andMore(lines.length - LINES_SHOWN)];
  return { value: shown.join('\n'), tone, note: lines.join('\n') };
};

/** The cell with everything that the cells beside it tell, also what they do not show, as its note. */
const noteWhole = (cell: PlannedCell, beside: readonly PlannedCell[]): PlannedCell => {
  const [first, ...others] = beside.map(wholeText).filter((text) => text !== '');
  // Added one by one: unlike a joined text, such a note shares its letters with the cells until somebody reads it.
  return first === undefined ? cell : { ...cell, note: others.reduce((told, text) => `${told}\n${text}`, first) };
};

const wholeText = ({ note, value }: PlannedCell): string => note ?? (typeof value === 'string' ? value : '');

const PLACEMENT_TONES: Readonly<Record<Placement, Tone>> = {
  selected: 'good',
  reserve: 'waiting',
  notSelected: 'none',
  withheld: 'none',
  tied: 'warning',
};

/** The ranking's result cells of each applicant: score and rank as numbers, placement and its sentence. */
export const rankingCells = (
  ranking: Ranking,
  language: Language,
): ReadonlyMap<ApplicantResult, Readonly<Record<RankingColumn, PlannedCell>>> => {
  const words = wordsIn(language).ranking;
  const names = namesOfRanking(ranking, language);
  return new Map(
    ranking.applicants.map(({ applicant, ranked }) => [
      applicant,
      {
        score: { value: ranked.score ?? null },
        rank: { value: ranked.rank ?? null },
        placement: { value: words.placements[ranked.placement], tone: PLACEMENT_TONES[ranked.placement] },
        placementReason: { value: wordPlacement(ranked, names, language) },
      },
    ]),
  );
};
