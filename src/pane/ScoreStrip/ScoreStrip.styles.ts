import { makeStyles, tokens } from '@fluentui/react-components';

export const useScoreStripStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  picture: { display: 'block', maxWidth: '100%', overflow: 'visible', userSelect: 'none' },
  dot: { cursor: 'pointer' },
  ring: { fill: 'transparent' },
  close: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: '1.5px' },
  marked: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    pointerEvents: 'none',
  },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: '1.5px', strokeDasharray: '4 3' },
  lineLabel: {
    fill: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  end: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  caption: {
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});
