import { readAttributes } from '../xml/attributes';
import { findElement, findElements, prefixOf } from '../xml/find-element';
import { maskOpaque } from '../xml/mask-opaque';
import type { PackageEdit } from './edit-package';

const PATH = '[Content_Types].xml';

const insertBeforeEnd = (edit: PackageEdit, element: (prefix: string) => string): void => {
  const text = edit.text(PATH) ?? '';
  const types = findElement(maskOpaque(text), 'Types');
  if (types === undefined) return;
  edit.write(PATH, text.slice(0, types.contentEnd) + element(prefixOf(types.name)) + text.slice(types.contentEnd));
};

const find = (edit: PackageEdit, element: string, attribute: string, value: string) => {
  const text = edit.text(PATH) ?? '';
  return findElements(maskOpaque(text), element).find(
    (place) =>
      readAttributes(text.slice(place.start, place.openEnd)).get(attribute)?.toLowerCase() === value.toLowerCase(),
  );
};

/** Declares the content type of one part; entries that are there keep their order. */
export const declarePart = (edit: PackageEdit, path: string, type: string): void => {
  if (find(edit, 'Override', 'PartName', `/${path}`)) return;
  insertBeforeEnd(edit, (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`);
};

/** Declares the content type of a file extension unless it has one. */
export const declareExtension = (edit: PackageEdit, extension: string, type: string): void => {
  if (find(edit, 'Default', 'Extension', extension)) return;
  insertBeforeEnd(edit, (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`);
};

/** Takes back the declaration of a part that is removed. */
export const forgetPart = (edit: PackageEdit, path: string): void => {
  const place = find(edit, 'Override', 'PartName', `/${path}`);
  const text = edit.text(PATH) ?? '';
  if (place) edit.write(PATH, text.slice(0, place.start) + text.slice(place.end));
};
