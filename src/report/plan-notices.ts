import type { Language } from '../review/types';
import type { SheetScreening } from '../screening/types';
import type { WritePlan } from '../workbook/types';
import { correctionItems } from './correction-items';
import { nameLists } from './lists/name-lists';
import { encodeMemory } from './memory';
import type { ReviewMemory } from './memory';
import { memoryOfScreening } from './memory-of-screening';
import { reportWordsIn } from './report-words';
import { WORKING_DAYS, writeNotice } from './write-notice';

/** Plans a sheet of ours with the correction notices of all applicants that have something to correct. */
export const planNotices = (
  screening: SheetScreening,
  memory: ReviewMemory | undefined,
  from: string,
  language: Language,
  workingDays: number = WORKING_DAYS,
  existing: readonly string[] = [],
): WritePlan => {
  const { notice } = reportWordsIn(language);
  const known = memory ?? memoryOfScreening(screening);
  const { id } = screening.guideline;
  const name = nameLists([notice.sheetName], id, { owners: known.lists, existing }, language).get(notice.sheetName);
  const sheetName = name ?? notice.sheetName;
  const rows = screening.applicants
    .filter(({ conclusion }) => conclusion === 'incomplete')
    .map((applicant) => [
      { value: applicant.sheetRow + 1 },
      { value: applicant.name },
      { value: applicant.programme?.name ?? null },
      { value: correctionItems(applicant, language).length },
      { value: writeNotice(applicant, screening.guideline, from, language, workingDays) },
    ]);
  const { columns } = notice;
  return {
    blocks: [],
    sheets: [
      {
        name: sheetName,
        title: [notice.sheetName, screening.guideline.title],
        columns: [
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
};
