import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';

/** How the host looks: Office's theme, or what the system prefers. */
export type PaneTheme = 'light' | 'dark' | 'contrast';

/** Excel's own green, so that the pane reads as part of the window around it. */
const brand: BrandVariants = {
  10: '#031a0e',
  20: '#052c18',
  30: '#073d21',
  40: '#094d2a',
  50: '#0b5a31',
  60: '#0c6637',
  70: '#0e713c',
  80: '#107c41',
  90: '#218d51',
  100: '#359b63',
  110: '#4dab77',
  120: '#69bb8d',
  130: '#86caa4',
  140: '#a6d9bc',
  150: '#c7e8d5',
  160: '#e5f5ec',
};

const chineseFirst =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: chineseFirst });

const dark = createDarkTheme(brand);

/** Fluent themes by the look of the host. */
export const paneThemes: Readonly<Record<PaneTheme, Theme>> = {
  light: withFont(createLightTheme(brand)),
  dark: withFont({
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorNeutralForeground2BrandHover: brand[120],
    colorNeutralForeground2BrandPressed: brand[120],
    colorNeutralForeground2BrandSelected: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorBrandForegroundLinkSelected: brand[120],
    colorStatusDangerForeground1: '#ee9299',
  }),
  contrast: withFont(teamsHighContrastTheme),
};
