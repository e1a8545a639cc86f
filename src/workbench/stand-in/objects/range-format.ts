import type { CellRange } from '../../../workbook/types';
import type { Cell, Style } from '../document/cell';
import type { SheetDocument } from '../document/sheet-document';
import type { OfficeObject, OfficeProperty } from '../office-object';
import { refuseArgument } from '../office-object';
import type { Session } from '../session';
import { requireUnprotected } from '../session';

const WHITE = '#FFFFFF';
const BLACK = '#000000';
const STANDARD_WIDTH = 48;

const withoutFill = (style: Style): Style => {
  const rest: { -readonly [K in keyof Style]: Style[K] } = { ...style };
  delete rest.fill;
  return rest;
};

/** `Excel.RangeFormat` of one or several rectangles. A property that differs between cells reads as null. */
export const rangeFormatObject = (
  _session: Session,
  sheet: SheetDocument,
  ranges: readonly CellRange[],
): OfficeObject => {
  const cells = function* (): Generator<readonly [number, number]> {
    for (const range of ranges) {
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) yield [row, column];
      }
    }
  };
  const restyle = (location: string, change: (style: Style) => Style): void => {
    requireUnprotected(sheet, location);
    for (const [row, column] of cells()) {
      const cell: Cell = sheet.cell(row, column);
      sheet.put(row, column, { ...cell, style: change(cell.style) });
    }
  };
  const common = (give: (style: Style) => unknown): unknown => {
    let first: unknown;
    let seen = false;
    for (const [row, column] of cells()) {
      const value = give(sheet.cell(row, column).style);
      if (seen && value !== first) return null;
      first = value;
      seen = true;
    }
    return first;
  };
  const property = <K extends keyof Style>(
    location: string,
    key: K,
    fallback: unknown,
    accepts: (value: unknown) => value is Style[K],
  ): OfficeProperty => ({
    get: () => common((style) => style[key] ?? fallback),
    set: (value) => {
      const accepted = accepts(value) ? value : refuseArgument(location, value);
      restyle(location, (style) => ({ ...style, [key]: accepted }));
    },
  });
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
  const isColour = (value: unknown): value is string => isText(value) && /^#[0-9a-f]{6}$/i.test(value);
  const fill = (): OfficeObject => ({
    typeName: 'RangeFill',
    properties: { Color: property('RangeFill.color', 'fill', WHITE, isColour) },
    methods: { Clear: () => restyle('RangeFill.clear', withoutFill) },
  });
  const font = (): OfficeObject => ({
    typeName: 'RangeFont',
    properties: {
      Color: property('RangeFont.color', 'color', BLACK, isColour),
      Bold: property('RangeFont.bold', 'bold', false, isFlag),
      Size: property('RangeFont.size', 'size', 11, isNumber),
    },
  });
  const border = (): OfficeObject => ({
    typeName: 'RangeBorder',
    properties: {
      Style: property('RangeBorder.style', 'border', 'None', isText),
      Color: { set: () => undefined },
    },
  });
  return {
    typeName: 'RangeFormat',
    properties: {
      WrapText: property('RangeFormat.wrapText', 'wrap', false, isFlag),
      HorizontalAlignment: property('RangeFormat.horizontalAlignment', 'horizontal', 'General', isText),
      VerticalAlignment: property('RangeFormat.verticalAlignment', 'vertical', 'Bottom', isText),
      ColumnWidth: { get: () => sheet.widths.get(ranges[0]?.left ?? 0) ?? STANDARD_WIDTH, set: setWidth },
    },
    children: {
      Fill: fill,
      Font: font,
      Borders: () => ({ typeName: 'RangeBorderCollection', item: border }),
    },
    methods: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
  };

  function setWidth(value: unknown): void {
    requireUnprotected(sheet, 'RangeFormat.columnWidth');
    const width = isNumber(value) && value >= 0 ? value : refuseArgument('RangeFormat.columnWidth', value);
    for (const range of ranges) {
      for (let column = range.left; column <= range.right; column += 1) sheet.widths.set(column, width);
    }
  }
};

/** `Excel.DataValidation` of a range: drop-down lists only. */
export const dataValidationObject = (sheet: SheetDocument, range: CellRange): OfficeObject => ({
  typeName: 'DataValidation',
  properties: {
    Rule: {
      set: (rule) => {
        if (typeof rule !== 'object' || rule === null || !('list' in rule)) refuseArgument('DataValidation.rule', rule);
        sheet.validations.push({ range, rule });
      },
    },
    ErrorAlert: { set: () => undefined },
    Prompt: { set: (prompt) => void sheet.prompts.push({ range, prompt }) },
  },
});
