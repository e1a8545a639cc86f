import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { undoPlan } from '../../../src/hosts/xlsx/undo-plan';
import type { WritePlan } from '../../../src/workbook/types';
import { expectValue } from '../../fixtures/expect-value';
import { makeHandMade } from '../../fixtures/hand-made-workbook';
import { makeListSheet, planColumn } from '../../fixtures/plans';
import { makeMacroWorkbook, makeRichWorkbook } from '../../fixtures/rich-workbook';

const apply = (bytes: Uint8Array, plan: WritePlan): Uint8Array => expectValue(applyPlan(bytes, plan)).bytes;
const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const sheetOf = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml');
const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(now).filter((path) => !old[path] || Buffer.compare(old[path], now[path] as Uint8Array) !== 0);
};
const removeOurs = (sheet: string, column: string): string =>
  sheet
    .replace(new RegExp(`<c r="${column}\\d+"[^>]*?(?:/>|>.*?</c>)`, 'g'), '')
    .replace(new RegExp('<col min="7" [^>]*/>'), '')
    .replace(/<dimension ref="[^"]*"\/>/, '')
    .replace(/ spans="[^"]*"/g, '');

const PLAN = planColumn('申报汇总', 1, 6, [
  [2, { value: '合格', tone: 'good' }],
  [3, { value: '不合格', tone: 'bad' }],
  [4, undefined],
  [30, '新行'],
]);

describe('applyPlan on result columns', () => {
  test('[W1] only the sheet with results and the styles change; all other parts keep every byte and their order', async () => {
    const before = await makeMacroWorkbook();
    const after = apply(before, PLAN);
    expect(changedParts(before, after)).toEqual(
      ['xl/styles.xml', 'xl/worksheets/sheet1.xml'].sort(
        (one, other) => Object.keys(unzipSync(before)).indexOf(one) - Object.keys(unzipSync(before)).indexOf(other),
      ),
    );
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(before)));
  });

  test('[W1] without our cells and widths the sheet is the one from before, byte for byte', async () => {
    const before = await makeRichWorkbook();
    const after = removeOurs(sheetOf(apply(before, PLAN)), 'G').replace('<row r="31"></row>', '');
    expect(after).toBe(removeOurs(sheetOf(before), 'G'));
  });

  test('[W1] styles are only added: all lists start with what was there', async () => {
    const before = await makeRichWorkbook();
    const items = (bytes: Uint8Array, list: string): string =>
      new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(part(bytes, 'xl/styles.xml'))?.[1] ?? '';
    const after = apply(before, PLAN);
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'cellStyles']) {
      expect(items(after, list).startsWith(items(before, list))).toBe(true);
    }
    expect(items(after, 'dxfs')).toBe(items(before, 'dxfs'));
  });

  test('our header looks as the header beside it, with wrapped text; tones carry colours', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(apply(await makeRichWorkbook(), PLAN)) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('申报汇总');
    expect(sheet?.getCell('G2').value).toBe('资格结论');
    expect(sheet?.getCell('G2').fill).toEqual(sheet?.getCell('F2').fill);
    expect(sheet?.getCell('G2').font).toEqual(sheet?.getCell('F2').font);
    expect(sheet?.getCell('G2').alignment.wrapText).toBe(true);
    expect(sheet?.getCell('G3').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE2F0D9' } });
    expect(sheet?.getCell('G3').border).toEqual(sheet?.getCell('F3').border);
    expect(sheet?.getCell('G3').alignment).toMatchObject({ vertical: 'top', wrapText: true });
    expect(sheet?.getColumn(7).width).toBeCloseTo(20.71);
    expect(sheet?.getCell('F3').value).toEqual({ formula: 'C3*2', result: 80 });
  });

  test('[W5] a second run replaces our cells and nothing else; the same plan twice gives the same bytes', async () => {
    const once = apply(await makeRichWorkbook(), PLAN);
    expect(Buffer.compare(apply(once, PLAN), once)).toBe(0);
    const changed = apply(once, planColumn('申报汇总', 1, 6, [[2, '待评议']], false));
    const rows = expectValue(await readWorkbook(changed, 'a')).sheets[0]?.rows;
    expect([rows?.[2]?.[6], rows?.[3]?.[6], rows?.[30]?.[6]]).toEqual(['待评议', '不合格', '新行']);
    expect(changedParts(once, changed)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('[W1] a cell that the plan leaves out, and a formula a person put in our column, stay', () => {
    const bytes = makeHandMade({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2" t="inlineStr"><is><t>人改</t></is></c></row><row r="3"><c r="B3"><f t="shared" ref="B3:B9" si="0">A1</f><v>1</v></c></row></sheetData>',
    });
    const plan = planColumn(
      'S',
      0,
      1,
      [
        [1, undefined],
        [2, '合格'],
      ],
      false,
    );
    const { bytes: after, report } = expectValue(applyPlan(bytes, plan));
    expect(report.cellsWritten).toBe(0);
    expect(sheetOf(after)).toContain('<row r="2"><c r="B2" t="inlineStr"><is><t>人改</t></is></c></row>');
    expect(sheetOf(after)).toContain('<c r="B3"><f t="shared" ref="B3:B9" si="0">A1</f><v>1</v></c>');
  });

  test('undo gives every part its bytes back; a change since is not taken away', async () => {
    const before = await makeMacroWorkbook();
    const plan: WritePlan = { ...PLAN, sheets: [makeListSheet('名单')], memory: '{"版本":1}' };
    const { bytes, report } = expectValue(applyPlan(before, plan));
    const token: unknown = JSON.parse(JSON.stringify(report.undo));
    const undone = expectValue(undoPlan(bytes, token));
    expect(unzipSync(undone)).toEqual(unzipSync(before));
    expect(Object.keys(unzipSync(undone))).toEqual(Object.keys(unzipSync(before)));
    const since = apply(bytes, planColumn('申报汇总', 1, 6, [[2, '改']], false));
    expect(undoPlan(since, token)).toEqual({ ok: false, issue: { code: 'host.otherWorkbook' } });
    expect(undoPlan(bytes, { anything: 1 })).toEqual({ ok: false, issue: { code: 'host.otherWorkbook' } });
  });

  test.each([
    ['a protected sheet', '锁定', 0, 3, { code: 'host.protectedSheet', sheet: '锁定' }],
    ['a sheet that is gone', '没有', 0, 3, { code: 'host.sheetGone', sheet: '没有' }],
    [
      'merged cells',
      '申报汇总',
      0,
      5,
      { code: 'host.mergedCells', sheet: '申报汇总', range: { top: 0, left: 0, bottom: 0, right: 5 } },
    ],
    ['a column beyond the last', '申报汇总', 1, 16_384, { code: 'host.tooLarge', limit: '16384', found: '16385' }],
  ])('[W7] %s: nothing is written', async (_, sheet, headerRow, at, issue) => {
    expect(applyPlan(await makeRichWorkbook(), planColumn(sheet, headerRow, at, [[5, 'x']]))).toEqual({
      ok: false,
      issue,
    });
  });
});

describe('applyPlan on odd sheets', () => {
  const splice = (sheet: string, plan = planColumn('S', 0, 1, [[1, '合格']])): string =>
    sheetOf(apply(makeHandMade({ sheet }), plan))
      .replace(/ s="\d+"/g, '')
      .replace(/<cols>.*<\/cols>/, '');

  test('prefixes, unknown attributes, comments and spacing stay', () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="urn:mc" mc:Ignorable="a"><x:dimension ref="A1:A2"/><!-- <x:row r="9"> --><x:sheetData>
  <x:row r="1" spans="1:1" ht="20" a:dyDescent="0.2" xmlns:a="urn:a"><x:c r="A1"><x:v>1</x:v></x:c></x:row>
  <x:row r="2"/></x:sheetData></x:worksheet>`;
    const after = sheetOf(apply(makeHandMade({ sheet }), planColumn('S', 0, 1, [[1, '合格']]))).replace(
      / s="\d+"/g,
      '',
    );
    expect(
      after
        .replace(/<x:cols>.*<\/x:cols>/, '')
        .split('\n')
        .slice(1)
        .join('\n'),
    ).toBe(
      sheet
        .replace('A1:A2', 'A1:B2')
        .replace('spans="1:1"', 'spans="1:2"')
        .replace('</x:c></x:row>', '</x:c><x:c r="B1" t="inlineStr"><x:is><x:t>资格结论</x:t></x:is></x:c></x:row>')
        .replace('<x:row r="2"/>', '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>合格</x:t></x:is></x:c></x:row>'),
    );
  });

  test('rows and cells without references count on from those before', () => {
    const after = splice(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
    );
    expect(after).toContain('<c><v>1</v></c><c r="B1" t="inlineStr"><is><t>资格结论</t></is></c><c><v>3</v></c>');
    expect(after).toContain('<row><c><v>4</v></c><c r="B2" t="inlineStr"><is><t>合格</t></is></c></row>');
  });

  test('cells to the right stay to the right; missing rows are made in order', () => {
    const plan = planColumn('S', 0, 1, [
      [1, 'a'],
      [3, 'b'],
      [9, 'c'],
    ]);
    const after = splice(
      '<sheetData><row r="3"><c r="C3"/></row><row r="4"><c r="A4"/><c r="C4"/></row></sheetData>',
      plan,
    );
    expect([...after.matchAll(/<(?:row|c) r="(\w+)"/g)].map((match) => match[1])).toEqual([
      '1',
      'B1',
      '2',
      'B2',
      '3',
      'C3',
      '4',
      'A4',
      'B4',
      'C4',
      '10',
      'B10',
    ]);
  });

  test('an empty sheet gets its first rows', () => {
    expect(splice('<sheetData/>')).toContain('<sheetData><row r="1"><c r="B1" t="inlineStr">');
  });

  test('a width range is split around a new column of ours, which is never hidden', () => {
    const bytes = makeHandMade({
      sheet: '<cols><col min="1" max="16384" width="9" style="3" hidden="1"/></cols><sheetData/>',
    });
    const after = sheetOf(apply(bytes, planColumn('S', 0, 1, [[1, 'x']])));
    expect(/<cols>.*<\/cols>/.exec(after)?.[0]).toBe(
      '<cols><col min="1" max="1" width="9" style="3" hidden="1"/><col min="2" max="2" width="20.71" customWidth="1" style="3"/><col min="3" max="16384" width="9" style="3" hidden="1"/></cols>',
    );
  });

  test('dates in a workbook of the 1904 system are written in that system', () => {
    const bytes = makeHandMade({ sheet: '<sheetData/>', workbookProperties: '<workbookPr date1904="1"/>' });
    expect(sheetOf(apply(bytes, planColumn('S', 0, 0, [[1, { date: 1463 }]])))).toMatch(
      /<c r="A2" s="\d+"><v>1<\/v><\/c>/,
    );
  });
});

describe('applyPlan on sheets of ours and memory', () => {
  const plan: WritePlan = { blocks: [], sheets: [makeListSheet('名单')], memory: '{"a":"<&\\"中文\\n"}' };

  test('a new sheet comes last, is remembered as ours, and is replaced in place the next time', async () => {
    const once = apply(await makeRichWorkbook(), plan);
    const read = expectValue(await readWorkbook(once, 'a'));
    expect(read.sheets.at(-1)).toMatchObject({
      name: '名单',
      rows: [['推荐名单'], ['截至 2022-01-30'], ['序号', '申报单位'], [1, '甲公司'], [2, '=1+1'], ['签字：']],
    });
    expect(read.memory).toBe(plan.memory);
    expect(Buffer.compare(apply(once, plan), once)).toBe(0);
  });

  test('[W5] sheets with remarks and long lists are replaced in place, and leave nothing behind when they lose them', async () => {
    const form = (name: string) => ({
      ...makeListSheet(name),
      remarks: [{ column: 1, text: '全称' }],
      choices: [{ column: 1, options: ['甲,乙'] }],
    });
    const rich = { ...plan, sheets: [form('表一'), form('表二')] };
    const once = apply(await makeRichWorkbook(), rich);
    expect(Buffer.compare(apply(once, rich), once)).toBe(0);
    const plain = apply(once, { ...plan, sheets: [makeListSheet('表一')] });
    const remarks = Object.keys(unzipSync(plain)).filter((path) => /xl\/comments/.test(path));
    expect(remarks).toHaveLength(2);
    expect(part(plain, '[Content_Types].xml').match(/comments\d/g)).toHaveLength(2);
  });

  test('[W1] a sheet of that name that is not ours is refused, whatever its letters’ case', async () => {
    const taken = { ...plan, sheets: [makeListSheet('表格')] };
    expect(applyPlan(await makeRichWorkbook(), taken)).toEqual({
      ok: false,
      issue: { code: 'host.sheetNameTaken', sheet: '表格' },
    });
  });

  test('memory alone touches no cell, no style', async () => {
    const before = await makeRichWorkbook();
    const after = apply(before, { blocks: [], sheets: [], memory: 'x' });
    expect(changedParts(before, after)).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'customXml/item1.xml',
        'customXml/itemProps1.xml',
        'customXml/_rels/item1.xml.rels',
      ].sort((one, other) => Object.keys(unzipSync(after)).indexOf(one) - Object.keys(unzipSync(after)).indexOf(other)),
    );
    expect(expectValue(await readWorkbook(apply(after, { ...plan, sheets: [] }), 'a')).memory).toBe(plan.memory);
  });

  test('print titles and filter are defined beside the names that were there', async () => {
    const workbook = part(apply(await makeRichWorkbook(), plan), 'xl/workbook.xml');
    expect(workbook).toContain('序号区');
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="4">'名单'!$3:$3</definedName>`);
  });
});
