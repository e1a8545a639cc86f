import { z } from 'zod';
import { nearNames } from '../../feel/parse-text';
import type { Guideline } from '../../guideline/types';
import type { ProgrammeChoice } from '../../memory/sheet-review';
import type { Language } from '../../words/words';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { Refusal } from './output';

/** Options of every command that screens a workbook, as commander gives them. */
export interface SheetOptions {
  /** Without one the command is refused, with those the sheet is most likely for. */
  readonly guideline?: string;
  readonly programme?: string;
  readonly asOf?: string;
  /** Names of sheets, each alone or as `name=programme id`. */
  readonly sheet: readonly string[];
  readonly bindings?: string;
  /** How sure a proposal has to be to be used; what is certain always is. */
  readonly accept?: 'certain' | 'likely';
  readonly reading: readonly string[];
  /** Where and how all clauses without a column were checked. */
  readonly elsewhere?: string;
  /** Rosters, each `name=file[:sheet]`. */
  readonly roster?: readonly string[];
  /** The workbook itself may be written. */
  readonly inPlace?: boolean;
  readonly language?: Language;
}

/** Options of `screen`. */
export interface ScreenOptions extends SheetOptions {
  readonly out?: string;
  readonly json?: string;
}

const rowsWithText = (sheet: SheetSnapshot) =>
  sheet.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length;

/** A sheet to screen, with the programme that all of its rows apply for where one was given. */
export interface ChosenSheet {
  readonly sheet: SheetSnapshot;
  readonly programme?: string;
}

/** A sheet by its name, or by its name and a programme; a name that holds a `=` is taken as it stands first. */
const findNamed = (snapshot: WorkbookSnapshot, text: string): ChosenSheet => {
  const byName = (name: string) => snapshot.sheets.find((sheet) => sheet.name === name);
  const whole = byName(text);
  if (whole !== undefined) return { sheet: whole };
  const at = text.lastIndexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const sheet = byName(name);
  if (sheet !== undefined) return { sheet, programme: text.slice(at + 1) };
  const names = snapshot.sheets.map((one) => one.name);
  throw new Refusal((words) => words.noSheet(snapshot.name, name, nearNames(name, names), names));
};

/**
 * The named sheets in the workbook's order, whatever order they were named in; where none is named the one with the
 * most rows among those one can see and that are not ours.
 */
export const chooseSheets = (
  snapshot: WorkbookSnapshot,
  given: readonly string[],
  ownSheets: readonly string[],
): readonly ChosenSheet[] => {
  if (given.length === 0) return [{ sheet: fullestSheet(snapshot, ownSheets) }];
  const chosen = given.map((text) => findNamed(snapshot, text));
  const ordered = snapshot.sheets.flatMap((sheet) => chosen.filter((one) => one.sheet === sheet));
  const twice = ordered.find(({ sheet }, index) => ordered[index + 1]?.sheet === sheet);
  if (twice !== undefined) throw new Refusal((words) => words.sheetTwice(twice.sheet.name));
  return ordered;
};

const fullestSheet = (snapshot: WorkbookSnapshot, ownSheets: readonly string[]): SheetSnapshot => {
  const [fullest] = snapshot.sheets
    .filter((sheet) => sheet.visibility === 'visible' && !ownSheets.includes(sheet.name))
    .sort((a, b) => rowsWithText(b) - rowsWithText(a));
  if (fullest === undefined || rowsWithText(fullest) === 0) throw new Refusal((words) => words.noRows(snapshot.name));
  return fullest;
};

/** The programme of all rows, or each row's own. */
export const chooseProgramme = (
  guideline: Guideline,
  id: string | undefined,
  option = '--programme',
): ProgrammeChoice => {
  const [only] = guideline.programmes;
  if (id === undefined)
    return guideline.programmes.length === 1 && only !== undefined ? { kind: 'one', id: only.id } : { kind: 'column' };
  const ids = guideline.programmes.map((programme) => programme.id);
  if (!ids.includes(id))
    throw new Refusal((words) => words.noProgramme(option, guideline.id, id, nearNames(id, ids), ids));
  return { kind: 'one', id };
};

/** A date as typed for an option. */
export const readIsoDate = (option: string, text: string | undefined): string | undefined => {
  if (text !== undefined && !z.iso.date().safeParse(text).success)
    throw new Refusal((words) => words.notDate(option, text));
  return text;
};

/** A check date as typed. */
export const readAsOf = (text: string | undefined): string | undefined => readIsoDate('--as-of', text);

/** Readings as `id=label`. */
export const readReadings = (guideline: Guideline, given: readonly string[]): ReadonlyMap<string, string> => {
  const readings = new Map(
    [...guideline.readings, ...guideline.programmes.flatMap((programme) => programme.readings)].map((reading) => [
      reading.id,
      reading,
    ]),
  );
  return new Map(
    given.map((text) => {
      const [id = '', label = ''] = text.split(/=(.*)/s);
      const reading = readings.get(id);
      const ids = [...readings.keys()];
      if (reading === undefined)
        throw new Refusal((words) => words.noReading(guideline.id, id, nearNames(id, ids), ids));
      const labels = reading.options.map((option) => option.label);
      if (!labels.includes(label)) throw new Refusal((words) => words.noReadingOption(id, label, labels));
      return [id, label] as const;
    }),
  );
};

/** What an error of a parser says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
