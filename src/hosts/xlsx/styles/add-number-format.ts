import { readAttributes } from '../xml/attributes';
import { escapeXml } from '../xml/escape-xml';
import type { StyleSections } from './style-sections';
import { tagWith } from './tag-with';

const FIRST_CUSTOM_FORMAT = 164;

/** Id of a number format, adding it when the style sheet has none like it. */
export const addNumberFormat = (sections: StyleSections, code: string): number => {
  let highest = FIRST_CUSTOM_FORMAT - 1;
  for (const item of sections.items('numFmts')) {
    const attributes = readAttributes(item);
    const id = Number(attributes.get('numFmtId'));
    if (attributes.get('formatCode') === code) return id;
    highest = Math.max(highest, id);
  }
  const tag = tagWith(sections.prefix);
  sections.add('numFmts', tag('numFmt', ` numFmtId="${highest + 1}" formatCode="${escapeXml(code)}"`));
  return highest + 1;
};
