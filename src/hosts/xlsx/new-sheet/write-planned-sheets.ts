import type { HostIssue, PlannedSheet } from '../../../workbook/types';
import type { OpenWorkbook } from '../package/open-workbook';
import type { StyleBook } from '../styles/style-book';
import { defineNames } from './define-names';
import { layOutSheet } from './lay-out-sheet';
import { placeSheet, sameSheetName } from './place-sheet';
import { OPTIONS_SHEET, planChoices, writeOptionsPart } from './plan-choices';
import type { ChoiceSource } from './write-sheet-part';
import { filterRange, writeSheetPart } from './write-sheet-part';
import { placeRemarks } from './place-remarks';

const writeOne = (
  { edit, map }: OpenWorkbook,
  sheet: PlannedSheet,
  choices: readonly ChoiceSource[],
  styles: StyleBook,
): void => {
  const place = placeSheet(edit, sheet.name, 'visible');
  if (place === undefined) return;
  const drawing = placeRemarks(edit, place.path, sheet);
  const dialect = { prefix: '', from1904: map.from1904 };
  edit.write(place.path, writeSheetPart(sheet, choices, styles, dialect, drawing));
  const filter = filterRange(sheet);
  if (filter === undefined) return;
  const header = layOutSheet(sheet).headerRow + 1;
  defineNames(edit, map.path, place, [
    { name: '_xlnm._FilterDatabase', area: filter, hidden: true },
    { name: '_xlnm.Print_Titles', area: `$${header}:$${header}`, hidden: false },
  ]);
};

/** Names of the sheets that a plan's sheets take, ours included that only hold options. */
export const namesOfSheets = (sheets: readonly PlannedSheet[]): readonly string[] => [
  ...sheets.map((sheet) => sheet.name),
  ...(planChoices(sheets).stored.length > 0 ? [OPTIONS_SHEET] : []),
];

/** A sheet of the plan whose name belongs to a sheet that is not ours. */
export const findTakenName = (
  { map }: OpenWorkbook,
  sheets: readonly PlannedSheet[],
  ownSheets: readonly string[],
): HostIssue | undefined => {
  const taken = namesOfSheets(sheets).find(
    (name) =>
      map.sheets.some((sheet) => sameSheetName(sheet.name, name)) && !ownSheets.some((own) => sameSheetName(own, name)),
  );
  return taken === undefined ? undefined : { code: 'host.sheetNameTaken', sheet: taken };
};

/** Writes whole sheets of ours, new at the end or in the place of those they replace. */
export const writePlannedSheets = (
  workbook: OpenWorkbook,
  sheets: readonly PlannedSheet[],
  styles: StyleBook,
): void => {
  const { sources, stored } = planChoices(sheets);
  for (const sheet of sheets) writeOne(workbook, sheet, sources.get(sheet) ?? [], styles);
  if (stored.length === 0) return;
  const place = placeSheet(workbook.edit, OPTIONS_SHEET, 'veryHidden');
  if (place !== undefined) workbook.edit.write(place.path, writeOptionsPart(stored, styles.line('line')));
};
