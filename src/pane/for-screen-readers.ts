import type { GriffelStyle } from '@fluentui/react-components';

/** Read aloud, not seen. */
export const forScreenReaders: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
