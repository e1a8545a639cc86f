import type { Theme } from '@fluentui/react-components';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  mergeClasses,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { Obstacle } from '../stand-in/document/shift-lines';
import type { Bench } from './open-bench';
import { readFile, Toolbar, Welcome } from './Toolbar';
import { Sheets } from './Sheets';
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
  /** Colours of the page, those of the pane. */
  readonly theme: Theme;
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
  const { bench, busy, dark, english, pane, theme, trouble } = props;
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  const [dropping, setDropping] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle | undefined>();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readFile(file).then((bytes) => props.onOpen(bytes, file.name));
  };
  return (
    <FluentProvider theme={theme}>
      <div
        className={mergeClasses(styles.page, bench === undefined && styles.alone, dropping && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <Toolbar {...props} onObstacle={setObstacle} />
        <main className={styles.grid} aria-label={words.grid}>
          {trouble !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{trouble}</MessageBarBody>
            </MessageBar>
          )}
          {obstacle !== undefined && (
            <MessageBar intent="warning">
              <MessageBarBody>{words.obstacles[obstacle]}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    aria-label={words.close}
                    icon={<Dismiss20Regular />}
                    onClick={() => setObstacle(undefined)}
                  />
                }
              />
            </MessageBar>
          )}
          {busy && <Spinner label={words.reading} />}
          {bench === undefined ? (
            !busy && <Welcome {...props} />
          ) : (
            <Sheets bench={bench} dark={dark} label={words.sheets} onObstacle={setObstacle} />
          )}
        </main>
        {bench !== undefined && (
          <aside className={styles.pane} aria-label={words.pane}>
            {pane}
          </aside>
        )}
      </div>
    </FluentProvider>
  );
};

export const useWorkbenchStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 350px',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 1fr) 420px' },
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(0, 45vh) minmax(0, 1fr)',
    },
  },
  /** Before a workbook is open there is no pane. */
  alone: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  bar: {
    '@media (max-width: 1000px)': { flexWrap: 'wrap', height: 'auto' },
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    height: '48px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
    overflow: 'hidden',
    '& > *': { flexShrink: 0 },
    '& button': { minWidth: 'auto', whiteSpace: 'nowrap' },
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  divider: { flexGrow: 0, height: '24px', margin: `0 ${tokens.spacingHorizontalXS}` },
  filter: { width: '190px' },
  filtered: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  language: { fontWeight: tokens.fontWeightRegular },
  file: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'right',
    flexGrow: 1,
    flexShrink: '1 !important',
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  grid: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cells: {
    flexGrow: 1,
    minHeight: 0,
    '--revo-grid-font-family': tokens.fontFamilyBase,
    '--revo-grid-header-height': '26px',
    '--revo-grid-header-font-weight': tokens.fontWeightRegular,
    '--revo-grid-header-text-align': 'center',
    '--revo-grid-header-padding': '0 2px',
    '--revo-grid-header-bg': tokens.colorNeutralBackground2,
    '--revo-grid-cell-padding': '4px 6px',
    '& revo-grid': { fontSize: '13px' },
    '& revogr-data .rgCell': {
      display: 'flex',
      alignItems: 'flex-end',
      overflow: 'hidden',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& .shown': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: '18px' },
    '& revogr-data .rgCell.merged': {
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& revogr-data .rgCell.below': { backgroundColor: 'transparent', borderRightColor: 'transparent' },
    '& .header-wrapper revogr-data': { boxShadow: `0 1px 0 0 ${tokens.colorNeutralStroke1}`, zIndex: 2 },
    '& .rowHeaders revogr-data .rgCell': { justifyContent: 'center', alignItems: 'center' },
    '& .rgHeaderCell': { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  tabs: {
    display: 'flex',
    overflowX: 'auto',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  pane: {
    minHeight: 0,
    overflow: 'hidden',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  welcome: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  samples: {
    display: 'flex',
    flexDirection: 'column',
    marginTop: tokens.spacingVerticalL,
    '& button': { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  },
  dropping: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-8px' },
});
