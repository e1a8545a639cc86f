import { RevoGrid } from '@revolist/react-datagrid';
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { Obstacle } from '../stand-in/document/shift-lines';
import { findTypingObstacle } from '../stand-in/document/shift-lines';
import type { SheetDocument } from '../stand-in/document/sheet-document';
import { editText } from '../stand-in/document/cell';
import type { GridRow } from './grid';
import { gridColumns, gridRows, gridSize, PIXELS_PER_POINT, ROW_HEIGHT, rowPixels } from './grid';
import type { Bench } from './open-bench';
import { useBenchVersion } from './open-bench';

type RowType = 'rgRow' | 'rowPinStart';
type ColumnType = 'rgCol' | 'colPinStart';
interface Place {
  readonly x: number;
  readonly y: number;
}

type GridElement = HTMLElement & {
  scrollToRow(index: number): Promise<void>;
  scrollToColumnIndex(index: number): Promise<void>;
  setCellsFocus(start: Place, end: Place, columns: ColumnType, rows: RowType): Promise<void>;
  refresh(type?: 'all'): Promise<void>;
};

/** What the grid tells; its own row numbers count only rows that are shown, so rows are taken from the models. */
type Edited =
  | { readonly prop: string; readonly val: unknown; readonly model: GridRow; readonly models?: undefined }
  /** Several cells at once, as in pasting; by row number of the grid. */
  | {
      readonly models: Readonly<Record<number, GridRow>>;
      readonly data: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
    };

interface Focused {
  readonly model?: GridRow;
  readonly column?: { readonly prop: string };
}

type Resized = Readonly<Record<number, { readonly prop: string; readonly size?: number }>>;

/** A revealed row is not the first one: what stands above it is seen as well. */
const ROWS_ABOVE = 4;

const columnOf = (prop: string) => Number(prop.slice(1));

const ROW_HEADERS = {
  size: 52,
  cellTemplate: (_create: unknown, { model }: { readonly model: GridRow }) => String(model.row + 1),
};

/** Whether a cell's row and column have to be scrolled to; what is in sight already stays where it is. */
const findOutOfSight = (
  grid: GridElement,
  cell: { readonly left: number; readonly width: number; readonly top: number },
): { readonly row: boolean; readonly column: boolean } => {
  const columns = grid.querySelector('revogr-viewport-scroll.rgCol');
  const rows = columns?.querySelector('.vertical-inner');
  const isWithin = (from: number, to: number, start = 0, room = 0): boolean => from >= start && to <= start + room;
  return {
    row: !isWithin(cell.top, cell.top + ROW_HEIGHT, rows?.scrollTop, rows?.clientHeight),
    column: !isWithin(cell.left, cell.left + cell.width, columns?.scrollLeft, columns?.clientWidth),
  };
};

/** The first of several equal maps, so that what depends on it stays. */
const useSameWhileEqual = (sizes: ReadonlyMap<number, number>): ReadonlyMap<number, number> => {
  const kept = useRef(sizes);
  const isEqual = kept.current.size === sizes.size && [...sizes].every(([row, size]) => kept.current.get(row) === size);
  if (!isEqual) kept.current = sizes;
  return kept.current;
};

/** Two frames: the grid draws in the one after it was given something new. */
const laidOut = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const FRAME = { height: '100%' };

/** What the grid does on keys and on the clipboard wherever on the page these go, and the focus it takes for a cell. */
const TAKEN_BY_GRID = ['beforekeydown', 'beforepaste', 'beforecopy', 'beforecut', 'afterfocus'];

/**
 * Keeps the keyboard out of the grid unless a person went there: a cell that the pane reveals takes neither the focus
 * nor what is typed next.
 */
const useKeyboardOfOwn = (frame: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let isHere = false;
    const follow = ({ target }: Event) => {
      isHere = target instanceof Node && element.contains(target);
    };
    const refuse = (event: Event) => {
      if (!isHere) event.preventDefault();
    };
    // Capturing comes before the grid's own listeners.
    for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, follow, true);
    for (const type of TAKEN_BY_GRID) element.addEventListener(type, refuse, true);
    return () => {
      for (const type of ['pointerdown', 'focusin']) document.removeEventListener(type, follow, true);
      for (const type of TAKEN_BY_GRID) element.removeEventListener(type, refuse, true);
    };
  }, [frame]);
};

/** One sheet as a spreadsheet grid: shows the document, passes what the person does on to it. */
export const SheetGrid = ({
  bench,
  sheet,
  dark,
  onObstacle,
}: {
  readonly bench: Bench;
  readonly sheet: SheetDocument;
  readonly dark: boolean;
  readonly onObstacle: (obstacle: Obstacle | undefined) => void;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardOfOwn(frame);
  const grid = useRef<GridElement>(null);
  const ownSelection = useRef('');
  const version = useBenchVersion(bench);
  const { rows, columns } = gridSize(sheet);
  const hidden = [...sheet.hiddenRows, '', ...sheet.filteredRows].join();
  const { top, scrolling } = useMemo(
    () => gridRows(sheet, rows, columns),
    // `hidden`: rows that are not shown are left out.
    [sheet, rows, columns, hidden, sheet.frozenRows],
  );
  const sizes = useSameWhileEqual(rowPixels(sheet));
  const layout = [...sheet.widths, '', ...sheet.hiddenColumns, '', sheet.frozenColumns].join();
  // Values and looks are read when a cell is drawn; an edit leaves the columns as they are.
  const definitions = useMemo(
    () => gridColumns(sheet, columns, sizes, dark),
    [sheet, columns, sizes, dark, layout, hidden, sheet.merges],
  );
  const heights = useMemo(() => {
    const define = (views: readonly GridRow[], type: RowType) =>
      views.flatMap(({ row }, index) => {
        const size = sizes.get(row);
        return size === undefined ? [] : [{ type, index, size }];
      });
    return [...define(top, 'rowPinStart'), ...define(scrolling, 'rgRow')];
  }, [sizes, top, scrolling]);

  useEffect(() => {
    void grid.current?.refresh('all');
    const { selection, activeSheet } = bench.workbook;
    const key = `${selection.top},${selection.left}`;
    if (activeSheet !== sheet || ownSelection.current === key) return;
    ownSelection.current = key;
    const pinned = definitions.filter(({ pin }) => pin !== undefined);
    const free = definitions.filter(({ pin }) => pin === undefined);
    const named = ({ prop }: { readonly prop: string }) => prop === `c${selection.left}`;
    const isFrozenColumn = pinned.some(named);
    const isFrozenRow = top.some(({ row }) => row === selection.top);
    const at = {
      x: (isFrozenColumn ? pinned : free).findIndex(named),
      y: (isFrozenRow ? top : scrolling).findIndex(({ row }) => row === selection.top),
    };
    if (at.x < 0 || at.y < 0) return;
    const reveal = async (element: GridElement) => {
      // Columns just added can be scrolled to once the grid has laid them out.
      await laidOut();
      if (ownSelection.current !== key) return;
      const outOfSight = findOutOfSight(element, {
        left: free.slice(0, at.x).reduce((sum, { size }) => sum + size, 0),
        width: free[at.x]?.size ?? 0,
        top: scrolling.slice(0, at.y).reduce((sum, { row }) => sum + (sizes.get(row) ?? ROW_HEIGHT), 0),
      });
      await element.setCellsFocus(
        at,
        at,
        isFrozenColumn ? 'colPinStart' : 'rgCol',
        isFrozenRow ? 'rowPinStart' : 'rgRow',
      );
      // The focus scrolls by itself, only as far as it must: what is to stand further in comes after it.
      await laidOut();
      if (ownSelection.current !== key) return;
      if (!isFrozenRow && outOfSight.row) await element.scrollToRow(Math.max(0, at.y - ROWS_ABOVE));
      if (!isFrozenColumn && outOfSight.column) await element.scrollToColumnIndex(Math.max(0, at.x - 1));
    };
    if (grid.current !== null) void reveal(grid.current);
  }, [bench, sheet, version]);

  const type = (row: number, prop: string, value: unknown) => {
    const text = value === undefined || value === null ? '' : String(value);
    // Leaving a cell as it was is no typing: its text or date must not be taken for something else.
    if (text === editText(sheet.cell(row, columnOf(prop)))) return;
    const obstacle = findTypingObstacle(sheet, row, columnOf(prop));
    if (obstacle === undefined) bench.person.type(sheet.name, row, columnOf(prop), text);
    else onObstacle(obstacle);
  };

  const edit = (event: CustomEvent<Edited>) => {
    event.preventDefault();
    onObstacle(undefined);
    const { detail } = event;
    if (detail.models === undefined) {
      type(detail.model.row, detail.prop, detail.val);
      return;
    }
    for (const [index, cells] of Object.entries(detail.data)) {
      const row = detail.models[Number(index)]?.row;
      if (row !== undefined) for (const [column, value] of Object.entries(cells)) type(row, column, value);
    }
  };

  const focus = (event: CustomEvent<Focused>) => {
    // A cell shown from the pane is selected already; by the time the grid tells, the pane may have gone on.
    if (event.defaultPrevented) return;
    const { model, column } = event.detail;
    if (model === undefined || column === undefined) return;
    const [row, at] = [model.row, columnOf(column.prop)];
    ownSelection.current = `${row},${at}`;
    bench.person.select(sheet.name, { top: row, left: at, bottom: row, right: at });
  };

  const resize = (event: CustomEvent<Resized>) => {
    for (const { prop, size } of Object.values(event.detail))
      if (size !== undefined) bench.person.resizeColumn(sheet.name, columnOf(prop), size / PIXELS_PER_POINT);
  };

  return (
    <div ref={frame} style={FRAME}>
      <RevoGrid
        ref={grid as never}
        source={scrolling as never}
        pinnedTopSource={top as never}
        columns={definitions as never}
        rowDefinitions={heights}
        rowHeaders={ROW_HEADERS as never}
        range
        resize
        rowSize={ROW_HEIGHT}
        theme={dark ? 'darkCompact' : 'compact'}
        hideAttribution
        style={{ height: '100%' }}
        onBeforeedit={edit as never}
        onBeforerangeedit={edit as never}
        onAfterfocus={focus as never}
        onAftercolumnresize={resize as never}
      />
    </div>
  );
};
