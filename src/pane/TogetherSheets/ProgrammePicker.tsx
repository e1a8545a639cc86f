import { Dropdown, Option } from '@fluentui/react-components';
import { useTogetherSheetsStyles } from './TogetherSheets.styles';

/** The programme that all rows of a sheet apply for; the sheet's name stands above, so that it is named for listeners only. */
export const ProgrammePicker = (parts: {
  readonly disabled: boolean;
  readonly label: string;
  readonly onChoose: (id: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly placeholder: string;
  readonly value: string | undefined;
}) => {
  const styles = useTogetherSheetsStyles();
  const chosen = parts.options.find(({ value }) => value === parts.value);
  return (
    <Dropdown
      aria-label={parts.label}
      className={styles.programme}
      disabled={parts.disabled}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && parts.onChoose(optionValue)}
      placeholder={parts.placeholder}
      selectedOptions={chosen === undefined ? [] : [chosen.value]}
      size="small"
      value={chosen?.text ?? ''}
    >
      {parts.options.map(({ value, text }) => (
        <Option key={value} text={text} value={value}>
          {text}
        </Option>
      ))}
    </Dropdown>
  );
};
