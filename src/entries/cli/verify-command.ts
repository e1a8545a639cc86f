import type { RecordOutcome } from '../../plans/record/read-record';
import { readRecords } from '../../plans/record/read-record';
import { PRODUCT_VERSION } from '../../plans/record/plan-record';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import { wordVerification } from '../../wording/verification';
import type { Guideline } from '../../guideline/types';
import { verifyRanking } from '../../review/verify-ranking';
import { loadSolver } from '../highs-solver';
import { findPackageFaults } from '../../hosts/xlsx/package/find-faults';
import { openGuideline } from './guideline-files';
import { readRosters } from '../../screening/rosters';
import { openRosterFiles, refuseUnread } from './roster-files';
import type { ReadWorkbook } from './read-to-screen';
import { readWhole } from './read-to-screen';
import { expectDone, Refusal, showTerminalLine } from './output';

export interface VerifyOptions {
  /** Guidelines given, one for each record that needs another than the one of its id. */
  readonly guideline: readonly string[];
  /** Rosters of other files, each `name=file[:sheet]`. */
  readonly roster?: readonly string[];
  readonly language?: Language;
}

interface Verified {
  readonly sheet: string;
  readonly sound: boolean;
  readonly lines: readonly string[];
}

/** `verify`: recomputes a ranked workbook from its own rows and every record in it; refused where anything differs or the file is not whole. */
export const verifyCommand = async (path: string, options: VerifyOptions): Promise<void> => {
  const language = options.language ?? DEFAULT_LANGUAGE;
  const workbook = await readWhole(path);
  refuseBroken(path, workbook.bytes);
  const outcomes = readRecords(workbook.snapshot);
  if (outcomes.length === 0)
    throw new Refusal((words, own) => words.at(path, wordsIn(own).summary.verification.noRecord));
  const given = await Promise.all(options.guideline.map((name) => openGuideline(name)));
  const verified: Verified[] = [];
  for (const outcome of outcomes)
    verified.push(
      await verifyOne(
        workbook,
        outcome,
        outcomes.length === 1 ? given[0] : undefined,
        given,
        options.roster ?? [],
        language,
      ),
    );
  const lines = verified.flatMap((one) =>
    verified.length === 1
      ? one.lines
      : one.lines.map((line, index) =>
          index === 0 ? wordsIn(language).commandLine.lines.record(one.sheet, line) : line,
        ),
  );
  if (!verified.every(({ sound }) => sound)) throw new Refusal((words) => words.at(path, lines.join('\n')));
  for (const line of lines) showTerminalLine(line);
};

/** Faults named before the rest is only counted. */
const FAULTS_NAMED = 10;

/** Refuses a file that is no whole package, whatever its cells say (rule W8). */
const refuseBroken = (path: string, bytes: Uint8Array): void => {
  const faults = expectDone(findPackageFaults(bytes), path);
  if (faults.length === 0) return;
  throw new Refusal((refused, language) => {
    const words = wordsIn(language).summary.verification;
    const named = faults.slice(0, FAULTS_NAMED).map(({ part, fault, detail }) => words.fault(part, fault, detail));
    const rest = faults.length > FAULTS_NAMED ? [words.more(faults.length - FAULTS_NAMED)] : [];
    return refused.at(
      path,
      [words.broken(faults.length), ...[...named, ...rest].map((line) => `  ${line}`)].join('\n'),
    );
  });
};

const verifyOne = async (
  { snapshot, memory }: ReadWorkbook,
  outcome: RecordOutcome,
  only: Guideline | undefined,
  given: readonly Guideline[],
  rosterTexts: readonly string[],
  language: Language,
): Promise<Verified> => {
  const words = wordsIn(language).summary.verification;
  const { sheet } = outcome;
  if (outcome.code === 'record.damaged') return { sheet, sound: false, lines: [words.damaged(sheet)] };
  const { settings, version } = outcome.record;
  const guideline =
    only ?? given.find(({ id }) => id === settings.guideline) ?? (await openGuideline(settings.guideline));
  const taken = [...settings.sheets.keys(), ...(memory?.ownSheets ?? [])];
  const choices = new Map([...settings.sheets.values()].flatMap(({ rosterChoices }) => [...rosterChoices]));
  const rosters = readRosters(guideline, snapshot, taken, await openRosterFiles(guideline, rosterTexts, choices));
  refuseUnread(rosters);
  const { tables } = rosters;
  const verification = verifyRanking(snapshot, outcome.record, guideline, memory, await loadSolver(), tables);
  return {
    sheet,
    sound: verification.differences.length === 0,
    lines: [
      ...(version === PRODUCT_VERSION ? [] : [words.otherVersion(version, PRODUCT_VERSION)]),
      ...wordVerification(verification, language),
    ],
  };
};
