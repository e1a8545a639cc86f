import { declarePart } from '../package/content-types';
import type { OpenWorkbook } from '../package/open-workbook';
import { addRelationship, OFFICE } from '../package/relationships';
import { openStyleBook } from './style-book';
import type { StyleBook } from './style-book';
import { readStyleSections } from './style-sections';
import type { StyleSections } from './style-sections';

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles of a workbook; `save` writes what was added back into the package. */
export const openStyles = ({
  edit,
  map,
}: OpenWorkbook): { readonly book: StyleBook; readonly sections: StyleSections; readonly save: () => void } => {
  const found = map.relationships.find((each) => each.kind === 'styles')?.target;
  const path = found ?? `${map.path.slice(0, map.path.lastIndexOf('/') + 1)}styles.xml`;
  const sections = readStyleSections(edit.text(path) ?? EMPTY_STYLES);
  return {
    book: openStyleBook(sections),
    sections,
    save: () => {
      if (found === undefined) {
        addRelationship(edit, map.path, `${OFFICE}/styles`, path);
        declarePart(edit, path, STYLES_TYPE);
      }
      edit.write(path, sections.text());
    },
  };
};
