import { useState } from 'react';
import { FluentProvider, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { paneThemes } from '../src/pane/themes';
import { LANGUAGES } from '../src/words/words';
import { galleryStates } from './states';

/** Widths of the pane in pixels: as narrow as Excel lets it be, as it opens, and drawn wider. */
const WIDTHS = ['320', '350', '450'];
const THEMES = ['light', 'dark'];

const views = [...new Set(galleryStates.map(({ id }) => id.slice(0, id.indexOf('/'))))];

/** All states of one view side by side, each a page of its own, so that widths are what the pane sees. */
export const GalleryIndex = () => {
  const styles = useGalleryIndexStyles();
  const [view, setView] = useState(views[0] ?? '');
  const [language, setLanguage] = useState<string>(LANGUAGES[0] ?? '');
  const [theme, setTheme] = useState('light');
  const [width, setWidth] = useState('350');
  const choices = [
    { label: 'Language', value: language, set: setLanguage, options: LANGUAGES },
    { label: 'Theme', value: theme, set: setTheme, options: THEMES },
    { label: 'Width', value: width, set: setWidth, options: WIDTHS },
  ];
  return (
    <FluentProvider theme={paneThemes.light}>
      <div className={styles.bar}>
        <TabList onTabSelect={(_, { value }) => setView(String(value))} selectedValue={view} size="small">
          {views.map((one) => (
            <Tab key={one} value={one}>
              {one}
            </Tab>
          ))}
        </TabList>
        {choices.map(({ label, options, set, value }) => (
          <Select key={label} aria-label={label} onChange={(_, chosen) => set(chosen.value)} size="small" value={value}>
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </Select>
        ))}
      </div>
      <main className={styles.states}>
        {galleryStates
          .filter(({ id }) => id.startsWith(`${view}/`))
          .map(({ id }) => {
            const address = `?${new URLSearchParams({ state: id, language, theme }).toString()}`;
            return (
              <figure key={address} className={styles.state}>
                <figcaption>
                  <a href={address}>{id}</a>
                </figcaption>
                <iframe className={styles.frame} height={640} src={address} title={id} width={width} />
              </figure>
            );
          })}
      </main>
    </FluentProvider>
  );
};

const useGalleryIndexStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalM },
  states: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, padding: tokens.spacingHorizontalM },
  state: { margin: 0 },
  frame: { border: `1px solid ${tokens.colorNeutralStroke1}` },
});
