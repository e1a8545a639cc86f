import { makeStyles, tokens } from '@fluentui/react-components';

export const useDimensionEditorStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200 },
  remove: { position: 'absolute', top: 0, right: tokens.spacingHorizontalXS },
  numbers: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  number: { flex: '1 1 0', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});
