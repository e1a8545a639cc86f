import { makeStyles, tokens } from '@fluentui/react-components';

export const usePlacementShapeStyles = makeStyles({
  shape: { strokeWidth: '1.5px', vectorEffect: 'non-scaling-stroke' },
  selected: { fill: tokens.colorStatusSuccessForeground1, stroke: tokens.colorStatusSuccessForeground1 },
  reserve: { fill: tokens.colorPaletteBlueForeground2, stroke: tokens.colorPaletteBlueForeground2 },
  tied: { fill: tokens.colorStatusWarningForeground3, stroke: tokens.colorStatusWarningForeground3 },
  notSelected: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground3 },
  withheld: { fill: 'none', stroke: tokens.colorNeutralForeground3 },
});
