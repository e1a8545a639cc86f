import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Verdict } from '../../screening/types';
import { useWords } from '../review-context';
import { verdictTones } from '../tones';
import { useToneText } from '../tone-styles';
import { useVerdictMarkStyles } from './VerdictMark.styles';

const verdictIcons: Readonly<Record<Verdict, FluentIcon>> = {
  met: CheckmarkCircle16Regular,
  notMet: DismissCircle16Filled,
  undetermined: QuestionCircle16Filled,
  notApplicable: SubtractCircle16Regular,
  unchecked: CircleHint16Regular,
};

/** A verdict as icon, colour and word together. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const styles = useVerdictMarkStyles();
  const tone = useToneText();
  const words = useWords();
  const Icon = verdictIcons[verdict];
  return (
    <span className={mergeClasses(styles.mark, tone[verdictTones[verdict]])}>
      <Icon aria-hidden />
      {words.verdicts[verdict]}
    </span>
  );
};
