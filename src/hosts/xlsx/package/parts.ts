import { readAttributes, escapeXml, elementAt, findElement, findElements, prefixOf, maskOpaque } from '../xml';
import type { PackageEdit } from './edit-package';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Start of the transitional relationship types. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** Last step of the type, e.g. `worksheet`: transitional and strict files agree in it. */
  readonly kind: string;
  /** Path inside the package, or an address outside when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part (of the package itself for an empty path), in their order. */
export const readRelationships = (edit: PackageEdit, part: string): readonly Relationship[] => {
  const text = edit.text(relationshipsPath(part));
  if (text === undefined) return [];
  return findElements(maskOpaque(text), 'Relationship').map((place) => {
    const attributes = readAttributes(text.slice(place.start, place.openEnd));
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
};

/** Adds a relationship from a part to another and gives its id. */
export const addRelationship = (edit: PackageEdit, part: string, type: string, to: string): string => {
  const path = relationshipsPath(part);
  const text =
    edit.text(path) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const used = new Set(readRelationships(edit, part).map((each) => each.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const masked = maskOpaque(text);
  const root = findElement(masked, 'Relationships') ?? elementAt(masked, 0);
  const added = `<${prefixOf(root.name)}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(part, to))}"/>`;
  edit.write(
    path,
    root.empty
      ? `${text.slice(0, root.openEnd - 2)}>${added}</${root.name}>${text.slice(root.end)}`
      : text.slice(0, root.contentEnd) + added + text.slice(root.contentEnd),
  );
  return `rId${number}`;
};

/** Path of a relationship target as seen from the part that names it. */
const resolveTarget = (fromPart: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = fromPart.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** Path of the part that holds a part's relationships. */
export const relationshipsPath = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** The target that leads from one part to another, relative as other programs write it. */
const relativeTarget = (fromPart: string, toPart: string): string => {
  const from = fromPart.split('/').slice(0, -1);
  const to = toPart.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
};

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
