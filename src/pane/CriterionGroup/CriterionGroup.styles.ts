import { makeStyles, tokens } from '@fluentui/react-components';

export const useCriterionGroupStyles = makeStyles({
  root: {
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  title: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
