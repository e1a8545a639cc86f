import type { Language } from '../words/words';
import type { RankedGuideline } from '../applicants/rank-guidelines';
import type { Chosen } from '../applicants/readings';
import type { Proposal, SheetBinding } from '../applicants/types';
import type { Roster } from '../guideline/fact-types';
import type { Guideline, GuidelineIssue } from '../guideline/types';
import type { ReviewIssue } from '../wording/issue';
import type { RubricIssue, Rubric } from '../ranking/rubric';
import type { BestTotal } from '../ranking/types';
import type { Solver } from '../ranking/best-total';
import type { PairDecision, RosterChoice, RosterIssue, RosterTable } from '../applicants/rosters/types';
import type { ReviewerIssue } from '../reviewers/issues';
import type { Dispute, SettleRule } from '../reviewers/settle';
import type { Reviewer } from '../reviewers/types';
import type { Profile } from '../applicants/profile';
import type { SheetColumn } from './list-columns';
import type { ProgrammeChoice, SheetReview } from '../memory/sheet-review';
import type { ScreenedSheet } from '../ranking/read-marks';
import type { ListId } from '../words/shape';
import type { AskedWords } from '../screening/ask-words';
import type { OpenWeights } from '../screening/weigh-open';
import type { CheckedElsewhere, Answer, ApplicantResult, Override, SheetScreening } from '../screening/types';
import type { Ranking } from '../ranking/rank-applicants';
import type { RankChange, RankSettings } from '../ranking/settings';
import type {
  ApplyReport,
  CellAddress,
  HostIssue,
  Outcome,
  Progress,
  WorkbookHost,
  WorkbookSnapshot,
  WritePlan,
} from '../workbook/types';

/** A guideline one can choose, before it is loaded. */
export interface GuidelineEntry {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
}

/** Where guidelines come from: bundled ones, and text a user brings. */
export interface GuidelineLibrary {
  list(): readonly GuidelineEntry[];
  /** The loaded and checked guideline; kept once loaded. Bundled ones always load. */
  load(id: string): Promise<Guideline>;
  /** Checks and adds a guideline the user brings; it is then listed. */
  add(files: readonly { readonly path: string; readonly text: string }[]): {
    readonly id?: string;
    readonly issues: readonly GuidelineIssue[];
  };
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows with any content. */
  readonly rows: number;
}

/** Another sheet that can be screened together with the chosen one. */
export interface JoinableSheet {
  readonly name: string;
  /** Nothing in the sheet tells its rows' programme: somebody has to say which one they apply for. */
  readonly asks: boolean;
  /** How it tells the programmes, or the one its title names. */
  readonly proposed: ProgrammeChoice | undefined;
}

/** A file that a person picked. */
export interface RosterFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that could not be read. */
export interface FileTrouble {
  readonly file: string;
  readonly issue: HostIssue;
}

/** Reads a workbook file as a host would read an open one. */
export type ReadFile = (bytes: Uint8Array, name: string) => Promise<Outcome<WorkbookSnapshot>>;

/** A roster of the guideline as it is found or chosen (rule S7); without table and issue nothing serves it. */
export interface RosterState {
  readonly roster: Roster;
  /** Absent where it is found by its name, or not at all. */
  readonly choice: RosterChoice | undefined;
  readonly table: RosterTable | undefined;
  /** Why what was found or chosen cannot be looked up in. */
  readonly issue: RosterIssue | undefined;
  /** Sheets of the workbook that it may be taken from. */
  readonly sheets: readonly string[];
  /** Sheets of the file picked for it. */
  readonly fileSheets: readonly string[];
  /** The file picked last could not be read; what served before still does. */
  readonly trouble: FileTrouble | undefined;
}

/** What a write would do, counted before it is done (rule W6). */
export interface WritePreview {
  readonly plan: WritePlan;
  readonly cells: number;
  readonly freshColumns: readonly string[];
  readonly replacedColumns: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly replaces: boolean }[];
  /** Cells of ours that a person changed since: kept, and listed (rule W1). */
  readonly kept: readonly {
    readonly cell: CellAddress;
    readonly header: string;
    readonly shown: string;
    readonly ours: string;
  }[];
}

/** What screening a sheet as it is bound now would come to: it tells how much hangs on what is open, and is no result. */
export interface Trial {
  /** Words read as the vocabulary proposes (rule B6). */
  readonly screening: SheetScreening;
  /** Words that nobody has settled yet. */
  readonly asked: readonly AskedWords[];
  readonly weights: OpenWeights;
}

/** A text of a fact's cells and what it is to mean; without a value it is asked again. */
export interface SettledWord {
  readonly fact: string;
  readonly text: string;
  readonly value: string | undefined;
}

/** A person's answer to one criterion of one applicant; `undefined` takes it back. */
export interface GivenAnswer {
  readonly key: string;
  readonly criterion: string;
  readonly answer: Answer | undefined;
}

type ReviewActivity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly progress?: Progress }
  | { readonly kind: 'screening'; readonly progress?: Progress }
  /** Working out what a write would do, before it is shown. */
  | { readonly kind: 'planning'; readonly progress?: Progress }
  | { readonly kind: 'writing'; readonly progress?: Progress };

/** What the state shows of the chosen sheet; it follows from the rest. */
export interface ChosenSheet {
  /** Name of the chosen sheet. */
  readonly sheet: string | undefined;
  /** What was chosen and decided for it. */
  readonly review: SheetReview;
  readonly screening: SheetScreening | undefined;
  /** How applicants under its guideline are ranked. */
  readonly rankSettings: RankSettings;
}

/** All that a view shows. Replaced as a whole on every change; parts that did not change keep their identity. */
export interface ReviewState extends ChosenSheet {
  readonly language: Language;
  readonly activity: ReviewActivity;
  readonly workbook: string | undefined;
  readonly sheets: readonly SheetEntry[];
  readonly guidelines: readonly GuidelineEntry[];
  /** The chosen sheet's guideline; absent where none is chosen, or it is not at hand. */
  readonly guideline: Guideline | undefined;
  readonly binding: SheetBinding | undefined;
  /** How well the chosen guideline goes with the sheet; a poor match is said before anything is screened (rule B12). */
  readonly match?: RankedGuideline | undefined;
  /** The chosen sheet's own columns with some of their cells, as bound last. */
  readonly columns: readonly SheetColumn[];
  /** Once `tryOut` was asked for; absent once the sheet is screened. */
  readonly trial: Trial | undefined;
  /** Other sheets that could be screened together with the chosen one. */
  readonly joinable: readonly JoinableSheet[];
  /** The guideline's rosters, as last looked at. */
  readonly rosters: readonly RosterState[];
  /** Profiles at hand (rule B9). */
  readonly profiles: readonly Profile[];
  /** Those that suit the chosen sheet's headers and fix something that is open, the workbook's other sheets among them. */
  readonly offered: readonly Profile[];
  /**
   * The screened sheets in the workbook's order: the chosen one, and those screened together with it. Limits are
   * counted over all, and all are ranked.
   */
  readonly round: readonly ScreenedSheet[];
  /** Sheet changed in a way that needs a new run. */
  readonly stale: boolean;
  /** The ranking of the screened sheets, from the last `rank`; recomputed after every screening. */
  readonly ranking: Ranking | undefined;
  /** Key of the applicant shown in the card. */
  readonly selected: string | undefined;
  readonly preview: WritePreview | undefined;
  readonly lastWrite: ApplyReport | undefined;
  /** What went wrong last, until dismissed. */
  readonly trouble: ReviewIssue | undefined;
  /** Milliseconds that the last re-judging of edited rows took (our own work only). */
  readonly lastEditCost: number | undefined;
  /** Who reviews here; absent until somebody signs. */
  readonly reviewer?: Reviewer | undefined;
  /** Where reviewers differ on applicants of the chosen sheet (rule C5). */
  readonly disputes?: readonly Dispute[];
  /** How such differences are settled, in the whole workbook. */
  readonly settleRule?: SettleRule;
  /** What could not be read of reviewers' sheets. */
  readonly reviewerIssues?: readonly ReviewerIssue[];
  /** What was decided and stands in no cell yet, and why; it is tried again. */
  readonly unwritten?: Unwritten | undefined;
  /** Decisions of a workbook from before there were reviewers' sheets, not yet carried over into them. */
  readonly carryOver?: CarryOver | undefined;
}

/** Decisions and settings that could not be written yet. */
interface Unwritten {
  readonly count: number;
  readonly issue: HostIssue;
}

/** How many decisions of which kind, and the sheets they would come to stand in. */
interface CarryOver {
  readonly answers: number;
  readonly overrides: number;
  /** Applicants scored, of every expert. */
  readonly scored: number;
  readonly reviewers: readonly string[];
}

/** One review: commands in, states out. No command throws for expected trouble; it shows in `trouble`. */
export interface Review {
  getState(): ReviewState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook, restores what was remembered in it, proposes sheet and guideline. */
  open(): Promise<void>;
  setLanguage(language: Language): void;
  chooseGuideline(id: string): Promise<void>;
  addGuideline(files: readonly { readonly path: string; readonly text: string }[]): readonly GuidelineIssue[];
  chooseProgramme(choice: ProgrammeChoice): Promise<void>;
  chooseSheet(name: string): Promise<void>;
  /** Screens another sheet together with the chosen one; without a programme no longer. */
  joinSheet(name: string, programme: ProgrammeChoice | undefined): Promise<void>;
  setAsOf(date: string): Promise<void>;
  setReading(id: string, label: string): Promise<void>;
  /** 另行核查 of one criterion or, without one, of all that are left for want of a column; `undefined` takes it back. */
  checkElsewhere(criterion: string | undefined, said: CheckedElsewhere | undefined): Promise<void>;
  /** Keeps `trial` up to date from now on as long as the sheet is not screened. */
  tryOut(): Promise<void>;
  /** Confirms likely proposals of the chosen sheet or, without any named, all of the sheets screened together (rule B6). */
  confirmBindings(proposals?: readonly Proposal[]): Promise<void>;
  /** Confirms all likely columns of the sheets screened together and settles words of the chosen sheet, in one go. */
  confirmInferred(words: readonly SettledWord[]): Promise<void>;
  /** What a column stands for: one or several targets, none for nothing at all; `undefined` forgets what was fixed. */
  fixBinding(header: string, targets: readonly Chosen[] | undefined): Promise<void>;
  /** A fact is computed from columns, over headers in square brackets (rule B7); `undefined` takes it back. */
  computeFact(fact: string, expression: string | undefined): Promise<void>;
  /** What a cell's text means for a fact wherever it stands: a value, 是, 否, 空, 不属任何一类 or 逐个看 (rule F13). */
  settleWord(fact: string, text: string, value: string | undefined): Promise<void>;
  /** The same for several texts at once. */
  settleWords(words: readonly SettledWord[]): Promise<void>;
  /** Whether a name on a roster is the applicant's, for all rows of that name (rule X2); `undefined` asks again. */
  decideName(roster: string, pair: string, said: PairDecision | undefined): Promise<void>;
  /** A sheet serves a roster: one of the workbook or, with a file's name, one of the file picked for it (rule S7). */
  chooseRosterSheet(roster: string, sheet: string, file?: string): Promise<void>;
  /** Another file serves a roster. One that cannot be read changes nothing; why is told beside the roster. */
  chooseRosterFile(roster: string, file: RosterFile): Promise<void>;
  /** Which column of a roster tells what, by `listRosterFacts`; without a header it is found as at first. */
  setRosterColumn(roster: string, tells: string, header: string | undefined): Promise<void>;
  /** Takes back what was chosen for a roster: the sheet that bears its name serves it, if there is one. */
  clearRoster(roster: string): Promise<void>;
  /** A sheet row, zero-based, is an applicant's or is left out, whatever it looks like (rule B10). */
  takeRow(row: number, as: 'applicant' | 'skip' | undefined): Promise<void>;
  /** How bare numbers in a column of shares are meant (rule F18). */
  scaleRatio(fact: string, scale: 'percent' | 'fraction' | undefined): Promise<void>;
  /** What was fixed for the sheet, as a file for the next sheet of the same office (rule B9). */
  writeProfile(name: string): string | undefined;
  /** Takes a profile file; it is offered for sheets of the same headers. */
  addProfile(text: string): Promise<void>;
  /** Fixes what an offered profile fixes; what was fixed before stays as it is. */
  useProfile(name: string): Promise<void>;
  screen(): Promise<void>;
  cancel(): void;
  select(key: string | undefined): void;
  /** Selects and shows the cell in the sheet. */
  reveal(cell: CellAddress): Promise<void>;
  answer(key: string, criterion: string, answer: Answer | undefined): Promise<void>;
  /** Several answers at once: judged and remembered once. */
  answerMany(answers: readonly GivenAnswer[]): Promise<void>;
  override(key: string, criterion: string, override: Override | undefined): Promise<void>;
  /** Who scores from now on, under the name folded for width and spaces; the marks of others stay. */
  setExpert(name: string): Promise<void>;
  /** One score of the current expert; `undefined` takes it back. Refused scores, and scores without a name, show in `trouble`. */
  score(key: string, dimension: string, value: number | undefined): Promise<void>;
  /** 回避: the current expert's scores for this applicant count for nothing until it is taken back. */
  recuse(key: string, recused: boolean): Promise<void>;
  /** The user's own rubric in place of the guideline's; `undefined` goes back to that. Kept only without issues. */
  setRubric(rubric: Rubric | undefined): Promise<readonly RubricIssue[]>;
  /** Plans writing the result columns and shows what it would do. */
  previewResults(): Promise<void>;
  /**
   * Ranks the screened sheet anew under changed settings, which are remembered in the workbook; no cell is written.
   * Does nothing before a screening. Waits for the solver only where the best total is official.
   */
  rank(change?: RankChange): Promise<void>;
  /** Plans writing the ranking's columns beside the applicants. */
  previewRanking(): Promise<void>;
  /** Plans writing the ranking's columns and the lists asked for as sheets of ours. Does nothing before a ranking. */
  previewLists(which: readonly ListId[]): Promise<void>;
  /** The best total under the same caps, from the solver the entry gave; loads it at first. */
  findBestTotal(): Promise<BestTotal | undefined>;
  /** Plans writing correction notices (补正通知) as a sheet. */
  previewNotices(): Promise<void>;
  dismissPreview(): void;
  /** Carries out the shown preview. */
  write(): Promise<void>;
  undo(): Promise<void>;
  /** Who decides and scores from now on; his decisions go to his own sheet (rule C1). */
  signAs(reviewer: Reviewer): void;
  /** How different answers to one judgement are settled; kept in the workbook as a setting of its own (rule C5). */
  setSettleRule(rule: SettleRule): Promise<void>;
  /** Carries decisions from before there were reviewers' sheets over into them. */
  carryOver(): Promise<void>;
  /** Tries again to write what could not be written. */
  writeAgain(): Promise<void>;
  dismissTrouble(): void;
  /** The full text of one applicant's correction notice. */
  noticeOf(applicant: ApplicantResult): string;
  close(): void;
}

/** Signature of `openReview` in `review/open-review.ts`. `today` is an ISO date given by the entry (no clock inside). */
export type OpenReview = (parts: {
  readonly host: WorkbookHost;
  readonly library: GuidelineLibrary;
  readonly language: Language;
  readonly today: string;
  /** `YYYY-MM-DD HH:mm:ss`; without it all is entered at the beginning of the day, one second after the other. */
  readonly clock?: () => string;
  /** Who reviews, where the entry knows. */
  readonly reviewer?: Reviewer | undefined;
  /** Loads the solver for the best total; without one it is not offered. */
  readonly loadSolver?: () => Promise<Solver>;
  /** Reads a file that a person picks as a roster; without one none can be picked. */
  readonly readFile?: ReadFile;
  /** Gives other work a turn during long runs; entries pass one that yields to the event loop. */
  readonly pause: () => Promise<void>;
  /** Monotonic milliseconds, for `lastEditCost` only. */
  readonly now: () => number;
}) => Review;
