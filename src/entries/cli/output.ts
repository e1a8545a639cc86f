import { showInLine } from '../../applicants/cell-text';
import type { FileKind } from '../../hosts/xlsx/files';
import { writeFileWhole } from '../../hosts/xlsx/files';
import type { Language, Words } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import { wordHostIssue } from '../../wording/issue';
import type { Outcome } from '../../workbook/types';

/** What is said of a refusal, in any language. */
type Sentence = (words: Words['commandLine']['refused'], language: Language) => string;

/** Input that was refused: where, what was expected, what was found and what to do. */
export class Refusal extends Error {
  /** @param status 1 where input is refused, 2 where the command line says too little */
  constructor(
    private readonly sentence: Sentence,
    readonly status: 1 | 2 = 1,
  ) {
    super(sentence(wordsIn(DEFAULT_LANGUAGE).commandLine.refused, DEFAULT_LANGUAGE));
  }

  wordIn(language: Language): string {
    return this.sentence(wordsIn(language).commandLine.refused, language);
  }
}

/** The value of an outcome; refuses the file where a host could not do it. */
export const expectDone = <T>(outcome: Outcome<T>, file: string): T => {
  if (outcome.ok) return outcome.value;
  const { issue } = outcome;
  throw new Refusal((words, language) => words.at(file, wordHostIssue(issue, language)));
};

/** Writes a file whole or not at all; refused where it cannot be written. */
export const writeOutput = async (path: string, bytes: Uint8Array, kind: FileKind): Promise<void> =>
  expectDone(await writeFileWhole(path, bytes, kind), path);

/** Writes a value as indented JSON with a line end. */
export const writeJson = (path: string, value: unknown): Promise<void> =>
  writeOutput(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), 'json');

/** Writes a line to the terminal; what the texts in it hold neither breaks nor turns it. Refusals have lines of their own. */
export const showTerminalLine = (line: string, stream: 'output' | 'error' = 'output'): void => {
  if (stream === 'output') process.stdout.write(`${showInLine(line)}\n`);
  else process.stderr.write(`${line.split('\n').map(showInLine).join('\n')}\n`);
};

/** Writes a text of several lines to the terminal as it is: what a program is to read. */
export const showTerminalText = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Shows what is going on, only where somebody is watching; the line is overwritten in place. */
export const showProgress = () => {
  const watching = process.stderr.isTTY === true;
  return {
    note: (text: string) => {
      if (watching) process.stderr.write(`\r${text}\u001b[K`);
    },
    end: () => {
      if (watching) process.stderr.write('\r\u001b[K');
    },
  };
};
