import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentEdit16Filled } from '@fluentui/react-icons/svg/document-edit';
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Conclusion } from '../../screening/types';
import { useReportWords } from '../review-context';
import { conclusionTones } from '../tones';
import { useToneSurface } from '../tone-styles';
import { useConclusionMarkStyles } from './ConclusionMark.styles';

export const conclusionIcons: Readonly<Record<Conclusion, FluentIcon>> = {
  unqualified: DismissCircle16Filled,
  incomplete: DocumentEdit16Filled,
  pending: Gavel16Filled,
  qualified: CheckmarkCircle16Filled,
};

/** A conclusion as icon, colour and word together. */
export const ConclusionMark = ({
  conclusion,
  size = 'small',
}: {
  readonly conclusion: Conclusion;
  readonly size?: 'small' | 'large';
}) => {
  const styles = useConclusionMarkStyles();
  const surface = useToneSurface();
  const words = useReportWords();
  const Icon = conclusionIcons[conclusion];
  return (
    <span className={mergeClasses(styles.mark, surface[conclusionTones[conclusion]], size === 'large' && styles.large)}>
      <Icon aria-hidden />
      {words.conclusions[conclusion]}
    </span>
  );
};
