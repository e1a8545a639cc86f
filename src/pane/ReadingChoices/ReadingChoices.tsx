import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Section } from '../Section/Section';
import { useReadingChoices } from './useReadingChoices';
import { useReadingChoicesStyles } from './ReadingChoices.styles';

/** 口径: each place where the text allows two readings, with its question and clause. */
export const ReadingChoices = () => {
  const styles = useReadingChoicesStyles();
  const { changed, choose, readings, words } = useReadingChoices();
  if (readings.length === 0) return null;
  return (
    <Section
      aside={changed > 0 ? words.sheet.changedReadings(changed) : undefined}
      hint={words.sheet.readingsHint}
      title={words.sheet.readings}
    >
      {readings.map(({ id, name, clause, question, options, chosen, standard }) => (
        <Field
          key={id}
          className={styles.field}
          hint={`${clause} · ${name}`}
          label={<span className={styles.question}>{question}</span>}
        >
          <RadioGroup className={styles.group} onChange={(_, { value }) => choose(id, value)} value={chosen}>
            {options.map(({ label }) => (
              <Radio
                key={label}
                className={styles.radio}
                label={label === standard ? `${label}（${words.sheet.isDefault}）` : label}
                value={label}
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </Section>
  );
};
