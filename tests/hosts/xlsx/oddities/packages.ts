import { strToU8, zipSync } from 'fflate';

/** Parts of a package: text, or bytes as they are. */
type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** UTF-16 with its byte order mark, little end first. */
export const inUtf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
};

export interface Layout {
  /** All of `workbook.xml`. */
  readonly workbook: string | Uint8Array;
  readonly sheet: string | Uint8Array;
  readonly styles?: string | Uint8Array;
  readonly texts?: string | Uint8Array;
  readonly office?: string;
  /** Paths of the parts, as other programs choose them. */
  readonly sheetPath?: string;
  /** Whether relationships name parts from the root of the package. */
  readonly absolute?: boolean;
  /** More relationships of the workbook, and more content types. */
  readonly relationships?: string;
  readonly types?: string;
  /** Types of lists of relationships by their names instead of by their ending. */
  readonly relsByName?: boolean;
  readonly more?: Parts;
}

const typesOf = (layout: Layout, sheetPath: string): string => {
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const lists = ['_rels/.rels', 'xl/_rels/workbook.xml.rels'];
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    layout.relsByName
      ? lists.map((path) => `<Override PartName="/${path}" ContentType="${RELATIONSHIPS}"/>`).join('')
      : `<Default Extension="rels" ContentType="${RELATIONSHIPS}"/><Default Extension="xml" ContentType="application/xml"/>`,
    part('xl/workbook.xml', 'sheet.main'),
    part(sheetPath, 'worksheet'),
    layout.styles === undefined ? '' : part('xl/styles.xml', 'styles'),
    layout.texts === undefined ? '' : part('xl/sharedStrings.xml', 'sharedStrings'),
    layout.types ?? '',
    '</Types>',
  ].join('');
};

/** A package of one sheet, its other parts laid out as asked for. */
export const packageOf = (layout: Layout): Uint8Array => {
  const { office = OFFICE, sheetPath = 'xl/worksheets/sheet1.xml', absolute = false } = layout;
  const target = (path: string): string => (absolute ? `/${path}` : path.replace(/^xl\//, ''));
  const link = (id: string, kind: string, path: string): string =>
    `<Relationship Type="${office}/${kind}" Target="${target(path)}" Id="${id}"/>`;
  return zip({
    '[Content_Types].xml': DECLARATION + typesOf(layout, sheetPath),
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${absolute ? '/' : ''}xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': layout.workbook,
    'xl/_rels/workbook.xml.rels': [
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
      link('rId1', 'worksheet', sheetPath),
      layout.styles === undefined ? '' : link('rId2', 'styles', 'xl/styles.xml'),
      layout.texts === undefined ? '' : link('rId3', 'sharedStrings', 'xl/sharedStrings.xml'),
      layout.relationships ?? '',
      '</Relationships>',
    ].join(''),
    [sheetPath]: layout.sheet,
    ...(layout.styles === undefined ? {} : { 'xl/styles.xml': layout.styles }),
    ...(layout.texts === undefined ? {} : { 'xl/sharedStrings.xml': layout.texts }),
    ...layout.more,
  });
};

/** `workbook.xml` of one sheet `申报表`. */
export const workbookXml = (more: { readonly before?: string; readonly after?: string } = {}): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.before ?? ''}<sheets><sheet name="申报表" sheetId="1" r:id="rId1"/></sheets>${more.after ?? ''}</workbook>`;

/** A sheet of what stands in `sheetData`, and around it. */
export const sheetXml = (rows: string, more: { readonly before?: string; readonly after?: string } = {}): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.before ?? ''}<sheetData>${rows}</sheetData>${more.after ?? ''}</worksheet>`;
