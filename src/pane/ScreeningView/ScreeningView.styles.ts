import { makeStyles, tokens } from '@fluentui/react-components';
import { forScreenReaders } from '../for-screen-readers';

export const useScreeningViewStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  title: forScreenReaders,
  top: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXXL,
    color: tokens.colorNeutralForeground2,
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
  unbound: {
    flexBasis: '100%',
    justifyContent: 'flex-start',
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    textDecorationLine: 'underline',
  },
});
