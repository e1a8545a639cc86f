import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRawWorkbook } from '../src/hosts/xlsx/create-workbook';
import { buildSamples } from './samples/build-samples';

const FOLDER = join(__dirname, '..', 'assets', 'samples');

/** Writes every sample workbook and the list of them that the workbench's menu shows. */
const makeSamples = (): void => {
  mkdirSync(FOLDER, { recursive: true });
  const samples = buildSamples();
  for (const { file, sheets } of samples) writeFileSync(join(FOLDER, file), createRawWorkbook(sheets));
  const menu = samples.map(({ file, title, worked, programme }) => ({
    file,
    title,
    guideline: worked.guideline.id,
    programme: programme ?? null,
  }));
  writeFileSync(join(FOLDER, 'samples.json'), `${JSON.stringify(menu, undefined, 2)}\n`);
  for (const { file, applicants } of samples) console.log(`${file}：${applicants.length} 个申报单位`);
};

makeSamples();
