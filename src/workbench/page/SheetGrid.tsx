import { RevoGrid } from '@revolist/react-datagrid';
import { useEffect, useMemo, useRef, useState } from 'react';
import { columnLetters } from '../stand-in/document/address';
import type { SheetDocument } from '../stand-in/document/sheet-document';
import { gridRows, gridSize } from './grid-rows';
import type { Bench } from './open-bench';

/** Points to pixels, and characters of a plain column. */
const PIXELS_PER_POINT = 96 / 72;
const PLAIN_WIDTH = 104;
const PLAIN_HEIGHT = 30;

type GridElement = HTMLElement & {
  scrollToCoordinate(at: { x?: number; y?: number }): Promise<void>;
  setCellsFocus(start: { x: number; y: number }, end: { x: number; y: number }): Promise<void>;
  refresh(type?: 'all'): Promise<void>;
};

interface Edited {
  readonly prop?: string;
  readonly rowIndex?: number;
  readonly val?: unknown;
  readonly data?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

const columnOf = (prop: string) => Number(prop.slice(1));

/** One sheet as a spreadsheet grid: shows the document, passes what the person does on to it. */
export const SheetGrid = ({
  bench,
  sheet,
  dark,
}: {
  readonly bench: Bench;
  readonly sheet: SheetDocument;
  readonly dark: boolean;
}) => {
  const grid = useRef<GridElement>(null);
  const [version, setVersion] = useState(0);
  const ownSelection = useRef('');
  useEffect(() => bench.observe(() => setVersion((count) => count + 1)), [bench]);
  const { rows, columns } = gridSize(sheet);
  const source = useMemo(() => gridRows(sheet, rows, columns), [sheet, rows, columns]);
  const definitions = useMemo(
    () =>
      Array.from({ length: columns }, (_, column) => ({
        prop: `c${column}`,
        name: columnLetters(column),
        size: Math.round((sheet.widths.get(column) ?? PLAIN_WIDTH / PIXELS_PER_POINT) * PIXELS_PER_POINT),
        cellProperties: ({ rowIndex }: { rowIndex: number }) => {
          const { style } = sheet.cell(rowIndex, column);
          return {
            style: {
              ...(style.fill !== undefined && { backgroundColor: style.fill }),
              ...(style.color !== undefined && { color: style.color }),
              ...(style.bold === true && { fontWeight: '600' }),
            },
            ...showTitle(sheet, rowIndex, column),
          };
        },
      })),
    // `version`: widths and styles are read anew after every change.
    [sheet, columns, version],
  );
  const trimmed = useMemo(() => {
    const hidden: Record<number, boolean> = {};
    for (let row = 0; row < rows; row += 1) if (sheet.isRowHidden(row)) hidden[row] = true;
    return hidden;
  }, [sheet, rows, version]);

  useEffect(() => {
    void grid.current?.refresh('all');
    const { selection, activeSheet } = bench.workbook;
    const key = `${selection.top},${selection.left}`;
    if (activeSheet !== sheet || ownSelection.current === key) return;
    ownSelection.current = key;
    const at = { x: selection.left, y: selection.top };
    void grid.current?.scrollToCoordinate(at).then(() => grid.current?.setCellsFocus(at, at));
  }, [bench, sheet, version]);

  const type = (row: number, prop: string, value: unknown) =>
    bench.person.type(sheet.name, row, columnOf(prop), value === undefined || value === null ? '' : String(value));

  const edit = (event: CustomEvent<Edited>) => {
    const { data, prop, rowIndex, val } = event.detail;
    event.preventDefault();
    if (data !== undefined)
      for (const [row, cells] of Object.entries(data))
        for (const [column, value] of Object.entries(cells)) type(Number(row), column, value);
    else if (prop !== undefined && rowIndex !== undefined) type(rowIndex, prop, val);
  };

  return (
    <RevoGrid
      ref={grid as never}
      source={source as never}
      columns={definitions}
      rowHeaders
      range
      resize
      rowSize={PLAIN_HEIGHT}
      theme={dark ? 'darkCompact' : 'compact'}
      hideAttribution
      trimmedRows={trimmed}
      style={{ height: '100%' }}
      onBeforeedit={edit as never}
      onBeforerangeedit={edit as never}
      onAfterfocus={
        ((event: CustomEvent<{ rowIndex: number; colIndex: number }>) => {
          const { rowIndex: row, colIndex: column } = event.detail;
          ownSelection.current = `${row},${column}`;
          bench.person.select(sheet.name, { top: row, left: column, bottom: row, right: column });
        }) as never
      }
    />
  );
};

const showTitle = (sheet: SheetDocument, row: number, column: number): { readonly title?: string } => {
  const note = sheet.notes.get(`${row},${column}`);
  const { content } = sheet.cell(row, column);
  const title = note ?? (typeof content === 'string' && content.length > 8 ? content : undefined);
  return title === undefined ? {} : { title };
};
