import { declarePart } from '../package/content-types';
import type { PackageEdit } from '../package/edit-package';
import { addRelationship, OFFICE } from '../package/relationships';
import { mapWorkbook } from '../package/workbook-map';
import type { SheetPart } from '../package/workbook-map';
import { readAttributes } from '../xml/attributes';
import { escapeXml } from '../xml/escape-xml';
import { findElement, findElements, prefixOf } from '../xml/find-element';
import { maskOpaque } from '../xml/mask-opaque';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Excel compares sheet names without regard to case. */
export const sameSheetName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

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
