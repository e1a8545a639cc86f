import { Input, mergeClasses } from '@fluentui/react-components';
import type { Dimension } from '../../ranking/rubric';
import { useScoreField } from './useScoreField';
import { useScoreFieldStyles } from './ScoreField.styles';

/** The score of one dimension, with what it is out of, how much it counts and what scores mean. */
export const ScoreField = (parts: {
  readonly dimension: Dimension;
  readonly disabled: boolean;
  readonly onScore: (value: number | undefined) => void;
  /** Of all weights, between 0 and 1. */
  readonly share: number;
  readonly value: number | undefined;
}) => {
  const styles = useScoreFieldStyles();
  const field = useScoreField(parts);
  const { id } = field;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <div className={styles.told}>
          <label htmlFor={id}>{parts.dimension.name}</label>
          <div className={styles.hint} id={`${id}-hint`}>
            {field.hint}
          </div>
        </div>
        <Input
          aria-describedby={`${id}-hint${field.problem === undefined ? '' : ` ${id}-problem`}`}
          aria-invalid={field.problem !== undefined}
          autoComplete="off"
          className={styles.input}
          disabled={parts.disabled}
          id={id}
          input={{ className: styles.number, inputMode: 'decimal' }}
          onBlur={field.keep}
          onChange={(_, { value }) => field.change(value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={field.onKeyDown}
          size="small"
          value={field.text}
        />
      </div>
      {field.problem !== undefined && (
        <div className={styles.problem} id={`${id}-problem`} role="alert">
          {field.problem}
        </div>
      )}
      {field.descriptors.length > 0 && (
        <ul className={styles.descriptors}>
          {field.descriptors.map(({ current, from, told }) => (
            <li key={from} aria-current={current} className={mergeClasses(current && styles.current)}>
              {told}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
