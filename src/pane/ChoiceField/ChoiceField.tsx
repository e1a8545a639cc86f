import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useChoiceFieldStyles } from './ChoiceField.styles';

/** One of a few options, labelled. */
export const ChoiceField = (parts: {
  readonly disabled?: boolean;
  readonly label: string;
  readonly onChoose: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly placeholder?: string;
  /** What is wrong with the choice, and what to do. */
  readonly problem?: string | undefined;
  readonly value: string | undefined;
}) => {
  const styles = useChoiceFieldStyles();
  const chosen = parts.options.find(({ value }) => value === parts.value);
  return (
    <Field
      className={styles.field}
      label={parts.label}
      orientation="horizontal"
      {...(parts.problem !== undefined && { validationMessage: parts.problem, validationState: 'warning' as const })}
    >
      <Dropdown
        className={styles.dropdown}
        disabled={parts.disabled ?? false}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && parts.onChoose(optionValue)}
        placeholder={parts.placeholder ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen.value]}
        title={chosen?.text ?? ''}
        value={chosen?.text ?? ''}
      >
        {parts.options.map(({ value, text }) => (
          <Option key={value} text={text} value={value}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
};
