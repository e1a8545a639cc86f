import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  mergeClasses,
} from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { Obstacle } from '../stand-in/document/find-obstacle';
import type { Bench } from './open-bench';
import { readFile } from './read-file';
import { Sheets } from './Sheets';
import { Toolbar } from './Toolbar';
import { useWorkbenchStyles } from './Workbench.styles';
import { Welcome } from './Welcome';
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
