import { matchGuideline } from '../applicants/rank-guidelines';
import type { SheetBinding } from '../applicants/types';
import type { Profile } from '../applicants/profile';
import { headersOf, matchProfile, profileOf, withProfile } from '../applicants/profile';
import { countFixed } from '../applicants/readings';
import type { ProgrammeChoice, ReviewedSheet, SheetReview } from '../memory/sheet-review';
import { roundOf } from '../memory/sheet-review';
import type { SheetSnapshot } from '../workbook/types';
import type { GroupTable } from '../screening/quotas';
import { readGroups } from '../screening/quotas';
import { rankInSteps } from '../ranking/rank-applicants';
import type { ScreenedSheet } from '../ranking/read-marks';
import { listColumns } from './list-columns';
import type { Guideline } from '../guideline/types';
import type { Steps } from '../logic/steps';
import { takeTurnsUntil } from '../logic/steps';
import { confirmWords, gatherUnknownWords, listLikelyWords } from '../screening/ask-words';
import { targetsOf } from '../screening/screen-sheets';
import { weighOpen } from '../screening/weigh-open';
import { hearAgain } from './hear-again';
import { listJoinable } from './propose-guideline';
import type { RoundPart } from './screen-round';
import { bindForReview, choiceId, rescreenRows, screenRound } from './screen-round';
import type { Session, SessionState } from './session';
import { changeReview, remember, reviewedSheets } from './session';
import { listRosterStates, rostersFor, servesRoster } from './read-rosters';
import { readSnapshot } from './read-snapshot';
import type { Trial } from './types';

/** Commands of a screening. */
export const screeningCommands = (session: Session) => ({
  /** Reads the workbook anew and screens the chosen sheet with those joined to it. */
  async screen(): Promise<void> {
    session.cancelled = false;
    session.store.set({ trouble: undefined, preview: undefined });
    if ((await readSnapshot(session)) === undefined || session.cancelled) return;
    hearAgain(session);
    session.store.set({ activity: { kind: 'screening' } });
    await session.pause();
    if (!session.cancelled) await rescreen(session, () => session.cancelled);
    session.store.set({ activity: { kind: 'idle' } });
  },
  cancel(): void {
    session.cancelled = true;
    session.store.set({ activity: { kind: 'idle' } });
  },
  tryOut(): Promise<void> {
    session.triesOut = true;
    const { screening, trial } = session.store.get();
    return screening === undefined && trial === undefined ? tryRound(session, bindRound(session)) : Promise.resolve();
  },
});

/** The sheets of the round in the workbook's order, so that it makes no difference which of them is the chosen one. */
export const bindRound = (session: Session): readonly RoundPart[] => {
  const { guideline, memory } = session.store.get();
  if (guideline === undefined) return [];
  const reviews = roundOf(memory.sheets, memory.sheet);
  return (session.snapshot?.sheets ?? []).flatMap((sheet) => {
    const review = reviews.get(sheet.name);
    return review === undefined ? [] : [bindForReview(sheet, guideline, review, 'likely')];
  });
};

/** Binds the chosen sheet again and shows how; screens it again where it had been screened. */
export const rebind = async (session: Session): Promise<void> => {
  session.turn += 1;
  const { guideline, screening, sheet, trial } = session.store.get();
  const parts = bindRound(session);
  const isSame = trial?.screening.guideline === guideline && trial?.screening.binding.sheet === sheet;
  session.store.set({
    ...shownBinding(session, parts),
    joinable: joinableOf(session),
    preview: undefined,
    trial: isSame ? trial : undefined,
  });
  if (screening !== undefined) {
    await rescreen(session);
    return;
  }
  session.store.set({ round: [] });
  await rankAgain(session);
  if (session.triesOut) await tryRound(session, parts);
};

const namesOf = (round: readonly { readonly sheet: SheetSnapshot }[]): readonly string[] =>
  round.map(({ sheet }) => sheet.name);

/** How the chosen sheet is bound, as the state shows it. */
const shownBinding = (session: Session, parts: readonly RoundPart[]) => {
  const { sheet: chosen, guideline } = session.store.get();
  const part = parts.find(({ sheet }) => sheet.name === chosen);
  return {
    binding: part?.binding,
    match:
      part === undefined || guideline === undefined
        ? undefined
        : matchGuideline(part.sheet, guideline, choiceId(part.review.programme), part.binding),
    columns: part === undefined ? [] : listColumns(part.sheet, part.binding),
    offered: offeredFor(session, part?.binding),
    rosters: listRosterStates(session, namesOf(parts)),
  };
};

/**
 * Screens the round without showing it as a result, with what the vocabulary proposes for unknown words taken for
 * granted; what changes on the way ends it.
 */
const tryRound = async (session: Session, parts: readonly RoundPart[]): Promise<void> => {
  const { guideline, sheet: chosen } = session.store.get();
  if (guideline === undefined || !parts.some(({ sheet }) => sheet.name === chosen)) return;
  const { snapshot, turn } = session;
  const isOver = () => session.snapshot !== snapshot || session.turn !== turn;
  // Binding was a piece of work of its own, and so is showing it.
  await session.pause();
  if (isOver()) return;
  const trial = await takeTurnsUntil(
    session,
    tryInSteps(guideline, parts, chosen ?? '', knownOf(session, parts)),
    isOver,
  );
  if (trial !== undefined && !isOver()) session.store.set({ trial });
};

function* tryInSteps(
  guideline: Guideline,
  parts: readonly RoundPart[],
  chosen: string,
  known: ReturnType<typeof knownOf>,
): Steps<Trial | undefined> {
  const find = (round: readonly ReviewedSheet[]) => round.find(({ sheet }) => sheet.name === chosen)?.screening;
  const plain = find(yield* screenRound(guideline, parts, ...known));
  if (plain === undefined) return undefined;
  const asked = gatherUnknownWords(plain);
  yield;
  const confirmed = parts.map((part) =>
    part.sheet.name === chosen
      ? { ...part, review: { ...part.review, fixed: confirmWords(part.review.fixed, asked) } }
      : part,
  );
  const screening =
    (listLikelyWords(asked).length > 0 ? find(yield* screenRound(guideline, confirmed, ...known)) : undefined) ?? plain;
  yield;
  return { screening, asked, weights: weighOpen(screening) };
}

const joinableOf = (session: Session) => {
  const { guideline, memory } = session.store.get();
  if (guideline === undefined) return [];
  return listJoinable(session.snapshot?.sheets ?? [], guideline, memory.sheet, memory.ownSheets);
};

/** Changes what was chosen or fixed for the chosen sheet, judges by it, and keeps it in the workbook (rule B4). */
export const applyChange = async (
  session: Session,
  change: Partial<SheetReview>,
  parts: Partial<Omit<SessionState, 'memory'>> = {},
): Promise<void> => {
  changeReview(session, change, parts);
  hearAgain(session);
  await rebind(session);
  await remember(session);
};

/** Profiles that suit the chosen sheet and fix something that is open: those added, and the workbook's other sheets. */
const offeredFor = (session: Session, binding: SheetBinding | undefined): readonly Profile[] => {
  const { guideline, memory, profiles, review, sheet: chosen } = session.store.get();
  if (binding === undefined || guideline === undefined) return [];
  const headers = headersOf(binding, review.fixed);
  const siblings = (session.snapshot?.sheets ?? []).flatMap((sheet): readonly Profile[] => {
    const own = memory.sheets.get(sheet.name);
    if (sheet.name === chosen || own?.guideline !== guideline.id || countFixed(own.fixed) === 0) return [];
    return [profileOf(sheet.name, bindForReview(sheet, guideline, own).binding, own.fixed)];
  });
  const targets = targetNames(guideline, review.programme);
  return [...profiles, ...siblings].filter(
    (profile) =>
      matchProfile(headers, [profile]) !== undefined &&
      countFixed(withProfile(review.fixed, profile, targets)) > countFixed(review.fixed),
  );
};

/** Names of all that columns of a sheet may stand for. */
export const targetNames = (guideline: Guideline, programme: ProgrammeChoice): ReadonlySet<string> =>
  new Set(targetsOf(guideline, choiceId(programme)).map(({ name }) => name));

/**
 * Judges everything again from the snapshot at hand. One run at a time: what changes on the way is judged
 * before the run ends, and who asks meanwhile waits for the same run.
 */
export const rescreen = (session: Session, isCancelled?: () => boolean): Promise<void> => {
  session.turn += 1;
  const run = async () => {
    try {
      let changed = true;
      while (changed) changed = await screenOnce(session, isCancelled);
    } finally {
      session.run = undefined;
    }
  };
  return (session.run ??= run());
};

/** Screens the round and shows it; true where cells or settings changed on the way, and nothing is shown. */
const screenOnce = async (session: Session, isCancelled = () => false): Promise<boolean> => {
  const { guideline, sheet: chosen } = session.store.get();
  const parts = bindRound(session);
  if (guideline === undefined || !parts.some(({ sheet }) => sheet.name === chosen)) {
    session.store.set({ ...shownBinding(session, []), trial: undefined, round: [], preview: undefined });
    await rankAgain(session);
    return false;
  }
  const { snapshot, turn } = session;
  await session.pause();
  if (isCancelled()) return false;
  const round = await takeTurnsUntil(session, screenRound(guideline, parts, ...knownOf(session, parts)), isCancelled);
  if (round === undefined) return false;
  if (session.snapshot !== snapshot || session.turn !== turn) return true;
  session.store.set({
    ...shownBinding(session, parts),
    trial: undefined,
    round,
    joinable: joinableOf(session),
    preview: undefined,
    stale: false,
  });
  await rankAgain(session);
  return false;
};

/** Judges the touched rows of the chosen sheet again, or everything where that is not sound; notes what it cost. */
export const rejudge = async (session: Session, isTouched: (sheetRow: number) => boolean): Promise<void> => {
  session.turn += 1;
  const { guideline, review, round, screening: before, sheet: chosen } = session.store.get();
  const sheet = session.snapshot?.sheets.find(({ name }) => name === chosen);
  if (before === undefined && session.triesOut) await rebind(session);
  if (guideline === undefined || sheet === undefined || before === undefined) return;
  const started = session.now();
  const screening = rescreenRows(
    guideline,
    { sheet, binding: before.binding, review },
    before,
    isTouched,
    rostersFor(session, namesOf(round)),
  );
  if (screening === undefined) await rescreen(session);
  else {
    const show = (one: ScreenedSheet) => (one.screening === before ? { ...one, sheet, screening } : one);
    session.store.set({ round: round.map(show), preview: undefined });
    await rankAgain(session);
  }
  session.store.set({ lastEditCost: session.now() - started });
};

/**
 * Ranks the screened sheets in pieces; without any there is no ranking. Only once a ranking was asked for, unless
 * `first`. One that was begun later makes it of no account.
 */
export const rankAgain = async (session: Session, first = false): Promise<void> => {
  const { ranking, rankSettings } = session.store.get();
  if (ranking === undefined && !first) return;
  const sheets = reviewedSheets(session);
  session.rankTurn += 1;
  const { rankTurn: mine } = session;
  const isOver = () => session.rankTurn !== mine;
  if (sheets.length === 0) session.store.set({ ranking: undefined });
  else {
    const steps = rankInSteps(sheets, groupsOf(session), rankSettings, session.solver);
    const ranked = await takeTurnsUntil(session, steps, isOver);
    if (ranked !== undefined && !isOver()) session.store.set({ ranking: ranked });
  }
};

/** What other sheets of the workbook tell of the groups of the guideline's quotas. */
export const groupsOf = (session: Session): ReturnType<typeof readGroups> =>
  groupsFor(session, session.store.get().round);

const groupsFor = (session: Session, round: readonly { readonly sheet: SheetSnapshot }[]) => {
  const { guideline, memory } = session.store.get();
  if (guideline === undefined || session.snapshot === undefined) return new Map<string, GroupTable>();
  return readGroups(guideline, session.snapshot, [...round.map(({ sheet }) => sheet.name), ...memory.ownSheets]);
};

/** What is known beside the applicants: of the groups of quotas, with places that the settings change, and rosters. */
const knownOf = (session: Session, round: readonly { readonly sheet: SheetSnapshot }[]) =>
  [groupsFor(session, round), session.store.get().rankSettings.quotas, rostersFor(session, namesOf(round))] as const;

/** Whether a sheet tells, or may come to tell, of groups that quotas are counted by, or of a roster. */
export const tellsOfGroups = (session: Session, name: string): boolean => {
  const { guideline, memory, round } = session.store.get();
  if (memory.ownSheets.includes(name) || round.some(({ sheet }) => sheet.name === name)) return false;
  if (servesRoster(session, name)) return true;
  return guideline?.programmes.some(({ quotas }) => quotas.some(({ facts }) => facts.length > 0)) ?? false;
};
