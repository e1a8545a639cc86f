import { byText } from '../guideline/fold-text';
import type { Guideline } from '../guideline/types';
import type { ReviewedSheet } from '../memory/sheet-review';
import { readSource } from '../plans/reviewers/copy-cover';
import { planEntries } from '../plans/reviewers/plan-entries';
import { nameReviewerSheet, planReviewerSheet } from '../plans/reviewers/plan-reviewer-sheet';
import type { ReviewerSheet } from '../plans/reviewers/read-reviewer-sheet';
import { readReviewers } from '../plans/reviewers/read-reviewer-sheet';
import { rowIdOf } from '../plans/reviewers/score-rows';
import { findTables, nameIn } from '../plans/reviewers/sheet-tables';
import type { CollectedCopies, CopyFinding } from '../reviewers/copies';
import type { Entry } from '../reviewers/entries';
import { findSelfConflicts, mergeEntries, registerOf } from '../reviewers/entries';
import type { Reviewer } from '../reviewers/types';
import { nameReviewers, reviewerId } from '../reviewers/types';
import type { PlannedSheet, WorkbookSnapshot, WritePlan } from '../workbook/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { TakenCell } from './compare-copies';
import { compareCopies } from './compare-copies';
import type { seatsByExpert } from './hand-out';
import { digestMaster, reviewerSheetParts } from './hand-out';

/** A workbook that came back. */
export interface ReturnedCopy {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

/** All that is collected, and into what. */
export interface CollectParts {
  readonly master: WorkbookSnapshot;
  /** The applicants' sheets of the master. */
  readonly sheets: readonly ReviewedSheet[];
  readonly guideline: Guideline;
  readonly assignment: ReturnType<typeof seatsByExpert>['byExpert'] | undefined;
  readonly copies: readonly ReturnedCopy[];
  /** Changes that people said yes to: `key:column`, or `all`. */
  readonly take: readonly string[];
  readonly language: Language;
}

/** What was collected, and how it comes into the master. */
export interface Collected extends CollectedCopies {
  /** To be carried out one after the other; none where the master says all of it already. */
  readonly plans: readonly WritePlan[];
  /** Cells of applicants to be changed. */
  readonly taken: readonly TakenCell[];
  /** Of `take`, what names no applicant and column of the master. */
  readonly unknownTakes: readonly string[];
}

/**
 * Joins returned copies into their master (rules C3, C7): entries of reviewers by applicant's key as a union, and tells
 * everything else that differs. The same, down to the bytes, whatever the order of the copies; once collected, again
 * changes nothing.
 */
export const collectCopies = (parts: CollectParts): Collected => {
  const { guideline, master, sheets } = parts;
  const names = new Map(
    sheets.flatMap(({ screening, sheet }) =>
      screening.applicants.map(({ key, name }) => [rowIdOf({ sheet: sheet.name, key }), name] as const),
    ),
  );
  const digest = digestMaster(sheets);
  const findings: CopyFinding[] = [];
  const all = [...parts.copies].sort((a, b) => byText(a.file, b.file));
  const own = all.flatMap(({ file, snapshot }) => {
    const source = readSource(snapshot);
    const read = readReviewers(snapshot);
    const listed = new Set(read.sheets.flatMap(({ sheet }) => listApplicants(snapshot, sheet)));
    const isOther = source !== undefined && source.guideline !== guideline.id;
    const isStrange = listed.size > 0 && ![...listed].some((id) => names.has(id));
    if (isOther || isStrange) {
      findings.push({ code: 'copy.otherMaster', file, from: source?.file ?? '' });
      return [];
    }
    if (source === undefined) findings.push({ code: 'copy.notCopy', file });
    const isOlder = source !== undefined && source.digest !== digest;
    if (isOlder) findings.push({ code: 'copy.older', file, on: source.on });
    return [{ file, snapshot, read, listed, isOlder }];
  });
  const there = readReviewers(master);
  const merged = mergeEntries(there.entries, ...own.map(({ read }) => read.entries));
  const reviewers = chooseReviewers(own.flatMap(({ read }) => read.sheets));
  const shownNames = nameReviewers(new Map([...there.reviewers, ...reviewers]));
  const nameOf = (id: string) => shownNames.get(id) ?? id;
  for (const { file, read } of own) {
    const ids = [...new Set(read.sheets.map(({ reviewer }) => reviewerId(reviewer)))].sort();
    if (ids.length === 0) findings.push({ code: 'copy.noReviewer', file });
    if (ids.length > 1) findings.push({ code: 'copy.severalReviewers', file, reviewers: ids.map(nameOf) });
    for (const issue of read.issues) findings.push({ code: 'copy.unreadable', file, issue });
    findings.push(...tellAssignment(file, ids, read.entries));
  }
  findings.push(...tellContradictions(merged.filter(({ reviewer }) => reviewers.has(reviewer))));
  const compared = compareCopies(sheets, own, parts.take);
  findings.push(...compared.findings);
  const planned = planReviewers(parts, there.sheets, reviewers, merged, own);
  const known = new Set(there.entries.map(textOf));
  return {
    copies: all.length,
    reviewers: planned.reviewers.map(({ id, sheet }) => ({
      name: nameOf(id),
      sheet,
      entries: merged.filter(({ reviewer }) => reviewer === id).length,
    })),
    fresh: merged.filter((entry) => reviewers.has(entry.reviewer) && !known.has(textOf(entry))).length,
    findings: sortFindings(findings),
    plans: planned.plans,
    taken: compared.taken,
    unknownTakes: compared.unknownTakes,
  };

  function tellAssignment(file: string, ids: readonly string[], entries: readonly Entry[]): readonly CopyFinding[] {
    const { assignment } = parts;
    const told = new Map<string, CopyFinding>();
    for (const id of ids)
      if (assignment !== undefined && !assignment.has(id))
        told.set(id, { code: 'copy.notInAssignment', file, reviewer: nameOf(id) });
    for (const entry of entries) {
      const id = rowIdOf(entry);
      const applicant = names.get(id);
      const reviewer = nameOf(entry.reviewer);
      const at = `${entry.reviewer}\n${id}`;
      const seat = assignment?.get(entry.reviewer);
      if (applicant === undefined) told.set(at, { code: 'copy.unknownApplicant', file, reviewer, key: entry.key });
      else if (seat !== undefined && !seat.ids.has(id))
        told.set(at, { code: 'copy.notAssigned', file, reviewer, applicant });
    }
    return [...told.values()];
  }

  function tellContradictions(entries: readonly Entry[]): readonly CopyFinding[] {
    const nameApplicant = (entry: Pick<Entry, 'sheet' | 'key'>) => names.get(rowIdOf(entry)) ?? entry.key;
    const idOf = (entry: Entry) => `${entry.reviewer}\n${rowIdOf(entry)}`;
    const scored = new Set(
      entries.flatMap((entry) => (entry.about.kind === 'score' && entry.value !== undefined ? [idOf(entry)] : [])),
    );
    return [
      ...entries.flatMap((entry): readonly CopyFinding[] =>
        entry.about.kind === 'recused' && entry.value === true && scored.has(idOf(entry))
          ? [{ code: 'collect.recusedScore', reviewer: nameOf(entry.reviewer), applicant: nameApplicant(entry) }]
          : [],
      ),
      ...findSelfConflicts(entries).map((conflict): CopyFinding => ({
        code: 'collect.selfConflict',
        reviewer: nameOf(conflict.reviewer),
        applicant: nameApplicant(conflict),
        about: conflict.about,
        said: conflict.entries.map(({ value }) => (value === undefined ? '' : String(value))),
      })),
    ];
  }
};

/** Text that is the same for two entries that say the same. */
const textOf = (entry: Entry) => JSON.stringify([registerOf(entry), entry.value ?? null, entry.note ?? null, entry.on]);

const sortFindings = (findings: readonly CopyFinding[]): readonly CopyFinding[] => {
  const told = new Map(
    findings.map((one) => [JSON.stringify(['file' in one ? one.file : '', one.code, one]), one] as const),
  );
  return [...told].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
};

/** Applicants that a reviewer's sheet lists to be scored, said of or not, by `rowIdOf`. */
const listApplicants = (snapshot: WorkbookSnapshot, name: string): readonly string[] => {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) return [];
  return findTables(sheet).flatMap((table) => {
    const columns: ReadonlyMap<string, number> = table.columns;
    const [of, key] = [columns.get('sheet'), columns.get('key')];
    if (of === undefined || key === undefined) return [];
    return sheet.rows.slice(table.headerRow + 1, table.end).flatMap((cells) => {
      const [owner, own] = [nameIn(cells[of]), nameIn(cells[key])];
      return owner === '' || own === '' ? [] : [rowIdOf({ sheet: owner, key: own })];
    });
  });
};

/** One writing of each reviewer, whatever the order of the copies. */
const chooseReviewers = (sheets: readonly ReviewerSheet[]): ReadonlyMap<string, Reviewer> => {
  const found = new Map<string, Reviewer>();
  for (const { reviewer } of sheets) {
    const there = found.get(reviewerId(reviewer));
    if (there === undefined || byText(JSON.stringify(reviewer), JSON.stringify(there)) < 0)
      found.set(reviewerId(reviewer), reviewer);
  }
  return new Map([...found].sort(([a], [b]) => byText(a, b)));
};

/** New sheets for those who have none in the master, and what is new for the others; plans of one step are made one. */
const planReviewers = (
  parts: CollectParts,
  there: readonly ReviewerSheet[],
  reviewers: ReadonlyMap<string, Reviewer>,
  merged: readonly Entry[],
  copies: readonly {
    readonly read: { readonly sheets: readonly ReviewerSheet[] };
    readonly listed: ReadonlySet<string>;
  }[],
) => {
  const { language, master } = parts;
  const taken = master.sheets.map(({ name }) => name);
  const fresh: PlannedSheet[] = [];
  const steps: WritePlan[][] = [];
  const planned = [...reviewers].map(([id, reviewer]) => {
    const own = merged.filter((entry) => entry.reviewer === id);
    const listed = new Set([
      ...own.map(rowIdOf),
      ...copies
        .filter(({ read }) => read.sheets.some((one) => reviewerId(one.reviewer) === id))
        .flatMap((copy) => [...copy.listed]),
    ]);
    const sheetParts = reviewerSheetParts(parts, reviewer, (one) => listed.has(one));
    const name = there.find((one) => reviewerId(one.reviewer) === id)?.sheet;
    const sheet = master.sheets.find((one) => one.name === name);
    const held = there.filter((one) => reviewerId(one.reviewer) === id).flatMap(({ entries }) => entries);
    const known = new Set(held.map(textOf));
    const news = own.filter((entry) => !known.has(textOf(entry)));
    const plans = sheet && planEntries(sheet, sheetParts, news);
    if (sheet !== undefined && plans !== undefined) {
      plans.forEach((plan, step) => (steps[step] ??= []).push(plan));
      return { id, sheet: sheet.name };
    }
    const free = nameReviewerSheet(reviewer, taken, wordsIn(language).reviewers);
    taken.push(free);
    fresh.push(planReviewerSheet(sheetParts, own, free));
    return { id, sheet: free };
  });
  const plans = steps.map((step): WritePlan => ({
    blocks: step.flatMap(({ blocks }) => blocks),
    sheets: [],
    memory: undefined,
  }));
  return {
    reviewers: planned,
    plans: [...(fresh.length === 0 ? [] : [{ blocks: [], sheets: fresh, memory: undefined }]), ...plans],
  };
};
