import {
  Button,
  FluentProvider,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Title2,
  Text,
  mergeClasses,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { CellRange } from '../../workbook/types';
import { showCell } from '../stand-in/document/show-cell';
import type { Bench } from './open-bench';
import { SheetGrid } from './SheetGrid';
import { useWorkbenchStyles } from './Workbench.styles';
import { WORKBENCH_EN_US, WORKBENCH_ZH_CN } from './workbench-words';

/** A workbook that comes with the product to try things on. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

export interface WorkbenchProps {
  readonly bench: Bench | undefined;
  /** Pane of the open workbook's review. */
  readonly pane: ReactNode;
  readonly samples: readonly Sample[];
  readonly dark: boolean;
  readonly english: boolean;
  readonly busy: boolean;
  /** Sentence about what went wrong last. */
  readonly trouble: string | undefined;
  /** Rows that sorting and filtering apply to; without the header. */
  readonly dataRows: () => { readonly top: number; readonly bottom: number } | undefined;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onDark: (dark: boolean) => void;
  readonly onEnglish: (english: boolean) => void;
}

/** The page that stands in for Excel: a grid on the left, the pane on the right. */
export const Workbench = (props: WorkbenchProps) => {
  const { bench, busy, dark, english, pane, trouble } = props;
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  const [dropping, setDropping] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readFile(file).then((bytes) => props.onOpen(bytes, file.name));
  };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div
        className={mergeClasses(styles.page, dropping && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <Toolbar {...props} />
        <main className={styles.grid} aria-label={words.grid}>
          {trouble !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{trouble}</MessageBarBody>
            </MessageBar>
          )}
          {busy && <Spinner label={words.reading} />}
          {bench === undefined ? (
            !busy && <Welcome {...props} />
          ) : (
            <Sheets bench={bench} dark={dark} label={words.sheets} />
          )}
        </main>
        <aside className={styles.pane} aria-label={words.pane}>
          {pane}
        </aside>
      </div>
    </FluentProvider>
  );
};

const readFile = async (file: File) => new Uint8Array(await file.arrayBuffer());

const OpenButton = ({
  label,
  onOpen,
  primary,
}: {
  readonly label: string;
  readonly onOpen: WorkbenchProps['onOpen'];
  readonly primary?: boolean;
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void readFile(file).then((bytes) => onOpen(bytes, file.name));
          target.value = '';
        }}
      />
      <Button appearance={primary === true ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};

const Welcome = ({ english, onOpen, onSample, samples }: WorkbenchProps) => {
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  return (
    <div className={styles.welcome}>
      <Title2 as="h1">{words.welcome}</Title2>
      <Text>{words.welcomeText}</Text>
      <OpenButton label={words.open} onOpen={onOpen} primary />
      <div className={styles.samples}>
        {samples.map((sample) => (
          <Button key={sample.file} onClick={() => onSample(sample)}>
            {sample.title}
          </Button>
        ))}
      </div>
    </div>
  );
};

const Toolbar = ({
  bench,
  dark,
  dataRows,
  english,
  onDark,
  onEnglish,
  onOpen,
  onSample,
  onSave,
  samples,
}: WorkbenchProps) => {
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  const [text, setText] = useState('');
  const range = (): CellRange | undefined => {
    const rows = dataRows();
    const used = bench?.workbook.activeSheet?.usedRange(true);
    return rows && used && { top: rows.top, bottom: rows.bottom, left: used.left, right: used.right };
  };
  const sort = (ascending: boolean) => {
    const sheet = bench?.workbook.activeSheet;
    const sorted = range();
    if (bench && sheet && sorted) bench.person.sort(sheet.name, sorted, bench.workbook.selection.left, ascending);
  };
  const filter = (wanted: string) => {
    const sheet = bench?.workbook.activeSheet;
    const filtered = range();
    const column = bench?.workbook.selection.left ?? 0;
    if (!bench || !sheet || !filtered) return;
    bench.person.filter(
      sheet.name,
      filtered,
      wanted === '' ? undefined : (row) => showCell(sheet.cell(row, column)).includes(wanted),
    );
  };
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{words.title}</span>
      <OpenButton label={words.open} onOpen={onOpen} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>{words.samples}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => (
              <MenuItem key={sample.file} onClick={() => onSample(sample)}>
                {sample.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button disabled={bench === undefined} onClick={onSave}>
        {words.save}
      </Button>
      {bench !== undefined && (
        <>
          <Button appearance="subtle" onClick={() => sort(true)}>
            {words.sortUp}
          </Button>
          <Button appearance="subtle" onClick={() => sort(false)}>
            {words.sortDown}
          </Button>
          <Input
            value={text}
            placeholder={words.filterHint}
            aria-label={words.filter}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={({ key }) => key === 'Enter' && filter(text)}
          />
          <Button
            appearance="subtle"
            onClick={() => {
              setText('');
              filter('');
            }}
          >
            {words.clearFilter}
          </Button>
        </>
      )}
      <span className={styles.file}>{bench?.workbook.name}</span>
      <Button appearance="subtle" onClick={() => onDark(!dark)}>
        {dark ? words.light : words.dark}
      </Button>
      <Button appearance="subtle" onClick={() => onEnglish(!english)}>
        {words.language}
      </Button>
    </header>
  );
};

const Sheets = ({ bench, dark, label }: { readonly bench: Bench; readonly dark: boolean; readonly label: string }) => {
  const styles = useWorkbenchStyles();
  const [, setVersion] = useState(0);
  useEffect(() => bench.observe(() => setVersion((count) => count + 1)), [bench]);
  const { workbook } = bench;
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const active = workbook.activeSheet ?? shown[0];
  if (active === undefined) return null;
  return (
    <>
      <div className={styles.cells}>
        <SheetGrid key={active.id} bench={bench} sheet={active} dark={dark} />
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
