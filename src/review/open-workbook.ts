import type { ReviewMemory } from '../memory/memory';
import { decodeMemory } from '../memory/memory';
import type { WorkbookSnapshot, SheetSnapshot } from '../workbook/types';
import { rebind } from './screening';
import type { Session } from './session';
import { filledRows, readSnapshot } from './snapshot';
import { NO_SCORING } from '../ranking/scoring';
import type { SheetMemory } from '../memory/sheet-memory';
import { proposeGuideline } from './propose-guideline';
import { rankSettingsFor } from './ranking';
import type { ProgrammeChoice, ReviewState, JoinableSheet } from './types';
import { bindSheet } from '../applicants/bind-sheet';
import type { FactRole, Guideline } from '../guideline/types';
import { OWN_HEADERS } from '../plans/own-columns';
import { factsFor } from '../screening/screen-sheets';
import { factOfRole } from '../guideline/look-up';

/** The sheet with the most filled rows among those one can see and that are not ours. */
const fullestSheet = (snapshot: WorkbookSnapshot, own: readonly string[]): string | undefined =>
  snapshot.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !own.includes(name))
    .map((sheet) => ({ name: sheet.name, rows: filledRows(sheet) }))
    .sort((a, b) => b.rows - a.rows)[0]?.name;

/** What was remembered in the workbook; trouble is shown where it cannot be read. */
const readMemory = (session: Session, { memory, sheets }: WorkbookSnapshot) => {
  session.memory = memory === undefined ? undefined : decodeMemory(memory);
  if (memory !== undefined && session.memory === undefined)
    session.store.set({ trouble: { code: 'review.memoryUnreadable' } });
  const rename = session.memory && findRename(session.memory, sheets);
  if (session.memory !== undefined && rename !== undefined) session.memory = renameInMemory(session.memory, rename);
  return session.memory;
};

/** Reads the workbook, brings back what was remembered, proposes sheet and guideline (rule B4). */
export const openWorkbook = async (session: Session): Promise<void> => {
  const snapshot = await readSnapshot(session);
  if (snapshot === undefined) return;
  const memory = readMemory(session, snapshot);
  const isThere = snapshot.sheets.some(({ name }) => name === memory?.sheet);
  await restoreSheet(session, isThere ? memory?.sheet : fullestSheet(snapshot, memory?.ownSheets ?? []));
  await rebind(session);
};

/**
 * Turns to a sheet with what was chosen and decided for it. A sheet seen for the first time gets the guideline that
 * it speaks of, or keeps the one at hand; decisions about other sheets' applicants are never its own.
 */
export const restoreSheet = async (session: Session, name: string | undefined): Promise<void> => {
  const kept = name === undefined ? undefined : session.memory?.sheets.get(name);
  session.fixed = kept?.fixed ?? new Map();
  session.answers = kept?.answers ?? new Map();
  session.overrides = kept?.overrides ?? new Map();
  const choices = kept === undefined ? await proposeChoices(session, name) : await keptChoices(session, kept);
  session.store.set({ together: kept?.together ?? new Map(), alongside: [], ...choices, sheet: name });
  session.store.set({ rankSettings: rankSettingsFor(session, session.store.get().guideline?.id) });
};

/** Turns to a sheet that is screened together with the chosen one: the round stays as it is. */
export const turnInRound = (session: Session, name: string, programme: ProgrammeChoice): void => {
  const { guideline, programme: before, scoring, sheet, together } = session.store.get();
  const kept = session.memory?.sheets.get(name);
  const own = kept?.guideline === guideline?.id ? kept : undefined;
  session.fixed = own?.fixed ?? new Map();
  session.answers = own?.answers ?? new Map();
  session.overrides = own?.overrides ?? new Map();
  const others = [...together].filter(([other]) => other !== name);
  session.store.set({
    sheet: name,
    programme,
    together: new Map(sheet === undefined ? others : [...others, [sheet, before]]),
    scoring: own === undefined ? { ...scoring, marks: NO_SCORING.marks } : { ...own.scoring, expert: scoring.expert },
  });
};

const keptChoices = async (
  session: Session,
  { guideline, programme, asOf, readings, scoring, strict }: SheetMemory,
): Promise<Partial<ReviewState>> => {
  const known = guideline !== undefined && session.library.list().some(({ id }) => id === guideline);
  const { expert } = session.store.get().scoring;
  return {
    guideline: known ? await session.library.load(guideline) : undefined,
    programme,
    asOf,
    readings,
    strict,
    scoring: scoring.expert === '' ? { ...scoring, expert } : scoring,
  };
};

const proposeChoices = async (session: Session, name: string | undefined): Promise<Partial<ReviewState>> => {
  const sheet = session.snapshot?.sheets.find((one) => one.name === name);
  const proposed = sheet && proposeGuideline(sheet, session.library.list());
  const { guideline, scoring } = session.store.get();
  // Who scores and by what rubric holds for the next sheet of the same guideline; marks are the other sheet's own.
  const sameScoring = { ...scoring, marks: NO_SCORING.marks };
  if (proposed === undefined) return { scoring: sameScoring };
  const { programme } = proposed;
  if (proposed.guideline === guideline?.id) return { programme, scoring: sameScoring };
  return {
    guideline: await session.library.load(proposed.guideline),
    programme,
    asOf: undefined,
    readings: new Map(),
    scoring: { ...NO_SCORING, expert: scoring.expert },
  };
};

/** A sheet that got another name. */
interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The one remembered sheet that is gone and the one sheet that took its place; `undefined` where there is none, or more
 * than one that it could be. A sheet seen beside it before took nobody's place.
 */
export const findRename = (memory: ReviewMemory, sheets: readonly SheetSnapshot[]): Rename | undefined => {
  const there = new Set(sheets.map(({ name }) => name));
  // One that was gone before already has lost its place for good.
  const wasThere = (name: string) => memory.seen.length === 0 || memory.seen.includes(name);
  const [from, ...otherGone] = [...memory.sheets.keys()].filter((name) => !there.has(name) && wasThere(name));
  const known = new Set([...memory.sheets.keys(), ...memory.ownSheets, ...memory.seen]);
  const [to, ...otherNew] = sheets.filter(({ name, visibility }) => visibility === 'visible' && !known.has(name));
  if (from === undefined || to === undefined || otherGone.length > 0 || otherNew.length > 0) return undefined;
  return { from, to: to.name };
};

/** The memory with a sheet under its new name: what was chosen, decided and written stays the sheet's own. */
export const renameInMemory = (memory: ReviewMemory, { from, to }: Rename): ReviewMemory => {
  const nameOf = (name: string) => (name === from ? to : name);
  const renamed = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([name, value]) => [nameOf(name), value]));
  const inRound = ({ together, ...own }: SheetMemory): SheetMemory => ({ ...own, together: renamed(together) });
  return {
    ...memory,
    sheet: memory.sheet === undefined ? undefined : nameOf(memory.sheet),
    sheets: new Map([...memory.sheets].map(([name, own]) => [nameOf(name), inRound(own)])),
    written: renamed(memory.written),
  };
};

/** Rows looked at: headers and enough data to tell a table of applicants. */
const ROWS_READ = 60;

/** Columns that must stand for facts, and how large a part of all columns they must be. */
const LEAST_BOUND = 3;
const LEAST_PART = 1 / 3;

/**
 * The other sheets that can be screened together with the chosen one: those one can see, not ours, whose headers name
 * the applicant and stand well enough for the guideline's facts.
 */
export const listJoinable = (
  sheets: readonly SheetSnapshot[],
  guideline: Guideline,
  chosen: string | undefined,
  ownSheets: readonly string[],
): readonly JoinableSheet[] =>
  sheets
    .filter(({ name, visibility }) => visibility === 'visible' && name !== chosen && !ownSheets.includes(name))
    .flatMap((sheet) => describeJoinable(sheet, guideline) ?? []);

const describeJoinable = (sheet: SheetSnapshot, guideline: Guideline): JoinableSheet | undefined => {
  const facts = factsFor(guideline, 'column');
  const binding = bindSheet({ ...sheet, rows: sheet.rows.slice(0, ROWS_READ) }, facts, new Map(), OWN_HEADERS);
  const columns = new Set(binding.bindings.map(({ column }) => column)).size;
  const carries = (role: FactRole) => {
    const name = factOfRole(facts, role)?.name;
    return binding.bindings.some(({ fact }) => fact === name);
  };
  const enough = columns >= LEAST_BOUND && columns >= (columns + binding.unboundHeaders.length) * LEAST_PART;
  if (binding.dataRows.length === 0 || !enough || !carries('organisation')) return undefined;
  const { name } = sheet;
  const [only] = guideline.programmes;
  if (guideline.programmes.length === 1 && only !== undefined)
    return { name, asks: false, proposed: { kind: 'one', id: only.id } };
  if (carries('programme')) return { name, asks: false, proposed: { kind: 'column' } };
  const { id, title, year, programmes } = guideline;
  const proposal = proposeGuideline(sheet, [{ id, title, year, programmes }]);
  return { name, asks: true, proposed: proposal?.programme.kind === 'one' ? proposal.programme : undefined };
};
