import { bindSheet } from '../../src/applicants/bind-sheet';
import type { Chosen, SheetReadings } from '../../src/applicants/readings';
import { NO_READINGS } from '../../src/applicants/readings';
import { JUDGEMENT } from '../../src/applicants/targets';
import type { SheetBinding } from '../../src/applicants/types';
import { foldText } from '../../src/guideline/fold-text';
import type { Guideline } from '../../src/guideline/types';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import type { AskedWords } from '../../src/screening/ask-words';
import { confirmWords, gatherUnknownWords } from '../../src/screening/ask-words';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import type { SheetScreening } from '../../src/screening/types';
import type { ReadingCase } from './material';

/** A sheet as it was read and concluded. */
export interface ReadSheet {
  readonly binding: SheetBinding;
  readonly screening: SheetScreening;
  /** Words that could not be read at first. */
  readonly asked: readonly AskedWords[];
}

/** The programmes of a case, as the guideline has them. */
export const choiceOf = (one: ReadingCase, guideline: Guideline): string => {
  const [only] = one.programmes;
  if (one.programmes.length > 1 || only === undefined) return 'column';
  if (!guideline.programmes.some(({ id }) => id === only)) throw new Error(`${one.name}: no programme ${only}`);
  return only;
};

const readWith = (
  one: ReadingCase,
  guideline: Guideline,
  readings: SheetReadings,
  accept: 'certain' | 'likely',
  acceptWords: boolean,
): ReadSheet => {
  const choice = choiceOf(one, guideline);
  const binding = bindSheet(one.sheet, targetsOf(guideline, choice), readings, OWN_HEADERS, { accept });
  const screen = ({ words, ratioScales }: SheetReadings): SheetScreening =>
    screenSheet(guideline, choice, one.sheet, binding, {
      choices: { asOf: one.asOf, readings: new Map() },
      elsewhere: NOTHING_ELSEWHERE,
      answers: new Map(),
      overrides: new Map(),
      words,
      ratioScales,
    });
  const screening = screen(readings);
  const asked = gatherUnknownWords(screening);
  return { binding, asked, screening: acceptWords ? screen(confirmWords(readings, asked)) : screening };
};

/** Nobody says anything. */
export const readUnaided = (one: ReadingCase, guideline: Guideline): ReadSheet =>
  readWith(one, guideline, NO_READINGS, 'certain', false);

/** A person agrees to everything that is likely, columns and words. */
export const readAccepted = (one: ReadingCase, guideline: Guideline): ReadSheet =>
  readWith(one, guideline, NO_READINGS, 'likely', true);

/**
 * A person says of every column and word what the case says; what is left are cells and rules. Words that the case says
 * nothing of are taken as they likely are, and so are columns of judgements where it names facts alone.
 */
export const readAsLabelled = (one: ReadingCase, guideline: Guideline): ReadSheet => {
  const { binding } = readAccepted(one, guideline);
  const headers = binding.headerRows.flatMap((row) => one.sheet.rows[row] ?? []);
  const bound = new Set(binding.bindings.filter(({ fact }) => !fact.startsWith(JUDGEMENT)).map(({ header }) => header));
  const columns = new Map<string, readonly Chosen[]>();
  for (const cell of headers) {
    const header = typeof cell === 'string' ? cell.trim() : '';
    const meant = (one.columns.get(header) ?? []).filter((target) => !one.computed.has(target));
    // Judgements, and figures that a ratio is made of, are named by cases of the older kind only where they are facts.
    const isOpen = !one.namesJudgements && meant.length === 0 && !bound.has(header);
    if (header === '' || isOpen || (meant.length === 0 && isAbove(one, header))) continue;
    const turned = one.turned.has(header);
    columns.set(
      header,
      meant.map((target) => ({ target, ...(turned && { turned: true as const }) })),
    );
  }
  const told = { ...NO_READINGS, columns, computed: one.computed, words: one.words };
  return readWith(one, guideline, told, one.namesJudgements ? 'certain' : 'likely', true);
};

/** Whether a text heads a group of columns, so that it says nothing of any of them. */
const isAbove = ({ sheet }: ReadingCase, header: string): boolean =>
  sheet.merges.some(
    ({ top, left, right }) => right > left && foldText(String(sheet.rows[top]?.[left] ?? '')) === foldText(header),
  );
