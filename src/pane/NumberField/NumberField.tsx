import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';

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
