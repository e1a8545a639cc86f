import {
  Button,
  Divider,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { WeatherMoon20Regular } from '@fluentui/react-icons/svg/weather-moon';
import { WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny';
import type { Obstacle } from '../stand-in/document/find-obstacle';
import { OpenButton } from './OpenButton';
import { SortAndFilter } from './SortAndFilter';
import type { WorkbenchProps } from './Workbench';
import { useWorkbenchStyles } from './Workbench.styles';
import { WORKBENCH_EN_US, WORKBENCH_ZH_CN } from './workbench-words';

/** One line above the grid: files, the column in use, and how the page looks. */
export const Toolbar = (props: WorkbenchProps & { readonly onObstacle: (obstacle: Obstacle | undefined) => void }) => {
  const { bench, dark, dataRows, english, onDark, onEnglish, onOpen, onSample, onSave, samples } = props;
  const words = english ? WORKBENCH_EN_US : WORKBENCH_ZH_CN;
  const styles = useWorkbenchStyles();
  const ground = dark ? words.light : words.dark;
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{words.title}</span>
      <Divider vertical className={styles.divider} />
      <OpenButton label={words.open} onOpen={onOpen} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<BookOpen20Regular />}>
            {words.samples}
          </MenuButton>
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
      <Button appearance="subtle" icon={<Save20Regular />} disabled={bench === undefined} onClick={onSave}>
        {words.save}
      </Button>
      {bench !== undefined && (
        <>
          <Divider vertical className={styles.divider} />
          <SortAndFilter bench={bench} dataRows={dataRows} words={words} onObstacle={props.onObstacle} />
        </>
      )}
      <span className={styles.file} title={bench?.workbook.name}>
        {bench?.workbook.name}
      </span>
      <Tooltip content={ground} relationship="label">
        <Button
          appearance="subtle"
          icon={dark ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
          onClick={() => onDark(!dark)}
        />
      </Tooltip>
      <Button appearance="subtle" className={styles.language} onClick={() => onEnglish(!english)}>
        {words.language}
      </Button>
    </header>
  );
};
