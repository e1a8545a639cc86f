import { createRoot } from 'react-dom/client';
import { Pane } from '../pane/Pane';
import { startExcelReview } from './start-excel-review';

type ThemeName = 'light' | 'dark' | 'contrast';

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * (red ?? 1) + 0.7152 * (green ?? 1) + 0.0722 * (blue ?? 1);
};

const media = (query: string) => window.matchMedia(query);

/** Office's theme where Excel tells it, else what the system prefers. */
const readTheme = (): ThemeName => {
  if (media('(forced-colors: active)').matches) return 'contrast';
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  if (background?.startsWith('#') === true && background.length === 7)
    return luminance(background) < 0.4 ? 'dark' : 'light';
  return media('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** Calls back with the theme now and whenever it changes. */
const observeTheme = (listener: (theme: ThemeName) => void): void => {
  const tell = () => listener(readTheme());
  tell();
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
    media(query).addEventListener('change', tell);
  const context = typeof Office === 'undefined' ? undefined : Office.context;
  context?.document?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, tell);
};

/** The task pane inside Excel. */
const start = async () => {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no element #pane.');
  await Office.onReady();
  const review = await startExcelReview();
  const root = createRoot(place);
  observeTheme((theme) => root.render(<Pane review={review} theme={theme} />));
  await review.open();
};

void start();
