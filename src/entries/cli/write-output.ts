import { writeWorkbookFile } from '../../hosts/xlsx/files';
import type { Language } from '../../words/language';
import { expectDone } from './read-to-screen';

/** Writes a file whole or not at all; refused where it cannot be written. */
export const writeOutput = async (path: string, bytes: Uint8Array, language: Language): Promise<void> =>
  expectDone(await writeWorkbookFile(path, bytes), path, language);

/** Writes a value as indented JSON with a line end. */
export const writeJson = (path: string, value: unknown, language: Language): Promise<void> =>
  writeOutput(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), language);
