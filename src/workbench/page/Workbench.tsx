import type { Theme } from '@fluentui/react-components';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  mergeClasses,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Obstacle } from '../stand-in/document/shift-lines';
import type { ToolbarProps } from './Toolbar';
import { Toolbar, Welcome } from './Toolbar';
import { readFile } from './open-bench';
import { Sheets } from './Sheets';
import { wordsIn } from '../../words/words';
import { useWorkbenchStyles } from './workbench-styles';

interface WorkbenchProps extends ToolbarProps {
  /** Pane of the open workbook's review. */
  readonly pane: ReactNode;
  /** Colours of the page, those of the pane. */
  readonly theme: Theme;
  readonly busy: boolean;
  /** Sentence about what went wrong last. */
  readonly trouble: string | undefined;
}

/** The page that stands in for Excel: a grid on the left, the pane on the right. */
export const Workbench = (props: WorkbenchProps) => {
  const { bench, busy, dark, language, pane, theme, trouble } = props;
  const words = wordsIn(language).workbench;
  const styles = useWorkbenchStyles();
  const [dropping, setDropping] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle | undefined>();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readFile(file).then((bytes) => props.onOpen(bytes, file.name));
  };
  const grid = useRef<HTMLElement>(null);
  const aside = useRef<HTMLElement>(null);
  return (
    <FluentProvider theme={theme}>
      <div
        onKeyDown={(event) => changeSides(event, grid.current, aside.current)}
        className={mergeClasses(styles.page, bench === undefined && styles.alone, dropping && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <Toolbar {...props} onObstacle={setObstacle} />
        <main ref={grid} className={styles.grid} aria-label={words.grid}>
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
          <aside ref={aside} className={styles.pane} aria-label={words.pane}>
            {pane}
          </aside>
        )}
      </div>
    </FluentProvider>
  );
};

/** F6 goes from the grid to the pane and back, as in Excel: Tab walks within each of them. */
const changeSides = (event: KeyboardEvent, grid: HTMLElement | null, pane: HTMLElement | null) => {
  if (event.key !== 'F6' || grid === null || pane === null) return;
  event.preventDefault();
  const isInPane = pane.contains(document.activeElement);
  const home = isInPane
    ? grid.querySelector<HTMLElement>('[data-keyboard-home]')
    : pane.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
  home?.focus();
};
