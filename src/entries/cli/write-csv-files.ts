import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from '../../report/lists/write-csv';
import type { Language } from '../../words/language';
import type { PlannedSheet } from '../../workbook/types';
import { Refusal } from './refusal';
import { writeOutput } from './write-output';

/** Writes each list as a CSV file of its name into a folder, which is made where it is missing. */
export const writeCsvFiles = async (
  folder: string,
  sheets: readonly PlannedSheet[],
  language: Language,
): Promise<void> => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Refusal(`--csv：${folder} 应为可以写入的文件夹，但无法建立。请换一个位置。`);
  }
  for (const sheet of sheets)
    await writeOutput(join(folder, `${sheet.name}.csv`), new TextEncoder().encode(writeCsv(sheet)), language);
};
