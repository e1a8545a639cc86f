import { Combobox, Option } from '@fluentui/react-components';
import { useFactPicker } from './useFactPicker';
import { useFactPickerStyles } from './FactPicker.styles';

/** Chooses the fact that a header stands for, or that it stands for nothing. Typing narrows the list. */
export const FactPicker = (parts: {
  readonly autoFocus?: boolean;
  readonly header: string;
  readonly onChosen?: () => void;
  readonly suggestions: readonly string[];
  readonly value: string | undefined;
}) => {
  const styles = useFactPickerStyles();
  const { choose, matches, nothing, setText, text, words } = useFactPicker(parts);
  return (
    <Combobox
      aria-label={words.sheet.headerMeans(parts.header)}
      autoFocus={parts.autoFocus ?? false}
      className={styles.combobox}
      freeform
      onChange={(event) => setText(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(optionValue)}
      placeholder={words.sheet.choosePlaceholder}
      selectedOptions={parts.value === undefined ? [] : [parts.value]}
      size="small"
      value={text}
    >
      <Option className={styles.nothing} value={nothing}>
        {words.sheet.standsForNothing}
      </Option>
      {matches.map((fact) => (
        <Option key={fact} value={fact}>
          {fact}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option disabled value="">
          {words.sheet.noMatch}
        </Option>
      )}
    </Combobox>
  );
};
