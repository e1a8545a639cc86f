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
export const observeTheme = (listener: (theme: ThemeName) => void): void => {
  const tell = () => listener(readTheme());
  tell();
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
    media(query).addEventListener('change', tell);
  const context = typeof Office === 'undefined' ? undefined : Office.context;
  context?.document?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, tell);
};
