import type { ChangedPlaces } from '../../screening/quotas';
import { readGroups } from '../../screening/quotas';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import type { ReviewMemory } from '../../memory/memory';
import { decodeMemory } from '../../memory/memory';
import { confirmProposals, keepAsked } from '../../applicants/readings';
import type { RosterIssue } from '../../applicants/rosters/types';
import type { Proposal } from '../../applicants/types';
import type { Guideline } from '../../guideline/types';
import { wordApplicantIssue } from '../../wording/issue';
import type { ReviewedSheet, SheetReview } from '../../memory/sheet-review';
import { runSteps } from '../../logic/steps';
import type { AskedWords } from '../../screening/ask-words';
import { confirmWords, gatherUnknownWords, listLikelyWords } from '../../screening/ask-words';
import { NEW_SHEET_REVIEW } from '../../memory/sheet-review';
import type { RoundPart } from '../../review/screen-round';
import { hearMemory } from '../../review/hear-reviewers';
import { bindForReview, choiceId, listLikely, screenRound } from '../../review/screen-round';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import { targetsOf } from '../../screening/screen-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { foldText } from '../../guideline/fold-text';
import { openGuideline } from './guideline-files';
import type { NamedMisfit } from './guideline-fit';
import { findMisfits, proposeProgrammes, refuseWithoutGuideline, tellMisfits } from './guideline-fit';
import { Refusal, expectDone } from './output';
import { readBindingsFile } from './bindings-file';
import type { SheetOptions } from './screen-options';
import { chooseProgramme, chooseSheets, readAsOf, readReadings } from './screen-options';
import type { ReadRosters } from '../../screening/rosters';
import { bearsName, readRosters } from '../../screening/rosters';
import { openRosterFiles, refuseUnread } from './roster-files';
import { factOfRole } from '../../guideline/look-up';
import type { CheckedElsewhere } from '../../screening/types';
import { today } from '../clock';

/** A workbook as it lies on disk. */
export interface ReadWorkbook {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly memory: ReviewMemory | undefined;
}

/** A workbook with the sheets to screen as one round, and how. */
export interface ReadToScreen extends ReadWorkbook {
  readonly language: Language;
  readonly guideline: Guideline;
  /** In the workbook's order. */
  readonly parts: readonly RoundPart[];
  readonly rosters: ReadRosters['tables'];
  /** Rosters of files that were used before and are not at hand now. */
  readonly lackingRosters: readonly RosterIssue[];
  /** What nobody confirmed before: used where the command line accepts it, else left open (rule B6). */
  readonly likely: readonly Proposal[];
  /** Sheets with the same columns as the one that was read because none was named. */
  readonly alike: readonly string[];
  /** Sheets that go badly with the guideline (rule B12). */
  readonly misfits: readonly NamedMisfit[];
}

/** Reads a workbook with what was remembered in it. */
export const readWhole = async (path: string): Promise<ReadWorkbook> => {
  if (!existsSync(path)) throw new Refusal((words) => words.noWorkbook(path));
  const bytes = expectDone(await readWorkbookFile(path), path);
  const snapshot = expectDone(await readWorkbook(bytes, basename(path)), path);
  const kept = snapshot.memory === undefined ? undefined : decodeMemory(snapshot.memory);
  return { bytes, snapshot, memory: hearMemory(snapshot, kept, undefined, DEFAULT_LANGUAGE) };
};

/** Reads everything that a screening is made from, as the options say; refuses what does not fit. */
export const readToScreen = async (
  path: string,
  options: SheetOptions,
  note: (text: string) => void,
): Promise<ReadToScreen> => {
  const language = options.language ?? DEFAULT_LANGUAGE;
  const guideline = await openGuideline(options.guideline ?? (await refuseNameless(path, options)));
  note(wordsIn(language).commandLine.lines.reading);
  const read = await readWhole(path);
  const { snapshot } = read;
  // Scores of reviewers stand under names of dimensions, which the guideline's rubrics know.
  const memory = hearMemory(snapshot, read.memory, guideline, language);
  const whole = { ...read, memory };
  // A roster is often longer than the applicants' own sheet.
  const listed = snapshot.sheets.filter(({ name }) => guideline.rosters.some((roster) => bearsName(roster, name)));
  const beside = [...(memory?.ownSheets ?? []), ...listed.map(({ name }) => name)];
  const chosen = chooseSheets(snapshot, options.sheet, beside).map(({ sheet, programme }) => {
    const own = chooseProgramme(
      guideline,
      programme ?? options.programme,
      programme === undefined ? undefined : '--sheet',
    );
    return { sheet, programme: own, targets: targetsOf(guideline, choiceId(own)) };
  });
  const asOf = readAsOf(options.asOf);
  const round = {
    guideline: guideline.id,
    asOf: asOf === guideline.checkDate ? undefined : asOf,
    readings: readReadings(guideline, options.reading),
  };
  const rest = readElsewhere(options.elsewhere);
  const file =
    options.bindings === undefined
      ? undefined
      : readBindingsFile(
          options.bindings,
          chosen.flatMap(({ targets }) => targets.map(({ name }) => name)),
          [...new Set(guideline.programmes.flatMap(({ criteria }) => criteria.map(({ id }) => id)))],
        );
  const keptOf = (sheet: SheetSnapshot): SheetReview | undefined => {
    const remembered = memory?.sheets.get(sheet.name);
    return remembered?.guideline === guideline.id ? remembered : undefined;
  };
  const choices = new Map(chosen.flatMap(({ sheet }) => [...(keptOf(sheet)?.rosterChoices ?? [])]));
  const given = await openRosterFiles(guideline, options.roster ?? [], choices);
  const likely: Proposal[] = [];
  const parts = chosen.map(({ sheet, programme, targets }): RoundPart => {
    const kept = keptOf(sheet);
    const review: SheetReview = {
      ...(kept ?? NEW_SHEET_REVIEW),
      ...round,
      programme,
      rosterChoices: given.choices,
      elsewhere: elsewhereOf((kept ?? NEW_SHEET_REVIEW).elsewhere, file?.elsewhere, rest),
      ...(file !== undefined && file.rosters.size > 0 && { rosters: file.rosters }),
      ...(file !== undefined && { fixed: keepAsked(file.readings, new Set(targets.map(({ name }) => name))) }),
    };
    const bound = bindForReview(sheet, guideline, review);
    const open = listLikely(bound.binding);
    likely.push(...open);
    const part = options.accept === 'likely' ? acceptProposals(bound, guideline, open) : bound;
    refuseEmptySheet(part, path);
    return part;
  });
  const misfits = await findMisfits(parts, guideline);
  for (const part of parts) refuseWithoutProgrammes(part, guideline, path, misfits);
  const alike =
    options.sheet.length > 0 ? [] : parts.flatMap((part) => findAlike(part, snapshot, memory?.ownSheets ?? []));
  const taken = [...parts.map(({ sheet }) => sheet.name), ...(memory?.ownSheets ?? [])];
  const found = readRosters(guideline, snapshot, taken, given);
  const isLacking = ({ code }: RosterIssue): boolean => code === 'roster.noFile';
  refuseUnread(found, isLacking);
  const lackingRosters = [...found.issues.values()].filter(isLacking);
  return { ...whole, language, guideline, parts, rosters: found.tables, lackingRosters, likely, alike, misfits };
};

/** Rows among which the headers of another sheet are looked for, and how many of the same it must have. */
const HEADER_ROWS = 12;
const SAME_HEADERS = 0.8;

const textsOf = (rows: SheetSnapshot['rows']): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? [foldText(cell)] : []))));

/** The other sheets one can see that have the same columns. */
const findAlike = (
  { binding, sheet }: RoundPart,
  { sheets }: WorkbookSnapshot,
  ownSheets: readonly string[],
): readonly string[] => {
  const headers = [...textsOf(binding.headerRows.map((row) => sheet.rows[row] ?? []))];
  return sheets
    .filter(({ name, visibility }) => visibility === 'visible' && name !== sheet.name && !ownSheets.includes(name))
    .filter(({ rows }) => {
      const texts = textsOf(rows.slice(0, HEADER_ROWS));
      return headers.filter((header) => texts.has(header)).length >= headers.length * SAME_HEADERS;
    })
    .map(({ name }) => name);
};

/** What `--elsewhere` says of all clauses without a column, as of today. */
const readElsewhere = (sentence: string | undefined): CheckedElsewhere | undefined => {
  if (sentence === undefined) return undefined;
  const reason = sentence.trim();
  if (reason === '') throw new Refusal((words) => words.noElsewhere);
  return { reason, on: today() };
};

/** What was kept, with the clauses a bindings file names and all that are left, as the command line says. */
const elsewhereOf = (
  kept: SheetReview['elsewhere'],
  named: ReadonlyMap<string, string> | undefined,
  rest: CheckedElsewhere | undefined,
): SheetReview['elsewhere'] => ({
  criteria: new Map<string, CheckedElsewhere>([
    ...kept.criteria,
    ...[...(named ?? [])].map(([id, reason]): [string, CheckedElsewhere] => [id, { reason, on: today() }]),
  ]),
  ...(kept.rest !== undefined && { rest: kept.rest }),
  ...(rest !== undefined && { rest }),
});

/** A part with proposals confirmed, as a person would. */
const acceptProposals = (part: RoundPart, guideline: Guideline, proposals: readonly Proposal[]): RoundPart =>
  bindForReview(part.sheet, guideline, { ...part.review, fixed: confirmProposals(part.review.fixed, proposals) });

/** Without a guideline nothing can be screened; the first sheet tells which it may be. */
const refuseNameless = async (path: string, { sheet }: SheetOptions): Promise<never> => {
  const { memory, snapshot } = await readWhole(path);
  const [first] = chooseSheets(snapshot, sheet, memory?.ownSheets ?? []);
  if (first === undefined) throw new RangeError('A sheet is always chosen');
  return refuseWithoutGuideline(path, first.sheet);
};

/** A sheet without header, rows or names cannot be screened at all. */
const refuseEmptySheet = ({ binding }: RoundPart, path: string): void => {
  const empty = binding.issues.find(({ code }) =>
    ['applicants.noHeader', 'applicants.noRows', 'applicants.noNames'].includes(code),
  );
  if (empty !== undefined) throw new Refusal((words, language) => words.at(path, wordApplicantIssue(empty, language)));
};

/** Nor can one whose rows do not say what they apply for, where nobody said it for all of them. */
const refuseWithoutProgrammes = (
  { binding, review: { programme }, sheet }: RoundPart,
  guideline: Guideline,
  path: string,
  misfits: readonly NamedMisfit[],
): void => {
  const column = factOfRole(guideline.programmes[0]?.facts ?? [], 'programme')?.name;
  if (programme.kind === 'column' && column !== undefined && binding.unboundFacts.includes(column)) {
    const programmes = guideline.programmes.map(({ id, name }) => `  ${id}  ${name}`);
    const misfit = misfits.filter((one) => one.sheet === binding.sheet);
    const likeliest = proposeProgrammes(sheet, guideline);
    throw new Refusal((words, language) =>
      [
        ...tellMisfits(misfit, language),
        words.noProgrammeColumn(path, binding.sheet, column, likeliest, programmes),
      ].join('\n'),
    );
  }
};

/** The round as it was screened, with the words that could not be read as the sheets stood (rule F13). */
interface ScreenedRound {
  readonly parts: readonly RoundPart[];
  readonly sheets: readonly ReviewedSheet[];
  readonly words: readonly AskedWords[];
}

/** Screens the sheets; what words likely mean is used where the command line accepts it, as if a person had said so. */
export const screenRead = (
  {
    guideline,
    parts,
    snapshot,
    memory,
    rosters,
  }: Pick<ReadToScreen, 'guideline' | 'parts' | 'snapshot' | 'memory' | 'rosters'>,
  accept: SheetOptions['accept'],
  changed: ChangedPlaces = memory?.rank.get(guideline.id)?.quotas ?? new Map(),
): ScreenedRound => {
  const names = parts.map(({ sheet }) => sheet.name);
  const groups = readGroups(guideline, snapshot, [...names, ...(memory?.ownSheets ?? [])]);
  const sheets = runSteps(screenRound(guideline, parts, groups, changed, rosters));
  const asked = sheets.map(({ screening }) => gatherUnknownWords(screening));
  const words = asked.flat();
  if (accept !== 'likely' || listLikelyWords(words).length === 0) return { parts, sheets, words };
  const confirmed = parts.map((part, at): RoundPart => {
    const fixed = confirmWords(part.review.fixed, asked[at] ?? []);
    return { ...part, review: { ...part.review, fixed } };
  });
  return { parts: confirmed, sheets: runSteps(screenRound(guideline, confirmed, groups, changed, rosters)), words };
};
