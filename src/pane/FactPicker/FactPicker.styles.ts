import { makeStyles } from '@fluentui/react-components';

export const useFactPickerStyles = makeStyles({
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  nothing: { fontStyle: 'normal', opacity: 0.85 },
});
