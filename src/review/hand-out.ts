import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { showCell } from '../applicants/cell-text';
import { foldName } from '../applicants/match-names';
import type { Guideline } from '../guideline/types';
import type { ReviewedSheet } from '../memory/sheet-review';
import type { CopySource } from '../plans/reviewers/copy-cover';
import { planCover } from '../plans/reviewers/copy-cover';
import type { CopyScope } from '../plans/reviewers/copy-rows';
import { cellOfCopy, columnsOfCopy, planCopyRows } from '../plans/reviewers/copy-rows';
import { nameReviewerSheet, planReviewerSheet } from '../plans/reviewers/plan-reviewer-sheet';
import type { ReviewerParts, SheetApplicant } from '../plans/reviewers/score-rows';
import { rowIdOf } from '../plans/reviewers/score-rows';
import { rubricFor } from '../ranking/rubric';
import type { WrittenSeats } from '../reviewers/compare-assignments';
import type { HandedCopy, HandedOut } from '../reviewers/copies';
import type { Entry } from '../reviewers/entries';
import type { Reviewer } from '../reviewers/types';
import { reviewerId } from '../reviewers/types';
import { findWithheld } from '../reviewers/withhold-columns';
import { textOfRole } from '../screening/screened-applicant';
import type { ApplicantResult } from '../screening/types';
import type { PlannedSheet } from '../workbook/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';

/** All that copies are made of. */
export interface HandOutParts {
  readonly sheets: readonly ReviewedSheet[];
  readonly guideline: Guideline;
  /** What reviewers said so far; each copy has its own reviewer's alone. */
  readonly entries: readonly Entry[];
  /** Name of the master's file. */
  readonly file: string;
  /** ISO date. */
  readonly on: string;
  readonly until?: string | undefined;
  readonly language: Language;
}

/** What is handed out, with the sheets of each workbook. */
export interface HandOut extends HandedOut {
  readonly copies: readonly (HandedCopy & { readonly sheets: readonly PlannedSheet[] })[];
}

/** An applicant of the master, by `rowIdOf`. */
const applicantsOf = (sheets: readonly ReviewedSheet[]): ReadonlyMap<string, ApplicantResult> =>
  new Map(
    sheets.flatMap(({ screening, sheet }) =>
      screening.applicants.map((one) => [rowIdOf({ sheet: sheet.name, key: one.key }), one] as const),
    ),
  );

/** What of a sheet an expert sees. */
const scopeForExperts = ({ screening: { binding }, sheet }: ReviewedSheet): CopyScope => ({
  sheet,
  binding,
  withheld: findWithheld(sheet, binding),
  hides: true,
});

/** What of a sheet an office sees of its own rows: everything. */
const scopeForOffices = ({ screening: { binding }, sheet }: ReviewedSheet): CopyScope => ({
  sheet,
  binding,
  withheld: [],
  hides: false,
});

/** Digest of the applicants' sheets: what people typed of every applicant, whatever the order of rows. */
export const digestMaster = (sheets: readonly ReviewedSheet[]): string => {
  const lines = sheets.flatMap(({ screening: { applicants, binding }, sheet }) =>
    applicants.map(({ key, sheetRow }) =>
      JSON.stringify([
        sheet.name,
        key,
        ...binding.headers.map(({ column, text }) => [text, showCell(sheet.rows[sheetRow]?.[column] ?? null)]),
      ]),
    ),
  );
  return bytesToHex(sha256(utf8ToBytes(lines.sort().join('\n')))).slice(0, 32);
};

/** Applicants of an assignment by their seats' experts, each found by key; names of those the master lacks. */
export const seatsByExpert = <E extends Pick<Reviewer, 'name' | 'unit'>>(
  seats: readonly WrittenSeats[],
  sheets: readonly ReviewedSheet[],
  findExpert: (label: string) => E | undefined,
) => {
  const known = applicantsOf(sheets);
  const byExpert = new Map<string, { readonly reviewer: Reviewer; readonly ids: Set<string> }>();
  const unknown: string[] = [];
  for (const { experts, key, name, sheet: of } of seats) {
    const ids = (of === undefined ? sheets.map(({ sheet }) => sheet.name) : [of])
      .map((sheet) => rowIdOf({ sheet, key }))
      .filter((id) => known.has(id));
    if (ids.length === 0) unknown.push(name);
    for (const label of experts) {
      const { name: own, unit } = findExpert(label) ?? { name: label, unit: '' };
      const reviewer: Reviewer = { name: own, unit, role: 'expert' };
      const there = byExpert.get(reviewerId(reviewer)) ?? { reviewer, ids: new Set<string>() };
      for (const id of ids) there.ids.add(id);
      byExpert.set(reviewerId(reviewer), there);
    }
  }
  return { byExpert, unknown };
};

/** How the master's applicants and criteria are called on a reviewer's sheet. */
export const reviewerSheetParts = (
  { guideline, language, sheets }: Pick<HandOutParts, 'guideline' | 'language' | 'sheets'>,
  reviewer: Reviewer,
  isOwn: (id: string) => boolean,
): ReviewerParts => {
  const known = applicantsOf(sheets);
  return {
    reviewer,
    language,
    applicants: sheets.flatMap(({ review, screening, sheet }) =>
      screening.applicants
        .filter(({ key }) => isOwn(rowIdOf({ sheet: sheet.name, key })))
        .map(({ key, name, programme }): SheetApplicant => ({
          sheet: sheet.name,
          key,
          name,
          programme: programme?.name ?? '',
          rubric: rubricFor(review.scoring, programme),
        })),
    ),
    criterionOf: (applicant, criterion) => {
      const programme = applicant && known.get(rowIdOf(applicant))?.programme;
      const own = programme === undefined ? guideline.programmes : [programme];
      return own.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion);
    },
  };
};

/** Plans a workbook for every expert of an assignment: his applicants, his sheet, and nothing of others (rule C6). */
export const planForExperts = (
  parts: HandOutParts,
  byExpert: ReturnType<typeof seatsByExpert>['byExpert'],
  unknown: readonly string[],
): HandOut => {
  const { entries, guideline, language, sheets } = parts;
  const scopes = sheets.map((reviewed) => ({ reviewed, scope: scopeForExperts(reviewed) }));
  const labels = nameExperts([...byExpert.values()].map(({ reviewer }) => reviewer));
  const given = [...byExpert].filter(([, { ids }]) => ids.size > 0);
  const files = nameFiles(given.map(([id]) => labels.get(id) ?? id));
  const got = new Set(given.flatMap(([, { ids }]) => [...ids]));
  const copies = given.map(([id, { ids, reviewer }], at): HandOut['copies'][number] => {
    const own = reviewerSheetParts(parts, reviewer, (one) => ids.has(one));
    const rows = planRows(scopes, ids, language);
    const taken = rows.map(({ name }) => name);
    const form = nameReviewerSheet(reviewer, taken, wordsIn(language).reviewers);
    const rubrics = new Map(
      own.applicants.flatMap(({ programme, rubric }) => (rubric === undefined ? [] : [[programme, rubric] as const])),
    );
    const cover = planCover(
      {
        ...coverOf(parts, ids.size),
        to: reviewer.name,
        unit: reviewer.unit,
        kind: 'expert',
        form,
        rubrics: oneForAll(rubrics),
      },
      freeName(wordsIn(language).copies.coverName, [...taken, form]),
    );
    const said = entries.filter((entry) => entry.reviewer === id && ids.has(rowIdOf(entry)));
    return {
      to: labels.get(id) ?? reviewer.name,
      file: files[at] ?? '',
      count: ids.size,
      sheets: [cover, ...rows, planReviewerSheet(own, said, form)],
    };
  });
  return {
    copies,
    unknown,
    withheld: new Map(scopes.map(({ scope }) => [scope.sheet.name, scope.withheld])),
    hidden: scopes.reduce((sum, { reviewed, scope }) => sum + countHidden(reviewed, scope, got), 0),
    left: [...applicantsOf(sheets)].flatMap(([id, { conclusion, name }]) =>
      got.has(id) || conclusion === 'unqualified' ? [] : [name],
    ),
  };

  function oneForAll(rubrics: ReadonlyMap<string, NonNullable<SheetApplicant['rubric']>>) {
    const [first, ...rest] = [...rubrics.values()];
    if (first !== undefined && (guideline.programmes.length === 1 || rest.some((one) => one === first)))
      return [{ programme: '', rubric: first }];
    return [...rubrics].map(([programme, rubric]) => ({ programme, rubric }));
  }
};

/** Plans a workbook for every recommending office: its own rows, with everything in them. */
export const planForOffices = (parts: HandOutParts): HandOut => {
  const { language, sheets } = parts;
  const scopes = sheets.map((reviewed) => ({ reviewed, scope: scopeForOffices(reviewed) }));
  const offices = new Map<string, { readonly name: string; readonly ids: Set<string> }>();
  const left: string[] = [];
  for (const [id, applicant] of applicantsOf(sheets)) {
    const office = textOfRole(applicant, 'office');
    if (office === '') left.push(applicant.name);
    else {
      const there = offices.get(foldName(office)) ?? { name: office, ids: new Set<string>() };
      there.ids.add(id);
      offices.set(foldName(office), there);
    }
  }
  const files = nameFiles([...offices.values()].map(({ name }) => name));
  const copies = [...offices.values()].map(({ ids, name }, at): HandOut['copies'][number] => {
    const rows = planRows(scopes, ids, language);
    const cover = planCover(
      { ...coverOf(parts, ids.size), to: name, unit: '', kind: 'office', form: '', rubrics: [] },
      freeName(
        wordsIn(language).copies.coverName,
        rows.map((row) => row.name),
      ),
    );
    return { to: name, file: files[at] ?? '', count: ids.size, sheets: [cover, ...rows] };
  });
  return { copies, unknown: [], left, hidden: 0, withheld: new Map() };
};

const coverOf = ({ file, guideline, language, on, sheets, until }: HandOutParts, count: number) => {
  const source: CopySource = { file, guideline: guideline.id, digest: digestMaster(sheets), on };
  return { source, guideline: guideline.title, count, until, language };
};

const planRows = (
  scopes: readonly { readonly reviewed: ReviewedSheet; readonly scope: CopyScope }[],
  ids: ReadonlySet<string>,
  language: Language,
): readonly PlannedSheet[] =>
  scopes.flatMap(({ reviewed: { screening, sheet }, scope }) => {
    const rows = screening.applicants
      .filter(({ key }) => ids.has(rowIdOf({ sheet: sheet.name, key })))
      .map(({ key, sheetRow }) => ({ key, row: sheetRow }));
    return rows.length === 0 ? [] : [planCopyRows(scope, rows, language)];
  });

const countHidden = ({ screening, sheet }: ReviewedSheet, scope: CopyScope, got: ReadonlySet<string>): number => {
  const columns = columnsOfCopy(scope);
  const rows = screening.applicants.filter(({ key }) => got.has(rowIdOf({ sheet: sheet.name, key })));
  return rows.reduce(
    (sum, { sheetRow }) =>
      sum +
      columns.filter(({ column }) => cellOfCopy(scope, sheetRow, column) !== (sheet.rows[sheetRow]?.[column] ?? null))
        .length,
    0,
  );
};

/** Experts as people call them: with the unit where two share a name. */
const nameExperts = (reviewers: readonly Reviewer[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  for (const { name } of reviewers) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  return new Map(
    reviewers.map((one) => [
      reviewerId(one),
      (counts.get(foldName(one.name)) ?? 0) > 1 && one.unit !== '' ? `${one.name}（${one.unit}）` : one.name,
    ]),
  );
};

const freeName = (name: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}${number}`;
  return free;
};

/** Longest name of a file before its extension: 255 bytes hold 85 Chinese characters. */
const LONGEST_FILE = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Names of files for people or offices, in their order: what no system allows is replaced, two of one name told apart. */
const nameFiles = (names: readonly string[]): readonly string[] => {
  const used: string[] = [];
  return names.map((name) => {
    const plain = [...name.normalize('NFC').replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/gu, '_')]
      .slice(0, LONGEST_FILE)
      .join('')
      .replace(/^[\s.]+|[\s.]+$/gu, '');
    const safe = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
    const free = freeName(safe, used);
    used.push(free);
    return `${free}.xlsx`;
  });
};
