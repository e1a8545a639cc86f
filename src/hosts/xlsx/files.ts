import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../../workbook/types';

/** Larger files are refused unread; no package within the unpacked limit comes near it. */
const FILE_LIMIT = 500_000_000;

const unavailable = (path: string, error: unknown): Outcome<never> => ({
  ok: false,
  issue: { code: 'host.unavailable', detail: `${path}: ${error instanceof Error ? error.message : String(error)}` },
});

/** Reads a workbook file. A missing, unreadable or huge file is an issue that names the path. */
export const readWorkbookFile = async (path: string): Promise<Outcome<Uint8Array>> => {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT) {
      const found = `${Math.ceil(size / 1_000_000)} MB`;
      return { ok: false, issue: { code: 'host.tooLarge', limit: `${FILE_LIMIT / 1_000_000} MB`, found } };
    }
    return { ok: true, value: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return unavailable(path, error);
  }
};

/**
 * Writes a workbook file whole or not at all: beside its place first, then renamed, so that a fault at any moment
 * leaves what was there (rule W7).
 */
export const writeWorkbookFile = async (path: string, bytes: Uint8Array): Promise<Outcome<void>> => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return unavailable(path, error);
  }
};
