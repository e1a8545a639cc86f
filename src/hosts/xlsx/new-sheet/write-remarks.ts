import type { PlannedSheet } from '../../../workbook/types';
import { cellReference } from '../cells/cell-reference';
import { escapeCellText } from '../xml/escape-xml';
import { layOutSheet } from './lay-out-sheet';

/** The two parts behind remarks: texts, and the boxes they are shown in. */
export interface RemarkParts {
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
export const writeRemarks = (sheet: PlannedSheet): RemarkParts | undefined => {
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
    comments: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>评审助手</author></authors><commentList>${comments.join('')}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`,
  };
};
