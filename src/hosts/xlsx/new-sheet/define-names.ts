import type { PackageEdit } from '../package/edit-package';
import { readAttribute, escapeXml, findElement, findElements, prefixOf, maskOpaque } from '../xml';

/** A built-in name of one sheet, such as its print titles. */
interface BuiltInName {
  readonly name: '_xlnm.Print_Titles' | '_xlnm._FilterDatabase';
  /** Reference inside the sheet, e.g. `$3:$3`. */
  readonly area: string;
  readonly hidden: boolean;
}

/** Elements of the workbook part that stand before its defined names. */
const BEFORE = ['externalReferences', 'functionGroups', 'sheets'] as const;

const dropNames = (text: string, index: number, names: readonly BuiltInName[]): string => {
  const masked = maskOpaque(text);
  const list = findElement(masked, 'definedNames');
  if (list === undefined) return text;
  let kept = text;
  for (const place of [...findElements(masked, 'definedName', list.openEnd, list.contentEnd)].reverse()) {
    const tag = text.slice(place.start, place.openEnd);
    const ours = names.some((each) => each.name === readAttribute(tag, 'name'));
    if (ours && readAttribute(tag, 'localSheetId') === String(index))
      kept = kept.slice(0, place.start) + kept.slice(place.end);
  }
  return kept;
};

/** Sets built-in names of the sheet at `index`; all other names keep their bytes and their order. */
export const defineNames = (
  edit: PackageEdit,
  workbook: string,
  sheet: { readonly name: string; readonly index: number },
  names: readonly BuiltInName[],
): void => {
  const text = dropNames(edit.text(workbook) ?? '', sheet.index, names);
  const masked = maskOpaque(text);
  const list = findElement(masked, 'definedNames');
  const before = BEFORE.map((name) => findElement(masked, name)).find((place) => place !== undefined);
  const prefix = prefixOf(before?.name ?? '');
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const added = names
    .map(({ name, area, hidden }) => {
      const attributes = `name="${name}" localSheetId="${sheet.index}"${hidden ? ' hidden="1"' : ''}`;
      return `<${prefix}definedName ${attributes}>${escapeXml(`${quoted}!${area}`)}</${prefix}definedName>`;
    })
    .join('');
  if (list !== undefined && !list.empty) {
    edit.write(workbook, text.slice(0, list.contentEnd) + added + text.slice(list.contentEnd));
  } else if (before !== undefined) {
    const rest =
      list === undefined ? text.slice(before.end) : text.slice(before.end, list.start) + text.slice(list.end);
    edit.write(workbook, `${text.slice(0, before.end)}<${prefix}definedNames>${added}</${prefix}definedNames>${rest}`);
  }
};
