import { makeStyles, tokens } from '@fluentui/react-components';

export const useJudgementAnswerStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' },
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, columnGap: tokens.spacingHorizontalM },
  choice: { minHeight: '32px' },
  note: { width: '100%', '& textarea': { minHeight: '30px' } },
});
