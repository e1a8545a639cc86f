import { readAttributes } from './edit-tags';
import { CLOSE, END, TEXT, XmlScanner } from './scan-xml';

/** An element of a part. Offsets; ends are exclusive. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty where it has none. */
  readonly uri: string;
  readonly start: number;
  /** Just behind `>` of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; equals `openEnd` in an empty element. */
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
  /** By name as written, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
}

/** Attributes are read when they are asked for: few of a part's elements are. */
class Growing implements XmlElement {
  contentEnd: number;
  end: number;
  readonly children: Growing[] = [];
  private known: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly text: string,
    readonly name: string,
    readonly local: string,
    readonly uri: string,
    readonly start: number,
    readonly openEnd: number,
    readonly empty: boolean,
    readonly parent: Growing | undefined,
  ) {
    this.contentEnd = openEnd;
    this.end = openEnd;
  }

  get attributes(): ReadonlyMap<string, string> {
    return (this.known ??= readAttributes(this.text.slice(this.start, this.openEnd)));
  }
}

interface OutlineOptions {
  /** Deepest elements to be listed; 1 is the root alone. */
  readonly depth?: number;
  /** Elements whose content is not listed, by local name, */
  readonly closed?: string;
  /** but shown tag by tag: the scanner stands on an opening tag inside. */
  readonly visit?: (scanner: XmlScanner) => void;
}

/** The elements of a part, which is checked whole for being well-formed; throws `BadXml`. */
export const readOutline = (text: string, options: OutlineOptions = {}): XmlElement =>
  outlineOf(new XmlScanner(text), options);

/** The elements of a piece of a part that is known to be sound; prefixes, not known here, stand for themselves. */
export const readPiece = (text: string): XmlElement => outlineOf(new XmlScanner(text, (prefix) => prefix), {});

const outlineOf = (
  scanner: XmlScanner,
  { depth = Infinity, closed, visit = () => undefined }: OutlineOptions,
): XmlElement => {
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
    if (kind === TEXT) continue;
    const parent = open.at(-1);
    if (kind === CLOSE) {
      if (parent === undefined || open.length !== scanner.depth) continue;
      parent.contentEnd = scanner.start;
      parent.end = scanner.end;
      open.pop();
      continue;
    }
    if (parent !== undefined && parent.local === closed) visit(scanner);
    else if (open.length === scanner.depth - 1 && scanner.depth <= depth) {
      const { text, name, localName, uri, start, end, isEmpty } = scanner;
      const element = new Growing(text, name, localName, uri, start, end, isEmpty, parent);
      root ??= element;
      parent?.children.push(element);
      if (!element.empty) open.push(element);
    }
  }
  if (root === undefined) throw new Error('A scanner that ends without a root throws');
  return root;
};

type Parent = Pick<XmlElement, 'uri' | 'children'>;

/** Children of the element's own namespace with one of the names. */
export const childrenNamed = (element: Parent, ...locals: readonly string[]): readonly XmlElement[] =>
  element.children.filter(({ uri, local }) => uri === element.uri && locals.includes(local));

/** The first child of the element's own namespace with one of the names. */
export const childNamed = (element: Parent, ...locals: readonly string[]): XmlElement | undefined =>
  element.children.find(({ uri, local }) => uri === element.uri && locals.includes(local));

/** The prefix with its colon, or an empty text. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** Namespace that a prefix (without colon) stands for at an element. */
export const resolvePrefix = (element: XmlElement, prefix: string): string | undefined => {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const uri = at.attributes.get(name);
    if (uri !== undefined) return uri;
  }
  return undefined;
};

/** A prefix, not the default one, that stands for a namespace at an element. */
export const findPrefix = (element: XmlElement, uri: string): string | undefined => {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    for (const [name, value] of at.attributes) {
      if (value !== uri || !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      if (resolvePrefix(element, prefix) === uri) return prefix;
    }
  }
  return undefined;
};

/** An attribute by its namespace and name, whatever its prefix. */
export const attributeNamed = (element: XmlElement, uri: string, local: string): string | undefined => {
  for (const [name, value] of element.attributes) {
    const colon = name.indexOf(':');
    if (colon !== -1 && name.slice(colon + 1) === local && resolvePrefix(element, name.slice(0, colon)) === uri)
      return value;
  }
  return undefined;
};

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Whether an element offers alternatives, of which a reader takes the one it knows. */
export const isAlternative = ({ uri, local }: XmlElement): boolean =>
  uri === COMPATIBILITY && local === 'AlternateContent';

/** The children that a reader sees who knows no extension: of alternatives what they fall back to. */
export const plainChildren = (element: XmlElement): readonly XmlElement[] =>
  element.children.some(isAlternative)
    ? element.children.flatMap((child) =>
        isAlternative(child)
          ? child.children.filter(({ local }) => local === 'Fallback').flatMap((fallback) => plainChildren(fallback))
          : [child],
      )
    : element.children;

/** The text of a child, or of the first of several, as written. */
export const sliceOf = (text: string, element: XmlElement | undefined): string =>
  element === undefined ? '' : text.slice(element.start, element.end);

/** A text with an element's content grown at its end; an empty element is opened for it. */
export const appendTo = (text: string, element: XmlElement, added: string): string =>
  element.empty
    ? `${text.slice(0, element.openEnd - 2)}>${added}</${element.name}>${text.slice(element.end)}`
    : text.slice(0, element.contentEnd) + added + text.slice(element.contentEnd);
