import type { HostIssue, PlannedSheet } from '../../../workbook/types';
import { declareExtension, declarePart, forgetPart } from '../package/content-types';
import type { PackageEdit } from '../package/edit-package';
import type { OpenWorkbook } from '../package/open-workbook';
import { relationshipsPath } from '../package/part-paths';
import { addRelationship, OFFICE, readRelationships } from '../package/relationships';
import type { StyleBook } from '../styles/style-book';
import { defineNames } from './define-names';
import { layOutSheet } from './lay-out-sheet';
import { placeSheet, sameSheetName } from './place-sheet';
import { OPTIONS_SHEET, planChoices, writeOptionsPart } from './plan-choices';
import type { ChoiceSource } from './write-sheet-part';
import { filterRange, writeSheetPart } from './write-sheet-part';
import { writeRemarks } from './write-remarks';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A sheet of ours that is replaced leaves nothing of its former remarks behind. */
const dropSheetParts = (edit: PackageEdit, path: string): void => {
  for (const { kind, target, external } of readRelationships(edit, path)) {
    if (external || (kind !== 'comments' && kind !== 'vmlDrawing')) continue;
    edit.remove(target);
    forgetPart(edit, target);
  }
  edit.remove(relationshipsPath(path));
};

/** Writes the parts of a sheet's remarks and gives the relationship of their drawing. */
const addRemarks = (edit: PackageEdit, path: string, sheet: PlannedSheet): string | undefined => {
  const parts = writeRemarks(sheet);
  if (parts === undefined) return undefined;
  const stem = (path.split('/').at(-1) ?? '').replace(/\.xml$/, '');
  const folder = path.split('/').slice(0, -2).join('/');
  const comments = `${folder}/remarks/${stem}-comments.xml`;
  const drawing = `${folder}/remarks/${stem}-drawing.vml`;
  edit.write(comments, parts.comments);
  edit.write(drawing, parts.drawing);
  addRelationship(edit, path, `${OFFICE}/comments`, `/${comments}`);
  declarePart(edit, comments, COMMENTS_TYPE);
  declareExtension(edit, 'vml', VML_TYPE);
  return addRelationship(edit, path, `${OFFICE}/vmlDrawing`, `/${drawing}`);
};

const writeOne = (
  { edit, map }: OpenWorkbook,
  sheet: PlannedSheet,
  choices: readonly ChoiceSource[],
  styles: StyleBook,
): void => {
  const place = placeSheet(edit, sheet.name, 'visible');
  if (place === undefined) return;
  dropSheetParts(edit, place.path);
  const drawing = addRemarks(edit, place.path, sheet);
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
