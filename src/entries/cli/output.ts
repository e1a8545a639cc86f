import type { FileKind } from '../../hosts/xlsx/files';
import { writeFileWhole } from '../../hosts/xlsx/files';
import type { Language } from '../../words/words';
import { wordHostIssue } from '../../wording/issue';
import type { Outcome } from '../../workbook/types';

/** Input that was refused: the message says where, what was expected, what was found and what to do. */
export class Refusal extends Error {}

/** The value of an outcome; refuses the file where a host could not do it. */
export const expectDone = <T>(outcome: Outcome<T>, file: string, language: Language): T => {
  if (!outcome.ok) throw new Refusal(`${file}：${wordHostIssue(outcome.issue, language)}`);
  return outcome.value;
};

/** Writes a file whole or not at all; refused where it cannot be written. */
export const writeOutput = async (path: string, bytes: Uint8Array, kind: FileKind, language: Language): Promise<void> =>
  expectDone(await writeFileWhole(path, bytes, kind), path, language);

/** Writes a value as indented JSON with a line end. */
export const writeJson = (path: string, value: unknown, language: Language): Promise<void> =>
  writeOutput(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), 'json', language);

/** Writes a line to the terminal. */
export const showTerminalLine = (line: string, stream: 'output' | 'error' = 'output'): void => {
  (stream === 'output' ? process.stdout : process.stderr).write(`${line}\n`);
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
