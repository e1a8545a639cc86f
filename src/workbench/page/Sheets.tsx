import { Tab, TabList } from '@fluentui/react-components';
import type { Obstacle } from '../stand-in/document/find-obstacle';
import type { Bench } from './open-bench';
import { SheetGrid } from './SheetGrid';
import { useBenchVersion } from './use-bench-version';
import { useWorkbenchStyles } from './Workbench.styles';

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
