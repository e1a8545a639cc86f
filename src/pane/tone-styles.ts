import { makeStyles, tokens } from '@fluentui/react-components';

/** Foreground of a tone on a neutral background. */
export const useToneText = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
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
  waiting: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  none: { backgroundColor: tokens.colorNeutralStroke1 },
});
