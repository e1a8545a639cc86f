import { showCell } from '../applicants/cell-text';
import { foldName } from '../applicants/match-names';
import { headersOf, matchProfile, profileOf, withProfile } from '../applicants/profile';
import type { Binding } from '../applicants/types';
import { foldText } from '../guideline/fold-text';
import type { Guideline } from '../guideline/types';
import { runSteps } from '../logic/steps';
import type { ReviewedSheet, SheetReview } from '../memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../memory/sheet-review';
import { readSource } from '../plans/reviewers/copy-cover';
import { readReviewerSheet } from '../plans/reviewers/read-reviewer-sheet';
import { endOfSheet } from '../plans/reviewers/sheet-edits';
import { isBlank } from '../plans/reviewers/sheet-tables';
import type { CollectedRows, OfficeFinding } from '../reviewers/copies';
import { textOfRole } from '../screening/screened-applicant';
import type { ApplicantResult } from '../screening/types';
import { targetsOf } from '../screening/screen-sheets';
import type { CellValue, SheetSnapshot } from '../workbook/types';
import type { ReturnedCopy } from './collect-copies';
import type { TakenCell } from './compare-copies';
import type { RoundPart } from './screen-round';
import { bindForReview, choiceId, screenRound } from './screen-round';

/** What offices' sheets are joined into. */
interface OfficeParts {
  /** The sheets of the master; rows go to the first, the profiles of all are tried (rule B9). */
  readonly sheets: readonly ReviewedSheet[];
  readonly guideline: Guideline;
  readonly accept: 'certain' | 'likely' | undefined;
  readonly copies: readonly ReturnedCopy[];
}

/** What was joined, and the cells of the rows that are new. */
interface JoinedOffices extends CollectedRows {
  readonly cells: readonly TakenCell[];
}

const UNREAD: ReadonlySet<string> = new Set(['applicants.noHeader', 'applicants.noRows', 'applicants.noNames']);

/**
 * Joins sheets of offices, of whatever shape, into the master's (rule C7): each is bound by itself, its columns go where
 * the master has the same fact or the same header, its applicants are appended unless their keys are there.
 */
export const collectOffices = ({ accept, copies, guideline, sheets }: OfficeParts): JoinedOffices => {
  const [target] = sheets;
  const findings: OfficeFinding[] = [];
  const cells: TakenCell[] = [];
  const appended: { readonly file: string; readonly count: number }[] = [];
  if (target === undefined) return { appended, cells, findings };
  const { review, screening, sheet } = target;
  const from = new Map<string, { readonly applicant: ApplicantResult; readonly file: string }>(
    screening.applicants.map((one) => [one.key, { applicant: one, file: '' }]),
  );
  let next = endOfSheet(sheet);
  let number = screening.applicants.length;
  for (const { file, snapshot } of [...copies].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const isTold = readSource(snapshot) !== undefined;
    const parts = snapshot.sheets
      .filter((one) => one.visibility === 'visible' && readReviewerSheet(one) === undefined)
      .filter((one) => !isTold || readSource({ sheets: [one] }) === undefined)
      .map((one) => bindOffice(one, guideline, review, sheets, accept))
      .filter(({ binding }) => binding.issues.every(({ code }) => !UNREAD.has(code)) && binding.bindings.length > 0)
      .sort((a, b) => b.binding.bindings.length - a.binding.bindings.length);
    const [part] = parts;
    const [read] = part === undefined ? [] : runSteps(screenRound(guideline, [part], new Map()));
    if (part === undefined || read === undefined) {
      findings.push({ code: 'office.noSheet', file });
      continue;
    }
    const { homeless, places } = mapColumns(target, read);
    for (const header of homeless) findings.push({ code: 'office.column', file, sheet: part.sheet.name, header });
    let count = 0;
    for (const applicant of read.screening.applicants) {
      const there = from.get(applicant.key);
      if (there !== undefined) {
        const office = foldName(textOfRole(applicant, 'office'));
        const isSame = office === '' || office === foldName(textOfRole(there.applicant, 'office'));
        if (there.file !== '' || !isSame)
          findings.push({ code: 'office.twice', file, applicant: applicant.name, other: there.file });
        continue;
      }
      from.set(applicant.key, { applicant, file });
      number += 1;
      for (const { column, from: source, header, unit } of places) {
        const cell = part.sheet.rows[applicant.sheetRow]?.[source] ?? null;
        const isNumber = foldText(header) === foldText('序号');
        const value = isNumber ? number : carryCell(cell, part.sheet, source, unit);
        if (!isBlank(value)) cells.push({ cell: { sheet: sheet.name, row: next, column }, value });
      }
      next += 1;
      count += 1;
    }
    appended.push({ file, count });
  }
  return { appended, cells, findings };
};

/** The sheet bound for what it is, with what was fixed for one of the master's that has nearly the same headers. */
const bindOffice = (
  sheet: SheetSnapshot,
  guideline: Guideline,
  { asOf, programme, readings }: SheetReview,
  masters: readonly ReviewedSheet[],
  accept: OfficeParts['accept'],
): RoundPart => {
  const review: SheetReview = { ...NEW_SHEET_REVIEW, guideline: guideline.id, asOf, programme, readings };
  const plain = bindForReview(sheet, guideline, review, accept);
  const profiles = masters.map((one) => profileOf(one.sheet.name, one.screening.binding, one.review.fixed));
  const matched = matchProfile(headersOf(plain.binding), profiles);
  if (matched === undefined) return plain;
  const targets = new Set(targetsOf(guideline, choiceId(programme)).map(({ name }) => name));
  return bindForReview(
    sheet,
    guideline,
    { ...review, fixed: withProfile(review.fixed, matched.profile, targets) },
    accept,
  );
};

/** A column of the master and the one of an office that goes there. */
interface Place {
  readonly column: number;
  readonly header: string;
  readonly from: number;
  /** What the office's figures are in, where the master's are in another unit. */
  readonly unit?: string | undefined;
}

const mapColumns = (target: ReviewedSheet, read: ReviewedSheet) => {
  const own = read.screening.binding;
  const facts = new Map(target.screening.applicants[0]?.table.facts ?? read.screening.applicants[0]?.table.facts);
  const unitOf = ({ fact, unit }: Binding) => unit ?? facts.get(fact)?.unit;
  const used = new Set<number>();
  const places = target.screening.binding.headers.flatMap(({ column, text }): readonly Place[] => {
    const bound = target.screening.binding.bindings.filter((one) => one.column === column);
    const alike = own.bindings.find((one) =>
      bound.some(({ fact, turned, year }) => one.fact === fact && one.year === year && one.turned === turned),
    );
    const named = own.headers.find((one) => foldText(one.text) === foldText(text) && !used.has(one.column));
    const from = alike !== undefined && !used.has(alike.column) ? alike.column : named?.column;
    if (from === undefined) return [];
    used.add(from);
    const there = bound.find(({ fact }) => fact === alike?.fact);
    const isOther = alike !== undefined && there !== undefined && unitOf(alike) !== unitOf(there);
    return [{ column, header: text, from, unit: isOther ? unitOf(alike) : undefined }];
  });
  const homeless = own.headers.filter(({ column, text }) => !used.has(column) && text.trim() !== '');
  return { places, homeless: homeless.map(({ text }) => text) };
};

const BARE_NUMBER = /^[\d.,，]+$/u;

/** A cell as the master is to have it: what the office's format or header says goes with it as text (rules F2, F18). */
const carryCell = (cell: CellValue, sheet: SheetSnapshot, column: number, unit: string | undefined): CellValue => {
  if (typeof cell === 'object' && cell !== null) return showCell(cell);
  if (typeof cell === 'number' && sheet.percentColumns.includes(column))
    return `${Number((cell * 100).toPrecision(12))}%`;
  const isBare = typeof cell === 'number' || (typeof cell === 'string' && BARE_NUMBER.test(cell.trim()));
  return unit !== undefined && isBare ? `${cell}${unit}` : cell;
};
