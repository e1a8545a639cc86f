import { makeStyles, tokens } from '@fluentui/react-components';
import { forScreenReaders } from '../for-screen-readers';

export const useViewFrameStyles = makeStyles({
  title: forScreenReaders,
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    minHeight: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'hidden',
    overflowY: 'auto',
  },
  footer: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
