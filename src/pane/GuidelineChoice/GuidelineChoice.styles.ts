import { makeStyles } from '@fluentui/react-components';

export const useGuidelineChoiceStyles = makeStyles({
  field: { gridTemplateColumns: '72px minmax(0, 1fr)', '& input': { minWidth: 0 } },
});
