import { makeStyles } from '@fluentui/react-components';

export const useGuidelineChoiceStyles = makeStyles({
  field: { gridTemplateColumns: '80px minmax(0, 1fr)', '& input': { minWidth: 0 } },
});
