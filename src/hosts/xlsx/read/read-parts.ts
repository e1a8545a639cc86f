import type { SheetSnapshot } from '../../../workbook/types';
import { parseRange } from '../cells';
import { readingPart, TooManyCells, UnreadablePart } from '../package/part-trouble';
import { readRelationships } from '../package/parts';
import type { OpenWorkbook, SheetPart } from '../package/workbook-map';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scan-xml';
import type { NumberMeaning } from './number-formats';
import { readNumberMeanings } from './number-formats';
import type { SheetContext } from './read-sheet';
import { readSheet } from './read-sheet';
import { isMain, readRichText, TextPool } from './text-pool';

/** Places for cells that the rows of all sheets may take, gaps counted. */
const MOST_PLACES = 30_000_000;

const pathOf = ({ map }: OpenWorkbook, kind: string): string | undefined =>
  map.relationships.find((each) => each.kind === kind && !each.external)?.target;

const textOf = ({ edit }: OpenWorkbook, path: string): string => {
  const text = edit.text(path);
  if (text === undefined) throw new UnreadablePart(path, 'missing');
  return text;
};

/** Texts that cells refer to by number (`sharedStrings.xml`), none where the workbook has no such part. */
const readSharedTexts = (workbook: OpenWorkbook, pool: TextPool): readonly string[] => {
  const path = pathOf(workbook, 'sharedStrings');
  const { main } = workbook.map.family;
  if (path === undefined) return [];
  return readingPart(path, () => {
    const scanner = new XmlScanner(textOf(workbook, path));
    const texts: string[] = [];
    scanner.next();
    if (scanner.localName !== 'sst' || scanner.uri !== main) throw new UnreadablePart(path, 'namespace');
    const { prefix } = scanner;
    for (let kind = scanner.next(); kind !== END; kind = scanner.next()) {
      if (kind === CLOSE || kind !== OPEN) continue;
      if (isMain(scanner, prefix, 'si', main)) texts.push(pool.keep(readRichText(scanner, prefix, main)));
      else scanner.skipElement();
    }
    return texts;
  });
};

const readMeanings = (workbook: OpenWorkbook): readonly NumberMeaning[] => {
  const path = pathOf(workbook, 'styles');
  if (path === undefined) return [];
  const root = workbook.edit.outline(path);
  if (root.uri !== workbook.map.family.main) throw new UnreadablePart(path, 'namespace');
  return readNumberMeanings(root);
};

const readTables = ({ edit, map }: OpenWorkbook, sheet: SheetPart): SheetSnapshot['tables'] =>
  readRelationships(edit, sheet.path)
    .filter(({ kind, external, target }) => kind === 'table' && !external && edit.has(target))
    .flatMap(({ target }) => {
      const { attributes, uri } = edit.outline(target);
      const range = parseRange(attributes.get('ref') ?? '');
      const name = attributes.get('displayName') ?? attributes.get('name');
      return range === undefined || name === undefined || uri !== map.family.main ? [] : [{ name, range }];
    });

/**
 * Reads the cells of all sheets of a workbook. Only parts that cells rest on are looked at: drawings, charts, pivots and
 * media need not be sound, and cost no time. Throws trouble with a part; a sheet is never left out for it.
 */
export const readSheets = (workbook: OpenWorkbook): readonly SheetSnapshot[] => {
  const { map } = workbook;
  const pool = new TextPool();
  let places = 0;
  const shared = {
    main: map.family.main,
    from1904: map.from1904,
    sharedTexts: readSharedTexts(workbook, pool),
    meanings: readMeanings(workbook),
    pool,
    takeRoom: (taken: number): void => {
      places += taken;
      if (places > MOST_PLACES) throw new TooManyCells(MOST_PLACES, places);
    },
  };
  return map.sheets
    .filter(({ hasCells }) => hasCells)
    .map((sheet): SheetSnapshot => {
      const context: SheetContext = {
        ...shared,
        refuse: (trouble) => {
          throw new UnreadablePart(sheet.path, trouble);
        },
      };
      const content = readingPart(sheet.path, () => readSheet(new XmlScanner(textOf(workbook, sheet.path)), context));
      return { name: sheet.name, ...content, visibility: sheet.visibility, tables: readTables(workbook, sheet) };
    });
};
