import type { FeelValue } from '../feel/types';
import type { ApplicantResult, Finding, MissingFact, RosterReading, SheetScreening } from '../screening/types';
import type { Language } from '../words/words';
import { columnLetters } from '../workbook/cell-addresses';
import type { CellAddress } from '../workbook/types';
import { wordFinding, wordTroubles } from './finding';
import { listNamedValues, namedJson } from './named';
import { wordOrder } from './order';
import { wordEvidence } from './roster';
import { scoreJson } from './score';
import { wordLimit, wordUncheckedLimit } from './limits';
import { gatherUnknownWords } from '../screening/ask-words';
import type { BestTotal } from '../ranking/types';
import type { RankedApplicant, Ranking } from '../ranking/rank-applicants';
import { writeTieBreak } from '../ranking/tie-breaks';
import type { Changed } from '../ranking/settings';
import type { RankingNames } from './placement';
import { wordContestIssue, namesOfRanking, wordPlacement } from './placement';
import type { SheetBinding } from '../applicants/types';
import type { AskedWords } from '../screening/ask-words';
import { wordReasons } from './proposal';

/** One compared value of a finding. */
interface ComparisonJson {
  readonly what: string;
  readonly actual: FeelValue | null;
  readonly operator: string;
  readonly required: FeelValue | null;
  readonly gap: number | null;
}

const cellName = ({ row, column }: CellAddress): string => `${columnLetters(column)}${row + 1}`;

const missingJson = ({ fact, year, cause, cell, roster }: MissingFact) => ({
  fact,
  ...(year !== undefined && { year }),
  cause,
  ...(cell !== undefined && { cell: cellName(cell) }),
  ...(roster !== undefined && { roster }),
});

const rosterJson = ({ evidence, fact, lookup, own, source }: RosterReading, language: Language) => ({
  fact,
  roster: lookup.roster.id,
  ...(source?.file !== undefined && { file: source.file }),
  ...(source !== undefined && { sheet: source.sheet }),
  given: source !== undefined,
  ...(own !== undefined && { stated: own }),
  entries: evidence.map((one) => ({
    row: one.entry.sheetRow + 1,
    name: one.entry.name,
    ...(one.entry.code !== undefined && { code: one.entry.code }),
    kind: one.kind,
    by: one.by,
    counts: one.counts,
    pair: one.pair,
    ...(source !== undefined && { text: wordEvidence(source, one, language) }),
  })),
});

const comparisonsJson = ({ decisive }: Finding): readonly ComparisonJson[] =>
  decisive.flatMap(({ comparison, parts: [left, right] }) =>
    comparison === undefined || left === undefined || right === undefined
      ? []
      : [
          {
            what: left.text,
            actual: left.value ?? null,
            operator: comparison.operator,
            required: right.value ?? null,
            gap: comparison.gap ?? null,
          },
        ],
  );

const findingJson = (finding: Finding, applicant: ApplicantResult, language: Language) => {
  const compared = comparisonsJson(finding);
  const [first] = compared;
  return {
    criterion: finding.criterion.id,
    kind: finding.criterion.kind,
    clause: finding.criterion.clause,
    verdict: finding.verdict,
    awaiting: finding.awaiting,
    actual: first?.actual ?? null,
    required: first === undefined ? null : { operator: first.operator, value: first.required },
    gap: first?.gap ?? null,
    comparisons: compared,
    missingFacts: finding.missing.map(missingJson),
    alternatives: finding.alternatives.map((set) => set.map(missingJson)),
    ...(finding.troubles !== undefined && { notComputable: wordTroubles(finding, applicant.table, language) }),
    ...(finding.otherWays === true && { otherWays: true }),
    cells: finding.cells.map(cellName),
    ...(finding.rosters.length > 0 && { rosters: finding.rosters.map((one) => rosterJson(one, language)) }),
    ...namedJson(listNamedValues([finding.explanation], applicant.table, language)),
    ...(finding.scores.length > 0 && { scores: finding.scores.map(({ score }) => score.name) }),
    ...(finding.answer !== undefined && { answer: finding.answer }),
    ...(finding.override !== undefined && { override: finding.override }),
    ...(finding.elsewhere !== undefined && { elsewhere: finding.elsewhere }),
    text: wordFinding(finding, applicant.table, applicant.row, language),
  };
};

const screenedJson = (applicant: ApplicantResult, language: Language) => ({
  row: applicant.sheetRow + 1,
  key: applicant.key,
  name: applicant.name,
  programme: applicant.programme?.id ?? null,
  conclusion: applicant.conclusion,
  findings: applicant.findings.map((finding) => findingJson(finding, applicant, language)),
  missing: applicant.missing.map(missingJson),
  unchecked: applicant.unchecked.map(({ criterion, missing }) => ({
    criterion: criterion.id,
    clause: criterion.clause,
    columns: missing.map(missingJson),
  })),
  elsewhere: applicant.elsewhere.map(({ criterion, elsewhere }) => ({
    criterion: criterion.id,
    clause: criterion.clause,
    ...elsewhere,
  })),
  missingMaterials: applicant.findings
    .filter(
      ({ criterion, verdict }) => criterion.kind === 'material' && (verdict === 'notMet' || verdict === 'undetermined'),
    )
    .map(({ criterion }) => criterion.title),
  priorities: applicant.priorities.map(({ priority, truth }) => ({ id: priority.id, truth })),
  limits: applicant.limits.map((violation) => ({
    id: violation.limit.id,
    clause: violation.limit.clause,
    value: violation.value,
    ...(violation.places !== undefined && { places: violation.places, recommended: violation.rows.length }),
    ...(violation.asked !== undefined && { asked: true }),
    ...(violation.sum !== undefined && { sum: violation.sum }),
    rows: violation.rows.map(({ sheet, row }) => ({ sheet, row: row + 1 })),
    text: wordLimit(violation, language, applicant),
  })),
  ...(applicant.totals.length > 0 && {
    scores: applicant.scores.map((score) => scoreJson(score, applicant, missingJson, cellName, language)),
  }),
  dependsOn: applicant.dependsOn,
  overridden: applicant.overridden,
});

/**
 * A screening as plain JSON, for `screen --json`: per applicant row (as the sheet counts), key, conclusion and findings
 * with clause, verdict, actual, required and missing facts; per sheet bindings, proposals, unbound facts, words asked, rows left out,
 * what was checked elsewhere, and issues.
 * Numbers are plain: amounts in 万元, ratios as fractions, dates as days since 1970-01-01, a number known only within
 * bounds as `low` and `high`, null where it has no end.
 */
export const findingsJson = (screening: SheetScreening, language: Language) => {
  const { guideline, binding, options, counts, unboundFacts, violations, uncheckedLimits, issues } = screening;
  return {
    guideline: { id: guideline.id, title: guideline.title, year: guideline.year, digest: guideline.digest },
    sheet: binding.sheet,
    asOf: options.choices.asOf,
    readings: Object.fromEntries(options.choices.readings),
    elsewhere: { criteria: Object.fromEntries(options.elsewhere.criteria), rest: options.elsewhere.rest ?? null },
    counts,
    bindings: binding.bindings.map(({ fact, column, header, how, year }) => ({
      fact,
      column: columnLetters(column),
      header,
      how,
      ...(year !== undefined && { year }),
    })),
    unboundHeaders: openHeadersJson(binding),
    proposals: proposalsJson(binding, language),
    wordsAsked: wordsAskedJson(gatherUnknownWords(screening)),
    rowsLeftOut: rowsLeftOutJson(binding),
    unboundFacts,
    limits: violations.map((violation) => wordLimit(violation, language)),
    uncheckedLimits: uncheckedLimits.map((one) => ({
      id: one.limit.id,
      clause: one.limit.clause,
      programme: one.programme,
      columns: one.facts,
      groups: one.groups,
      text: wordUncheckedLimit(one, language),
    })),
    issues,
    applicants: screening.applicants.map((applicant) => screenedJson(applicant, language)),
  };
};

/** Candidates as JSON names them: a sheet and the applicant's key. */
const candidatesJson = (ids: readonly string[], { applicants }: Ranking) => {
  const byId = new Map(applicants.map(({ applicant, ranked }) => [ranked.id, applicant]));
  return ids.flatMap((id) => {
    const applicant = byId.get(id);
    return applicant === undefined ? [] : [{ sheet: applicant.table.sheet, key: applicant.key }];
  });
};

const changedJson = (changed: ReadonlyMap<string, Changed<number>>) => Object.fromEntries(changed);

const rankedJson = (
  { applicant, aggregate, order, ranked }: RankedApplicant,
  ranking: Ranking,
  names: RankingNames,
  language: Language,
) => ({
  row: applicant.sheetRow + 1,
  sheet: applicant.table.sheet,
  key: applicant.key,
  name: applicant.name,
  programme: applicant.programme?.id ?? null,
  conclusion: applicant.conclusion,
  score: ranked.score ?? null,
  ...(order !== undefined && { order: order.parts.map((part) => ({ ...part, value: part.value ?? null })) }),
  counted: aggregate?.counted ?? 0,
  missing: aggregate?.missing ?? 0,
  recused: aggregate?.recused ?? 0,
  spread: aggregate?.spread ?? null,
  rank: ranked.rank ?? null,
  placement: ranked.placement,
  reason: { code: ranked.reason.code, text: wordPlacement(ranked, names, language) },
  ...(ranked.settledBy !== undefined && { settledBy: ranked.settledBy }),
  caps: ranking.contest.candidates.find(({ id }) => id === ranked.id)?.caps ?? [],
});

const programmeJson = (ranking: Ranking) =>
  ranking.contest.programmes.flatMap(({ programme, places, reserve }) => {
    const own = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme);
    if (own.length === 0) return [];
    const selected = own.filter(({ ranked }) => ranked.placement === 'selected').length;
    return [
      {
        id: programme,
        name: ranking.guideline.programmes.find(({ id }) => id === programme)?.name ?? programme,
        places: places ?? null,
        reserve,
        selected,
        left: places === undefined ? null : places - selected,
      },
    ];
  });

/**
 * A ranking as plain JSON, for `rank --json`: settings, per programme places used and left, limits used and left, the
 * best total beside strict order, issues, and per applicant score, rank, placement and reason. Amounts in 万元.
 */
export const rankingJson = (ranking: Ranking, best: BestTotal | undefined, language: Language) => {
  const { guideline, choices, settings, allocation, issues } = ranking;
  const names = namesOfRanking(ranking, language);
  return {
    guideline: { id: guideline.id, title: guideline.title, year: guideline.year, digest: guideline.digest },
    asOf: choices.asOf,
    readings: Object.fromEntries(choices.readings),
    method: settings.method,
    order: wordOrder(ranking, language),
    decimals: settings.decimals,
    tieRule: settings.tieRule,
    tieDecisions: settings.tieDecisions,
    tieBreaks: settings.tieBreaks.map(writeTieBreak),
    changed: {
      places: changedJson(settings.places),
      reserve: changedJson(settings.reserves),
      quotas: Object.fromEntries([...settings.quotas].map(([id, table]) => [id, changedJson(table)])),
    },
    round: settings.round,
    budget: settings.budget?.value ?? null,
    perProject: settings.perProject?.value ?? null,
    official: settings.official,
    experts: ranking.markSheet.experts,
    programmes: programmeJson(ranking),
    caps: allocation.capUse.map(({ cap, used, left }) => ({
      id: cap.id,
      kind: cap.kind,
      label: names.capLabel(cap.id),
      limit: cap.limit,
      ...(cap.clause !== undefined && { clause: cap.clause }),
      used,
      left,
    })),
    total: allocation.total,
    bestTotal:
      best === undefined
        ? null
        : {
            total: best.total,
            proven: best.proven,
            enters: candidatesJson(best.enters, ranking),
            leaves: candidatesJson(best.leaves, ranking),
          },
    issues: issues.map((issue) => ({ ...issue, text: wordContestIssue(issue, ranking, language) })),
    unreadable: ranking.marks.flatMap(({ unreadable }) => unreadable),
    applicants: ranking.applicants.map((one) => rankedJson(one, ranking, names, language)),
  };
};

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** What columns may stand for, with the evidence in words: for `screen --json` and the file of `bind`. */
export const proposalsJson = ({ proposals }: SheetBinding, language: Language) =>
  proposals.map((proposal) => ({
    level: proposal.level,
    headers: proposal.columns.map(({ header }) => header),
    target: proposal.target,
    ...(proposal.turned === true && { turned: true }),
    ...(proposal.expression !== undefined && { expression: proposal.expression }),
    score: rounded(proposal.score),
    because: wordReasons(proposal, language),
  }));

/** Headers that stand for nothing yet, with what they may mean. */
export const openHeadersJson = ({ unboundHeaders }: SheetBinding) =>
  unboundHeaders.map(({ column, header, suggestions }) => ({ column: columnLetters(column), header, suggestions }));

/** Rows with something in them that are no applicants, as the sheet counts them, and why (rule B10). */
export const rowsLeftOutJson = ({ skippedRows }: SheetBinding) =>
  skippedRows.filter(({ why }) => why !== 'blank').map(({ row, shown, why }) => ({ row: row + 1, why, shown }));

/** Words that could not be read, by fact: each with its rows as the sheet counts them and what it may mean (rule F13). */
export const wordsAskedJson = (asked: readonly AskedWords[]) =>
  asked.map(({ answers, fact, headers, options, words }) => ({
    fact,
    headers,
    options,
    answers,
    words: words.map(({ count, proposals, remark, rows, text }) => ({
      text,
      count,
      rows: rows.map((row) => row + 1),
      ...(remark !== undefined && { remark }),
      proposals,
    })),
  }));
