import { randomUUID } from 'node:crypto';
import { access, constants, lstat, open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileTrouble, Outcome } from '../../workbook/types';
import { openPackage } from './package/workbook-map';

/** Larger files are refused unread; a package as programs pack them is a tenth of it at most. */
const FILE_LIMIT = 500_000_000;

/** What a file holds. A file is only ever replaced by one of its own kind (rule W9). */
export type FileKind = 'workbook' | 'json' | 'csv';

const TROUBLE: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'noFolder',
  EISDIR: 'isFolder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readOnly',
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EFBIG: 'noSpace',
  ENAMETOOLONG: 'nameTooLong',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const refused = (path: string, trouble: FileTrouble, detail = ''): Outcome<never> => ({
  ok: false,
  issue: { code: 'host.file', path, trouble, detail },
});

/** What an error of the file system means for a file that is read. */
export const describeFileError = (path: string, error: unknown): Outcome<never> =>
  refused(path, TROUBLE[codeOf(error)] ?? 'failed', error instanceof Error ? error.message : String(error));

/** The same for a file that is written: what is missing then is its folder. */
const describeWriteError = (path: string, error: unknown): Outcome<never> =>
  codeOf(error) === 'ENOENT' ? refused(path, 'noFolder') : describeFileError(path, error);

/** Reads a workbook file. A missing, unreadable or huge file, and what is no plain file, is an issue that names the path. */
export const readWorkbookFile = async (path: string): Promise<Outcome<Uint8Array>> => {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refused(path, 'isFolder');
    if (!found.isFile()) return refused(path, 'noPlainFile');
    if (found.size > FILE_LIMIT) {
      const size = `${Math.ceil(found.size / 1_000_000)} MB`;
      return { ok: false, issue: { code: 'host.tooLarge', limit: `${FILE_LIMIT / 1_000_000} MB`, found: size } };
    }
    return { ok: true, value: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return describeFileError(path, error);
  }
};

const isText = (bytes: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u0000');
  } catch {
    return false;
  }
};

const startsJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[{[]/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200)));

/** Whether what stands at a place is of the kind; an empty file is of every kind. */
const isOfKind = (bytes: Uint8Array, kind: FileKind): boolean => {
  if (bytes.length === 0) return true;
  switch (kind) {
    case 'workbook':
      return openPackage(bytes).ok;
    case 'json':
      return isText(bytes) && startsJson(bytes);
    case 'csv':
      return isText(bytes) && !startsJson(bytes);
  }
};

interface Place {
  /** Where the file really lies: links are written through. */
  readonly path: string;
  /** Permissions of the file that is replaced. */
  readonly mode?: number;
}

/** The place a file of the kind may be written to, or why it may not. */
export const findPlace = async (path: string, kind: FileKind): Promise<Outcome<Place>> => {
  try {
    const there = await lstat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (there === undefined) {
      const folder = await stat(dirname(path));
      return folder.isDirectory() ? { ok: true, value: { path } } : refused(path, 'noFolder');
    }
    if (there.isSymbolicLink() && (await stat(path).catch(() => undefined)) === undefined)
      return refused(path, 'brokenLink');
    const real = await realpath(path);
    const found = await stat(real);
    if (found.isDirectory()) return refused(path, 'isFolder');
    if (!found.isFile()) return refused(path, 'noPlainFile');
    await access(real, constants.W_OK);
    if (found.size > FILE_LIMIT || !isOfKind(await readFile(real), kind)) return refused(path, 'otherKind');
    return { ok: true, value: { path: real, mode: found.mode } };
  } catch (error) {
    return describeWriteError(path, error);
  }
};

/** Short whatever the file is called: a name may have 255 bytes, 85 Chinese characters. */
const PART = /^\.shortlister-(\d+)-[0-9a-f]{8}\.part$/;
const HOUR = 3_600_000;

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
};

/** Removes what runs that were killed while writing left in a folder. */
const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const id = PART.exec(name)?.[1];
    if (id === undefined) continue;
    const path = join(folder, name);
    const found = await lstat(path);
    if (!isRunning(Number(id)) || Date.now() - found.mtimeMs > HOUR) await rm(path, { force: true });
  }
};

/**
 * Writes a file whole or not at all: beside its place first, then renamed, so that a fault at any moment leaves what
 * was there (rule W7). A link is written through; nothing is replaced by a file of another kind (rule W9).
 */
export const writeFileWhole = async (path: string, bytes: Uint8Array, kind: FileKind): Promise<Outcome<void>> => {
  const place = await findPlace(path, kind);
  if (!place.ok) return place;
  const folder = dirname(place.value.path);
  const beside = join(folder, `.shortlister-${process.pid}-${randomUUID().slice(0, 8)}.part`);
  try {
    await removeLeftovers(folder).catch(() => undefined);
    const file = await open(beside, 'wx');
    try {
      if (place.value.mode !== undefined) await file.chmod(place.value.mode).catch(() => undefined);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place.value.path);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return describeWriteError(path, error);
  }
};
