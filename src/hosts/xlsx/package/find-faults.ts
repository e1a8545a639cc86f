import { SaxesParser } from 'saxes';
import type { HostIssue, Outcome } from '../../../workbook/types';
import { inflateEntry } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';
import { partKey } from '../zip/zip-entry';
import type { XmlElement } from '../xml/outline';
import { childNamed, childrenNamed, plainChildren, readOutline } from '../xml/outline';
import { checkPackage } from './check-package';
import { decodePart, editPackage } from './edit-package';
import type { PackageEdit } from './edit-package';
import { outlineLongSheet } from './outline-long-sheet';
import { contentTypeOf, readRelationships } from './parts';
import { DamagedPart, readingPart, UnreadablePart } from './part-trouble';
import { mapWorkbook } from './workbook-map';

/** Something that keeps a package from being whole (rule W8). */
export interface PackageFault {
  readonly part: string;
  /** Not well-formed; a relationship leads nowhere; no content type; elements out of order; a number without its entry. */
  readonly fault: 'malformed' | 'relationship' | 'contentType' | 'order' | 'reference';
  /** What was met, in the file's own words. */
  readonly detail: string;
}

/** Children of the parts we write to, in the order their schemas ask for (ECMA-376 part 1, annex A). */
const ORDER: Readonly<Record<string, string>> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
};

const findDisorder = (root: XmlElement): string | undefined => {
  const order = ORDER[root.local]?.split(' ') ?? [];
  let last = 0;
  for (const { local, uri } of plainChildren(root)) {
    const place = uri === root.uri ? order.indexOf(local) : last;
    if (place < last) return local;
    last = place;
  }
  return undefined;
};

/** Numbers that cells give, and the texts of the shared list that there are. */
interface Counted {
  highestStyle: number;
  highestText: number;
  texts: number;
}

/** Whether a part is to be looked at. */
type IsNew = (part: string) => boolean;

/** Longer parts are checked by our own scanner before they are written, which is ten times faster. */
const LONG = 4_000_000;

const INSIDE_TABLES = 2;

/** Parses a part whole with a parser other than our own. */
const parseWhole = (text: string, counted: Counted): string | undefined => {
  const parser = new SaxesParser({ xmlns: true });
  let trouble: string | undefined;
  let isTextCell = false;
  let content = '';
  parser.on('error', (error) => {
    trouble ??= error.message;
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'si') counted.texts += 1;
    if (local === 'c') {
      counted.highestStyle = Math.max(counted.highestStyle, Number(attributes['s']?.value ?? 0));
      isTextCell = attributes['t']?.value === 's';
    }
    content = '';
  });
  parser.on('text', (piece) => {
    content = piece;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'v' && isTextCell) counted.highestText = Math.max(counted.highestText, Number(content));
  });
  // The whole text at once: a parser that waits for the rest of a piece would not see the last error.
  parser.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
  return trouble;
};

const isXml = (type: string | undefined, name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) || (type !== undefined && /[+/]xml$/.test(type) && !/\.vml$/i.test(name));

const checkPart = (edit: PackageEdit, entry: ZipEntry, counted: Counted, longest: number): readonly PackageFault[] => {
  const { name: part } = entry;
  if (part.endsWith('/')) return [];
  const isTypes = part.toLowerCase() === '[content_types].xml';
  const type = isTypes ? 'application/xml' : contentTypeOf(edit, part.replaceAll('\\', '/'));
  if (!isXml(type, part)) return [];
  const untyped = type === undefined ? [{ part, fault: 'contentType', detail: part } as const] : [];
  // Its outline, which is checked whole, is asked for later on.
  if (entry.size > longest && edit.has(part)) return untyped;
  const bytes = inflateEntry(entry);
  const text = bytes && decodePart(bytes);
  const trouble = text === undefined ? 'bytes' : parseWhole(text, counted);
  return trouble === undefined ? untyped : [...untyped, { part, fault: 'malformed', detail: trouble }];
};

const checkRelationships = (edit: PackageEdit): readonly PackageFault[] =>
  edit.paths().flatMap((path) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path.replaceAll('\\', '/'));
    if (match === null) return [];
    const part = `${match[1]}${match[2]}`;
    return readRelationships(edit, part)
      .filter(({ external, target }) => !external && target !== '' && !target.includes('#') && !edit.has(target))
      .map(({ target }): PackageFault => ({ part: path, fault: 'relationship', detail: target }));
  });

const countIn = (root: XmlElement, list: string): number => {
  const found = childNamed(root, list);
  return found === undefined ? 0 : plainChildren(found).length;
};

const LISTS = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' } as const;

/** Entries of the style sheet that its styles name and that are not there. */
const checkStyles = (part: string, root: XmlElement, highestStyle: number): readonly PackageFault[] => {
  const styles = childNamed(root, 'cellXfs');
  const missing = (styles === undefined ? [] : childrenNamed(styles, 'xf')).flatMap(({ attributes }) =>
    Object.entries(LISTS).flatMap(([name, list]) => {
      const index = Number(attributes.get(name) ?? 0);
      return attributes.has(name) && index >= countIn(root, list) ? [`${name}="${index}"`] : [];
    }),
  );
  const beyond = highestStyle > 0 && highestStyle >= countIn(root, 'cellXfs') ? [`s="${highestStyle}"`] : [];
  return [...new Set([...missing, ...beyond])].map((detail) => ({ part, fault: 'reference', detail }));
};

/** The root of a part with its children, the part checked whole. */
const outlineAny = (edit: PackageEdit, part: string): XmlElement => {
  const entry = edit.entries().find(({ name }) => partKey(name) === partKey(part));
  const bytes = entry !== undefined && entry.size > LONG ? inflateEntry(entry) : undefined;
  const outlined = bytes && outlineLongSheet(bytes);
  if (outlined !== undefined) return outlined;
  const text = edit.text(part) ?? '';
  return readingPart(part, () => readOutline(text, { depth: INSIDE_TABLES }));
};

const checkWorkbook = (edit: PackageEdit, counted: Counted, isNew: IsNew): readonly PackageFault[] => {
  const map = mapWorkbook(edit);
  if (typeof map === 'string') return [{ part: 'workbook', fault: 'reference', detail: map }];
  const styles = map.relationships.find(({ kind }) => kind === 'styles')?.target;
  const paths = [
    map.path,
    ...(styles === undefined ? [] : [styles]),
    ...map.sheets.flatMap((sheet) => (sheet.hasCells ? [sheet.path] : [])),
  ].filter(isNew);
  const disorder = paths.flatMap((part): readonly PackageFault[] => {
    const detail = findDisorder(outlineAny(edit, part));
    return detail === undefined ? [] : [{ part, fault: 'order', detail }];
  });
  const ids = childrenNamed(edit.outline(map.path), 'sheets').flatMap((list) =>
    childrenNamed(list, 'sheet').map(({ attributes }) => attributes.get('sheetId') ?? ''),
  );
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const names = childNamed(edit.outline(map.path), 'definedNames');
  const lost = (names === undefined ? [] : childrenNamed(names, 'definedName')).flatMap(
    ({ attributes }) => attributes.get('localSheetId') ?? [],
  );
  const references = [
    ...twice.map((id) => `sheetId="${id}"`),
    ...lost.filter((id) => Number(id) >= map.sheets.length).map((id) => `localSheetId="${id}"`),
  ].map((detail): PackageFault => ({ part: map.path, fault: 'reference', detail }));
  const texts: readonly PackageFault[] =
    counted.highestText >= Math.max(1, counted.texts) &&
    map.relationships.every(({ kind, target }) => kind !== 'sharedStrings' || isNew(target))
      ? [{ part: 'sharedStrings', fault: 'reference', detail: String(counted.highestText) }]
      : [];
  return [
    ...disorder,
    ...references,
    ...texts,
    ...(styles === undefined ? [] : checkStyles(styles, edit.outline(styles), counted.highestStyle)),
  ];
};

const lookThrough = (entries: readonly ZipEntry[], isNew: IsNew, longest: number): readonly PackageFault[] => {
  const edit = editPackage(entries);
  const counted: Counted = { highestStyle: 0, highestText: -1, texts: 0 };
  try {
    const faults = entries
      .filter(({ name }) => isNew(name))
      .flatMap((entry) => checkPart(edit, entry, counted, longest));
    return faults.some(({ fault }) => fault === 'malformed')
      ? faults
      : [...faults, ...checkRelationships(edit), ...checkWorkbook(edit, counted, isNew)];
  } catch (error) {
    if (error instanceof UnreadablePart || error instanceof DamagedPart) {
      const [part, detail] = error instanceof UnreadablePart ? [error.part, error.trouble] : [error.message, 'bytes'];
      return [{ part, fault: 'malformed', detail }];
    }
    throw error;
  }
};

/**
 * Parses every XML part of a package whole and looks whether content types, relationships, element order and numbers
 * that refer to lists hold (rule W8). Drawings in VML, which need not be XML, are left out.
 */
export const findPackageFaults = (bytes: Uint8Array): Outcome<readonly PackageFault[]> => {
  const entries = checkPackage(bytes, Infinity);
  return entries.ok ? { ok: true, value: lookThrough(entries.value, () => true, Infinity) } : entries;
};

/**
 * What keeps a package that we changed from being written: a fault that the one it was made from does not have. Parts
 * that stayed as they were are not parsed again.
 */
export const findNewFault = (before: readonly ZipEntry[], after: readonly ZipEntry[]): HostIssue | undefined => {
  const kept = new Map(before.map((entry) => [partKey(entry.name), entry.content]));
  const isNew: IsNew = (part) => {
    const content = kept.get(partKey(part));
    return content === undefined || content !== now.get(partKey(part));
  };
  const now = new Map(after.map((entry) => [partKey(entry.name), entry.content]));
  const faults = lookThrough(after, isNew, LONG);
  if (faults.length === 0) return undefined;
  const nameOf = ({ part, fault, detail }: PackageFault) => `${part} ${fault} ${detail}`;
  const known = new Set(lookThrough(before, () => true, LONG).map(nameOf));
  const added = faults.find((fault) => !known.has(nameOf(fault)));
  return added && { code: 'host.partUnsafe', part: added.part };
};
