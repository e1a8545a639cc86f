import { applyPlan } from '../../../../src/hosts/xlsx/apply-plan';
import { createRawWorkbook } from '../../../../src/hosts/xlsx/create-workbook';
import { checkPackage } from '../../../../src/hosts/xlsx/package/check-package';
import { findNewFault, findPackageFaults } from '../../../../src/hosts/xlsx/package/find-faults';
import { readWorkbook } from '../../../../src/hosts/xlsx/read-workbook';
import { deflateEntry } from '../../../../src/hosts/xlsx/zip/write-zip';
import type { HostIssue } from '../../../../src/workbook/types';
import { expectValue } from '../../../fixtures/expect-value';
import { makeListSheet, planColumn } from '../../../fixtures/plans';
import type { Layout } from './packages';
import { MAIN, OFFICE, packageOf, sheetXml, workbookXml } from './packages';
import { SHARED, SHARED_ROWS, STYLES } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const GOOD: Layout = { workbook: workbookXml(), sheet: sheetXml(SHARED_ROWS), styles: STYLES, texts: SHARED };
const packed = (change: Partial<Layout>): Uint8Array => packageOf({ ...GOOD, ...change });
const unreadable = (part: string, trouble: string) => ({ code: 'host.partUnreadable', part, trouble });
const row = (cells: string): string => sheetXml(`<row r="1">${cells}</row>`);
const COLUMN = planColumn('申报表', 0, 5, [[1, '合格']]);

/** Issue of reading, and of writing a column: what is not read is not written either. */
const refusals = async (bytes: Uint8Array): Promise<readonly (HostIssue | undefined)[]> => {
  const [read, written] = [await readWorkbook(bytes, 'a'), applyPlan(bytes, COLUMN)];
  return [read, written].map((outcome) => (outcome.ok ? undefined : outcome.issue));
};

describe('workbooks that are refused, reading and writing', () => {
  test.each<[string, () => Uint8Array, unknown]>([
    [
      'a beta of Office 2007',
      () => packed({ workbook: workbookXml().replaceAll(MAIN, 'http://schemas.openxmlformats.org/spreadsheetml/2006/5/main') }),
      { code: 'host.notWorkbook', found: 'beta' },
    ],
    [
      'a document of another program',
      () => packed({ workbook: `<w:document xmlns:w="urn:w"/>` }),
      { code: 'host.notWorkbook', found: 'other' },
    ],
    ['a sheet that is no XML', () => packed({ sheet: '<worksheet' }), unreadable(SHEET, 'malformed')],
    ['a sheet of another namespace', () => packed({ sheet: '<worksheet xmlns="urn:x"/>' }), unreadable(SHEET, 'namespace')],
    ['a document type', () => packed({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('')}` }), unreadable(SHEET, 'documentType')],
    ['bytes that are no UTF-8', () => packed({ sheet: Uint8Array.of(60, 0xff, 62) }), unreadable(SHEET, 'encoding')],
    ['a reference beyond Unicode', () => packed({ sheet: row('<c r="A1" t="str"><v>&#x110000;</v></c>') }), unreadable(SHEET, 'malformed')],
    ['nesting beyond reason', () => packed({ sheet: sheetXml(`${'<row>'.repeat(9999)}${'</row>'.repeat(9999)}`) }), unreadable(SHEET, 'tooDeep')],
  ])('%s', async (_, make, issue) => {
    expect(await refusals(make())).toEqual([issue, issue]);
  }); // prettier-ignore

  test.each<[string, Partial<Layout>, unknown]>([
    ['a text that the list does not have', { sheet: row('<c r="A1" t="s"><v>99</v></c>') }, unreadable(SHEET, 'reference')],
    ['a cell in column XFE', { sheet: row('<c r="XFE1"><v>1</v></c>') }, unreadable(SHEET, 'reference')],
    ['a cell of another row', { sheet: row('<c r="A2"><v>1</v></c>') }, unreadable(SHEET, 'reference')],
    ['row 1,048,577', { sheet: sheetXml('<row r="1048577"/>') }, unreadable(SHEET, 'reference')],
    ['row 0', { sheet: sheetXml('<row r="0"/>') }, unreadable(SHEET, 'reference')],
    ['cells of another namespace among the cells', { sheet: row('<mc:AlternateContent xmlns:mc="urn:mc"><c r="A1"/></mc:AlternateContent>') }, unreadable(SHEET, 'namespace')],
    ['a broken list of texts', { texts: `${SHARED}x` }, unreadable('xl/sharedStrings.xml', 'malformed')],
    ['broken styles', { styles: '<styleSheet/>' }, unreadable('xl/styles.xml', 'namespace')],
  ])('%s is no silent blank', async (_, change, issue) => {
    expect((await refusals(packed(change)))[0]).toEqual(issue);
  }); // prettier-ignore

  test('[W8] a sheet whose part is missing is an error, not left out in favour of another', async () => {
    const two = workbookXml().replace('</sheets>', '<sheet name="二" sheetId="2" r:id="rId7"/></sheets>');
    const link = `<Relationship Id="rId7" Type="${OFFICE}/worksheet" Target="worksheets/gone.xml"/>`;
    expect(await refusals(packed({ workbook: two, relationships: link }))).toEqual([
      unreadable('xl/worksheets/gone.xml', 'missing'),
      unreadable('xl/worksheets/gone.xml', 'missing'),
    ]);
    expect((await refusals(packed({ workbook: two })))[0]).toEqual(unreadable('xl/workbook.xml', 'reference'));
  });

  test('two sheets of one name, and two parts of one name', async () => {
    const twice = workbookXml().replace('</sheets>', '<sheet name="申报表" sheetId="2" r:id="rId1"/></sheets>');
    expect((await refusals(packed({ workbook: twice })))[0]).toEqual(unreadable('xl/workbook.xml', 'reference'));
    const parts = packed({ more: { 'XL/Workbook.xml': workbookXml() } });
    expect((await refusals(parts))[0]).toEqual({ code: 'host.notWorkbook', found: 'other' });
  });
});

describe('[W8] workbooks that are read but not written', () => {
  const UNEVEN =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x" xmlns:x="urn:x"><font/><font/></mc:Choice><mc:Fallback><font/></mc:Fallback></mc:AlternateContent></fonts>';

  test.each<[string, Partial<Layout>, string]>([
    ['rows out of order', { sheet: sheetXml('<row r="3"/><row r="2"/>') }, SHEET],
    ['cells out of order', { sheet: row('<c r="B1"/><c r="A1"/>') }, SHEET],
    ['rows of two prefixes', { sheet: sheetXml(`<row r="1"/><x:row xmlns:x="${MAIN}" r="2"/>`) }, SHEET],
    ['a sheet without room for cells', { sheet: sheetXml('').replace('<sheetData></sheetData>', '') }, SHEET],
    ['alternatives of different length among the fonts', { styles: STYLES.replace('</fonts>', UNEVEN) }, 'xl/styles.xml'],
  ])('%s', async (_, change, part) => {
    expect(await refusals(packed(change))).toEqual([undefined, { code: 'host.partUnsafe', part }]);
  }); // prettier-ignore

  test('a locked structure takes columns and memory, but no new sheet', () => {
    const workbook = workbookXml({ before: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' });
    const bytes = packed({ workbook });
    expect(expectValue(applyPlan(bytes, { ...COLUMN, memory: 'x' })).report.cellsWritten).toBe(1);
    expect(applyPlan(bytes, { ...COLUMN, sheets: [makeListSheet('名单')] })).toEqual({
      ok: false,
      issue: { code: 'host.lockedStructure' },
    });
  });
});

describe('[W8] findPackageFaults', () => {
  const faultsOf = (change: Partial<Layout>) =>
    expectValue(findPackageFaults(packed(change))).map(({ part, fault, detail }) => [part, fault, detail]);

  test('finds nothing in a whole package', () => {
    expect(faultsOf({})).toEqual([]);
    expect(expectValue(findPackageFaults(createRawWorkbook([{ name: 'A', rows: [['甲', 1]] }])))).toEqual([]);
  });

  test.each<[string, Partial<Layout>, readonly string[]]>([
    ['XML that is not well-formed, in any part', { more: { 'docProps/core.xml': '<a><b></a>' } }, ['docProps/core.xml', 'malformed', '1:10: unexpected close tag.']],
    ['a prefix that is not declared', { more: { 'docProps/core.xml': '<a x:b=""/>' } }, ['docProps/core.xml', 'malformed', '1:11: unbound namespace prefix: "x".']],
    ['a relationship that leads nowhere', { relationships: `<Relationship Id="r" Type="${OFFICE}/theme" Target="theme/t.xml"/>` }, ['xl/_rels/workbook.xml.rels', 'relationship', 'xl/theme/t.xml']],
    ['elements out of order', { sheet: sheetXml('', { after: '<cols><col min="1" max="1"/></cols>' }) }, [SHEET, 'order', 'cols']],
    ['a style that is not there', { sheet: row('<c r="A1" s="9"/>') }, ['xl/styles.xml', 'reference', 's="9"']],
    ['a font that is not there', { styles: STYLES.replace('fontId="0" fillId="0" borderId="0" xfId="0"/>', 'fontId="7" fillId="0" borderId="0" xfId="0"/>') }, ['xl/styles.xml', 'reference', 'fontId="7"']],
    ['a text that is not there', { sheet: row('<c r="A1" t="s"><v>99</v></c>') }, ['sharedStrings', 'reference', '99']],
    ['a name of a sheet that is not there', { workbook: workbookXml({ after: '<definedNames><definedName name="a" localSheetId="4">1</definedName></definedNames>' }) }, ['xl/workbook.xml', 'reference', 'localSheetId="4"']],
  ])('finds %s', (_, change, fault) => expect(faultsOf(change)).toEqual([fault])); // prettier-ignore

  test('finds a part without a type', () => {
    const faults = faultsOf({ relsByName: true });
    expect(faults).toEqual([]);
    expect(faultsOf({ relsByName: true, more: { 'docProps/app.xml': '<a/>' } })).toEqual([
      ['docProps/app.xml', 'contentType', 'docProps/app.xml'],
    ]);
  });
});

describe('[W8] findNewFault', () => {
  const entriesOf = (change: Partial<Layout>) => expectValue(checkPackage(packed(change)));

  test('what was broken before keeps nobody from writing', () => {
    const before = entriesOf({ more: { 'docProps/core.xml': '<a><b></a>' } });
    expect(findNewFault(before, before)).toBeUndefined();
    const after = [...before, deflateEntry('xl/other.xml', new TextEncoder().encode('<a/>'))];
    expect(findNewFault(before, after)).toBeUndefined();
  });

  test.each<[string, string]>([
    ['a short part', '<worksheet'],
    ['a long part', `${sheetXml(' '.repeat(5_000_000)).slice(0, -4)}>`],
    ['a long part out of order', sheetXml(' '.repeat(5_000_000), { after: '<cols/>' })],
  ])('what we would break is not handed out: %s', (_, text) => {
    const before = entriesOf({});
    const after = before.map((entry) =>
      entry.name === SHEET ? deflateEntry(SHEET, new TextEncoder().encode(text)) : entry,
    );
    expect(findNewFault(before, after)).toEqual({ code: 'host.partUnsafe', part: SHEET });
  });
});
