import { readRecord } from '../../report/lists/read-record';
import { PRODUCT_VERSION } from '../../report/product-version';
import { verifyWordsIn } from '../../report/verify/verify-words';
import { wordVerification } from '../../report/verify/word-verification';
import type { Language } from '../../review/types';
import { verifyRanking } from '../../review/verify/verify-ranking';
import { loadSolver } from '../highs-solver';
import { openGuideline } from './open-library';
import { readWhole } from './read-to-screen';
import { Refusal } from './refusal';
import { showTerminalLine } from './terminal';

export interface VerifyOptions {
  readonly guideline?: string;
  readonly language?: Language;
}

/** `verify`: recomputes a ranked workbook from its own rows and record; refused where anything differs. */
export const verifyCommand = async (path: string, options: VerifyOptions): Promise<void> => {
  const language = options.language ?? 'zh-CN';
  const words = verifyWordsIn(language);
  const { snapshot, memory } = await readWhole(path, language);
  const outcome = readRecord(snapshot);
  if (outcome.code === 'record.none') throw new Refusal(`${path}：${words.noRecord}`);
  if (outcome.code === 'record.damaged') throw new Refusal(`${path}：${words.damaged(outcome.sheet)}`);
  const { record } = outcome;
  const guideline = await openGuideline(options.guideline ?? record.settings.guideline, language);
  const verification = verifyRanking(snapshot, record, guideline, memory, await loadSolver());
  const lines = [
    ...(record.version === PRODUCT_VERSION ? [] : [words.otherVersion(record.version, PRODUCT_VERSION)]),
    ...wordVerification(verification, language),
  ];
  if (verification.differences.length > 0) throw new Refusal(`${path}：${lines.join('\n')}`);
  for (const line of lines) showTerminalLine(line);
};
