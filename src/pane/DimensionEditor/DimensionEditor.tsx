import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { RubricWords } from '../../report/rubric-words';
import type { DraftDimension } from '../RubricEditor/draft-rubric';
import type { DraftField } from '../RubricEditor/word-draft-issue';
import { useDimensionEditorStyles } from './DimensionEditor.styles';

/** One dimension of a rubric being written. */
export const DimensionEditor = (parts: {
  readonly dimension: DraftDimension;
  /** Whether typing starts here. */
  readonly focused: boolean;
  readonly number: number;
  readonly onChange: (change: Partial<DraftDimension>) => void;
  readonly onRemove: () => void;
  readonly problemOf: (field: DraftField) => string | undefined;
  readonly words: RubricWords['editor'];
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
