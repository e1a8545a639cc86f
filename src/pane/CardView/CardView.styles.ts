import { makeStyles } from '@fluentui/react-components';
import { forScreenReaders } from '../for-screen-readers';

export const useCardViewStyles = makeStyles({ told: forScreenReaders });
