import type { PlannedSheet } from '../../../workbook/types';
import { declareExtension, declarePart, forgetPart } from '../package/content-types';
import type { PackageEdit } from '../package/edit-package';
import { relationshipsPath } from '../package/part-paths';
import { addRelationship, OFFICE, readRelationships } from '../package/relationships';
import { writeRemarks } from './write-remarks';

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
export const placeRemarks = (edit: PackageEdit, path: string, sheet: PlannedSheet): string | undefined => {
  const parts = writeRemarks(sheet);
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
  addRelationship(edit, path, `${OFFICE}/comments`, commentsPath(number));
  declarePart(edit, commentsPath(number), COMMENTS_TYPE);
  declareExtension(edit, 'vml', VML_TYPE);
  return addRelationship(edit, path, `${OFFICE}/vmlDrawing`, drawingPath(number));
};
