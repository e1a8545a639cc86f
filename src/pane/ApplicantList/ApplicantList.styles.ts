import { makeStyles, tokens } from '@fluentui/react-components';

export const useApplicantListStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    contain: 'strict',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible [data-active=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  canvas: { position: 'relative', width: '100%' },
});
