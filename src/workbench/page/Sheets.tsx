import { Tab, TabList, Button, Input, Text, Tooltip } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { TextSortAscending20Regular } from '@fluentui/react-icons/svg/text-sort-ascending';
import { TextSortDescending20Regular } from '@fluentui/react-icons/svg/text-sort-descending';
import { useState } from 'react';
import type { Obstacle } from '../stand-in/document/shift-lines';
import { findSortingObstacle } from '../stand-in/document/shift-lines';
import type { Bench } from './open-bench';
import { useBenchVersion } from './open-bench';
import { SheetGrid } from './SheetGrid';
import { useWorkbenchStyles } from './workbench-styles';
import { columnLetters } from '../../workbook/cell-addresses';
import { showCell } from '../stand-in/document/cell';
import type { Words } from '../../words/words';

/** The sheet in use, with the tabs of all visible sheets below it. */
export const Sheets = ({
  bench,
  dark,
  label,
  onObstacle,
}: {
  readonly bench: Bench;
  readonly dark: boolean;
  readonly label: string;
  readonly onObstacle: (obstacle: Obstacle | undefined) => void;
}) => {
  const styles = useWorkbenchStyles();
  useBenchVersion(bench);
  const { workbook } = bench;
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const active = workbook.activeSheet ?? shown[0];
  if (active === undefined) return null;
  return (
    <>
      <div className={styles.cells}>
        <SheetGrid key={active.id} bench={bench} sheet={active} dark={dark} onObstacle={onObstacle} />
      </div>
      <div className={styles.tabs}>
        <TabList
          aria-label={label}
          size="small"
          selectedValue={active.id}
          onTabSelect={(_, { value }) => {
            const sheet = workbook.findSheet(String(value));
            if (sheet) bench.person.select(sheet.name, { top: 0, left: 0, bottom: 0, right: 0 });
          }}
        >
          {shown.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {name}
            </Tab>
          ))}
        </TabList>
      </div>
    </>
  );
};

/** Sorts and filters the data rows by the column in use. */
export const SortAndFilter = ({
  bench,
  dataRows,
  words,
  onObstacle,
}: {
  readonly bench: Bench;
  readonly dataRows: () => { readonly top: number; readonly bottom: number } | undefined;
  readonly words: Words['workbench'];
  /** Called before anything is done here: with what stands in the way, or with undefined. */
  readonly onObstacle: (obstacle: Obstacle | undefined) => void;
}) => {
  const styles = useWorkbenchStyles();
  const [text, setText] = useState('');
  useBenchVersion(bench);
  const { workbook, person } = bench;
  const sheet = workbook.activeSheet;
  const column = workbook.selection.left;
  const range = () => {
    const rows = dataRows();
    const used = sheet?.usedRange(true);
    return rows && used && { ...rows, left: used.left, right: used.right };
  };
  const sort = (ascending: boolean) => {
    const sorted = range();
    if (!sheet || !sorted) return;
    const obstacle = findSortingObstacle(sheet, sorted);
    onObstacle(obstacle);
    if (obstacle === undefined) person.sort(sheet.name, sorted, column, ascending);
  };
  const filter = (wanted: string) => {
    const filtered = range();
    if (!sheet || !filtered) return;
    const passes = (row: number) => showCell(sheet.cell(row, column)).includes(wanted);
    onObstacle(undefined);
    if (wanted === '') person.filter(sheet.name, filtered);
    else person.filter(sheet.name, filtered, passes, { column, text: wanted });
  };
  const hidden = sheet?.filteredRows.size ?? 0;
  const filtered = sheet?.filter?.range;
  const shown = filtered === undefined ? 0 : filtered.bottom - filtered.top + 1 - hidden;
  return (
    <>
      <Tooltip content={words.sortUp} relationship="label">
        <Button appearance="subtle" icon={<TextSortAscending20Regular />} onClick={() => sort(true)} />
      </Tooltip>
      <Tooltip content={words.sortDown} relationship="label">
        <Button appearance="subtle" icon={<TextSortDescending20Regular />} onClick={() => sort(false)} />
      </Tooltip>
      <Input
        className={styles.filter}
        value={text}
        contentBefore={<Filter20Regular />}
        placeholder={words.filterHint(columnLetters(column))}
        aria-label={words.filter}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={({ key }) => key === 'Enter' && filter(text)}
      />
      {hidden > 0 && (
        <>
          <Text className={styles.filtered}>{words.filtered(shown)}</Text>
          <Tooltip content={words.clearFilter} relationship="label">
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              onClick={() => {
                setText('');
                filter('');
              }}
            />
          </Tooltip>
        </>
      )}
    </>
  );
};
