import type { Steps } from '../../logic/steps';
import { runSteps } from '../../logic/steps';
import type { SheetScreening } from '../../screening/types';
import { correctionItems, writeNotice } from '../../wording/notice';
import type { PlannedCell, PlannedSheet } from '../../workbook/types';
import type { Language } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { ListPlanner } from './list-parts';
import { listColumns } from './list-parts';

/** 补正通知, dated as the parts say: one complete notice per applicant with something to correct, over all sheets. */
export const planNoticeList: ListPlanner = ({ sheets, language, noticesFrom }) => {
  if (noticesFrom === undefined) return [];
  const screenings = sheets.map(({ screening }) => screening);
  return runSteps(planNoticeSheet(screenings, noticesFrom, language));
};

/** The same from what was screened, a notice a step; nothing where nothing was screened. `from` is an ISO date. */
export function* planNoticeSheet(
  screenings: readonly SheetScreening[],
  from: string,
  language: Language,
): Steps<readonly PlannedSheet[]> {
  const [first] = screenings;
  if (first === undefined) return [];
  const { guideline } = first;
  // Rows of several sheets need their sheet beside the number.
  const several = screenings.length > 1;
  const rows: PlannedCell[][] = [];
  for (const applicant of screenings.flatMap(({ applicants }) => applicants)) {
    if (applicant.conclusion !== 'incomplete') continue;
    rows.push([
      ...(several ? [{ value: applicant.table.sheet }] : []),
      { value: applicant.sheetRow + 1 },
      { value: applicant.name },
      { value: applicant.programme?.name ?? null },
      { value: correctionItems(applicant, language).length },
      { value: writeNotice(applicant, guideline, from, language) },
    ]);
    yield;
  }
  const { notice, lists } = wordsIn(language);
  const { columns } = notice;
  return [
    {
      name: lists.sheetNames.notices,
      title: [lists.sheetNames.notices, guideline.title],
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
  ];
}
