import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbookFile } from '../../hosts/xlsx/files';
import { readWorkbook } from '../../hosts/xlsx/read-workbook';
import type { ReviewMemory } from '../../memory/memory';
import { decodeMemory } from '../../memory/memory';
import { readingsOfColumns } from '../../applicants/readings';
import type { FixedBindings } from '../../applicants/types';
import type { Fact, Guideline } from '../../guideline/types';
import { wordApplicantIssue } from '../../wording/issue';
import type { ProgrammeChoice, SheetReview } from '../../memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../../memory/sheet-review';
import type { RoundPart } from '../../review/screen-round';
import { bindForReview } from '../../review/screen-round';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import { factsFor } from '../../screening/screen-sheets';
import type { WorkbookSnapshot } from '../../workbook/types';
import { openGuideline } from './guidelines';
import { Refusal, expectDone } from './output';
import type { SheetOptions } from './screen-options';
import { chooseProgramme, chooseSheets, readAsOf, readFixedBindings, readReadings } from './screen-options';
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
}

/** Reads a workbook with what was remembered in it. */
export const readWhole = async (path: string): Promise<ReadWorkbook> => {
  if (!existsSync(path)) throw new Refusal((words) => words.noWorkbook(path));
  const bytes = expectDone(await readWorkbookFile(path), path);
  const snapshot = expectDone(await readWorkbook(bytes, basename(path)), path);
  const memory = snapshot.memory === undefined ? undefined : decodeMemory(snapshot.memory);
  return { bytes, snapshot, memory };
};

/** Reads everything that a screening is made from, as the options say; refuses what does not fit. */
export const readToScreen = async (
  path: string,
  options: SheetOptions,
  note: (text: string) => void,
): Promise<ReadToScreen> => {
  const language = options.language ?? DEFAULT_LANGUAGE;
  const guideline = await openGuideline(options.guideline);
  note(wordsIn(language).commandLine.lines.reading);
  const whole = await readWhole(path);
  const { snapshot, memory } = whole;
  const chosen = chooseSheets(snapshot, options.sheet, memory?.ownSheets ?? []).map(({ sheet, programme }) => {
    const own = chooseProgramme(
      guideline,
      programme ?? options.programme,
      programme === undefined ? undefined : '--sheet',
    );
    return { sheet, programme: own, facts: factsOf(guideline, own) };
  });
  const asOf = readAsOf(options.asOf);
  const round = {
    guideline: guideline.id,
    asOf: asOf === guideline.checkDate ? undefined : asOf,
    readings: readReadings(guideline, options.reading),
  };
  const rest = readElsewhere(options.elsewhere);
  const fixed =
    options.bindings === undefined
      ? undefined
      : readFixedBindings(
          options.bindings,
          chosen.flatMap(({ facts }) => facts),
        );
  const parts = chosen.map(({ sheet, programme, facts }): RoundPart => {
    const remembered = memory?.sheets.get(sheet.name);
    const kept = remembered?.guideline === guideline.id ? remembered : undefined;
    const review: SheetReview = {
      ...(kept ?? NEW_SHEET_REVIEW),
      ...round,
      programme,
      elsewhere: { ...(kept ?? NEW_SHEET_REVIEW).elsewhere, ...(rest !== undefined && { rest }) },
      ...(fixed !== undefined && { fixed: readingsOfColumns(askedFor(fixed, facts)) }),
    };
    const part = bindForReview(sheet, guideline, review);
    refuseUnreadableSheet(part, guideline, path);
    return part;
  });
  return { ...whole, language, guideline, parts };
};

/** What `--elsewhere` says of all clauses without a column, as of today. */
const readElsewhere = (sentence: string | undefined): CheckedElsewhere | undefined => {
  if (sentence === undefined) return undefined;
  const reason = sentence.trim();
  if (reason === '') throw new Refusal((words) => words.noElsewhere);
  return { reason, on: today() };
};

const factsOf = (guideline: Guideline, programme: ProgrammeChoice): readonly Fact[] =>
  factsFor(guideline, programme.kind === 'one' ? programme.id : 'column');

/** Of what a file fixes for all sheets, what one sheet's programmes ask for. */
const askedFor = (fixed: FixedBindings, facts: readonly Fact[]): FixedBindings =>
  new Map([...fixed].filter(([, fact]) => fact === null || facts.some(({ name }) => name === fact)));

/** A sheet without header or rows, or without the column that would tell the programmes, cannot be screened at all. */
const refuseUnreadableSheet = ({ binding, review: { programme } }: RoundPart, guideline: Guideline, path: string) => {
  const empty = binding.issues.find(({ code }) =>
    ['applicants.noHeader', 'applicants.noRows', 'applicants.noNames'].includes(code),
  );
  if (empty !== undefined) throw new Refusal((words, language) => words.at(path, wordApplicantIssue(empty, language)));
  const column = factOfRole(guideline.programmes[0]?.facts ?? [], 'programme')?.name;
  if (programme.kind === 'column' && column !== undefined && binding.unboundFacts.includes(column)) {
    const programmes = guideline.programmes.map(({ id, name }) => `  ${id}  ${name}`);
    throw new Refusal((words) => words.noProgrammeColumn(path, binding.sheet, column, programmes));
  }
};
