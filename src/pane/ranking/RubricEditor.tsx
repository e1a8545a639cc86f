import { Button, makeStyles, tokens, Field, Input, Textarea } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { Rubric } from '../../ranking/rubric';
import { sumWeights } from '../../ranking/rubric';
import type { Words } from '../../words/words';
import { useWords, useReview, useReviewState } from '../review-context';
import { wordNumber } from '../../wording/values';
import type { DraftDimension, DraftField } from './draft-rubric';
import { blankDimension, draftOf, readDraft, wordDraftIssue } from './draft-rubric';

/** Writes a rubric: dimensions with highest score, weight and descriptors; the weights may sum to anything. */
export const RubricEditor = (parts: {
  readonly onDone: () => void;
  readonly rubric: Rubric | undefined;
  readonly words: Words['rubric'];
}) => {
  const styles = useRubricEditorStyles();
  const { common } = useWords();
  const editor = useRubricEditor(parts);
  const words = parts.words.editor;
  return (
    <form aria-label={words.title} className={styles.root} noValidate onSubmit={(event) => void editor.submit(event)}>
      {editor.draft.map((dimension, index) => (
        <DimensionEditor
          key={dimension.id}
          dimension={dimension}
          focused={dimension.id === editor.focused}
          number={index + 1}
          onChange={(change) => editor.change(index, change)}
          onRemove={() => editor.remove(index)}
          problemOf={(field) => editor.problemOf(index, field)}
          words={words}
        />
      ))}
      <Button className={styles.add} icon={<Add16Regular />} onClick={editor.add} size="small">
        {words.add}
      </Button>
      <p className={styles.hint}>
        {editor.sums} {words[editor.normalised]}
      </p>
      {editor.scored > 0 && <p className={styles.hint}>{words.scoredAlready(editor.scored)}</p>}
      {editor.isEmpty && (
        <p className={styles.problem} role="alert">
          {words.noDimensions}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" type="submit">
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={parts.onDone} size="small">
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};

const sumOf = (numbers: readonly number[]) =>
  wordNumber(numbers.filter(Number.isFinite).reduce((sum, each) => sum + each, 0));

/** A rubric being written; what is wrong shows once one tried to save it. */
const useRubricEditor = (parts: {
  readonly onDone: () => void;
  readonly rubric: Rubric | undefined;
  readonly words: Words['rubric'];
}) => {
  const review = useReview();
  const { marks } = useReviewState((state) => state.review.scoring);
  const entries = [...marks.values()].flatMap((own) => [...own]);
  const taken = new Set(entries.flatMap(([, { scores }]) => [...scores.keys()]));
  const add = (to: readonly DraftDimension[]) => [
    ...to,
    blankDimension(new Set([...taken, ...to.map(({ id }) => id)])),
  ];
  const [draft, setDraft] = useState<readonly DraftDimension[]>(() =>
    parts.rubric === undefined ? add([]) : draftOf(parts.rubric),
  );
  const [focused, setFocused] = useState(draft[0]?.id);
  const [tried, setTried] = useState(false);
  const { issues, rubric } = readDraft(draft);
  const worded = issues.flatMap((issue) => wordDraftIssue(issue, draft, parts.words) ?? []);
  const weights = rubric.dimensions.map(({ weight }) => weight);
  return {
    add: () => {
      const longer = add(draft);
      setDraft(longer);
      setFocused(longer.at(-1)?.id);
    },
    change: (at: number, change: Partial<DraftDimension>) =>
      setDraft(draft.map((dimension, index) => (index === at ? { ...dimension, ...change } : dimension))),
    draft,
    /** The dimension that typing starts in when it appears. */
    focused,
    isEmpty: tried && draft.length === 0,
    normalised: weights.every(Number.isFinite) && sumWeights(rubric) === 100 ? 'sumIs100' : 'normalised',
    problemOf: (at: number, field: DraftField): string | undefined =>
      tried ? worded.find((issue) => issue.dimension === at && issue.field === field)?.text : undefined,
    remove: (at: number) => setDraft(draft.filter((_, index) => index !== at)),
    scored: new Set(entries.map(([key]) => key)).size,
    submit: async (event: FormEvent) => {
      event.preventDefault();
      setTried(true);
      if (issues.length > 0) return;
      const refused = await review.setRubric(rubric);
      if (refused.length === 0) parts.onDone();
    },
    sums: parts.words.editor.sums(sumOf(weights), sumOf(rubric.dimensions.map(({ max }) => max))),
  } as const;
};

const useRubricEditorStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  add: { alignSelf: 'flex-start' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** One dimension of a rubric being written. */
const DimensionEditor = (parts: {
  readonly dimension: DraftDimension;
  /** Whether typing starts here. */
  readonly focused: boolean;
  readonly number: number;
  readonly onChange: (change: Partial<DraftDimension>) => void;
  readonly onRemove: () => void;
  readonly problemOf: (field: DraftField) => string | undefined;
  readonly words: Words['rubric']['editor'];
}) => {
  const styles = useDimensionEditorStyles();
  const { dimension, onChange, words } = parts;
  const title = words.dimension(parts.number);
  const problem = (field: DraftField) => {
    const text = parts.problemOf(field);
    return text === undefined ? {} : { validationMessage: text, validationState: 'error' as const };
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{title}</legend>
      <Button
        appearance="subtle"
        aria-label={words.remove(dimension.name.trim() || title)}
        className={styles.remove}
        icon={<Delete16Regular />}
        onClick={parts.onRemove}
        size="small"
      />
      <Field label={words.name} size="small" {...problem('name')}>
        <Input
          autoFocus={parts.focused}
          onChange={(_, { value }) => onChange({ name: value })}
          placeholder={words.namePlaceholder}
          size="small"
          value={dimension.name}
        />
      </Field>
      <div className={styles.numbers}>
        <Field className={styles.number} label={words.max} size="small" {...problem('max')}>
          <Input
            className={styles.input}
            input={{ inputMode: 'decimal' }}
            onChange={(_, { value }) => onChange({ max: value })}
            size="small"
            value={dimension.max}
          />
        </Field>
        <Field className={styles.number} label={words.weight} size="small" {...problem('weight')}>
          <Input
            className={styles.input}
            input={{ inputMode: 'decimal' }}
            onChange={(_, { value }) => onChange({ weight: value })}
            placeholder={words.weightPlaceholder}
            size="small"
            value={dimension.weight}
          />
        </Field>
      </div>
      <Field hint={words.descriptorsHint} label={words.descriptors} size="small" {...problem('descriptors')}>
        <Textarea
          onChange={(_, { value }) => onChange({ descriptors: value })}
          placeholder={words.descriptorsPlaceholder}
          resize="vertical"
          size="small"
          textarea={{ rows: 3 }}
          value={dimension.descriptors}
        />
      </Field>
    </fieldset>
  );
};

const useDimensionEditorStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200 },
  remove: { position: 'absolute', top: 0, right: tokens.spacingHorizontalXS },
  numbers: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  number: { flex: '1 1 0', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});
