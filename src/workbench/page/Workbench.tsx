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
import type { DragEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
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
  const sides = useChangeOfSides();
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
        <main ref={sides.grid} className={styles.grid} aria-label={words.grid}>
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
          <aside ref={sides.pane} className={styles.pane} aria-label={words.pane}>
            {pane}
          </aside>
        )}
      </div>
    </FluentProvider>
  );
};

/** F6 goes from the grid to the pane and back, as in Excel: Tab walks within each of them. */
const useChangeOfSides = () => {
  const grid = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const change = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      const home = pane.current?.contains(document.activeElement)
        ? grid.current?.querySelector<HTMLElement>('revo-grid')
        : pane.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
      if (!home) return;
      event.preventDefault();
      home.focus();
    };
    // What has the focus in the grid may be nothing but the page.
    document.addEventListener('keydown', change);
    return () => document.removeEventListener('keydown', change);
  }, []);
  return { grid, pane };
};
