import { readAttributes } from '../xml/attributes';
import { escapeXml } from '../xml/escape-xml';
import { elementAt, findElement, findElements, prefixOf } from '../xml/find-element';
import { maskOpaque } from '../xml/mask-opaque';
import { relationshipsPath, relativeTarget, resolveTarget } from './part-paths';
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
