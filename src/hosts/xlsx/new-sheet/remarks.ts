import type { PlannedSheet } from '../../../workbook/types';
import { cellReference } from '../../../workbook/cell-addresses';
import { escapeCellText } from '../xml/edit-tags';
import { layOutSheet } from './write-sheet-part';
import {
  declareExtension,
  declarePart,
  forgetPart,
  relationshipsPath,
  addRelationship,
  readRelationships,
} from '../package/parts';
import type { PackageEdit } from '../package/edit-package';
import type { Family } from '../package/namespaces';
import type { OpenWorkbook } from '../package/workbook-map';

/** The two parts behind remarks: texts, and the boxes they are shown in. */
interface RemarkParts {
  readonly comments: string;
  readonly drawing: string;
}

const LINES_IN_BOX = 12;

const shape = (row: number, column: number, index: number, lines: number): string =>
  [
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:220pt;height:${12 + 15 * lines}pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row + 1}, 2, ${column + 4}, 15, ${row + 2 + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>`,
    '</v:shape>',
  ].join('');

/** Remarks on the headers of a planned sheet, `undefined` when it has none. */
const writeRemarks = (sheet: PlannedSheet, { main }: Family): RemarkParts | undefined => {
  const remarks = [...(sheet.remarks ?? [])].sort((one, other) => one.column - other.column);
  if (remarks.length === 0) return undefined;
  const { headerRow } = layOutSheet(sheet);
  const comments = remarks.map(
    ({ column, text }) =>
      `<comment ref="${cellReference(headerRow, column)}" authorId="0"><text><r><t xml:space="preserve">${escapeCellText(text)}</t></r></text></comment>`,
  );
  const shapes = remarks.map(({ column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0);
    return shape(headerRow, column, index, Math.min(LINES_IN_BOX, lines));
  });
  return {
    comments: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>评审助手</author></authors><commentList>${comments.join('')}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`,
  };
};

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const dropRemarks = (edit: PackageEdit, path: string): void => {
  for (const { kind, target, external } of readRelationships(edit, path)) {
    if (external || (kind !== 'comments' && kind !== 'vmlDrawing')) continue;
    edit.remove(target);
    forgetPart(edit, target);
  }
  edit.remove(relationshipsPath(path));
};

/**
 * Writes the parts of a sheet's remarks and gives the relationship of their drawing, `undefined` without remarks. A
 * sheet that is replaced keeps the places of its former remarks, or leaves nothing of them behind.
 */
export const placeRemarks = ({ edit, map }: OpenWorkbook, path: string, sheet: PlannedSheet): string | undefined => {
  const parts = writeRemarks(sheet, map.family);
  const before = readRelationships(edit, path).filter((each) => !each.external);
  const comments = before.find((each) => each.kind === 'comments');
  const drawing = before.find((each) => each.kind === 'vmlDrawing');
  if (parts !== undefined && comments !== undefined && drawing !== undefined) {
    edit.write(comments.target, parts.comments);
    edit.write(drawing.target, parts.drawing);
    return drawing.id;
  }
  dropRemarks(edit, path);
  if (parts === undefined) return undefined;
  const folder = path.split('/').slice(0, -2).join('/');
  const commentsPath = (number: number): string => `${folder}/comments${number}.xml`;
  const drawingPath = (number: number): string => `${folder}/drawings/vmlDrawing${number}.vml`;
  let number = 1;
  while (edit.has(commentsPath(number)) || edit.has(drawingPath(number))) number += 1;
  edit.write(commentsPath(number), parts.comments);
  edit.write(drawingPath(number), parts.drawing);
  addRelationship(edit, path, `${map.family.relationships}/comments`, commentsPath(number));
  declarePart(edit, commentsPath(number), COMMENTS_TYPE);
  declareExtension(edit, 'vml', VML_TYPE);
  return addRelationship(edit, path, `${map.family.relationships}/vmlDrawing`, drawingPath(number));
};
