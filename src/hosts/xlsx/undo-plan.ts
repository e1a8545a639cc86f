import type { Outcome } from '../../workbook/types';
import type { ZipEntry } from './zip/zip-entry';
import { fromBase64, toBase64 } from './zip/zip-entry';
import { checkPackage } from './package/check-package';
import { writeZip } from './zip/write-zip';

interface PartBefore {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly time: number;
  /** Compressed bytes in base64. */
  readonly content: string;
}

/** What a plan replaced, plain and JSON-safe. */
interface UndoToken {
  readonly kind: 'xlsx';
  /** All parts before the plan, in their order. */
  readonly order: readonly string[];
  /** Parts that the plan changed or took away, as they were. */
  readonly before: readonly PartBefore[];
  /** Parts that the plan changed or added, with the checksum it left them with. */
  readonly after: readonly { readonly name: string; readonly crc: number }[];
}

/** Compares a package before and after a plan. What parts held is encoded only when the token is read. */
export const makeUndoToken = (before: readonly ZipEntry[], after: readonly ZipEntry[]): UndoToken => {
  const kept = new Set(after);
  const known = new Set(before);
  return {
    kind: 'xlsx',
    order: before.map((entry) => entry.name),
    before: before
      .filter((entry) => !kept.has(entry))
      .map(({ name, method, crc, size, time, content }): PartBefore => ({
        name,
        method,
        crc,
        size,
        time,
        get content() {
          return toBase64(content);
        },
      })),
    after: after.filter((entry) => !known.has(entry)).map(({ name, crc }) => ({ name, crc })),
  };
};

const isToken = (token: unknown): token is UndoToken =>
  typeof token === 'object' && token !== null && 'kind' in token && token.kind === 'xlsx';

/**
 * Gives the parts that a plan touched the bytes they had before it. When one of them changed since, nothing is undone
 * and the outcome is `host.otherWorkbook`: undoing would take that change away as well (rule W6).
 */
export const undoPlan = (bytes: Uint8Array, token: unknown): Outcome<Uint8Array> => {
  const entries = checkPackage(bytes, Infinity);
  if (!entries.ok) return entries;
  const parts = new Map(entries.value.map((entry) => [entry.name, entry]));
  if (!isToken(token) || token.after.some(({ name, crc }) => parts.get(name)?.crc !== crc)) {
    return { ok: false, issue: { code: 'host.otherWorkbook' } };
  }
  token.after.forEach(({ name }) => parts.delete(name));
  token.before.forEach((part) => parts.set(part.name, { ...part, content: fromBase64(part.content) }));
  const ordered = token.order.flatMap((name) => parts.get(name) ?? []);
  const others = [...parts.values()].filter((entry) => !token.order.includes(entry.name));
  return { ok: true, value: writeZip([...ordered, ...others]) };
};
