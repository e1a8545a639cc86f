import type { OpenWorkbook } from '../package/open-workbook';
import { readRelationships } from '../package/relationships';
import { writeZip } from '../zip/write-zip';

const KINDS = new Set(['worksheet', 'sharedStrings', 'styles', 'sheetMetadata', 'theme']);

/**
 * A package of only those parts that cells are read from. Drawings, charts, pivots and media need not be sound for the
 * cells to be read, and cost no time.
 */
export const pickParts = ({ edit, map }: OpenWorkbook): Uint8Array => {
  const wanted = new Set(['[content_types].xml', map.path.toLowerCase()]);
  const want = (path: string): void => {
    wanted.add(path.toLowerCase());
  };
  map.relationships.filter((each) => KINDS.has(each.kind)).forEach((each) => want(each.target));
  for (const sheet of map.sheets.filter((each) => each.hasCells)) {
    const tables = readRelationships(edit, sheet.path).filter((each) => each.kind === 'table' && !each.external);
    tables.forEach((each) => want(each.target));
  }
  return writeZip(
    edit
      .entries()
      .filter(({ name }) => wanted.has(name.toLowerCase()) || (name.endsWith('.rels') && !name.includes('/drawings/'))),
  );
};
