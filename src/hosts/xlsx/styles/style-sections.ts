import { setAttribute, findChildren, findElement, prefixOf, maskOpaque } from '../xml';

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
  /** Elements as written; those behind `known` are ours. */
  readonly items: string[];
  readonly known: number;
  readonly indexes: Map<string, number>;
  readonly missing: boolean;
}

/** The style sheet part as lists one can add to; what is there stays as written. */
export interface StyleSections {
  /** Element names of our own items need this prefix. */
  readonly prefix: string;
  item(section: SectionName, index: number): string | undefined;
  items(section: SectionName): readonly string[];
  /** Index of an equal item, adding it when there is none. */
  add(section: SectionName, item: string): number;
  /** The whole part with the added items. */
  text(): string;
}

const withPrefix = (item: string, prefix: string): string => item.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** Takes a style sheet part apart. */
export const readStyleSections = (text: string): StyleSections => {
  const masked = maskOpaque(text);
  const root = findElement(masked, 'styleSheet');
  const prefix = root === undefined ? '' : prefixOf(root.name);
  const start = root?.openEnd ?? 0;
  const places = new Map(ORDER.map((name) => [name, findElement(masked, name, start, root?.contentEnd)]));
  const sections = new Map(
    ORDER.map((name): [SectionName, Section] => {
      const place = places.get(name);
      const items =
        place === undefined
          ? SECTIONS[name].map((item) => withPrefix(item, prefix))
          : findChildren(masked, place.openEnd, place.contentEnd).map((child) => text.slice(child.start, child.end));
      const indexes = new Map<string, number>();
      items.forEach((item, index) => indexes.has(item) || indexes.set(item, index));
      return [name, { items, known: items.length, indexes, missing: place === undefined }];
    }),
  );
  const section = (name: SectionName): Section => sections.get(name) as Section;

  const writeSection = (
    name: SectionName,
  ): { readonly at: number; readonly to: number; readonly text: string } | undefined => {
    const { items, known, missing } = section(name);
    const place = places.get(name);
    if (items.length === known && !(missing && sections.get('cellXfs')?.missing)) return undefined;
    if (place === undefined) {
      if (items.length === 0) return undefined;
      const later = ORDER.slice(ORDER.indexOf(name) + 1).map((each) => places.get(each)?.start);
      const at = later.find((each) => each !== undefined) ?? start;
      const element = `${prefix}${name}`;
      return { at, to: at, text: `<${element} count="${items.length}">${items.join('')}</${element}>` };
    }
    const open = setAttribute(text.slice(place.start, place.openEnd), 'count', String(items.length));
    const added = items.slice(known).join('');
    return place.empty
      ? { at: place.start, to: place.end, text: `${open.replace(/\s*\/>$/, '>')}${added}</${place.name}>` }
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
      let result = '';
      let copied = 0;
      for (const change of ORDER.map(writeSection)) {
        if (change === undefined) continue;
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
