import type { ErrorCell } from '../../../workbook/types';

/** What a cell holds: for a formula, what was last calculated. */
export type Content = null | string | number | boolean | ErrorCell;

/** The looks of a cell, as far as the add-in sets them or the grid shows them. */
export interface Style {
  /** Index of the cell style in the file that these looks started from; it goes where the cell goes. */
  readonly origin?: number;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly indent?: number;
  readonly border?: string;
}

/** One cell. Cells are never changed, only replaced, so that what was loaded can be compared by identity. */
export interface Cell {
  readonly content: Content;
  /** With the equals sign; absent for a constant. */
  readonly formula?: string;
  /** Number format, `General` unless set. */
  readonly format: string;
  readonly style: Style;
}

export const PLAIN: Style = Object.freeze({});
export const EMPTY: Cell = Object.freeze({ content: null, format: 'General', style: PLAIN });

/** A constant keeps the looks of the cell it replaces. */
export const withContent = (cell: Cell, content: Content, format = cell.format): Cell => ({
  content,
  format,
  style: cell.style,
});
