import { escapeXml, unescapeXml } from './escape-xml';

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of an opening tag by their names as written (with prefix), values decoded. */
export const readAttributes = (tag: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name !== undefined) values.set(name, unescapeXml(double ?? single ?? ''));
  }
  return values;
};

const PATTERNS = new Map<string, RegExp>();

/** One attribute of an opening tag, by its name as written. */
export const readAttribute = (tag: string, name: string): string | undefined => {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const match = pattern.exec(tag);
  return match === null ? undefined : unescapeXml(match[1] ?? match[2] ?? '');
};

/** The value of an attribute whose name without prefix is `local`, such as `r:id`. */
export const attributeByLocalName = (attributes: ReadonlyMap<string, string>, local: string): string | undefined =>
  [...attributes].find(([name]) => name.endsWith(`:${local}`))?.[1];

/** The opening tag with one attribute replaced or added; everything else stays as written. */
export const setAttribute = (tag: string, name: string, value: string): string => {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    return `${tag.slice(0, match.index)}${name}="${escapeXml(value)}"${tag.slice(match.index + match[0].length)}`;
  }
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${escapeXml(value)}"${tag.slice(end)}`;
};
