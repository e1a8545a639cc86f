import { outlineLongSheet } from '../../../src/hosts/xlsx/package/outline-long-sheet';
import { readOutline } from '../../../src/hosts/xlsx/xml/outline';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROW = `<row r="1"><c r="A1" t="inlineStr"><is><t>知识产权管理人员数 1 人，差 2 人 𠮷</t></is></c></row>`;
/** Longer than what is decoded at a time. */
const ROWS = ROW.repeat(20_000);

const outline = (text: string) => outlineLongSheet(new TextEncoder().encode(text));

const sheet = (rows: string, { open = '<sheetData>', close = '</sheetData>', before = '', after = '' } = {}) =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${before}<dimension ref="A1"/>${open}${rows}${close}<pageMargins/>${after}</worksheet>`;

describe('outlineLongSheet', () => {
  test('[W8] tells the children of the root as they are told of the whole text', () => {
    const text = sheet(ROWS);
    const root = outline(text);
    const names = (of: typeof root) => of?.children.map(({ name, uri }) => [name, uri]);
    expect(names(root)).toEqual(names(readOutline(text, { depth: 2 })));
    expect(root?.children.map(({ local }) => local)).toEqual(['dimension', 'sheetData', 'pageMargins']);
  });

  test('[W8] knows cells under a prefix, and prefixes that the root declares', () => {
    const rows = ROWS.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
    const text = `<x:worksheet xmlns:x="${MAIN}" xmlns:y="y"><x:sheetData y:a="1">${rows}<x:row><y:c/></x:row></x:sheetData></x:worksheet>`;
    expect(outline(text)?.children.map(({ local, uri }) => [local, uri])).toEqual([['sheetData', MAIN]]);
  });

  test.each([
    ['a cell that is not closed', sheet(`${ROWS}<row><c></row>${ROW}`)],
    ['a row closed twice', sheet(`${ROWS}</row>${ROW}`)],
    ['a prefix nobody declares', sheet(`${ROWS}<row><z:c/></row>${ROW}`)],
    ['a reference to no character', sheet(`${ROWS}<row><c>&#x110000;</c></row>${ROW}`)],
    ['a control character', sheet(`${ROWS}<row><c>\u0001</c></row>`)],
    ['an end that is missing', sheet(ROWS).slice(0, -20)],
    ['something behind the root', `${sheet(ROWS)}<a/>`],
    ['cells in a comment', sheet(ROWS, { open: '<!-- <sheetData>', close: '</sheetData> -->' })],
    ['cells that are not closed', sheet(ROWS, { close: '' })],
    ['no cells', sheet('', { open: '<sheetData/>', close: '' })],
    ['a document type', `<!DOCTYPE a>${sheet(ROWS)}`],
  ])('[W8] leaves %s to be read in one piece', (_, text) => {
    expect(outline(text)).toBeUndefined();
  });

  test('[W8] bytes that are no UTF-8 are left, too', () => {
    const bytes = new TextEncoder().encode(sheet(ROWS));
    expect(outlineLongSheet(bytes.with(1_500_000, 0xff))).toBeUndefined();
    expect(outlineLongSheet(Uint8Array.of(0xff, 0xfe, 60, 0))).toBeUndefined();
  });
});
