import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { HEADERS, openSmallFolder, ROWS, run } from './small-workbook';

const folder = openSmallFolder();
const TURNED = '辛\u202E公司';
const BROKEN = '壬\n公司\u2028分部';
const rows = [
  ...ROWS,
  [TURNED, '郑\r十', '辛\t项目', '苏州市', '若干\n件', 60, 91, 90],
  [BROKEN, '冯一', '壬项目', '无锡市', 150, 60, 90, 90],
];

beforeAll(() => {
  const headers = [...HEADERS, '备注\n\u202E说明'];
  const sheet = { name: '申报\u202E表', rows: [headers, ...rows] };
  writeFileSync(folder.at('odd.xlsx'), createRawWorkbook([sheet]));
});

describe('names with line breaks and signs that turn a line', () => {
  const hidden = /[\u202E\u2028\u2029\r]/u;

  test('[W3] on a terminal every line stays one line, read from left to right', async () => {
    const told = await run(
      'rank',
      folder.at('odd.xlsx'),
      '--guideline',
      folder.guideline,
      '--out',
      folder.at('ranked.xlsx'),
    );
    expect(told).toMatchObject({ status: 0, error: '' });
    expect(told.output).not.toMatch(hidden);
    expect(told.output).toContain('“若干⏎件”');
    expect(told.output).toContain('“申报[U+202E]表”');
    const { output } = await run(
      'bind',
      folder.at('odd.xlsx'),
      '--guideline',
      folder.guideline,
      '--out',
      folder.at('b.json'),
    );
    expect(output).not.toMatch(hidden);
    const { error } = await run(
      'screen',
      folder.at('odd.xlsx'),
      '--guideline',
      folder.guideline,
      '--sheet',
      '没有\u202E的表',
    );
    expect(error).toContain('[U+202E]');
    expect(error).not.toMatch(hidden);
  }, 60_000);

  test('[W3] in lists and results every name is one line and not turned', async () => {
    const { sheets } = await folder.read('ranked.xlsx');
    const listed = sheets
      .filter(({ name }) => !name.includes('申报'))
      // The record names the applicants' sheet as it is called, for verify to find it.
      .flatMap(({ rows: all }) => all.flat().filter((cell) => !String(cell).includes('申报\u202E表')));
    expect(listed.filter((cell) => typeof cell === 'string' && hidden.test(cell))).toEqual([]);
    const names = listed.filter((cell) => /^[壬辛]/u.test(String(cell)));
    expect(names.length).toBeGreaterThan(2);
    expect(
      names.filter((name) => !/^(?:壬⏎?公司⏎?分部|壬项目|辛(?:\[U\+202E\])?公司|辛 ?项目)$/u.test(String(name))),
    ).toEqual([]);
    const results = sheets.find(({ name }) => name.includes('申报'))?.rows ?? [];
    const row = results.find((cells) => cells[0] === TURNED) ?? [];
    expect(row.slice(HEADERS.length + 1).filter((cell) => typeof cell === 'string' && hidden.test(cell))).toEqual([]);
    expect(row.some((cell) => typeof cell === 'string' && cell.includes('若干⏎件'))).toBe(true);
  });
});
