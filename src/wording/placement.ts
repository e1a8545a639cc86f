import { placesCapOf } from '../ranking/caps';
import type { Cap, PlacementReason, Ranked } from '../ranking/types';
import type { Ranking, RankedApplicant } from '../ranking/rank-applicants';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { nameCell } from '../workbook/cell-addresses';
import { wordOpenOrder } from './order';
import { wordNumber } from './values';
import { wordScoreIssue } from './issue';
import { textOfRole } from '../screening/screened-applicant';
import { wordColumns } from './unchecked';

/** Names listed before the rest is only counted. */
const NAMES_LISTED = 3;

/** What a ranking's ids stand for, for wording. */
export interface RankingNames {
  readonly nameOf: (id: string) => string;
  readonly capLabel: (cap: string) => string;
  readonly capLimit: (cap: string) => number;
  /** Whether the cap is the number of a programme's places. */
  readonly isPlaces: (cap: string) => boolean;
  readonly isTied: (id: string) => boolean;
  readonly limitTitle: (limit: string) => string;
  /** Columns that would let a candidate be checked in full; empty where it is. */
  readonly columnsOf: (id: string) => string;
  /** Totals that keep a candidate from being ranked, with what is missing; empty where none do. */
  readonly openOrderOf: (id: string) => string;
}

const known = new WeakMap<Ranking, Map<Language, RankingNames>>();

/** Looks up names of candidates, caps and limits of one ranking; worked out once, as every sentence asks for them. */
export const namesOfRanking = (ranking: Ranking, language: Language): RankingNames => {
  const there = known.get(ranking) ?? new Map<Language, RankingNames>();
  known.set(ranking, there);
  const names = there.get(language) ?? nameAll(ranking, language);
  there.set(language, names);
  return names;
};

const nameAll = (ranking: Ranking, language: Language): RankingNames => {
  const words = wordsIn(language).ranking;
  const names = nameCandidates(ranking.applicants, words.row);
  const tied = new Set(ranking.allocation.ranked.filter(({ placement }) => placement === 'tied').map(({ id }) => id));
  const caps = new Map(ranking.allocation.capUse.map(({ cap }) => [cap.id, cap]));
  const applicants = new Map(ranking.applicants.map(({ applicant, ranked }) => [ranked.id, applicant]));
  const ranked = new Map(ranking.applicants.map((one) => [one.ranked.id, one]));
  const limits = new Map(ranking.guideline.limits.map(({ id, title }) => [id, title]));
  const places = new Map(ranking.guideline.programmes.map(({ id, name }) => [placesCapOf(id), words.placesOf(name)]));
  const quotas = new Map(
    ranking.guideline.programmes.flatMap((programme) => programme.quotas.map(({ id, title }) => [id, title] as const)),
  );
  const labelOf = (cap: Cap): string => {
    switch (cap.kind) {
      case 'places':
        return places.get(cap.id) ?? cap.programme;
      case 'office':
        return words.groupOf(quotas.get(cap.quota) ?? cap.quota, cap.group);
      case 'budget':
        return words.budget;
      case 'organisation':
      case 'leader':
      case 'content':
      case 'other':
        return words.groupOf(limits.get(cap.rule) ?? cap.rule, cap.value);
    }
  };
  return {
    nameOf: (id) => names.get(id) ?? id,
    capLabel: (id) => {
      const cap = caps.get(id);
      return cap === undefined ? (places.get(id) ?? id) : labelOf(cap);
    },
    isPlaces: (cap) => places.has(cap),
    capLimit: (cap) => caps.get(cap)?.limit ?? 0,
    isTied: (id) => tied.has(id),
    limitTitle: (limit) => limits.get(limit) ?? limit,
    openOrderOf: (id) => {
      const one = ranked.get(id);
      return one === undefined ? '' : wordOpenOrder(one, language);
    },
    columnsOf: (id) => wordColumns(applicants.get(id)?.lacking ?? [], wordsIn(language).findings),
  };
};

/** The sentence that says why a candidate stands where it stands. */
export const wordPlacement = (
  { id, reason, rank, settledBy }: Ranked,
  names: RankingNames,
  language: Language,
): string => {
  const words = wordsIn(language).ranking;
  const worded = wordReason(id, reason, rank ?? 0, names, language);
  return settledBy === undefined ? worded : `${worded}${words.settledBy[settledBy]}`;
};

const wordReason = (
  id: string,
  reason: PlacementReason,
  rank: number,
  names: RankingNames,
  language: Language,
): string => {
  const words = wordsIn(language).ranking;
  const list = (ids: readonly string[]) =>
    ids.length === 0
      ? words.nobody
      : words.list(ids.slice(0, NAMES_LISTED).map(names.nameOf), Math.max(0, ids.length - NAMES_LISTED));
  switch (reason.code) {
    case 'rank.withinPlaces':
      return words.withinPlaces(rank, reason.places);
    case 'rank.withinQuota':
      return words.withinQuota(rank, names.capLabel(reason.cap), String(names.capLimit(reason.cap)));
    case 'rank.noPlacesSet':
      return words.noPlacesSet;
    case 'rank.cap':
      if (names.isPlaces(reason.cap)) {
        const tied = reason.holders.filter(names.isTied);
        return tied.length > 0
          ? words.placesTied(names.capLimit(reason.cap), list(tied))
          : words.placesFull(names.capLimit(reason.cap), list(reason.holders.slice(-1)));
      }
      return words.capFull(names.capLabel(reason.cap), String(names.capLimit(reason.cap)), list(reason.holders));
    case 'rank.shutOut':
      return words.shutOut(names.limitTitle(reason.limit), names.nameOf(reason.by));
    case 'rank.reserve':
      return words.reserve(reason.position);
    case 'rank.notInBestTotal':
      return words.notInBestTotal;
    case 'rank.tied':
      return words.tied(list(reason.with), names.capLabel(reason.cap), String(reason.left));
    case 'rank.withheld':
      if (reason.reason === 'openScore') return `${words.withheld.openScore}${names.openOrderOf(id)}`;
      return reason.reason === 'partial'
        ? `${words.withheld.partial}${words.needsColumns(names.columnsOf(id))}`
        : words.withheld[reason.reason];
  }
};

/**
 * Names for candidates: the unit's name, with its project (else its programme) where one unit applies several
 * times, and the row where even these agree.
 */
const nameCandidates = (
  applicants: readonly RankedApplicant[],
  rowNumber: (row: number) => string,
): ReadonlyMap<string, string> => {
  const named = applicants.map((one) => ({ one, name: one.applicant.name }));
  const projects = tellApart(named, ({ applicant }) => projectOf(applicant) ?? applicant.programme?.name);
  const rows = tellApart(projects, ({ applicant }) => rowNumber(applicant.sheetRow + 1));
  return new Map(rows.map(({ one, name }) => [one.ranked.id, name]));
};

interface Named {
  readonly one: RankedApplicant;
  readonly name: string;
}

/** Adds what distinguishes those who share a name. */
const tellApart = (named: readonly Named[], partOf: (one: RankedApplicant) => string | undefined): readonly Named[] => {
  const parts = new Map<string, Set<string | undefined>>();
  for (const { one, name } of named) parts.set(name, (parts.get(name) ?? new Set()).add(partOf(one)));
  return named.map(({ one, name }) => {
    const part = (parts.get(name)?.size ?? 0) > 1 ? partOf(one) : undefined;
    return { one, name: part === undefined ? name : `${name}（${part}）` };
  });
};

const projectOf = (applicant: RankedApplicant['applicant']): string | undefined => {
  const shown = textOfRole(applicant, 'project');
  return shown === '' ? undefined : shown;
};

/** One thing that is wrong with the marks or the places of a ranking, as a sentence (rules R2, A5). */
export const wordContestIssue = (issue: Ranking['issues'][number], ranking: Ranking, language: Language): string => {
  const words = wordsIn(language).ranking.issues;
  const names = namesOfRanking(ranking, language);
  const { programmes } = ranking.guideline;
  const programmeName = (id: string) => programmes.find((programme) => programme.id === id)?.name ?? id;
  const quotaTitle = (id: string) =>
    programmes.flatMap(({ quotas }) => quotas).find((quota) => quota.id === id)?.title ?? id;
  switch (issue.code) {
    case 'marks.conflict':
    case 'marks.ambiguousExpert':
    case 'marks.refused':
    case 'marks.noRubric':
      return wordMarkIssue(issue, names, language);
    case 'tieBreak.unknown':
      return words.tieBreakUnknown(issue.column, issue.sheets, issue.candidates);
    case 'tieBreak.unreadable': {
      const { cell, shown } = issue.cells[0] ?? { cell: undefined, shown: '' };
      return words.tieBreakUnreadable(
        issue.column,
        issue.cells.length,
        cell === undefined ? '' : nameCell(cell),
        shown,
      );
    }
    case 'contest.groupsBelowPlaces':
      return words.groupsBelowPlaces(programmeName(issue.programme), issue.places, issue.reachable);
    case 'contest.fewerCandidates':
      return words.fewerCandidates(programmeName(issue.programme), issue.places, issue.candidates);
    case 'contest.unknownCap':
      return words.unknownCap(names.nameOf(issue.candidate), issue.cap);
    case 'contest.negativeCap':
      return words.negativeCap(names.capLabel(issue.cap), wordNumber(issue.limit));
    case 'contest.unknownAmount':
      return words.unknownAmount(issue.candidates.length, names.nameOf(issue.candidates[0] ?? ''));
    case 'contest.unknownGroup':
      return words.unknownGroup(quotaTitle(issue.quota), issue.group);
    case 'contest.noGroups':
      return words.noGroups(quotaTitle(issue.quota), issue.groups);
    case 'contest.quotaWithoutColumn':
      return words.quotaWithoutColumn(quotaTitle(issue.quota), issue.fact);
    case 'contest.blankGroup':
      return words.blankGroup(
        quotaTitle(issue.quota),
        issue.candidates.length,
        names.nameOf(issue.candidates[0] ?? ''),
      );
    case 'contest.blankLimit':
      return words.blankLimit(
        names.limitTitle(issue.limit),
        issue.candidates.length,
        names.nameOf(issue.candidates[0] ?? ''),
      );
  }
};

type MarkIssue = Extract<Ranking['issues'][number], { readonly code: `marks.${string}` }>;

const wordMarkIssue = (issue: MarkIssue, names: RankingNames, language: Language): string => {
  const { issues: words, comma } = wordsIn(language).rubric;
  const shown = (mark: number | 'recused' | 'unreadable') =>
    typeof mark === 'number' ? wordNumber(mark) : words[mark];
  switch (issue.code) {
    case 'marks.conflict':
      return words.conflict(issue.expert, names.nameOf(issue.candidate), shown(issue.inSheet), shown(issue.inPane));
    case 'marks.ambiguousExpert':
      return words.ambiguous(issue.expert, issue.headers.join(comma));
    case 'marks.refused':
      return words.refused(
        issue.expert,
        names.nameOf(issue.candidate),
        issue.issues.map((reason) => wordScoreIssue(reason, language)).join(''),
      );
    case 'marks.noRubric':
      return words.noRubric(issue.expert, issue.candidates.length);
  }
};
