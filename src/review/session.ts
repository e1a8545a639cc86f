import type { FixedBindings } from '../applicants/types';
import type { ReviewMemory } from '../memory/memory';
import type { Solver } from '../ranking/best-total';
import type { Answer, Override } from '../screening/types';
import type { WorkbookHost, WorkbookSnapshot, SheetSnapshot } from '../workbook/types';
import type { ScreenSettings, RoundPart, RoundSheet } from './screen-snapshot';
import { choicesFor, bindSnapshot } from './screen-snapshot';
import type { Store } from './open-review';
import type { GuidelineLibrary, ReviewIssue, ReviewState } from './types';

type ByApplicant<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** What a review knows beside its visible state. */
export interface Session {
  readonly host: WorkbookHost;
  readonly library: GuidelineLibrary;
  readonly store: Store<ReviewState>;
  readonly loadSolver: (() => Promise<Solver>) | undefined;
  /** Once loaded. */
  solver: Solver | undefined;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** ISO date, given by the entry. */
  readonly today: string;
  snapshot: WorkbookSnapshot | undefined;
  memory: ReviewMemory | undefined;
  fixed: FixedBindings;
  answers: ByApplicant<Answer>;
  overrides: ByApplicant<Override>;
  /** Counts changes of what a screening goes by, so that one under way knows that it is out of date. */
  turn: number;
  /** The screening under way. */
  run: Promise<void> | undefined;
  /** Set by `cancel`; long runs look at it between blocks. */
  cancelled: boolean;
}

/** The settings of a screening as they stand; `undefined` until a guideline is chosen. */
export const settingsOf = (session: Session): ScreenSettings | undefined => {
  const { guideline, programme, asOf, readings, strict } = session.store.get();
  if (guideline === undefined) return undefined;
  return {
    guideline,
    programme,
    choices: choicesFor(guideline, asOf, readings),
    strict,
    fixed: session.fixed,
    answers: session.answers,
    overrides: session.overrides,
  };
};

/** The chosen sheet as last read. */
export const sheetOf = (session: Session) => {
  const { sheet } = session.store.get();
  return session.snapshot?.sheets.find(({ name }) => name === sheet);
};

/** Names of all sheets as last read, with those written since. */
export const sheetNamesOf = (session: Session): readonly string[] =>
  session.snapshot?.sheets.map(({ name }) => name) ?? [];

/** Shows trouble and ends whatever was going on. */
export const showTrouble = (session: Session, trouble: ReviewIssue) =>
  session.store.set({ trouble, activity: { kind: 'idle' } });

/** A copy with one entry set, or taken out where the value is `undefined`. */
export const withEntry = <T>(all: ByApplicant<T>, key: string, id: string, value: T | undefined): ByApplicant<T> => {
  const own = new Map(all.get(key));
  if (value === undefined) own.delete(id);
  else own.set(id, value);
  const copy = new Map(all);
  if (own.size === 0) copy.delete(key);
  else copy.set(key, own);
  return copy;
};

/**
 * The chosen sheet and those screened together with it, in the workbook's order, so that it makes no difference which
 * of them is the chosen one. Guideline, check date, readings and strictness are the chosen sheet's; what was fixed and
 * decided is each sheet's own. Empty until there are a sheet and a guideline.
 */
export const roundPartsOf = (session: Session): readonly RoundPart[] => {
  const settings = settingsOf(session);
  const { sheet: chosen, together } = session.store.get();
  if (settings === undefined) return [];
  return (session.snapshot?.sheets ?? []).flatMap((sheet): readonly RoundPart[] => {
    const own = sheet.name === chosen ? settings : settingsBeside(session, sheet, settings);
    if (own === undefined || (sheet.name !== chosen && !together.has(sheet.name))) return [];
    return [{ sheet, binding: bindSnapshot(sheet, own), settings: own }];
  });
};

const settingsBeside = (
  session: Session,
  { name }: SheetSnapshot,
  settings: ScreenSettings,
): ScreenSettings | undefined => {
  const programme = session.store.get().together.get(name);
  if (programme === undefined) return undefined;
  const kept = session.memory?.sheets.get(name);
  const own = kept?.guideline === settings.guideline.id ? kept : undefined;
  return {
    guideline: settings.guideline,
    choices: settings.choices,
    strict: settings.strict,
    programme,
    fixed: own?.fixed ?? new Map(),
    answers: own?.answers ?? new Map(),
    overrides: own?.overrides ?? new Map(),
    ...(own !== undefined && { scoring: own.scoring }),
  };
};

/** The screened sheets of the round as they stand, in the workbook's order; empty until the chosen one is screened. */
export const roundSheetsOf = (session: Session): readonly RoundSheet[] => {
  const { alongside, programme, scoring, screening, sheet: chosen } = session.store.get();
  if (screening === undefined) return [];
  return (session.snapshot?.sheets ?? []).flatMap((sheet): readonly RoundSheet[] => {
    if (sheet.name === chosen) return [{ sheet, screening, programme, fixed: session.fixed, scoring }];
    return alongside.filter((one) => one.sheet.name === sheet.name);
  });
};
