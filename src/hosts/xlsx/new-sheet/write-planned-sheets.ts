import type { HostIssue, PlannedSheet } from '../../../workbook/types';
import type { OpenWorkbook, SheetPart } from '../package/workbook-map';
import { mapWorkbook } from '../package/workbook-map';
import type { StyleBook } from '../styles/style-book';
import { defineNames } from './define-names';
import type { ChoiceSource } from './write-sheet-part';
import { layOutSheet, filterRange, writeSheetPart } from './write-sheet-part';
import { OPTIONS_SHEET, planChoices, writeOptionsPart } from './choices';
import { placeRemarks } from './remarks';
import { declarePart, addRelationship, OFFICE } from '../package/parts';
import type { PackageEdit } from '../package/edit-package';
import { readAttributes, escapeXml, findElement, findElements, prefixOf, maskOpaque } from '../xml';

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

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Excel compares sheet names without regard to case. */
const sameSheetName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const addSheet = (edit: PackageEdit, workbook: string, name: string, state: 'visible' | 'veryHidden'): void => {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  let number = 1;
  while (edit.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const path = `${folder}worksheets/sheet${number}.xml`;
  const id = addRelationship(edit, workbook, `${OFFICE}/worksheet`, path);
  declarePart(edit, path, SHEET_TYPE);
  edit.write(path, '');

  const text = edit.text(workbook) ?? '';
  const masked = maskOpaque(text);
  const list = findElement(masked, 'sheets');
  if (list === undefined) return;
  const tags = findElements(masked, 'sheet', list.openEnd, list.contentEnd).map((place) =>
    readAttributes(text.slice(place.start, place.openEnd)),
  );
  const sheetId = 1 + Math.max(0, ...tags.map((attributes) => Number(attributes.get('sheetId'))));
  const idName = [...(tags[0]?.keys() ?? [])].find((key) => key.endsWith(':id'));
  const reference = idName === undefined ? `xmlns:r="${OFFICE}" r:id="${id}"` : `${idName}="${id}"`;
  const hidden = state === 'visible' ? '' : ` state="${state}"`;
  const added = `<${prefixOf(list.name)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${hidden} ${reference}/>`;
  edit.write(
    workbook,
    list.empty
      ? `${text.slice(0, list.openEnd).replace(/\s*\/>$/, '>')}${added}</${list.name}>${text.slice(list.end)}`
      : text.slice(0, list.contentEnd) + added + text.slice(list.contentEnd),
  );
};

/** The sheet of that name, added at the end (empty, to be written) when there is none. */
export const placeSheet = (edit: PackageEdit, name: string, state: 'visible' | 'veryHidden'): SheetPart | undefined => {
  const find = (): SheetPart | undefined => mapWorkbook(edit)?.sheets.find((sheet) => sameSheetName(sheet.name, name));
  const workbook = mapWorkbook(edit)?.path;
  if (find() === undefined && workbook !== undefined) addSheet(edit, workbook, name, state);
  return find();
};
