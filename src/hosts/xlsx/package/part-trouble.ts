import type { HostIssue, Outcome } from '../../../workbook/types';
import { BadXml } from '../xml/xml-text';

/** A part that is damaged inside the archive. */
export class DamagedPart extends Error {}

type Unreadable = Extract<HostIssue, { code: 'host.partUnreadable' }>;

/** A part that cannot be read, met deep inside; opening a workbook turns it into an issue. */
export class UnreadablePart extends Error {
  constructor(
    readonly part: string,
    readonly trouble: Unreadable['trouble'],
  ) {
    super(`${part}: ${trouble}`);
  }
}

/** A part that is sound but written in a way we cannot add to without risk (rule W8). */
export class UnsafePart extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** Rows that would take more memory than any sheet people work on. */
export class TooManyCells extends Error {
  constructor(
    readonly limit: number,
    readonly found: number,
  ) {
    super(`${found} of ${limit}`);
  }
}

/** Runs work on the text of a part; XML that is not well-formed becomes trouble with that part. */
export const readingPart = <T>(part: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof BadXml) throw new UnreadablePart(part, error.trouble);
    throw error;
  }
};

/** Runs work on a package; trouble with a part met on the way becomes an issue. */
export const guardDamage = <T>(work: () => Outcome<T>): Outcome<T> => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DamagedPart) return { ok: false, issue: { code: 'host.notWorkbook', found: 'truncated' } };
    if (error instanceof UnsafePart) return { ok: false, issue: { code: 'host.partUnsafe', part: error.part } };
    if (error instanceof TooManyCells)
      return { ok: false, issue: { code: 'host.tooLarge', limit: String(error.limit), found: String(error.found) } };
    if (error instanceof UnreadablePart) {
      const { part, trouble } = error;
      return { ok: false, issue: { code: 'host.partUnreadable', part, trouble } };
    }
    throw error;
  }
};
