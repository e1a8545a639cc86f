import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GuidelineFile } from './types';

/**
 * One digest for all files a guideline was loaded from, so that a result can name what it was computed with. The order
 * of the files, the folder they lie in and the kind of line ends make no difference; worked cases are no part of it.
 */
export function digestFiles(files: readonly GuidelineFile[]): string {
  const parts = files
    .filter((file) => !/\.cases\.ya?ml$/.test(file.path))
    .map((file) => [file.path.slice(file.path.lastIndexOf('/') + 1), file.text.replace(/\r\n?/g, '\n')] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
}
