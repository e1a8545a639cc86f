import type { Guideline } from '../guideline/types';
import type { ReviewMemory } from '../memory/memory';
import { EMPTY_MEMORY } from '../memory/memory';
import type { Decisions, SheetReview } from '../memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../memory/sheet-review';
import { restoreSettings } from '../memory/setting-rows';
import { readReviewers } from '../plans/reviewers/read-reviewer-sheet';
import { readSettings } from '../plans/reviewers/settings-sheet';
import type { Rubric, RubricEntry } from '../ranking/rubric';
import type { Entry } from '../reviewers/entries';
import { mergeEntries } from '../reviewers/entries';
import type { ReviewerIssue } from '../reviewers/issues';
import type { Dispute, NamedScores, SettledSheet, SettleRule } from '../reviewers/settle';
import { NOTHING_SETTLED, scoresById, settle } from '../reviewers/settle';
import type { Reviewer } from '../reviewers/types';
import { nameInId, nameReviewers, reviewerId } from '../reviewers/types';
import { wordDispute } from '../wording/reviewers';
import type { WorkbookSnapshot } from '../workbook/types';
import type { Language } from '../words/words';
import { LANGUAGES, wordsIn } from '../words/words';

/** Who decides without a name. */
export const unsignedIn = (language: Language): Reviewer => ({
  name: wordsIn(language).reviewers.unsigned,
  unit: '',
  role: 'examiner',
});

const UNSIGNED: ReadonlySet<string> = new Set(LANGUAGES.map((language) => reviewerId(unsignedIn(language))));

export const isUnsigned = (reviewer: string): boolean => UNSIGNED.has(reviewer);

/** All that reviewers said in a workbook, and what it comes to. */
export interface HeardReviews {
  /** By id; those of the sheets, and those who have none yet. */
  readonly reviewers: ReadonlyMap<string, Reviewer>;
  /** Merged, sheets of applicants by their present names. */
  readonly entries: readonly Entry[];
  readonly rule: SettleRule;
  /** By sheet of applicants. */
  readonly sheets: ReadonlyMap<string, SettledSheet>;
  readonly issues: readonly ReviewerIssue[];
  /** Sheets that reviewers and their settings stand in. */
  readonly sheetNames: readonly string[];
}

/** What is known beside the cells: what could not be written yet, and who said it. */
export interface Unwritten {
  readonly entries: readonly Entry[];
  readonly reviewers: ReadonlyMap<string, Reviewer>;
}

const NOTHING_UNWRITTEN: Unwritten = { entries: [], reviewers: new Map() };

/** Reads all reviewers' sheets of a workbook and settles what they say (rules C1, C3, C5). */
export const hearReviewers = (
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
  renamed: ReviewMemory['renamed'],
  language: Language,
  unwritten: Unwritten = NOTHING_UNWRITTEN,
): HeardReviews => {
  const read = readReviewers(snapshot);
  const settings = readSettings(snapshot);
  const rule = restoreSettings(settings.current).workbook.settle;
  const there = new Set(snapshot.sheets.map(({ name }) => name));
  const nowNamed = (entry: Entry): Entry => {
    const name = there.has(entry.sheet) ? undefined : renamed.get(entry.sheet);
    return name === undefined ? entry : { ...entry, sheet: name };
  };
  const entries = mergeEntries([...read.entries, ...unwritten.entries].map(nowNamed));
  const reviewers = new Map([...unwritten.reviewers, ...read.reviewers]);
  const unsigned = wordsIn(language).reviewers.unsigned;
  // Who gave no name is named nowhere but in a dispute.
  const nameless = new Map([...UNSIGNED].map((id) => [id, { ...unsignedIn(language), name: '' }] as const));
  const named = ({ voices, ...dispute }: Dispute): Dispute => ({
    ...dispute,
    voices: voices.map((voice) => ({ ...voice, name: voice.name || unsigned })),
  });
  const settled = settle(withoutOvertaken(entries), new Map([...reviewers, ...nameless]), rule, (dispute) =>
    wordDispute(named(dispute), language),
  );
  return {
    reviewers,
    entries,
    rule,
    sheets: new Map(
      [...settled].map(([name, own]) => [
        name,
        {
          ...own,
          disputes: own.disputes.map(named),
          marks: new Map([...own.marks].map(([expert, marks]) => [expert || unsigned, marks])),
        },
      ]),
    ),
    issues: read.issues,
    sheetNames: [...read.sheets.map(({ sheet }) => sheet), ...(settings.sheet === undefined ? [] : [settings.sheet])],
  };
};

const judgedBy = ({ sheet, key, about }: Entry): string =>
  about.kind === 'answer' || about.kind === 'override' ? JSON.stringify([sheet, key, about.criterion]) : '';

/** What nobody signed holds until somebody who signs says something of the same, be it that he takes it back. */
const withoutOvertaken = (entries: readonly Entry[]): readonly Entry[] => {
  if (!entries.some(({ reviewer }) => isUnsigned(reviewer))) return entries;
  const signed = new Set(entries.filter(({ reviewer }) => !isUnsigned(reviewer)).map(judgedBy));
  return entries.filter(
    (entry) => !isUnsigned(entry.reviewer) || judgedBy(entry) === '' || !signed.has(judgedBy(entry)),
  );
};

/** What was decided of a sheet before there were cells for it. */
export type OldDecisions = Pick<SheetReview, 'answers' | 'overrides'> & Pick<SheetReview['scoring'], 'marks'>;

/** Decisions that are in the memory alone, by sheet: none once they were carried over into cells. */
export const oldDecisions = (
  { carried, sheets }: ReviewMemory,
  { entries, reviewers }: HeardReviews,
): ReadonlyMap<string, OldDecisions> => {
  if (carried) return new Map();
  const said = saidOf(entries);
  const names = nameReviewers(reviewers);
  const scored = new Set(
    entries.map(({ key, reviewer, sheet }) => saidId(sheet, key, names.get(reviewer) ?? nameInId(reviewer))),
  );
  return new Map(
    [...sheets].flatMap(([name, { answers, overrides, scoring }]) => {
      const isOld = (key: string, id: string) => !said.has(saidId(name, key, id));
      const old: OldDecisions = {
        answers: keep(answers, isOld),
        overrides: keep(overrides, isOld),
        marks: keep(scoring.marks, (expert, key) => !scored.has(saidId(name, key, expert))),
      };
      return old.answers.size + old.overrides.size + old.marks.size === 0 ? [] : [[name, old] as const];
    }),
  );
};

const keep = <T>(all: Decisions<T>, isKept: (outer: string, inner: string) => boolean): Decisions<T> =>
  new Map(
    [...all].flatMap(([outer, own]) => {
      const kept = new Map([...own].filter(([inner]) => isKept(outer, inner)));
      return kept.size === 0 ? [] : [[outer, kept] as const];
    }),
  );

/** The rubrics that applicants of a sheet may be scored by. */
export const rubricsOf = (
  { scoring }: Pick<SheetReview, 'scoring'>,
  guideline: Pick<Guideline, 'programmes'>,
): readonly Rubric[] =>
  scoring.rubric !== undefined ? [scoring.rubric] : guideline.programmes.flatMap(({ rubric }) => rubric ?? []);

/**
 * The memory with what reviewers said: cells go before what the memory says of the same (rule C1), which holds only as
 * far as it is `old` and not in cells. Sheets that nobody said anything of stay the very same.
 *
 * @param guideline the one at hand: scores of sheets under another stay as they are, since its rubric tells their ids
 */
export const withHeard = (
  memory: ReviewMemory,
  heard: HeardReviews,
  old: ReadonlyMap<string, OldDecisions>,
  guideline: Guideline | undefined,
): ReviewMemory => {
  const chosen = memory.sheet === undefined ? undefined : memory.sheets.get(memory.sheet);
  const joined = [...(chosen?.together.keys() ?? [])].filter((name) => heard.sheets.has(name));
  const names = new Set([...memory.sheets.keys(), ...joined]);
  const said = saidOf(heard.entries);
  const sheets = new Map(
    [...names].map((name): [string, SheetReview] => {
      const kept = memory.sheets.get(name) ?? { ...NEW_SHEET_REVIEW, guideline: chosen?.guideline };
      const settled = heard.sheets.get(name) ?? NOTHING_SETTLED;
      const before = old.get(name);
      const answers = overlay(before?.answers, settled.answers, (key, id) => said.has(saidId(name, key, id)));
      const overrides = overlay(before?.overrides, settled.overrides, (key, id) => said.has(saidId(name, key, id)));
      const marks =
        guideline !== undefined && kept.guideline === guideline.id
          ? overlayMarks(before?.marks, settled.marks, rubricsOf(kept, guideline))
          : kept.scoring.marks;
      const isSame =
        sameAs(kept.answers, answers) && sameAs(kept.overrides, overrides) && sameAs(kept.scoring.marks, marks);
      return [name, isSame ? kept : { ...kept, answers, overrides, scoring: { ...kept.scoring, marks } }];
    }),
  );
  const ownSheets = [...new Set([...memory.ownSheets, ...heard.sheetNames])];
  return {
    ...memory,
    sheets: [...sheets].every(([name, own]) => memory.sheets.get(name) === own) ? memory.sheets : sheets,
    ownSheets: ownSheets.length === memory.ownSheets.length ? memory.ownSheets : ownSheets,
  };
};

const saidId = (sheet: string, key: string, criterion: string) => JSON.stringify([sheet, key, criterion]);

const saidOf = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.map(judgedBy).filter((id) => id !== ''));

/** Decisions of cells, and those of before that no cell speaks of. */
const overlay = <T>(
  before: Decisions<T> | undefined,
  settled: Decisions<T>,
  isSaid: (key: string, id: string) => boolean,
): Decisions<T> => {
  if (before === undefined) return settled;
  const all = new Map<string, ReadonlyMap<string, T>>();
  for (const key of new Set([...before.keys(), ...settled.keys()])) {
    const kept = [...(before.get(key) ?? [])].filter(([id]) => !isSaid(key, id));
    const own = new Map([...kept, ...(settled.get(key) ?? [])]);
    if (own.size > 0) all.set(key, own);
  }
  return all;
};

type Marks = SheetReview['scoring']['marks'];

/** Marks of cells by ids of the rubrics' dimensions; an applicant's own rubric takes those it knows. */
const overlayMarks = (
  before: Marks | undefined,
  settled: Decisions<NamedScores>,
  rubrics: readonly Rubric[],
): Marks => {
  const marks = new Map<string, ReadonlyMap<string, RubricEntry>>(before ?? []);
  for (const [expert, own] of settled) {
    const entries = new Map(marks.get(expert) ?? []);
    for (const [key, named] of own) {
      const scores = rubrics.flatMap((rubric) => [...scoresById(named, rubric).entry.scores]);
      const there = entries.get(key);
      const entry = { recused: named.recused, scores: new Map([...(there?.scores ?? []), ...scores]) };
      if (entry.recused || entry.scores.size > 0) entries.set(key, entry);
    }
    if (entries.size > 0) marks.set(expert, entries);
  }
  return marks;
};

/** Whether two values of maps and plain parts say the same in the same order. */
export const sameAs = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (a instanceof Map && b instanceof Map) return a.size === b.size && sameAs([...a], [...b]);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(
      ([name, value]) => Object.hasOwn(b, name) && sameAs(value, (b as Readonly<Record<string, unknown>>)[name]),
    )
  );
};

/**
 * A workbook's memory with what its reviewers' sheets say, for those who read a workbook once; `undefined` where it has
 * neither. A sheet of which the memory knows nothing is reviewed under the guideline at hand.
 */
export const hearMemory = (
  snapshot: WorkbookSnapshot,
  kept: ReviewMemory | undefined,
  guideline: Guideline | undefined,
  language: Language,
): ReviewMemory | undefined => {
  const base = kept ?? EMPTY_MEMORY;
  const heard = hearReviewers(snapshot, base.renamed, language, { entries: base.waiting, reviewers: new Map() });
  if (kept === undefined && heard.sheetNames.length === 0) return undefined;
  const old = oldDecisions(base, heard);
  const sheets = new Map(base.sheets);
  for (const name of heard.sheets.keys())
    if (!sheets.has(name) && guideline !== undefined)
      sheets.set(name, { ...NEW_SHEET_REVIEW, guideline: guideline.id });
  return withHeard({ ...base, sheets, carried: base.carried || old.size === 0 }, heard, old, guideline);
};
