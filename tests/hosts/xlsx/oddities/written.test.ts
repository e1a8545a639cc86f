import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { applyPlan } from '../../../../src/hosts/xlsx/apply-plan';
import { findPackageFaults } from '../../../../src/hosts/xlsx/package/find-faults';
import { readWorkbook } from '../../../../src/hosts/xlsx/read-workbook';
import { undoPlan } from '../../../../src/hosts/xlsx/undo-plan';
import type { PlannedSheet, WritePlan } from '../../../../src/workbook/types';
import { convertAllWithOffice, hasOffice } from '../../../fixtures/convert-with-office';
import { expectValue } from '../../../fixtures/expect-value';
import { makeListSheet, planColumn } from '../../../fixtures/plans';
import type { Oddity } from './workbooks';
import { ODDITIES } from './workbooks';

const FORM: PlannedSheet = {
  ...makeListSheet('填报表'),
  remarks: [{ column: 1, text: '填写全称' }],
  choices: [{ column: 1, options: ['甲,乙', '丙'] }],
};

/** A column beside the cells, a list, a form with remarks and long lists of choices, and memory. */
const PLAN: WritePlan = {
  ...planColumn('申报表', 0, 5, [
    [1, { value: '合格', tone: 'good' }],
    [2, { value: '第一行\n第二行', tone: 'bad' }],
    [6, 12],
  ]),
  sheets: [makeListSheet('公示名单'), FORM],
  memory: '{"版本":1}',
};
const OURS = 'F';

const write = ({ make }: Oddity) => expectValue(applyPlan(make(), PLAN));

/** Elements and text of a part, without what is ours: cells of our column, its width, sizes that follow from it. */
const outlineOf = (bytes: Uint8Array): readonly string[] => {
  const isUtf16 = bytes[0] === 0xff;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  const lines: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let ours = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const isOurs = local === 'c' && attributes['r']?.value.replace(/\d+$/, '') === OURS;
    if (ours > 0 || isOurs || local === 'cols' || local === 'col') ours += 1;
    else {
      const shown = Object.values(attributes)
        .filter(({ name }) => !['spans', 'ht', 'count'].includes(name) && !(local === 'dimension' && name === 'ref'))
        .map(({ name, value }) => `${name}=${value}`);
      lines.push(`<${uri} ${local} ${shown.sort().join(' ')}`);
    }
  });
  parser.on('closetag', () => {
    if (ours > 0) ours -= 1;
  });
  parser.on('text', (content) => {
    if (ours === 0 && content.trim() !== '') lines.push(content);
  });
  parser.on('cdata', (content) => lines.push(content));
  parser.write(text).close();
  return lines;
};

/** Whether all lines of one list stand in the other, in their order. */
const holdsAll = (lines: readonly string[], within: readonly string[]): boolean => {
  let next = 0;
  for (const line of within) if (line === lines[next]) next += 1;
  return next === lines.length;
};

describe.each(ODDITIES.map((oddity) => [oddity.name, oddity] as const))('%s', (_, oddity) => {
  test('is read as it stands', async () => {
    const { sheets } = expectValue(await readWorkbook(oddity.make(), 'a.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(['申报表']);
    if (oddity.rows.length > 0) expect(sheets[0]?.rows.map((row) => [...row])).toEqual(oddity.rows.map(trimmed));
  });

  test('[W8] what is written parses whole, in order, and refers to nothing that is not there', () => {
    expect(expectValue(findPackageFaults(oddity.make()))).toEqual([]);
    expect(expectValue(findPackageFaults(write(oddity).bytes))).toEqual([]);
  });

  test('[W1] parts that are not ours keep every byte, the others everything that was in them', () => {
    const [before, after] = [unzipSync(oddity.make()), unzipSync(write(oddity).bytes)];
    const grown = /^\[Content_Types\]|workbook\.xml|styles\.xml$|worksheets[\\/]sheet1?\.xml$|^xl\/_rels\//;
    for (const [path, bytes] of Object.entries(before)) {
      const now = after[path] ?? new Uint8Array();
      if (!grown.test(path)) expect([path, Buffer.compare(now, bytes)]).toEqual([path, 0]);
      else expect([path, holdsAll(outlineOf(bytes), outlineOf(now))]).toEqual([path, true]);
    }
  });

  test('is read again with its own cells, ours, and the new sheets', async () => {
    const before = expectValue(await readWorkbook(oddity.make(), 'a')).sheets[0]?.rows ?? [];
    const { sheets, memory } = expectValue(await readWorkbook(write(oddity).bytes, 'a'));
    expect(sheets.map(({ name }) => name)).toEqual(['申报表', '公示名单', '填报表', '_shortlister_options']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[1]?.[5]).toBe('合格');
    expect(rows[2]?.[5]).toBe('第一行\n第二行');
    expect(rows[6]?.[5]).toBe(12);
    const own = (all: typeof rows) => all.slice(0, before.length).map((row) => trimmed(row.slice(0, 5)));
    expect(own(rows)).toEqual(own(before));
    expect(memory).toBe(PLAN.memory);
  });

  test('[W6] undo gives every part its bytes back; the same plan again changes nothing', () => {
    const { bytes, report } = write(oddity);
    expect(unzipSync(expectValue(undoPlan(bytes, report.undo)))).toEqual(unzipSync(oddity.make()));
    expect(Buffer.compare(expectValue(applyPlan(bytes, PLAN)).bytes, bytes)).toBe(0);
  });
});

const trimmed = <T>(row: readonly T[]): readonly T[] => {
  const end = row.findLastIndex((value) => value !== null);
  return row.slice(0, end + 1);
};

const openInOffice = async (): Promise<void> => {
  const opened = ODDITIES.filter(({ opensInOffice }) => opensInOffice !== false);
  const written = opened.map((oddity) => write(oddity).bytes);
  const saved = convertAllWithOffice(written, 'xlsx');
  for (const [index, bytes] of saved.entries()) {
    const { sheets } = expectValue(await readWorkbook(bytes, 'a'));
    const shown = sheets.find(({ name }) => name === '申报表')?.rows[1]?.[5];
    const list = sheets.find(({ name }) => name === '公示名单')?.rows[4];
    expect([opened[index]?.name, shown, list]).toEqual([opened[index]?.name, '合格', [2, '=1+1']]);
  }
};

if (hasOffice) test('[W8] LibreOffice opens every written workbook and shows what is ours', openInOffice, 300_000);
else test('LibreOffice is not installed: no written workbook was opened', () => expect(hasOffice).toBe(false));
