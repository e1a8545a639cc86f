import { mergeClasses } from '@fluentui/react-components';
import type { Conclusion } from '../../screening/types';
import { conclusionIcons } from '../ConclusionMark/ConclusionMark';
import { useReportWords, useWords } from '../review-context';
import { conclusionOrder, conclusionTones } from '../tones';
import { useToneFill, useToneText } from '../tone-styles';
import { useProportionBarStyles } from './ProportionBar.styles';

/** How many applicants come to each conclusion: one bar in proportion, and a key that filters the list. */
export const ProportionBar = ({
  chosen,
  counts,
  onChoose,
}: {
  readonly chosen: Conclusion | undefined;
  readonly counts: Readonly<Record<Conclusion, number>>;
  readonly onChoose: (conclusion: Conclusion) => void;
}) => {
  const styles = useProportionBarStyles();
  const fill = useToneFill();
  const text = useToneText();
  const words = useWords();
  const { conclusions } = useReportWords();
  const parts = conclusionOrder.map((conclusion) => ({
    conclusion,
    count: counts[conclusion],
    Icon: conclusionIcons[conclusion],
    tone: conclusionTones[conclusion],
  }));
  const told = parts.map(({ conclusion, count }) => words.screening.part(conclusions[conclusion], count));
  return (
    <div className={styles.root}>
      <div aria-label={words.screening.picture(told.join(words.common.listComma))} className={styles.bar} role="img">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ conclusion, count, tone }) => (
            <div
              key={conclusion}
              className={mergeClasses(
                styles.segment,
                fill[tone],
                chosen !== undefined && chosen !== conclusion && styles.faded,
              )}
              onClick={() => onChoose(conclusion)}
              style={{ flexGrow: count }}
            />
          ))}
      </div>
      <div className={styles.key}>
        {parts.map(({ conclusion, count, Icon, tone }) => (
          <button
            key={conclusion}
            aria-pressed={chosen === conclusion}
            className={mergeClasses(styles.entry, chosen === conclusion && styles.chosen)}
            onClick={() => onChoose(conclusion)}
            title={words.screening.filterBy(conclusions[conclusion], count)}
            type="button"
          >
            <span className={styles.count}>
              <Icon aria-hidden className={text[tone]} />
              {count}
            </span>{' '}
            <span className={mergeClasses(styles.word, text[tone])}>{conclusions[conclusion]}</span>
          </button>
        ))}
      </div>
    </div>
  );
};
