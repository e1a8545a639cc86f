import { Button, Switch, makeStyles, tokens, Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { ApplicantResult } from '../../screening/types';
import { Disclosure } from '../shared/Section';
import { RubricEditor } from '../ranking/RubricEditor';
import { ScoreField } from './ScoreField';
import type { Neighbours } from './use-score-section';
import { useWords } from '../review-context';
import { useScoreSection } from './use-score-section';
import { surface } from '../shared/styles';

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
      <Disclosure
        count={section.shortly}
        defaultOpen={section.openAtFirst}
        level={2}
        title={words.title}
        underneath={section.apart === undefined ? undefined : <p className={styles.apart}>{section.apart}</p>}
      >
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
  const { disagreement } = useWords();
  return (
    <>
      {section.blindAs === undefined ? (
        <ExpertName
          hint={expert === '' ? words.expertFirst : words.expertHint}
          known={section.known}
          label={words.expert}
          name={expert}
          onName={section.setExpert}
        />
      ) : (
        <p className={styles.hint}>{disagreement.own(section.blindAs)}</p>
      )}
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
        {section.total}
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

const useScoreSectionStyles = makeStyles({
  root: {
    ...surface,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  apart: {
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  total: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Who scores: any name, those who scored before offered. It is taken when the field is left or confirmed. */
const ExpertName = (parts: {
  readonly hint: string;
  readonly known: readonly string[];
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}) => {
  const [text, setText] = useState(parts.name);
  useEffect(() => setText(parts.name), [parts.name]);
  const list = useId();
  const keep = () => {
    if (text.trim() === parts.name) setText(parts.name);
    else parts.onName(text);
  };
  return (
    <Field hint={parts.hint} label={parts.label} size="small">
      <Input
        autoComplete="off"
        list={list}
        onBlur={keep}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && keep()}
        size="small"
        value={text}
      />
      <datalist id={list}>
        {parts.known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
};
