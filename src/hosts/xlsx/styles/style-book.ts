import { TONE_COLOURS } from '../../../workbook/cell-looks';
import type { ColumnFormat, Tone } from '../../../workbook/types';
import { readOutline, readPiece } from '../xml/outline';
import type { FontChanges } from './change-style';
import { addChangedFont, alignStyle, addNumberFormat, addSolidFill } from './change-style';
import type { StyleSections } from './style-sections';
import { tagWith, readStyleSections } from './style-sections';
import { addRelationship, declarePart } from '../package/parts';
import { UnreadablePart, UnsafePart } from '../package/part-trouble';
import type { OpenWorkbook } from '../package/workbook-map';

/** Built-in number formats; dates have none that reads the same in every country. */
const BUILT_IN: Readonly<Record<Exclude<ColumnFormat, 'date'>, number>> = {
  text: 49,
  integer: 1,
  decimal: 2,
  percent: 10,
};
const DATE_FORMAT = 'yyyy\\-mm\\-dd';
const GRID_COLOUR = 'FFBFBFBF';
const HEADER_FILL = 'F2F2F2';

/** Gives indexes of cell styles, adding to the style sheet what it lacks. Asked twice, it adds once. */
export interface StyleBook {
  /** A cell of a column: font and border as in the style `like` (a neighbour's), wrapped, from the top. */
  cell(format: ColumnFormat, tone: Tone, like: number | undefined): number;
  /** A header: as the style `like`, wrapped; bold on grey when there is no such style. */
  header(like: number | undefined): number;
  /** A cell of a sheet of ours, in a thin grid. */
  gridCell(format: ColumnFormat, tone: Tone): number;
  /** A line above (the first one large) or below a table of ours. */
  line(kind: 'title' | 'line'): number;
  /** A plain cell with a number format of its own. */
  formatted(formatCode: string): number;
}

const openStyleBook = (sections: StyleSections): StyleBook => {
  const { prefix } = sections;
  const tag = tagWith(prefix);

  const partsOf = (style: number | undefined): { readonly font: number; readonly border: number } => {
    const item = sections.item('cellXfs', style ?? 0);
    const attributes: ReadonlyMap<string, string> = item === undefined ? new Map() : readPiece(item).attributes;
    return { font: Number(attributes.get('fontId') ?? 0), border: Number(attributes.get('borderId') ?? 0) };
  };

  const numberFormat = (code: string): number => addNumberFormat(sections, code);
  const formatId = (format: ColumnFormat): number => (format === 'date' ? numberFormat(DATE_FORMAT) : BUILT_IN[format]);

  const solidFill = (colour: string): number => addSolidFill(sections, colour);
  const changeFont = (font: number, changes: FontChanges): number => addChangedFont(sections, font, changes);

  const grid = (): number => {
    const side = (name: string): string => tag(name, ' style="thin"', tag('color', ` rgb="${GRID_COLOUR}"`));
    return sections.add(
      'borders',
      tag('border', '', ['left', 'right', 'top', 'bottom'].map(side).join('') + tag('diagonal', '')),
    );
  };

  const style = (format: number, font: number, fill: number, border: number, alignment: string): number =>
    sections.add(
      'cellXfs',
      tag(
        'xf',
        ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
        tag('alignment', alignment),
      ),
    );
  const TOP = ' vertical="top" wrapText="1"';
  const MIDDLE = ' vertical="center" wrapText="1"';
  const CENTRED = ` horizontal="center"${MIDDLE}`;

  const toned = (format: ColumnFormat, tone: Tone, font: number, border: number, alignment: string): number => {
    if (tone === 'none') return style(formatId(format), font, 0, border, alignment);
    const { fill, font: colour } = TONE_COLOURS[tone];
    return style(
      formatId(format),
      changeFont(font, { colour: colour.slice(1) }),
      solidFill(fill.slice(1)),
      border,
      alignment,
    );
  };

  const plainHeader = (): number =>
    style(
      BUILT_IN.text,
      changeFont(0, { bold: true }),
      solidFill(HEADER_FILL),
      grid(),
      ' horizontal="center" vertical="center" wrapText="1"',
    );

  return {
    cell: (format, tone, like) => {
      const base = partsOf(like);
      return toned(format, tone, base.font, base.border, TOP);
    },
    gridCell: (format, tone) => toned(format, tone, 0, grid(), format === 'integer' ? CENTRED : MIDDLE),
    header: (like) => {
      const item = like === undefined || like === 0 ? undefined : sections.item('cellXfs', like);
      if (item === undefined) return plainHeader();
      return sections.add('cellXfs', alignStyle(item, { wrapText: '1' }, prefix));
    },
    line: (kind) =>
      kind === 'title'
        ? style(BUILT_IN.text, changeFont(0, { bold: true, size: 16 }), 0, 0, ' vertical="center"')
        : style(BUILT_IN.text, 0, 0, 0, ' vertical="center"'),
    formatted: (code) => style(code === 'General' ? 0 : numberFormat(code), 0, 0, 0, ' vertical="center"'),
  };
};

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles of a workbook; `save` writes what was added back into the package. */
export const openStyles = ({
  edit,
  map,
}: OpenWorkbook): { readonly book: StyleBook; readonly sections: StyleSections; readonly save: () => void } => {
  const { main, relationships } = map.family;
  const found = map.relationships.find((each) => each.kind === 'styles')?.target;
  const path = found ?? `${map.path.slice(0, map.path.lastIndexOf('/') + 1)}styles.xml`;
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"></styleSheet>`;
  const text = found === undefined ? empty : edit.text(path);
  if (text === undefined) throw new UnreadablePart(path, 'missing');
  const root = found === undefined ? readOutline(empty) : edit.outline(path);
  if (root.uri !== main || root.local !== 'styleSheet') throw new UnreadablePart(path, 'namespace');
  const sections = readStyleSections(text, root);
  return {
    book: openStyleBook(sections),
    sections,
    save: () => {
      const grown = sections.text();
      if (grown === undefined) throw new UnsafePart(path);
      if (found === undefined) {
        addRelationship(edit, map.path, `${relationships}/styles`, path);
        declarePart(edit, path, STYLES_TYPE);
      }
      edit.write(path, grown);
    },
  };
};
