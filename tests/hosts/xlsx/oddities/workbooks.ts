import type { CellValue } from '../../../../src/workbook/types';
import {
  DECLARATION,
  inUtf16,
  MAIN,
  OFFICE,
  packageOf,
  sheetXml,
  STRICT_MAIN,
  STRICT_OFFICE,
  workbookXml,
} from './packages';

/** A workbook as some program writes it, with one sheet `申报表`, and what its cells say. */
export interface Oddity {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly rows: readonly (readonly CellValue[])[];
  /** False where LibreOffice does not open the workbook before anything is written to it. */
  readonly opensInOffice?: false;
}

const ROWS = [
  ['申报单位', '专利数', '日期'],
  ['甲公司', 12, { date: 44561 }],
  ['乙 & 丙', 3.5, null],
] as const;

const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const DATE_XF = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
const FONT = '<font><sz val="11"/><name val="等线"/></font>';
const FILLS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const STYLES_REST = `${FILLS}${BORDERS}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">${XF}${DATE_XF}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>`;
export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1">${FONT}</fonts>${STYLES_REST}</styleSheet>`;
const TEXTS = ['申报单位', '专利数', '日期', '甲公司', '乙 &amp; 丙'];
const TEXT_ITEMS = TEXTS.map((text) => `<si><t>${text}</t></si>`).join('');
export const SHARED = `${DECLARATION}<sst xmlns="${MAIN}" count="5" uniqueCount="5">${TEXT_ITEMS}</sst>`;
export const SHARED_ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>12</v></c><c r="C2" s="1"><v>44561</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>3.5</v></c></row>';
const DIMENSION = '<dimension ref="A1:C3"/>';

/** Element names with a prefix. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[a-z])(?!\?)/gi, '<$1x:').replace(/ xmlns="/, ' xmlns:x="');

const openpyxl: Oddity = {
  name: 'openpyxl: the r prefix declared on each sheet, parts named from the root',
  rows: ROWS,
  make: () =>
    packageOf({
      absolute: true,
      workbook: `<workbook xmlns="${MAIN}"><workbookPr/><workbookProtection/><bookViews><workbookView visibility="visible" minimized="0" activeTab="0"/></bookViews><sheets><sheet xmlns:r="${OFFICE}" name="申报表" sheetId="1" state="visible" r:id="rId1"/></sheets><definedNames/><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`,
      sheet: `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr>${DIMENSION}<sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><sheetData>${SHARED_ROWS}</sheetData><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`,
      styles: STYLES.slice(DECLARATION.length),
      texts: SHARED.slice(DECLARATION.length),
    }),
};

const sdk: Oddity = {
  name: 'Open XML SDK: prefixed names, a byte order mark, no styles',
  rows: [ROWS[0].slice(0, 2), ['甲公司', 12], ['', 3.5]],
  make: () =>
    packageOf({
      absolute: true,
      sheetPath: 'xl/worksheets/sheet.xml',
      workbook: `\uFEFF<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="申报表" sheetId="1" r:id="rId1" xmlns:r="${OFFICE}" /></x:sheets></x:workbook>`,
      sheet: `\uFEFF<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>申报单位</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>专利数</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="str"><x:v>甲公司</x:v></x:c><x:c r="B2"><x:v>12</x:v></x:c></x:row><x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t /></x:is></x:c><x:c r="B3"><x:v>3.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
};

const closedXml: Oddity = {
  name: 'ClosedXML: text cells without a text',
  rows: [ROWS[0], ['甲公司', 12, { date: 44561 }], [null, null, null, '甲公司']],
  make: () =>
    packageOf({
      workbook: prefixed(workbookXml()),
      sheet: prefixed(
        sheetXml(
          `${SHARED_ROWS.slice(0, SHARED_ROWS.indexOf('<row r="3">'))}<row r="3"><c r="A3" s="1" t="s" /><c r="B3" t="s"><v></v></c><c r="C3" t="s"><v/></c><c r="D3" t="s"><v>3</v></c></row>`,
        ),
      ),
      styles: prefixed(STYLES),
      texts: prefixed(SHARED),
    }),
};

const libreOffice: Oddity = {
  name: 'LibreOffice: lists of relationships typed by their names',
  rows: ROWS,
  make: () =>
    packageOf({
      relsByName: true,
      types: '<Default Extension="xml" ContentType="application/xml"/>',
      workbook: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="申报表" sheetId="1" state="visible" r:id="rId1"/></sheets><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/><extLst><ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><loext:extCalcPr stringRefSyntax="CalcA1ExcelA1"/></ext></extLst></workbook>`,
      sheet: sheetXml(
        SHARED_ROWS.replace(
          '<row r="1">',
          '<row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">',
        ),
        {
          before: `<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr>${DIMENSION}<sheetViews><sheetView showFormulas="false" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="11.53" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"/><cols><col collapsed="false" customWidth="false" hidden="false" outlineLevel="0" max="16384" min="1" style="0" width="11.53"/></cols>`,
          after:
            '<printOptions headings="false"/><pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0.7" footer="0.7"/><pageSetup paperSize="9" orientation="portrait"/>',
        },
      ),
      styles: STYLES,
      texts: SHARED,
    }),
};

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const X14AC = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac';

const excel: Oddity = {
  name: 'Excel: extensions, alternatives, phonetic hints, runs of text, a filter and its order of calculation',
  rows: [...ROWS, ['丁公司', 15.5, null]],
  make: () =>
    packageOf({
      workbook: workbookXml({
        before: `<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x15" xmlns:x15="urn:x15"><x15ac:absPath xmlns:x15ac="urn:x15ac" url="C:\\"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="100" windowHeight="100"/></bookViews>`,
        after:
          '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">申报表!$A$1:$C$3</definedName></definedNames><calcPr calcId="191029"/>',
      }),
      sheet: `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}">${DIMENSION}<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="3" width="12" customWidth="1"/></cols><sheetData>${SHARED_ROWS.replaceAll('<row ', '<row spans="1:3" x14ac:dyDescent="0.2" ')}<row r="4" spans="1:3"><c r="A4" t="s"><v>5</v></c><c r="B4"><f>B2+B3</f><v>15.5</v></c></row></sheetData><autoFilter ref="A1:C3"/><phoneticPr fontId="0" type="noConversion"/><conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{x}" xmlns:x14="urn:x14"><x14:sheetData><x14:row r="1"/></x14:sheetData></ext></extLst></worksheet>`,
      styles: STYLES.replace(
        `<styleSheet xmlns="${MAIN}">`,
        `<styleSheet xmlns="${MAIN}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}">`,
      )
        .replace('<fonts count="1">', '<fonts count="1" x14ac:knownFonts="1">')
        .replace(
          '<dxfs count="0"/>',
          '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
        ),
      texts: SHARED.replace(
        '<t>日期</t>',
        '<t>日期</t><rPh sb="0" eb="2"><t>にってい</t></rPh><phoneticPr fontId="0"/>',
      )
        .replace(
          '</sst>',
          '<si><r><rPr><b/><sz val="11"/></rPr><t>丁</t></r><r><t xml:space="preserve">公司</t></r></si></sst>',
        )
        .replace(/count="5" uniqueCount="5"/, 'count="6" uniqueCount="6"'),
      relationships: `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
      types:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      more: { 'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="B4" i="1"/></calcChain>` },
    }),
};

const strict: Oddity = {
  name: 'strict Open XML, with a date as ISO 8601',
  rows: [...ROWS, [null, null, { date: 44561.5 }]],
  make: () => {
    const toStrict = (xml: string): string => xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE);
    return packageOf({
      office: STRICT_OFFICE,
      workbook: toStrict(workbookXml()).replace('<workbook ', '<workbook conformance="strict" '),
      sheet: toStrict(sheetXml(`${SHARED_ROWS}<row r="4"><c r="C4" s="1" t="d"><v>2021-12-31T12:00:00Z</v></c></row>`)),
      styles: toStrict(STYLES),
      texts: toStrict(SHARED),
    });
  },
};

const HS = 'http://schemas.haansoft.com/office/spreadsheet/8.0';

const hancom: Oddity = {
  name: 'Hancom Office: fonts as alternatives',
  rows: ROWS,
  make: () =>
    packageOf({
      workbook: workbookXml(),
      sheet: sheetXml(SHARED_ROWS),
      styles: STYLES.replace(
        '</fonts>',
        `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:hs="${HS}" Requires="hs"><font hs:extension="1"><name val="仿宋"/><sz val="9"/><hs:size val="100"/></font></mc:Choice><mc:Fallback><font><name val="仿宋"/><sz val="9"/></font></mc:Fallback></mc:AlternateContent></fonts>`,
      ).replace('<fonts count="1">', '<fonts count="2">'),
      texts: SHARED,
    }),
};

const UTF16 = (xml: string): Uint8Array => inUtf16(xml.replace('UTF-8', 'UTF-16'));

const utf16: Oddity = {
  name: 'parts in UTF-16',
  rows: ROWS,
  make: () =>
    packageOf({
      workbook: UTF16(workbookXml()),
      sheet: UTF16(sheetXml(SHARED_ROWS)),
      styles: UTF16(STYLES),
      texts: UTF16(SHARED),
    }),
};

const empty: Oddity = {
  name: 'roots and lists that close themselves',
  rows: [['申报单位']],
  make: () =>
    packageOf({
      workbook: workbookXml({ after: '<definedNames/>' }),
      sheet: sheetXml('<row r="1"><c r="A1" t="str"><v>申报单位</v></c></row><row r="2"/><row/>'),
      styles: `${DECLARATION}<styleSheet xmlns="${MAIN}"/>`,
    }),
};

const commented: Oddity = {
  name: 'comments, character data and spacing among the cells',
  rows: [['申报单位 <b>', 1], ['甲公司']],
  make: () =>
    packageOf({
      workbook: `${DECLARATION}<!-- <sheets/> --><workbook xmlns='${MAIN}' xmlns:rel='${OFFICE}'>\n <sheets>\n  <!-- <sheet name="no"/> -->\n  <sheet rel:id = 'rId1'\n name='申报表' sheetId='1' />\n </sheets>\n</workbook>`,
      sheet: sheetXml(
        '\n <!-- <row r="1"><c r="B1"/></row> -->\n <row r="1">\n  <c r="A1" t="str"><v><![CDATA[申报单位 <b>]]></v></c>\n  <c\n r="B1"><v>1</v></c> </row>\n <row r="2"><c r="A2" t="inlineStr"><is><t>甲<!-- x -->公司</t></is></c></row>\n',
      ),
      styles: STYLES,
    }),
};

const farDown: Oddity = {
  name: 'a styled blank in the last row and a value in row 500,000',
  rows: [],
  make: () =>
    packageOf({
      workbook: workbookXml(),
      sheet: sheetXml(
        '<row r="1"><c r="A1" t="str"><v>申报单位</v></c></row><row r="500000"><c r="B500000"><v>7</v></c></row><row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/></row>',
      ),
      styles: STYLES,
    }),
};

const windowsPaths: Oddity = {
  name: 'parts and targets with backslashes',
  opensInOffice: false,
  rows: ROWS,
  make: () =>
    packageOf({
      workbook: workbookXml(),
      sheetPath: 'xl/worksheets\\sheet1.xml',
      sheet: sheetXml(SHARED_ROWS),
      styles: STYLES,
      texts: SHARED,
    }),
};

const otherSheets: Oddity = {
  name: 'a chart sheet and a module of Excel 5 beside the sheet',
  rows: ROWS,
  make: () =>
    packageOf({
      workbook: workbookXml().replace(
        '</sheets>',
        '<sheet name="图" sheetId="2" r:id="rId8"/><sheet name="模块" sheetId="3" state="veryHidden" r:id=""/></sheets>',
      ),
      sheet: sheetXml(SHARED_ROWS),
      styles: STYLES,
      texts: SHARED,
      relationships: `<Relationship Id="rId8" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      types:
        '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/>',
      more: {
        'xl/chartsheets/sheet1.xml': `${DECLARATION}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
      },
    }),
};

/** Workbooks that are read and written. */
export const ODDITIES: readonly Oddity[] = [
  openpyxl,
  sdk,
  closedXml,
  libreOffice,
  excel,
  strict,
  hancom,
  utf16,
  empty,
  commented,
  farDown,
  windowsPaths,
  otherSheets,
];
