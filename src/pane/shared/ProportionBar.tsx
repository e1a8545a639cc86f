import { mergeClasses, createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import type { Conclusion } from '../../screening/types';
import { conclusionIcons } from './ConclusionMark';
import { useReportWords, useWords } from '../review-context';
import { conclusionOrder, conclusionTones, useToneFill, useToneText } from './tones';

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
  const inWords = parts.map(({ conclusion, count }) => words.screening.part(conclusions[conclusion], count));
  return (
    <div className={styles.root}>
      <div aria-label={words.screening.picture(inWords.join(words.common.listComma))} className={styles.bar} role="img">
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

const useProportionBarStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bar: { display: 'flex', gap: '2px', height: '10px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden' },
  segment: { flexBasis: 0, minWidth: '4px', cursor: 'pointer' },
  faded: { opacity: 0.3 },
  // All on one line where there is room; words are never cut.
  key: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexGrow: 1,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  word: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
});
