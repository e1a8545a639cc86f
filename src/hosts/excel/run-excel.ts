import type { Outcome } from '../../workbook/types';
import { issueOf } from './issue-of';
import { isApiAtLeast, newestApi } from './requirement-sets';

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
