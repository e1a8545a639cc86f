import { findElement } from '../xml/find-element';
import type { StyleSections } from './style-sections';
import { tagWith } from './tag-with';

export interface FontChanges {
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  /** RGB without a mark before it. */
  readonly colour?: string;
}

const TAIL = ['name', 'family', 'charset', 'scheme'];
const BEFORE_SIZE = [
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  ...TAIL,
];

/** Index of a font with some of its elements replaced; elements of a font stand in a fixed order. */
export const addChangedFont = (sections: StyleSections, font: number, changes: FontChanges): number => {
  const tag = tagWith(sections.prefix);
  let item = sections.item('fonts', font) ?? tag('font', '', tag('sz', ' val="11"'));
  const replace = (name: string, element: string, before: readonly string[]): void => {
    const old = findElement(item, name);
    if (old) {
      item = item.slice(0, old.start) + element + item.slice(old.end);
      return;
    }
    const next = findElement(item, before, 1);
    const root = findElement(item, 'font');
    if (root === undefined) return;
    if (root.empty) item = tag('font', '', element);
    else {
      const at = next?.start ?? root.contentEnd;
      item = item.slice(0, at) + element + item.slice(at);
    }
  };
  if (changes.colour !== undefined) replace('color', tag('color', ` rgb="FF${changes.colour}"`), TAIL);
  if (changes.size !== undefined) replace('sz', tag('sz', ` val="${changes.size}"`), ['color', ...TAIL]);
  if (changes.bold && !findElement(item, 'b')) replace('b', tag('b', ''), BEFORE_SIZE);
  return sections.add('fonts', item);
};
