import type { Steps } from '../logic/steps';
import type { ScreenedSheet } from '../ranking/read-marks';
import type { Language } from '../words/words';
import type { KeptCell, PlannedBlock, PlannedSheet, WritePlan } from '../workbook/types';
import type { ReviewMemory } from '../memory/memory';
import { EMPTY_MEMORY, encodeMemory } from '../memory/memory';
import type { SheetScreening } from '../screening/types';
import type { RankingCells } from './results';
import { planSheetResults } from './results';
import { emptyOutdated, planLists } from './lists/plan-lists';
import type { ListParts } from './lists/list-parts';
import type { ListId } from '../words/shape';
import { planNoticeSheet } from './lists/notices';
import type { KnownLists } from './lists/name-lists';
import { nameLists } from './lists/name-lists';
import { rankingCellsInSteps } from './result-cells';

/** What is planned for the sheets of a round. */
interface PlannedRound {
  readonly blocks: readonly PlannedBlock[];
  readonly kept: readonly KeptCell[];
  readonly memory: ReviewMemory | undefined;
}

/** Plans the result columns of every sheet of a round, in pieces, and the memory after all of them. */
export function* planRoundResults(
  sheets: readonly ScreenedSheet[],
  memory: ReviewMemory | undefined,
  language: Language,
  ranking?: RankingCells,
): Steps<PlannedRound> {
  const blocks: PlannedBlock[] = [];
  const kept: KeptCell[] = [];
  let known = memory;
  for (const { sheet, screening } of sheets) {
    const planned = yield* planSheetResults(screening, sheet, known, language, ranking);
    blocks.push(planned.block);
    kept.push(...planned.kept);
    known = planned.memory;
  }
  return { blocks, kept, memory: known };
}

/** What a ranking writes, and the cells of ours that it leaves as a person changed them. */
export interface PlannedRanking {
  readonly plan: WritePlan;
  readonly kept: readonly KeptCell[];
}

/**
 * Plans everything that a ranking writes, in pieces: result columns beside the applicants of every sheet, and the lists asked for
 * as sheets of ours that a later run of the same guideline replaces; lists of other guidelines stay as they are.
 *
 * @param existing names of the sheets that the workbook has
 */
export function* planRanking(
  which: readonly ListId[],
  parts: ListParts,
  memory: ReviewMemory | undefined,
  existing: readonly string[],
): Steps<PlannedRanking> {
  const cells = yield* rankingCellsInSteps(parts.ranking, parts.language);
  const { blocks, kept, memory: known } = yield* planRoundResults(parts.sheets, memory, parts.language, cells);
  const { guideline, settings } = parts.ranking;
  const lists: KnownLists = { owners: known?.lists ?? new Map(), existing };
  const planned = yield* planApart(which, parts, lists);
  const outdated = which.includes('ranked') ? emptyOutdated(parts, planned, lists) : [];
  const sheets = [...planned, ...outdated];
  const own = sheets.map(({ name }) => name);
  const next =
    known === undefined
      ? undefined
      : encodeMemory({
          ...known,
          rank: new Map(known.rank).set(guideline.id, settings),
          ownSheets: [...new Set([...known.ownSheets, ...own])],
          lists: new Map([...known.lists, ...own.map((name) => [name, guideline.id] as const)]),
        });
  return { plan: { blocks, sheets, memory: next }, kept };
}

/** The lists under names that leave those of other guidelines alone. */
function* planApart(which: readonly ListId[], parts: ListParts, lists: KnownLists): Steps<readonly PlannedSheet[]> {
  const planned = yield* planLists(which, parts);
  const plain = planned.map(({ name }) => name);
  const names = [...nameLists(plain, parts.ranking.guideline.id, lists, parts.language)];
  const changed = new Map(names.filter(([name, given]) => name !== given));
  return changed.size === 0 ? planned : yield* planLists(which, { ...parts, names: changed });
}

/**
 * Plans a sheet of ours with the correction notices of all applicants, over all sheets of a round, that have something
 * to correct, a notice a step; `undefined` where nothing was screened.
 *
 * @param from ISO date of the notices
 * @param existing names of the sheets that the workbook has
 */
export function* planNotices(
  screenings: readonly SheetScreening[],
  memory: ReviewMemory | undefined,
  from: string,
  language: Language,
  existing: readonly string[] = [],
): Steps<WritePlan | undefined> {
  const known = memory ?? EMPTY_MEMORY;
  const [plain] = yield* planNoticeSheet(screenings, from, language);
  const id = screenings[0]?.guideline.id;
  if (plain === undefined || id === undefined) return undefined;
  const name = nameLists([plain.name], id, { owners: known.lists, existing }, language).get(plain.name) ?? plain.name;
  return {
    blocks: [],
    sheets: [{ ...plain, name }],
    memory: encodeMemory({
      ...known,
      ownSheets: [...new Set([...known.ownSheets, name])],
      lists: new Map([...known.lists, [name, id]]),
    }),
  };
}
