import type { HostIssue, Outcome } from '../../../workbook/types';
import type { ZipEntry } from '../zip/zip-entry';
import { readZip } from '../zip/read-zip';
import { partKey } from '../zip/zip-entry';

/** Bytes once unpacked that are taken from any package. */
const PLENTY = 200_000_000;

/**
 * Beyond these a package may grow so many times when it is unpacked: sheets grow five- to thirtyfold, what is made to
 * exhaust a reader up to a thousandfold. Apache POI draws the line at the same place.
 */
const MOST_GROWTH = 100;

/** Most bytes of a package once unpacked: 100,000 rows of 60 columns with all result columns take half of it. */
const MOST_UNPACKED = 1_000_000_000;

/** Most bytes of one part: it becomes one text, and engines hold none of more than 2^29 letters. */
const LONGEST_PART = 536_000_000;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Names in a compound file are UTF-16; the directory of a password-protected workbook lists `EncryptedPackage`. */
const namesEncryptedPackage = (bytes: Uint8Array): boolean => {
  const wanted = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(69); at !== -1; at = bytes.indexOf(69, at + 1)) {
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
};

const issue = (found: (HostIssue & { code: 'host.notWorkbook' })['found']): Outcome<never> => ({
  ok: false,
  issue: { code: 'host.notWorkbook', found },
});

const tooLarge = (limit: number, found: number): Outcome<never> => ({
  ok: false,
  issue: { code: 'host.tooLarge', limit: megabytes(limit), found: megabytes(found) },
});

/** Most bytes that a package of some length may have once unpacked. */
export const mostUnpacked = (packed: number): number => Math.min(MOST_UNPACKED, Math.max(PLENTY, MOST_GROWTH * packed));

/**
 * The entries of an .xlsx package, checked before anything is unpacked: empty, cut off, password-protected, an old
 * .xls file, something else, or more than `limit` bytes once unpacked.
 */
export const checkPackage = (
  bytes: Uint8Array,
  limit: number = mostUnpacked(bytes.length),
): Outcome<readonly ZipEntry[]> => {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    return issue(namesEncryptedPackage(bytes) ? 'encrypted' : 'oldFormat');
  }
  const zip = readZip(bytes);
  if (!zip.ok) return issue(zip.found);
  const unpacked = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > limit) return tooLarge(limit, unpacked);
  const longest = zip.entries.reduce((most, { size }) => Math.max(most, size), 0);
  if (longest > LONGEST_PART) return tooLarge(LONGEST_PART, longest);
  const keys = new Set(zip.entries.map(({ name }) => partKey(name)));
  if (!keys.has('[content_types].xml')) return issue('other');
  // Of two parts of one name programs read different ones.
  if (keys.size < zip.entries.length) return issue('other');
  return { ok: true, value: zip.entries };
};
