import { Button } from '@fluentui/react-components';
import { PersonEdit16Regular } from '@fluentui/react-icons/svg/person-edit';
import type { ApplicantResult, Finding } from '../../screening/types';
import { CellLink } from '../CellLink/CellLink';
import { JudgementAnswer } from '../JudgementAnswer/JudgementAnswer';
import { MissingFacts } from '../MissingFacts/MissingFacts';
import { OverrideForm } from '../OverrideForm/OverrideForm';
import { useCriterionEntry } from './useCriterionEntry';
import { useCriterionEntryStyles } from './CriterionEntry.styles';

/** One criterion of an applicant: clause, what is there, what is asked, what is short, and the cells behind it. */
export const CriterionEntry = ({
  applicant,
  finding,
}: {
  readonly applicant: ApplicantResult;
  readonly finding: Finding;
}) => {
  const styles = useCriterionEntryStyles();
  const { judged, overridden, overriding, reasons, sets, setOverriding, short, words } = useCriterionEntry(
    applicant,
    finding,
  );
  const { cells, criterion, override } = finding;
  return (
    <article aria-label={criterion.title} className={styles.root}>
      <div className={styles.head}>
        <span className={styles.clause}>
          {criterion.clause} · {words.kinds[criterion.kind]}
          {criterion.optional && ` · ${words.card.optional}`}
        </span>
        <Button
          appearance="subtle"
          aria-expanded={overriding}
          aria-label={words.card.overrideFor(criterion.title)}
          className={styles.override}
          icon={<PersonEdit16Regular />}
          onClick={() => setOverriding(!overriding)}
          size="small"
          title={words.card.override}
        />
      </div>
      <div className={styles.title}>{criterion.title}</div>
      {override !== undefined && (
        <div className={styles.overridden}>
          <strong>{overridden}</strong> {override.reason}
        </div>
      )}
      {reasons.map((reason, index) => (
        <div key={reason} className={short ? styles.short : styles.reason}>
          {index > 0 && <span className={styles.hint}>{words.card.alternatively} </span>}
          {reason}
        </div>
      ))}
      {sets.map((set, index) => (
        <div key={set.map(({ fact, year }) => `${fact} ${year ?? ''}`).join()}>
          {index > 0 && <div className={styles.hint}>{words.card.alternatively}</div>}
          <MissingFacts facts={set} />
        </div>
      ))}
      {cells.length > 0 && (
        <div className={styles.cells}>
          <span className={styles.label}>{words.card.cells}</span>
          {cells.map((cell) => (
            <CellLink key={`${cell.row} ${cell.column}`} cell={cell} />
          ))}
        </div>
      )}
      {judged && <JudgementAnswer applicant={applicant.key} finding={finding} />}
      {overriding && <OverrideForm applicant={applicant.key} finding={finding} onDone={() => setOverriding(false)} />}
    </article>
  );
};
