import type { Steps } from '../logic/steps';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { SheetScreening } from '../screening/types';
import type { PlannedCell, WritePlan } from '../workbook/types';
import { listColumns } from './lists/list-parts';
import { nameLists } from './lists/name-lists';
import type { ReviewMemory } from '../memory/memory';
import { EMPTY_MEMORY, encodeMemory } from '../memory/memory';
import { correctionItems, WORKING_DAYS, writeNotice } from '../wording/notice';

/**
 * Plans a sheet of ours with the correction notices of all applicants, over all sheets of a round, that have something
 * to correct, a notice a step; `undefined` where nothing was screened.
 */
export function* planNotices(
  screenings: readonly SheetScreening[],
  memory: ReviewMemory | undefined,
  from: string,
  language: Language,
  workingDays: number = WORKING_DAYS,
  existing: readonly string[] = [],
): Steps<WritePlan | undefined> {
  const [first] = screenings;
  if (first === undefined) return undefined;
  const { notice } = wordsIn(language);
  const known = memory ?? EMPTY_MEMORY;
  const { guideline } = first;
  const { id } = guideline;
  // Rows of several sheets are told apart by their sheet.
  const several = screenings.length > 1;
  const name = nameLists([notice.sheetName], id, { owners: known.lists, existing }, language).get(notice.sheetName);
  const sheetName = name ?? notice.sheetName;
  const rows: PlannedCell[][] = [];
  for (const applicant of screenings.flatMap(({ applicants }) => applicants)) {
    if (applicant.conclusion !== 'incomplete') continue;
    rows.push([
      ...(several ? [{ value: applicant.table.sheet }] : []),
      { value: applicant.sheetRow + 1 },
      { value: applicant.name },
      { value: applicant.programme?.name ?? null },
      { value: correctionItems(applicant, language).length },
      { value: writeNotice(applicant, guideline, from, language, workingDays) },
    ]);
    yield;
  }
  const { columns } = notice;
  return {
    blocks: [],
    sheets: [
      {
        name: sheetName,
        title: [notice.sheetName, guideline.title],
        columns: [
          ...(several ? listColumns(['sheet'], language) : []),
          { header: columns.row, width: 8, format: 'integer' },
          { header: columns.name, width: 28, format: 'text' },
          { header: columns.programme, width: 24, format: 'text' },
          { header: columns.count, width: 8, format: 'integer' },
          { header: columns.notice, width: 90, format: 'text' },
        ],
        rows,
        footer: [],
        orientation: 'landscape',
      },
    ],
    memory: encodeMemory({
      ...known,
      ownSheets: [...new Set([...known.ownSheets, sheetName])],
      lists: new Map([...known.lists, [sheetName, id]]),
    }),
  };
}
