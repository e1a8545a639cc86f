import { makeStyles, tokens } from '@fluentui/react-components';
import type { Conclusion } from '../../screening/types';

/** How a verdict feels; colour always comes with an icon and a word. */
export type PaneTone = 'good' | 'bad' | 'warning' | 'unchecked' | 'waiting' | 'none';

export const conclusionTones: Readonly<Record<Conclusion, PaneTone>> = {
  unqualified: 'bad',
  incomplete: 'warning',
  partial: 'unchecked',
  pending: 'waiting',
  qualified: 'good',
};

/** Conclusions in order of precedence (rule V5). */
export const conclusionOrder: readonly Conclusion[] = ['unqualified', 'incomplete', 'partial', 'pending', 'qualified'];

/** Foreground of a tone on a neutral background. */
export const useToneText = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  unchecked: { color: tokens.colorPaletteLavenderForeground2 },
  waiting: { color: tokens.colorPaletteBlueForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Quiet background of a tone with its own foreground and edge. */
export const useToneSurface = makeStyles({
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  unchecked: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteLavenderBackground2} 30%, ${tokens.colorNeutralBackground1})`,
    color: tokens.colorPaletteLavenderForeground2,
    border: `1px solid color-mix(in srgb, ${tokens.colorPaletteLavenderBorderActive} 45%, ${tokens.colorNeutralBackground1})`,
  },
  waiting: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteBlueBackground2} 30%, ${tokens.colorNeutralBackground1})`,
    color: tokens.colorPaletteBlueForeground2,
    border: `1px solid color-mix(in srgb, ${tokens.colorPaletteBlueBorderActive} 45%, ${tokens.colorNeutralBackground1})`,
  },
  none: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Full colour of a tone, for areas without text. */
export const useToneFill = makeStyles({
  good: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  unchecked: { backgroundColor: tokens.colorPaletteLavenderBorderActive },
  waiting: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  none: { backgroundColor: tokens.colorNeutralStroke1 },
});
