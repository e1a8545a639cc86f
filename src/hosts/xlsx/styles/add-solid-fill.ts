import type { StyleSections } from './style-sections';
import { tagWith } from './tag-with';

/** Index of a fill of one colour, RGB without a mark before it. */
export const addSolidFill = (sections: StyleSections, colour: string): number => {
  const tag = tagWith(sections.prefix);
  const colours = tag('fgColor', ` rgb="FF${colour}"`) + tag('bgColor', ' indexed="64"');
  return sections.add('fills', tag('fill', '', tag('patternFill', ' patternType="solid"', colours)));
};
