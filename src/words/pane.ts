import type { CriterionKind } from '../guideline/types';
import type { MissingCause } from '../screening/types';
import type { BindingHow } from '../applicants/types';
import type { Language } from './language';
import { paneWordsEnUs } from './en-us/pane';
import { paneWordsZhCn } from './zh-cn/pane';

/** All words of the pane itself: labels, questions, states. Verdicts, findings and issues have theirs elsewhere in `report/`. */
export interface PaneWords {
  readonly product: string;
  readonly tabs: {
    readonly label: string;
    readonly sheet: string;
    readonly screening: string;
    readonly card: string;
    readonly ranking: string;
    readonly notices: string;
    readonly guideline: string;
  };
  readonly titles: {
    readonly sheet: string;
    readonly screening: string;
    readonly card: string;
    readonly ranking: string;
    readonly notices: string;
    readonly guideline: string;
  };
  /** Headings of the card's groups; what is undetermined splits into facts that are missing and judgements that are open. */
  readonly groups: Readonly<Record<'notMet' | 'missing' | 'awaiting' | 'met' | 'notApplicable' | 'unchecked', string>>;
  readonly kinds: Readonly<Record<CriterionKind, string>>;
  readonly causes: Readonly<Record<MissingCause, string>>;
  readonly bound: Readonly<Record<BindingHow, string>>;
  readonly common: {
    readonly loading: string;
    readonly cancel: string;
    readonly close: string;
    readonly change: string;
    readonly undo: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly search: string;
    readonly clearSearch: string;
    readonly showMore: (count: number) => string;
    readonly row: (row: number) => string;
    readonly revealCell: (cell: string) => string;
    readonly listComma: string;
    readonly dismiss: string;
    readonly retry: string;
  };
  readonly status: {
    readonly reading: string;
    readonly screening: string;
    readonly planning: string;
    readonly writing: string;
    readonly progress: (done: number, total: number) => string;
    readonly stale: string;
    readonly rescreen: string;
    readonly rejudged: (milliseconds: string) => string;
    readonly otherLanguage: string;
    readonly switchLanguage: string;
    readonly noWorkbook: string;
  };
  readonly sheet: {
    readonly basis: string;
    readonly guideline: string;
    readonly guidelineHint: string;
    readonly chooseGuideline: string;
    readonly addGuideline: string;
    readonly addedGuideline: string;
    readonly guidelineRefused: (count: number) => string;
    readonly programme: string;
    readonly byColumn: string;
    readonly noProgrammeColumn: string;
    readonly sheet: string;
    readonly sheetRows: (name: string, rows: number) => string;
    readonly hiddenSheet: string;
    readonly protectedSheet: string;
    readonly together: string;
    readonly togetherHint: string;
    readonly programmeOf: (sheet: string) => string;
    readonly chooseProgramme: string;
    readonly asOf: string;
    readonly asOfHint: string;
    readonly readings: string;
    readonly readingsHint: string;
    readonly isDefault: string;
    readonly changedReadings: (count: number) => string;
    readonly strict: string;
    readonly strictHint: string;
    readonly headers: string;
    readonly headerCounts: (bound: number, applicants: number) => string;
    readonly allBound: string;
    readonly conflicts: (count: number) => string;
    readonly twoHeaders: (fact: string) => string;
    readonly twoFacts: (header: string) => string;
    readonly useHeader: (header: string, column: string) => string;
    readonly sameHeaders: string;
    readonly unboundHeaders: (count: number) => string;
    readonly unboundFacts: (count: number) => string;
    readonly leavesUnchecked: (count: number) => string;
    readonly leavesNothing: string;
    readonly headerMeans: (header: string) => string;
    readonly choosePlaceholder: string;
    readonly chooseFact: string;
    readonly chooseFactFor: (header: string) => string;
    readonly standsForNothing: string;
    readonly suggestion: (fact: string) => string;
    readonly noMatch: string;
    readonly boundHeaders: (count: number) => string;
    readonly fixed: string;
    readonly forget: string;
    readonly forgetFor: (header: string) => string;
    readonly year: (year: number) => string;
    readonly column: string;
    readonly issues: (count: number) => string;
    readonly issuesHint: string;
    readonly noIssues: string;
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly openWorkbook: string;
    readonly noGuideline: string;
    readonly start: string;
    readonly startAgain: string;
  };
  readonly screening: {
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly start: string;
    readonly rescreen: string;
    readonly running: string;
    readonly picture: (parts: string) => string;
    readonly part: (conclusion: string, count: number) => string;
    readonly filterBy: (conclusion: string, count: number) => string;
    readonly all: string;
    readonly flags: {
      readonly limits: string;
      readonly dependsOn: string;
      readonly overridden: string;
      readonly issues: string;
    };
    readonly searchLabel: string;
    readonly searchPlaceholder: string;
    readonly shown: (shown: number, total: number) => string;
    readonly list: string;
    readonly listHint: string;
    readonly nothingFound: string;
    readonly clearFilters: string;
    readonly moreReasons: (count: number) => string;
    readonly noProgramme: string;
    readonly limitFlag: string;
    readonly readingFlag: string;
    readonly overrideFlag: string;
    readonly write: string;
    readonly finished: (total: number) => string;
    readonly unchecked: (facts: number) => string;
    readonly uncheckedLink: string;
  };
  readonly preview: {
    readonly title: string;
    readonly cells: (count: number) => string;
    readonly freshColumns: string;
    readonly replacedColumns: string;
    readonly freshSheet: (name: string, rows: number) => string;
    readonly replacedSheet: (name: string, rows: number) => string;
    readonly sheets: string;
    readonly kept: (count: number) => string;
    readonly keptHint: string;
    readonly keptShown: string;
    readonly keptOurs: string;
    readonly untouched: string;
    readonly nothing: string;
    readonly write: string;
    readonly written: (cells: number, columns: number, sheets: number) => string;
  };
  readonly card: {
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly notScreened: string;
    readonly toList: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (position: number, total: number) => string;
    readonly told: (name: string, conclusion: string) => string;
    readonly programmeUnknown: string;
    readonly dependsOn: string;
    readonly dependsOnOption: (reading: string, option: string, conclusion: string) => string;
    readonly limits: string;
    readonly limitShared: (value: string) => string;
    readonly missing: string;
    readonly missingHint: string;
    readonly alternatively: string;
    readonly priorities: string;
    readonly priorityUnknown: string;
    readonly cells: string;
    readonly optional: string;
    readonly judge: (title: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly open: string;
    readonly note: string;
    readonly notePlaceholder: string;
    readonly override: string;
    readonly overrideFor: (title: string) => string;
    readonly overrideTo: string;
    readonly overrideReason: string;
    readonly overrideNeedsReason: string;
    readonly overrideBy: string;
    readonly overrideSave: string;
    readonly overrideRemove: string;
    readonly overridden: string;
    readonly overriddenBy: (by: string) => string;
    readonly copyNotice: string;
    readonly shortcuts: string;
  };
  readonly notices: {
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly noneTitle: string;
    readonly noneBody: string;
    readonly intro: (count: number) => string;
    readonly who: string;
    readonly copyAll: string;
    readonly toSheet: string;
    readonly noticeOf: (name: string) => string;
    readonly includeUnqualified: string;
  };
  readonly guideline: {
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly search: string;
    readonly searchPlaceholder: string;
    readonly found: (count: number) => string;
    readonly nothingFound: string;
    readonly programmes: string;
    readonly allProgrammes: string;
    readonly general: string;
    readonly sections: Readonly<
      Record<
        | 'condition'
        | 'judgement'
        | 'material'
        | 'target'
        | 'deadline'
        | 'priorities'
        | 'limits'
        | 'readings'
        | 'places'
        | 'quotas'
        | 'provisions'
        | 'omitted',
        string
      >
    >;
    readonly year: (year: number) => string;
    readonly places: (count: number) => string;
    readonly reserve: (count: number) => string;
    readonly contracts: (count: number) => string;
    readonly funding: (cap: string) => string;
    readonly period: string;
    readonly recommendedBy: string;
    readonly appliesWhen: string;
    readonly requires: string;
    readonly showRules: string;
    readonly chosen: string;
    readonly soft: string;
    readonly optional: string;
    readonly counts: (criteria: number, materials: number) => string;
  };
}

const words: Readonly<Record<Language, PaneWords>> = { 'zh-CN': paneWordsZhCn, 'en-US': paneWordsEnUs };

/** The pane's words in one language. */
export const paneWordsIn = (language: Language): PaneWords => words[language];
