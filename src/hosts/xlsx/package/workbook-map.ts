import type { Outcome } from '../../../workbook/types';
import { attributeNamed, childNamed, childrenNamed } from '../xml/outline';
import { checkPackage } from './check-package';
import type { PackageEdit } from './edit-package';
import { editPackage } from './edit-package';
import type { Family } from './namespaces';
import { familyOf, isBeta } from './namespaces';
import type { Relationship } from './parts';
import { contentTypeOf, forgetPart, readRelationships, removeRelationship } from './parts';
import { guardDamage, UnreadablePart } from './part-trouble';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** Place among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly index: number;
  /** Chart, dialogue and old macro sheets have no cells. */
  readonly hasCells: boolean;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

/** Where the parts of a workbook lie. */
interface WorkbookMap {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  /** Dates count from 1904. */
  readonly from1904: boolean;
  /** Namespaces that the file is written in. */
  readonly family: Family;
  /** Sheets may not be added, moved or renamed. */
  readonly isLocked: boolean;
}

type NoWorkbook = 'binaryFormat' | 'beta' | 'other';

const WITHOUT_CELLS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Whether an attribute says yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

const visibilityOf = (state: string | undefined): SheetPart['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/**
 * Finds the workbook part and its sheets, or why the package holds no workbook we read. A sheet whose part is missing
 * is trouble (`UnreadablePart`): it is never left out in silence.
 */
export const mapWorkbook = (edit: PackageEdit): WorkbookMap | NoWorkbook => {
  const path = readRelationships(edit, '').find((each) => each.kind === 'officeDocument')?.target;
  if (path === undefined || !edit.has(path) || contentTypeOf(edit, path) === undefined) return 'other';
  if (path.toLowerCase().endsWith('.bin')) return 'binaryFormat';
  const root = edit.outline(path);
  const family = familyOf(root.uri);
  if (root.local !== 'workbook' || family === undefined) return isBeta(root.uri) ? 'beta' : 'other';
  const relationships = readRelationships(edit, path);
  const list = childNamed(root, 'sheets');
  const sheets = (list === undefined ? [] : childrenNamed(list, 'sheet')).map((element, index): SheetPart => {
    const id = attributeNamed(element, family.relationships, 'id');
    const [name, visibility] = [element.attributes.get('name') ?? '', visibilityOf(element.attributes.get('state'))];
    // Modules of Excel 5 are listed as sheets, without a part.
    if (id === undefined || id === '') return { name, path: '', index, hasCells: false, visibility };
    const target = relationships.find((each) => each.id === id);
    if (target === undefined) throw new UnreadablePart(path, 'reference');
    if (!edit.has(target.target)) throw new UnreadablePart(target.target, 'missing');
    if (target.kind !== 'worksheet' && !WITHOUT_CELLS.has(target.kind)) throw new UnreadablePart(path, 'reference');
    return { name, path: target.target, index, hasCells: target.kind === 'worksheet', visibility };
  });
  // Excel knows sheets by name, whatever the case of its letters.
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw new UnreadablePart(path, 'reference');
  const attributesOf = (name: string) => childNamed(root, name)?.attributes;
  return {
    path,
    relationships,
    sheets,
    from1904: isOn(attributesOf('workbookPr')?.get('date1904')),
    family,
    isLocked: isOn(attributesOf('workbookProtection')?.get('lockStructure')),
  };
};

export interface OpenWorkbook {
  readonly edit: PackageEdit;
  readonly map: WorkbookMap;
}

/** Checks a package and finds its workbook; nothing but directory, relationships and workbook part is unpacked. */
export const openPackage = (bytes: Uint8Array, limit?: number): Outcome<OpenWorkbook> =>
  guardDamage<OpenWorkbook>(() => {
    const entries = checkPackage(bytes, limit);
    if (!entries.ok) return entries;
    const edit = editPackage(entries.value);
    const map = mapWorkbook(edit);
    return typeof map === 'string'
      ? { ok: false, issue: { code: 'host.notWorkbook', found: map } }
      : { ok: true, value: { edit, map } };
  });

/** The map again, after sheets were added. */
export const mapAgain = ({ edit, map }: OpenWorkbook): OpenWorkbook => {
  const now = mapWorkbook(edit);
  return typeof now === 'string' ? { edit, map } : { edit, map: now };
};

/** Takes away the order of calculation, which Excel makes anew; it must not name a cell without a formula. */
export const dropCalculationChain = ({ edit, map }: OpenWorkbook): void => {
  const chain = map.relationships.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined || !edit.has(chain.target)) return;
  edit.remove(chain.target);
  forgetPart(edit, chain.target);
  removeRelationship(edit, map.path, chain.id);
};
