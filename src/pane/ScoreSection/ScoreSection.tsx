import { Button, Switch } from '@fluentui/react-components';
import type { ApplicantResult } from '../../screening/types';
import { Disclosure } from '../Disclosure/Disclosure';
import { ExpertName } from '../ExpertName/ExpertName';
import { RubricEditor } from '../RubricEditor/RubricEditor';
import { ScoreField } from '../ScoreField/ScoreField';
import { useScoreSection } from './useScoreSection';
import type { Neighbours } from './useScoreSection';
import { useScoreSectionStyles } from './ScoreSection.styles';

/** 评分: one expert's scores for the applicant by rubric, or a rubric to be written first. */
export const ScoreSection = ({
  applicant,
  neighbours,
}: {
  readonly applicant: ApplicantResult;
  readonly neighbours: Neighbours;
}) => {
  const styles = useScoreSectionStyles();
  const section = useScoreSection(applicant, neighbours);
  const { words } = section;
  return (
    <div ref={section.root} className={styles.root}>
      <Disclosure count={section.shortly} defaultOpen={section.openAtFirst} level={2} title={words.title}>
        <div className={styles.content}>
          {section.editing && (
            <RubricEditor onDone={() => section.setEditing(false)} rubric={section.rubric} words={words} />
          )}
          {!section.editing && section.rubric === undefined && (
            <>
              <div>{words.noRubric}</div>
              <p className={styles.hint}>{words.noRubricHint}</p>
              <Button className={styles.button} data-edits-rubric onClick={() => section.setEditing(true)}>
                {words.write}
              </Button>
            </>
          )}
          {!section.editing && section.rubric !== undefined && <Scores applicant={applicant} section={section} />}
        </div>
      </Disclosure>
    </div>
  );
};

const Scores = ({
  applicant,
  section,
}: {
  readonly applicant: ApplicantResult;
  readonly section: ReturnType<typeof useScoreSection>;
}) => {
  const styles = useScoreSectionStyles();
  const { entry, expert, words } = section;
  return (
    <>
      <ExpertName
        hint={expert === '' ? words.expertFirst : words.expertHint}
        known={section.known}
        label={words.expert}
        name={expert}
        onName={section.setExpert}
      />
      {section.notRanked !== undefined && <p className={styles.hint}>{section.notRanked}</p>}
      <div aria-label={words.title} className={styles.fields} onKeyDown={section.moveOn} role="group">
        {section.fields.map((field) => (
          <ScoreField
            key={`${expert} ${applicant.key} ${field.dimension.id} ${field.dimension.max}`}
            disabled={section.disabled}
            {...field}
          />
        ))}
      </div>
      {expert !== '' && <p className={styles.hint}>{words.keys}</p>}
      <div className={styles.total} role="status">
        {section.told}
      </div>
      <Switch
        checked={entry?.recused === true}
        className={styles.button}
        disabled={expert === ''}
        label={words.recuse}
        onChange={(_, { checked }) => section.recuse(checked)}
      />
      <p className={styles.hint}>{words.recuseHint}</p>
      <div className={styles.foot}>
        {expert !== '' && <span className={styles.hint}>{section.progress}</span>}
        {section.isOwn && <span className={styles.hint}>{words.ownRubric}</span>}
        <Button appearance="subtle" data-edits-rubric onClick={() => section.setEditing(true)} size="small">
          {words.edit}
        </Button>
        {section.backToGuideline !== undefined && (
          <Button appearance="subtle" onClick={section.backToGuideline} size="small">
            {words.backToGuideline}
          </Button>
        )}
      </div>
    </>
  );
};
