import { openTag, setAttribute } from '../xml/edit-tags';
import type { XmlElement } from '../xml/outline';
import { appendTo, childNamed, isAlternative, plainChildren, prefixOf } from '../xml/outline';

/** Lists of the style sheet part in the order the schema asks for, with what stands in a list that is missing. */
const SECTIONS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;

type SectionName = keyof typeof SECTIONS;

const ORDER = Object.keys(SECTIONS) as readonly SectionName[];

interface Section {
  /** Elements as written, alternatives at what they fall back to; those behind `known` are ours. */
  readonly items: string[];
  readonly known: number;
  readonly indexes: Map<string, number>;
  readonly place: XmlElement | undefined;
}

/** The style sheet part as lists one can add to; what is there stays as written. */
export interface StyleSections {
  /** Element names of our own items need this prefix. */
  readonly prefix: string;
  item(section: SectionName, index: number): string | undefined;
  items(section: SectionName): readonly string[];
  /** Index of an equal item, adding it when there is none. */
  add(section: SectionName, item: string): number;
  /** The whole part with the added items; `undefined` where they cannot be added without risk. */
  text(): string | undefined;
}

const withPrefix = (item: string, prefix: string): string => item.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** Whether alternatives are as many items to every reader, so that the items behind them are counted alike. */
const isEven = ({ children }: XmlElement): boolean => {
  const counts = new Set(children.map((branch) => plainChildren(branch).length));
  return counts.size === 1 && children.some(({ local }) => local === 'Fallback');
};

/** What counting and adding rely on: lists stand in the root itself, and readers agree on how many items they have. */
const isPlain = (root: XmlElement): boolean => {
  const isList = ({ uri, local }: XmlElement): boolean => uri === root.uri && ORDER.some((name) => name === local);
  const holdsList = (element: XmlElement): boolean =>
    element.children.some((child) => isList(child) || holdsList(child));
  return root.children.every((child) =>
    isAlternative(child)
      ? !holdsList(child)
      : !isList(child) || child.children.every((item) => !isAlternative(item) || isEven(item)),
  );
};

/** Takes a style sheet part apart. */
export const readStyleSections = (text: string, root: XmlElement): StyleSections => {
  const prefix = prefixOf(root.name);
  const lists = { uri: root.uri, children: plainChildren(root) };
  const sections = new Map(
    ORDER.map((name): [SectionName, Section] => {
      const place = childNamed(lists, name);
      const items =
        place === undefined
          ? SECTIONS[name].map((item) => withPrefix(item, prefix))
          : plainChildren(place).map((child) => text.slice(child.start, child.end));
      const indexes = new Map<string, number>();
      items.forEach((item, index) => indexes.has(item) || indexes.set(item, index));
      return [name, { items, known: items.length, indexes, place }];
    }),
  );
  const section = (name: SectionName): Section => sections.get(name) as Section;

  /** Where a list that is missing goes: behind the nearest earlier one; nothing else may stand before them. */
  const placeFor = (name: SectionName): number => {
    const earlier = ORDER.slice(0, ORDER.indexOf(name)).map((each) => section(each).place?.end);
    return earlier.findLast((each) => each !== undefined) ?? root.children[0]?.start ?? root.contentEnd;
  };

  const hasGrown = (): boolean => {
    const { items, known, place } = section('cellXfs');
    return place === undefined || items.length > known;
  };

  const writeSection = (
    name: SectionName,
  ): { readonly at: number; readonly to: number; readonly text: string } | undefined => {
    const { items, known, place } = section(name);
    if (items.length === known && place !== undefined) return undefined;
    if (place === undefined) {
      // A style of ours names an entry of every list, so none may be missing.
      if (items.length === 0 || !hasGrown()) return undefined;
      const at = placeFor(name);
      const element = `${prefix}${name}`;
      return { at, to: at, text: `<${element} count="${items.length}">${items.join('')}</${element}>` };
    }
    const open = openTag(setAttribute(text.slice(place.start, place.openEnd), 'count', String(items.length)));
    const added = items.slice(known).join('');
    return place.empty
      ? { at: place.start, to: place.end, text: `${open}${added}</${place.name}>` }
      : { at: place.start, to: place.contentEnd, text: open + text.slice(place.openEnd, place.contentEnd) + added };
  };

  return {
    prefix,
    item: (name, index) => section(name).items[index],
    items: (name) => section(name).items,
    add: (name, item) => {
      const { items, indexes } = section(name);
      const known = indexes.get(item);
      if (known !== undefined) return known;
      indexes.set(item, items.length);
      items.push(item);
      return items.length - 1;
    },
    text: () => {
      const changes = ORDER.map(writeSection).flatMap((change) => change ?? []);
      if (changes.length === 0) return text;
      if (!isPlain(root)) return undefined;
      if (root.empty) return appendTo(text, root, changes.map((change) => change.text).join(''));
      let result = '';
      let copied = 0;
      for (const change of changes) {
        result += text.slice(copied, change.at) + change.text;
        copied = change.to;
      }
      return result + text.slice(copied);
    },
  };
};

/** Writes elements with the prefix a part uses; attributes start with a space. */
export const tagWith =
  (prefix: string) =>
  (name: string, attributes: string, content = ''): string =>
    content === ''
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
