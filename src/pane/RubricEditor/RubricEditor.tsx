import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import type { Rubric } from '../../ranking/rubric';
import type { RubricWords } from '../../report/rubric-words';
import { DimensionEditor } from '../DimensionEditor/DimensionEditor';
import { useWords } from '../review-context';
import { useRubricEditor } from './useRubricEditor';
import { useRubricEditorStyles } from './RubricEditor.styles';

/** Writes a rubric: dimensions with highest score, weight and descriptors; the weights may sum to anything. */
export const RubricEditor = (parts: {
  readonly onDone: () => void;
  readonly rubric: Rubric | undefined;
  readonly words: RubricWords;
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
