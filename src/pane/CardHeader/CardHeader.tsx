import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ApplicantResult } from '../../screening/types';
import { CellLink } from '../CellLink/CellLink';
import type { useCardView } from '../CardView/useCardView';
import { ConclusionMark } from '../ConclusionMark/ConclusionMark';
import { nameCellOf } from '../name-cell-of';
import { useCardHeaderStyles } from './CardHeader.styles';

/** Who it is, what it comes to, and the way to the neighbours. */
export const CardHeader = ({
  applicant,
  card,
}: {
  readonly applicant: ApplicantResult;
  readonly card: ReturnType<typeof useCardView>;
}) => {
  const styles = useCardHeaderStyles();
  const { words } = card;
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <span className={styles.name}>{applicant.name}</span>
        <span className={styles.steps}>
          <Button
            appearance="subtle"
            aria-keyshortcuts="Alt+ArrowLeft"
            aria-label={words.card.previous}
            disabledFocusable={!card.hasPrevious}
            icon={<ChevronLeft20Regular />}
            onClick={card.previous}
            size="small"
            title={words.card.shortcuts}
          />
          <span className={styles.position}>{card.position > 0 && words.card.position(card.position, card.total)}</span>
          <Button
            appearance="subtle"
            aria-keyshortcuts="Alt+ArrowRight"
            aria-label={words.card.next}
            disabledFocusable={!card.hasNext}
            icon={<ChevronRight20Regular />}
            onClick={card.next}
            size="small"
            title={words.card.shortcuts}
          />
        </span>
      </div>
      <div className={styles.line}>
        <span>
          <ConclusionMark conclusion={applicant.conclusion} size="large" />
        </span>
        <span className={styles.programme}>{applicant.programme?.name ?? words.card.programmeUnknown}</span>
        <CellLink cell={nameCellOf(applicant)} />
      </div>
    </header>
  );
};
