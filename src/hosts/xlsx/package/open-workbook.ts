import type { Outcome } from '../../../workbook/types';
import { checkPackage } from '../check-package';
import { DamagedPart, editPackage } from './edit-package';
import type { PackageEdit } from './edit-package';
import { mapWorkbook } from './workbook-map';
import type { WorkbookMap } from './workbook-map';

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
export const openWorkbook = (bytes: Uint8Array, limit?: number): Outcome<OpenWorkbook> =>
  guardDamage<OpenWorkbook>(() => {
    const entries = checkPackage(bytes, limit);
    if (!entries.ok) return entries;
    const edit = editPackage(entries.value);
    const map = mapWorkbook(edit);
    return map === undefined
      ? { ok: false, issue: { code: 'host.notWorkbook', found: 'other' } }
      : { ok: true, value: { edit, map } };
  });
