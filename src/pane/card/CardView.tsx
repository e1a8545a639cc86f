import { Button, makeStyles } from '@fluentui/react-components';
import { Building48Regular } from '@fluentui/react-icons/svg/building';
import { CardHeader, CardRemarks, MissingFacts } from './CardHeader';
import { CopyButton } from '../shared/CopyButton';
import { CriterionEntry, CriterionGroup } from './CriterionEntry';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { PointsSection } from './PointsSection';
import { ScoreSection } from './ScoreSection';
import { Section } from '../shared/Section';
import { SignLine } from './SignLine';
import { forScreenReaders } from '../shared/styles';
import { useCardView } from './use-card-view';

/** 申报单位卡片: one applicant, every criterion with its reasons, and what only a person can decide. */
export const CardView = () => {
  const styles = useCardViewStyles();
  const card = useCardView();
  const { applicant, words } = card;
  if (applicant === undefined)
    return (
      <ViewFrame title={words.titles.card}>
        <EmptyState
          action={<Button onClick={card.toList}>{words.card.toList}</Button>}
          body={card.screened ? words.card.emptyBody : words.card.notScreened}
          icon={Building48Regular}
          title={words.card.emptyTitle}
        />
      </ViewFrame>
    );
  const { key, missing } = applicant;
  return (
    <>
      <CardHeader applicant={applicant} card={card} />
      <ViewFrame
        footer={<CopyButton label={words.card.copyNotice} read={card.noticeOf} />}
        title={`${words.titles.card} ${applicant.name}`}
      >
        <div aria-live="polite" className={styles.spoken}>
          {words.card.opened(applicant.name, card.conclusions[applicant.conclusion])}
        </div>
        <SignLine />
        <CardRemarks applicant={applicant} />
        {missing.length > 0 && (
          <Section hint={words.card.missingHint} title={words.card.missing}>
            <MissingFacts facts={missing} />
          </Section>
        )}
        {card.groups.map(({ group, findings }) => (
          <CriterionGroup key={`${key} ${group}`} count={findings.length} group={group}>
            {findings.map((finding) => (
              <CriterionEntry key={`${key} ${finding.criterion.id}`} applicant={applicant} finding={finding} />
            ))}
          </CriterionGroup>
        ))}
        <PointsSection applicant={applicant} />
        <ScoreSection applicant={applicant} neighbours={card.neighbours} />
      </ViewFrame>
    </>
  );
};

const useCardViewStyles = makeStyles({ spoken: forScreenReaders });
