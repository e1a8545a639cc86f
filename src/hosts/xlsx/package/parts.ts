import type { XmlElement } from '../xml/outline';
import { appendTo, childrenNamed, prefixOf } from '../xml/outline';
import { escapeXml } from '../xml/edit-tags';
import type { PackageEdit } from './edit-package';
import { UnreadablePart } from './part-trouble';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  /** Last step of the type, e.g. `worksheet`: transitional and strict files agree in it. */
  readonly kind: string;
  /** Path inside the package, or an address outside when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The root of a part of the package's own format, which has to be of that format's namespace. */
const rootOf = (edit: PackageEdit, path: string, uri: string): XmlElement => {
  const root = edit.outline(path);
  if (root.uri !== uri) throw new UnreadablePart(path, 'namespace');
  return root;
};

const relationshipsRoot = (edit: PackageEdit, path: string) => rootOf(edit, path, `${PACKAGE}/relationships`);

/** The relationships of a part (of the package itself for an empty path), in their order. */
export const readRelationships = (edit: PackageEdit, part: string): readonly Relationship[] => {
  const path = relationshipsPath(part);
  if (!edit.has(path)) return [];
  return childrenNamed(relationshipsRoot(edit, path), 'Relationship').map(({ attributes }) => {
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
  if (!edit.has(path)) {
    edit.write(path, `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
    // Some programs declare the type of every list of relationships by its name.
    declareExtension(edit, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
  }
  const used = new Set(readRelationships(edit, part).map((each) => each.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const root = relationshipsRoot(edit, path);
  const target = escapeXml(relativeTarget(part, to));
  const added = `<${prefixOf(root.name)}Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`;
  edit.write(path, appendTo(edit.text(path) ?? '', root, added));
  return `rId${number}`;
};

/** Takes away a relationship of a part. */
export const removeRelationship = (edit: PackageEdit, part: string, id: string): void => {
  const path = relationshipsPath(part);
  const found = childrenNamed(relationshipsRoot(edit, path), 'Relationship').find(
    ({ attributes }) => attributes.get('Id') === id,
  );
  const text = edit.text(path) ?? '';
  if (found !== undefined) edit.write(path, text.slice(0, found.start) + text.slice(found.end));
};

/** Percent-encoded characters stand for themselves; some programs write Windows paths. */
const plainPath = (target: string): string => {
  const path = target.replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Path of a relationship target as seen from the part that names it. */
const resolveTarget = (fromPart: string, target: string): string => {
  const path = plainPath(target);
  const steps = path.startsWith('/') ? [] : fromPart.split('/').slice(0, -1);
  for (const step of path.split('/')) {
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
  return encodeURI([...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/'));
};

const TYPES = '[Content_Types].xml';

const typesRoot = (edit: PackageEdit) => rootOf(edit, TYPES, `${PACKAGE}/content-types`);

const appendType = (edit: PackageEdit, element: string): void => {
  const root = typesRoot(edit);
  edit.write(TYPES, appendTo(edit.text(TYPES) ?? '', root, `<${prefixOf(root.name)}${element}/>`));
};

const findType = (edit: PackageEdit, element: string, attribute: string, value: string) =>
  childrenNamed(typesRoot(edit), element).find(
    ({ attributes }) => attributes.get(attribute)?.toLowerCase() === value.toLowerCase(),
  );

/** Declares the content type of one part; entries that are there keep their order. */
export const declarePart = (edit: PackageEdit, path: string, type: string): void => {
  if (findType(edit, 'Override', 'PartName', `/${path}`)) return;
  appendType(edit, `Override PartName="/${escapeXml(path)}" ContentType="${type}"`);
};

/** Declares the content type of a file extension unless it has one. */
export const declareExtension = (edit: PackageEdit, extension: string, type: string): void => {
  if (findType(edit, 'Default', 'Extension', extension)) return;
  appendType(edit, `Default Extension="${extension}" ContentType="${type}"`);
};

/** Content type of a part as the package declares it. */
export const contentTypeOf = (edit: PackageEdit, path: string): string | undefined =>
  (
    findType(edit, 'Override', 'PartName', `/${path}`) ??
    findType(edit, 'Default', 'Extension', path.slice(path.lastIndexOf('.') + 1))
  )?.attributes.get('ContentType');

/** Takes back the declaration of a part that is removed. */
export const forgetPart = (edit: PackageEdit, path: string): void => {
  const place = findType(edit, 'Override', 'PartName', `/${path}`);
  const text = edit.text(TYPES) ?? '';
  if (place) edit.write(TYPES, text.slice(0, place.start) + text.slice(place.end));
};
