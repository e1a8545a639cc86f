import type { ApplicantResult, IndicatorResult, ScoreResult } from '../../screening/types';
import { wordIndicatorParts } from '../../wording/score';
import { wordPoints } from '../../wording/values';
import type { Bounds } from '../../feel/types';
import type { CellValue, PlannedCell, PlannedSheet } from '../../workbook/types';
import type { Language } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { ListPlanner } from './list-parts';
import { listColumns, listTitle, plainCells } from './list-parts';

/**
 * 规则得分明细: every indicator of every applicant with what is there, the band it falls into and its points, after each
 * total and section (rule S5). No sheet where nothing is scored by rule.
 */
export const planPoints: ListPlanner = (parts) => {
  const { ranking, language } = parts;
  const applicants = ranking.applicants.map(({ applicant }) => applicant).filter(({ totals }) => totals.length > 0);
  return applicants.length === 0 ? [] : [pointsSheet(applicants, listTitle(parts, nameOfSheet(language)), language)];
};

const nameOfSheet = (language: Language): string => wordsIn(language).lists.sheetNames.points;

/** The same of applicants in the order given. */
const pointsSheet = (
  applicants: readonly ApplicantResult[],
  title: readonly string[],
  language: Language,
): PlannedSheet => ({
  name: nameOfSheet(language),
  title,
  columns: listColumns(
    ['organisation', 'programme', 'clause', 'indicator', 'actual', 'band', 'points', 'full', 'reason'],
    language,
  ),
  rows: applicants.flatMap((applicant) => applicant.scores.flatMap((score) => scoreRows(applicant, score, language))),
  footer: [wordsIn(language).lists.signature],
  orientation: 'landscape',
});

const scoreRows = (
  applicant: ApplicantResult,
  { score, points, sections, indicators }: ScoreResult,
  language: Language,
): readonly (readonly PlannedCell[])[] => {
  const cells = (clause: string, title: string, own: readonly CellValue[]) =>
    plainCells([applicant.name, applicant.programme?.name ?? '', clause, title, ...own]);
  const total = ({ clause, name, max }: { clause: string; name: string; max: number }, own: Bounds) =>
    cells(clause, name, ['', '', pointsValue(own, language), max, '']);
  const indicator = (one: IndicatorResult) => {
    const { actual, band, note } = wordIndicatorParts(one, applicant.table, applicant.row, language);
    const { clause, title, max } = one.indicator;
    return cells(clause, title, [actual, band, pointsValue(one.points, language), max, note]);
  };
  return [
    total(score, points),
    ...sections.flatMap((own) => [total(own.section, own.points), ...own.indicators.map(indicator)]),
    ...indicators.map(indicator),
  ];
};

/** A number where it is settled, else the least and the most. */
const pointsValue = (points: Bounds, language: Language): CellValue =>
  points.low === points.high ? Number(points.low.toFixed(DECIMALS)) : wordPoints(points, wordsIn(language).findings);

const DECIMALS = 4;
