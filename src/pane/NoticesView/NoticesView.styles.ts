import { makeStyles, tokens } from '@fluentui/react-components';
import { forScreenReaders } from '../for-screen-readers';

export const useNoticesViewStyles = makeStyles({
  top: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: forScreenReaders,
  option: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  notice: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '40%',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  copy: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
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
