import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../entries/cli/small-workbook';
import { openSheets, readPlainRows, samplePath } from './plain-rows';
import type { PlainRow } from './plain-rows';

// Each test screens, ranks, writes and reads back whole workbooks.
jest.setTimeout(120_000);

/** One row of a ranked sample: what stands in it, and what the command line said of it. */
export interface Contender extends PlainRow {
  readonly name: string;
  readonly programme: string;
  readonly conclusion: string;
  readonly placement: string;
  readonly rank: number | null;
  readonly reason: { readonly code: string; readonly text: string };
  /** Score as the command line gives it; null where there is none. */
  readonly given: number | null;
}

interface ScreenFile {
  readonly applicants: readonly { readonly row: number; readonly conclusion: string; readonly programme: string }[];
}
interface RankFile {
  readonly applicants: readonly (Omit<Contender, 'cellOf' | 'given' | 'score'> & { readonly score: number | null })[];
}

/** A folder with the results of one sample under one guideline. */
export const openSample = (file: string, guideline: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'shortlister-'));
  const at = (name: string) => join(folder, name);
  const json = <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T;
  const command = async (verb: string, path: string, ...more: readonly string[]) => {
    const { status, output, error } = await run(verb, path, '--guideline', guideline, ...more);
    if (status !== 0) throw new Error(error);
    return output;
  };
  const rank = async (name: string, ...more: readonly string[]): Promise<readonly Contender[]> => {
    await command('screen', samplePath(file), '--json', at('screened.json'));
    await command('rank', samplePath(file), '--json', at(`${name}.json`), '--out', at(`${name}.xlsx`), ...more);
    const [sheet] = await openSheets(samplePath(file));
    if (sheet === undefined) throw new Error(`${file} has no sheet`);
    const screened = json<ScreenFile>('screened.json').applicants;
    const ranked = json<RankFile>(`${name}.json`).applicants;
    return readPlainRows(sheet).map((plain): Contender => {
      const { conclusion } = screened.find(({ row }) => row === plain.row) ?? { conclusion: '' };
      const own = ranked.find(({ row }) => row === plain.row);
      if (own === undefined) throw new Error(`Row ${plain.row} is on no list`);
      return { ...plain, ...own, conclusion, score: plain.score, given: own.score };
    });
  };
  return {
    at,
    rank,
    verify: (name: string) => run('verify', at(`${name}.xlsx`), '--guideline', guideline),
    bytes: (name: string): Buffer => readFileSync(at(name)),
    write: (name: string, text: string) => {
      writeFileSync(at(name), text);
      return at(name);
    },
    sheets: (name: string) => openSheets(at(`${name}.xlsx`)),
  };
};
