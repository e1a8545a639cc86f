import type { Outcome, HostIssue, HostOptions } from '../../workbook/types';

/** What the whole add-in rests on: Office 2021. */
const NEEDED = '1.14';

type Body<T> = (context: Excel.RequestContext) => Promise<Outcome<T>>;

/** Options of newer clients; those that do not know them ignore them. */
interface RunOptions extends Excel.RunOptions {
  mergeUndoGroup?: boolean;
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/**
 * One `Excel.run` whose expected trouble comes back as an issue. Bugs are thrown on.
 * With `groupUndo`, all it writes is one step of Excel's own undo where Excel can (1.20).
 */
export const runExcel = async <T>(body: Body<T>, { groupUndo = false } = {}): Promise<Outcome<T>> => {
  if (!isApiAtLeast(NEEDED)) {
    return { ok: false, issue: { code: 'host.apiMissing', needed: `ExcelApi ${NEEDED}`, found: newestApi() } };
  }
  const options: RunOptions = groupUndo && isApiAtLeast('1.20') ? { mergeUndoGroup: true } : {};
  try {
    return await Excel.run(options, body);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { ok: false, issue: issueOf(code) };
  }
};

/** The issue behind an error code of Office.js. The error's message is localised and never looked at. */
const issueOf = (code: string, sheet = ''): HostIssue => {
  switch (code) {
    case 'AccessDenied':
      return { code: 'host.protectedSheet', sheet };
    case 'InvalidOperationInCellEditMode':
      return { code: 'host.cellEditing' };
    case 'InactiveWorkbook':
      return { code: 'host.otherWorkbook' };
    case 'ItemNotFound':
      return { code: 'host.sheetGone', sheet };
    case 'ItemAlreadyExists':
      return { code: 'host.sheetNameTaken', sheet };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
      return { code: 'host.tooLarge', limit: '5 MB', found: code };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
      return { code: 'host.apiMissing', needed: 'ExcelApi 1.14', found: newestApi() };
    default:
      return { code: 'host.unavailable', detail: code };
  }
};

const NEWEST_MINOR = 30;

/** Whether Excel here has a requirement set, e.g. `1.18`. */
export const isApiAtLeast = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** The newest requirement set of Excel here, for a message. */
const newestApi = (): string => {
  for (let minor = NEWEST_MINOR; minor >= 1; minor -= 1) {
    if (isApiAtLeast(`1.${minor}`)) return `ExcelApi 1.${minor}`;
  }
  return 'ExcelApi –';
};

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';

/**
 * Asks for several things in one round trip; where the answer is larger than Excel gives, for half of them
 * at a time, and a single thing in halves of itself. `halve` gives one thing back where it cannot be cut.
 */
export const askInHalves = async <T>(
  things: readonly T[],
  ask: (things: readonly T[]) => Promise<HostIssue | undefined>,
  halve: (thing: T) => readonly T[],
): Promise<HostIssue | undefined> => {
  try {
    return await ask(things);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const middle = Math.ceil(things.length / 2);
    const halves =
      things.length > 1 ? [things.slice(0, middle), things.slice(middle)] : things.flatMap(halve).map((half) => [half]);
    if (halves.length < 2) throw error;
    return inTurn(halves, (half) => askInHalves(half, ask, halve));
  }
};

/** Halves of something that stands in rows from `top` to `bottom`. */
export const halveRows = <T extends { readonly top: number; readonly bottom: number }>(thing: T): readonly T[] => {
  const { top, bottom } = thing;
  const middle = Math.floor((top + bottom) / 2);
  return top === bottom
    ? [thing]
    : [
        { ...thing, bottom: middle },
        { ...thing, top: middle + 1 },
      ];
};

/** Most rows of one block (DESIGN section 6). */
export const BLOCK_ROWS = 20_000;

/** Most bytes of one request or answer; Excel on the web refuses 5 MB. */
const BLOCK_BYTES = 4 * 1024 * 1024;

/** Bytes a value takes on the wire, with its comma. */
export const wireBytes = (value: unknown): number => {
  if (typeof value !== 'string') return 8;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    bytes += code < 0x80 ? (code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1) : 3;
  }
  return bytes;
};

/**
 * Cuts things into groups that fit one round trip each, in order.
 *
 * @param bytesOf what one thing adds to the request or the answer, whichever is larger
 * @param atMost most things of one group
 */
export const packByBytes = <T>(things: readonly T[], bytesOf: (thing: T) => number, atMost = Infinity): T[][] => {
  const groups: T[][] = [];
  let group: T[] = [];
  let bytes = 0;
  for (const thing of things) {
    const more = bytesOf(thing);
    if (group.length > 0 && (bytes + more > BLOCK_BYTES || group.length >= atMost)) {
      groups.push(group);
      group = [];
      bytes = 0;
    }
    group.push(thing);
    bytes += more;
  }
  if (group.length > 0) groups.push(group);
  return groups;
};

/** Finds out which of the sheets is gone, where Excel only said that something was not found. */
export const explainMissingSheet = async <T>(outcome: Outcome<T>, sheets: readonly string[]): Promise<Outcome<T>> => {
  if (outcome.ok || outcome.issue.code !== 'host.sheetGone' || outcome.issue.sheet !== '') return outcome;
  const found = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return done(worksheets.items.map(({ name }) => name));
  });
  if (!found.ok) return outcome;
  const missing = sheets.find((sheet) => !found.value.includes(sheet));
  return missing === undefined ? outcome : { ok: false, issue: { code: 'host.sheetGone', sheet: missing } };
};

/** Awaits one step after the other, until one gives an issue. */
export const inTurn = async <T>(
  things: readonly T[],
  step: (thing: T, index: number) => Promise<HostIssue | undefined>,
  options: HostOptions = {},
  from = 0,
): Promise<HostIssue | undefined> => {
  const thing = things[from];
  if (thing === undefined) return undefined;
  if (options.signal?.aborted) return { code: 'host.cancelled' };
  await options.pause?.();
  const issue = await step(thing, from);
  if (issue) return issue;
  options.onProgress?.({ done: from + 1, total: things.length });
  return inTurn(things, step, options, from + 1);
};

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (issue: HostIssue): { readonly ok: false; readonly issue: HostIssue } => ({ ok: false, issue });
