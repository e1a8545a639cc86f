import type { PackageEdit } from '../package/edit-package';
import { escapeXml } from '../xml/edit-tags';
import { appendTo, childNamed, childrenNamed, prefixOf } from '../xml/outline';

/** A built-in name of one sheet, such as its print titles. */
interface BuiltInName {
  readonly name: '_xlnm.Print_Titles' | '_xlnm._FilterDatabase';
  /** Reference inside the sheet, e.g. `$3:$3`. */
  readonly area: string;
  readonly hidden: boolean;
}

/** Elements of the workbook part that stand before its defined names. */
const BEFORE = ['externalReferences', 'functionGroups', 'sheets'] as const;

const dropNames = (edit: PackageEdit, workbook: string, index: number, names: readonly BuiltInName[]): string => {
  const list = childNamed(edit.outline(workbook), 'definedNames');
  const text = edit.text(workbook) ?? '';
  const ours = (list === undefined ? [] : childrenNamed(list, 'definedName')).filter(
    ({ attributes }) =>
      attributes.get('localSheetId') === String(index) && names.some(({ name }) => name === attributes.get('name')),
  );
  return ours.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
};

/** Sets built-in names of the sheet at `index`; all other names keep their bytes and their order. */
export const defineNames = (
  edit: PackageEdit,
  workbook: string,
  sheet: { readonly name: string; readonly index: number },
  names: readonly BuiltInName[],
): void => {
  edit.write(workbook, dropNames(edit, workbook, sheet.index, names));
  const root = edit.outline(workbook);
  const text = edit.text(workbook) ?? '';
  const list = childNamed(root, 'definedNames');
  const before = BEFORE.map((name) => childNamed(root, name)).find((place) => place !== undefined);
  const prefix = prefixOf((list ?? before ?? root).name);
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const added = names
    .map(({ name, area, hidden }) => {
      const attributes = `name="${name}" localSheetId="${sheet.index}"${hidden ? ' hidden="1"' : ''}`;
      return `<${prefix}definedName ${attributes}>${escapeXml(`${quoted}!${area}`)}</${prefix}definedName>`;
    })
    .join('');
  if (list !== undefined) edit.write(workbook, appendTo(text, list, added));
  else if (before !== undefined) {
    const own = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
    edit.write(workbook, text.slice(0, before.end) + own + text.slice(before.end));
  }
};
