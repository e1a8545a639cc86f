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
  Text,
  Title2,
} from '@fluentui/react-components';
import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { WeatherMoon20Regular } from '@fluentui/react-icons/svg/weather-moon';
import { WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { TableSimple20Regular } from '@fluentui/react-icons/svg/table-simple';
import type { Obstacle } from '../stand-in/document/shift-lines';
import { SortAndFilter } from './Sheets';
import { useWorkbenchStyles } from './workbench-styles';
import type { Language } from '../../words/words';
import { nextLanguage, wordsIn } from '../../words/words';
import type { Bench } from './open-bench';
import { readFile } from './open-bench';

/** A workbook that comes with the product to try things on. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

export interface ToolbarProps {
  readonly bench: Bench | undefined;
  readonly samples: readonly Sample[];
  readonly dark: boolean;
  readonly language: Language;
  /** Rows that sorting and filtering apply to; without the header. */
  readonly dataRows: () => { readonly top: number; readonly bottom: number } | undefined;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  /** A file is being written. */
  readonly isSaving: boolean;
  readonly onDark: (dark: boolean) => void;
  readonly onLanguage: (language: Language) => void;
}

/** One line above the grid: files, the column in use, and how the page looks. */
export const Toolbar = (props: ToolbarProps & { readonly onObstacle: (obstacle: Obstacle | undefined) => void }) => {
  const { bench, dark, dataRows, language, onDark, onLanguage, onOpen, onSample, onSave, samples } = props;
  const { isSaving } = props;
  const words = wordsIn(language).workbench;
  const styles = useWorkbenchStyles();
  const next = nextLanguage(language);
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
      <Button
        appearance="subtle"
        icon={<Save20Regular />}
        disabled={bench === undefined}
        disabledFocusable={isSaving}
        onClick={onSave}
      >
        {isSaving ? words.saving : words.save}
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
      <Button appearance="subtle" className={styles.language} onClick={() => onLanguage(next)}>
        {wordsIn(next).name.whole}
      </Button>
    </header>
  );
};

/** Asks for a workbook file. */
const OpenButton = ({
  label,
  onOpen,
  primary,
}: {
  readonly label: string;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
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
      <Button
        appearance={primary === true ? 'primary' : 'subtle'}
        icon={<FolderOpen20Regular />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
};

/** What there is to do before a workbook is open. */
export const Welcome = ({
  language,
  onOpen,
  onSample,
  samples,
}: Pick<ToolbarProps, 'language' | 'onOpen' | 'onSample' | 'samples'>) => {
  const words = wordsIn(language).workbench;
  const styles = useWorkbenchStyles();
  return (
    <div className={styles.welcome}>
      <Title2 as="h1">{words.welcome}</Title2>
      <Text>{words.welcomeText}</Text>
      <OpenButton label={words.open} onOpen={onOpen} primary />
      <div className={styles.samples}>
        {samples.map((sample) => (
          <Button
            key={sample.file}
            appearance="subtle"
            icon={<TableSimple20Regular />}
            onClick={() => onSample(sample)}
          >
            {sample.title}
          </Button>
        ))}
      </div>
    </div>
  );
};
