import { useEffect, useId, useState } from 'react';
import { Field, Input } from '@fluentui/react-components';

/** Who scores: any name, those who scored before offered. It is taken when the field is left or confirmed. */
export const ExpertName = (parts: {
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
