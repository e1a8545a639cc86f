import type { HostIssue, PlannedSheet } from '../../../workbook/types';
import type { OpenWorkbook, SheetPart } from '../package/workbook-map';
import { mapAgain } from '../package/workbook-map';
import type { StyleBook } from '../styles/style-book';
import { defineNames } from './define-names';
import type { ChoiceSource } from './write-sheet-part';
import { layOutSheet, filterRange, writeSheetPart } from './write-sheet-part';
import { OPTIONS_SHEET, planChoices, writeOptionsPart } from './choices';
import { placeRemarks } from './remarks';
import { declarePart, addRelationship } from '../package/parts';
import { escapeXml } from '../xml/edit-tags';
import { appendTo, childNamed, childrenNamed, findPrefix, prefixOf } from '../xml/outline';

const writeOne = (
  workbook: OpenWorkbook,
  sheet: PlannedSheet,
  choices: readonly ChoiceSource[],
  styles: StyleBook,
): void => {
  const { edit, map } = workbook;
  const place = placeSheet(workbook, sheet.name, 'visible');
  if (place === undefined) return;
  const drawing = placeRemarks(workbook, place.path, sheet);
  edit.write(place.path, writeSheetPart(sheet, choices, styles, map, drawing));
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

/** Why sheets of the plan cannot be written: a name belongs to a sheet that is not ours, or none may be added. */
export const findSheetObstacle = (
  { map }: OpenWorkbook,
  sheets: readonly PlannedSheet[],
  ownSheets: readonly string[],
): HostIssue | undefined => {
  const names = namesOfSheets(sheets);
  const isThere = (name: string): boolean => map.sheets.some((sheet) => sameSheetName(sheet.name, name));
  const taken = names.find((name) => isThere(name) && !ownSheets.some((own) => sameSheetName(own, name)));
  if (taken !== undefined) return { code: 'host.sheetNameTaken', sheet: taken };
  return map.isLocked && !names.every(isThere) ? { code: 'host.lockedStructure' } : undefined;
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
  const place = placeSheet(workbook, OPTIONS_SHEET, 'veryHidden');
  if (place === undefined) return;
  workbook.edit.write(place.path, writeOptionsPart(stored, styles.line('line'), workbook.map.family));
};

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Excel compares sheet names without regard to case. */
const sameSheetName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const addSheet = ({ edit, map }: OpenWorkbook, name: string, state: 'visible' | 'veryHidden'): void => {
  const { relationships } = map.family;
  const folder = map.path.slice(0, map.path.lastIndexOf('/') + 1);
  let number = 1;
  while (edit.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const path = `${folder}worksheets/sheet${number}.xml`;
  const id = addRelationship(edit, map.path, `${relationships}/worksheet`, path);
  declarePart(edit, path, SHEET_TYPE);
  edit.write(path, '');

  const list = childNamed(edit.outline(map.path), 'sheets');
  if (list === undefined) return;
  const ids = childrenNamed(list, 'sheet').map(({ attributes }) => Number(attributes.get('sheetId')));
  const sheetId = 1 + ids.reduce((most, each) => Math.max(most, each), 0);
  // Other sheets may declare the prefix for themselves alone.
  const prefix = findPrefix(list, relationships);
  const reference = prefix === undefined ? `xmlns:r="${relationships}" r:id="${id}"` : `${prefix}:id="${id}"`;
  const hidden = state === 'visible' ? '' : ` state="${state}"`;
  const added = `<${prefixOf(list.name)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${hidden} ${reference}/>`;
  edit.write(map.path, appendTo(edit.text(map.path) ?? '', list, added));
};

/** The sheet of that name, added at the end (empty, to be written) when there is none. */
export const placeSheet = (
  workbook: OpenWorkbook,
  name: string,
  state: 'visible' | 'veryHidden',
): SheetPart | undefined => {
  const find = (): SheetPart | undefined =>
    mapAgain(workbook).map.sheets.find((sheet) => sameSheetName(sheet.name, name));
  if (find() === undefined) addSheet(workbook, name, state);
  return find();
};
