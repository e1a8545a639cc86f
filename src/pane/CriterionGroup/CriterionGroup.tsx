import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentEdit16Filled } from '@fluentui/react-icons/svg/document-edit';
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { FindingGroup } from '../CardView/group-findings';
import { Disclosure } from '../Disclosure/Disclosure';
import { useWords } from '../review-context';
import type { PaneTone } from '../tones';
import { useToneText } from '../tone-styles';
import { useCriterionGroupStyles } from './CriterionGroup.styles';

const looks: Readonly<
  Record<FindingGroup, { readonly tone: PaneTone; readonly Icon: FluentIcon; readonly open: boolean }>
> = {
  notMet: { tone: 'bad', Icon: DismissCircle16Filled, open: true },
  missing: { tone: 'warning', Icon: DocumentEdit16Filled, open: true },
  awaiting: { tone: 'waiting', Icon: Gavel16Filled, open: true },
  met: { tone: 'good', Icon: CheckmarkCircle16Regular, open: false },
  notApplicable: { tone: 'none', Icon: SubtractCircle16Regular, open: false },
  unchecked: { tone: 'none', Icon: CircleHint16Regular, open: false },
};

/** Criteria of one outcome under a heading; what needs nobody's attention starts closed. */
export const CriterionGroup = (parts: {
  readonly children: ReactNode;
  readonly count: number;
  readonly group: FindingGroup;
}) => {
  const styles = useCriterionGroupStyles();
  const tone = useToneText();
  const words = useWords();
  const look = looks[parts.group];
  return (
    <div className={styles.root}>
      <Disclosure
        count={parts.count}
        defaultOpen={look.open}
        level={2}
        title={
          <span className={mergeClasses(styles.title, tone[look.tone])}>
            <look.Icon aria-hidden /> {words.groups[parts.group]}
          </span>
        }
      >
        {parts.children}
      </Disclosure>
    </div>
  );
};
