import { makeStyles } from '@fluentui/react-components';

export const useChoiceFieldStyles = makeStyles({
  field: { gridTemplateColumns: '80px minmax(0, 1fr)' },
  dropdown: {
    minWidth: 0,
    width: '100%',
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
});
