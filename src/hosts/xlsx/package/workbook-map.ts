import { attributeByLocalName, readAttributes, findElement, findElements, maskOpaque } from '../xml';
import type { Relationship } from './parts';
import { forgetPart, readRelationships, relationshipsPath } from './parts';
import type { PackageEdit } from './edit-package';
import { DamagedPart, editPackage } from './edit-package';
import type { Outcome } from '../../../workbook/types';
import { checkPackage } from './check-package';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** Place among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly index: number;
  /** Chart and dialogue sheets have no cells. */
  readonly hasCells: boolean;
}

/** Where the parts of a workbook lie. */
interface WorkbookMap {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  /** Dates count from 1904. */
  readonly from1904: boolean;
}

/** Finds the workbook part and its sheets; `undefined` when the package holds no workbook. */
export const mapWorkbook = (edit: PackageEdit): WorkbookMap | undefined => {
  const path = readRelationships(edit, '').find((each) => each.kind === 'officeDocument')?.target;
  const text = path === undefined ? undefined : edit.text(path);
  if (path === undefined || text === undefined) return undefined;
  const masked = maskOpaque(text);
  const list = findElement(masked, 'sheets');
  if (list === undefined) return undefined;
  const relationships = readRelationships(edit, path);
  const sheets = findElements(masked, 'sheet', list.openEnd, list.contentEnd).map((place, index) => {
    const attributes = readAttributes(text.slice(place.start, place.openEnd));
    const id = attributeByLocalName(attributes, 'id');
    const target = relationships.find((each) => each.id === id);
    return {
      name: attributes.get('name') ?? '',
      path: target?.target ?? '',
      index,
      hasCells: target?.kind === 'worksheet' && edit.has(target.target),
    };
  });
  const properties = findElement(masked, 'workbookPr', 0, list.start);
  const epoch = properties && readAttributes(text.slice(properties.start, properties.openEnd)).get('date1904');
  return { path, relationships, sheets, from1904: epoch === '1' || epoch === 'true' };
};

export interface OpenWorkbook {
  readonly edit: PackageEdit;
  readonly map: WorkbookMap;
}

/** Runs work on a package; a damaged part met on the way becomes `host.notWorkbook`. */
export const guardDamage = <T>(work: () => Outcome<T>): Outcome<T> => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DamagedPart) return { ok: false, issue: { code: 'host.notWorkbook', found: 'truncated' } };
    throw error;
  }
};

/** Checks a package and finds its workbook; nothing but directory, relationships and workbook part is unpacked. */
export const openPackage = (bytes: Uint8Array, limit?: number): Outcome<OpenWorkbook> =>
  guardDamage<OpenWorkbook>(() => {
    const entries = checkPackage(bytes, limit);
    if (!entries.ok) return entries;
    const edit = editPackage(entries.value);
    const map = mapWorkbook(edit);
    return map === undefined
      ? { ok: false, issue: { code: 'host.notWorkbook', found: 'other' } }
      : { ok: true, value: { edit, map } };
  });

/** Takes away the order of calculation, which Excel makes anew; it must not name a cell without a formula. */
export const dropCalculationChain = ({ edit, map }: OpenWorkbook): void => {
  const chain = map.relationships.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  edit.remove(chain.target);
  forgetPart(edit, chain.target);
  const path = relationshipsPath(map.path);
  const text = edit.text(path) ?? '';
  edit.write(path, text.replace(new RegExp(`<[^<>]*\\sId=["']${chain.id}["'][^<>]*>`), ''));
};
