import { Dropdown, Field, Option, makeStyles, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { usePanelStyles } from './styles';

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

const useChoiceFieldStyles = makeStyles({
  field: { gridTemplateColumns: '80px minmax(0, 1fr)' },
  dropdown: {
    minWidth: 0,
    width: '100%',
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
});

/** A number that takes hold when one leaves the field or presses Enter; anything else leaves it as it was. */
export const NumberField = (parts: {
  readonly hint?: string;
  readonly label: string;
  readonly onChange: (value: number) => void;
  readonly value: number;
}) => {
  const styles = usePanelStyles();
  const [text, setText] = useState<string>();
  const settle = () => {
    const value = text === undefined || text.trim() === '' ? NaN : Number(text.normalize('NFKC'));
    if (Number.isFinite(value) && value >= 0 && value !== parts.value) parts.onChange(value);
    setText(undefined);
  };
  return (
    <Field label={parts.label} size="small" {...(parts.hint !== undefined && { hint: parts.hint })}>
      <Input
        className={styles.number}
        inputMode="decimal"
        onBlur={settle}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={({ key }) => key === 'Enter' && settle()}
        size="small"
        value={text ?? String(parts.value)}
      />
    </Field>
  );
};

/**
 * A number as people type it into a field: any width, 分 after it or not. `undefined` for a blank field, NaN for
 * anything that is no number; a blank is never a zero (rule R2).
 */
export const readTypedNumber = (typed: string): number | undefined => {
  const text = typed.normalize('NFKC').replace(/。/gu, '.').trim();
  if (text === '') return undefined;
  const match = /^(-?(?:\d+(?:\.\d*)?|\.\d+))\s*分?$/u.exec(text);
  return match === null ? Number.NaN : Number(match[1]);
};
