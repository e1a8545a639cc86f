import { mergeClasses, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { listChangedNumbers } from '../../ranking/settings';
import { wordOrder } from '../../wording/order';
import { wordContestIssue } from '../../wording/placement';
import { ChoiceField } from '../shared/ChoiceField';
import { countPlacements, useRankingBench } from './ranking-context';
import { ScoreStrip } from './ScoreStrip';
import { useToneText } from '../shared/tones';
import { surface } from '../shared/styles';

/** At first sight: which programme, how many are in, whether anything is unusual, and where the line lies. */
export const RankingSummary = () => {
  const styles = useRankingSummaryStyles();
  const tone = useToneText();
  const { chooseProgramme, language, panel, programme, programmes, ranking, rows, words } = useRankingBench();
  const counts = countPlacements(rows);
  const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
  const { official } = ranking.settings;
  const changed = listChangedNumbers(ranking.settings).length;
  const issues = [...new Set(ranking.issues.map((issue) => wordContestIssue(issue, ranking, language)))];
  // Lines break between the counts, never within one.
  const parts = [
    words.summary.qualified(counts.qualified),
    words.summary.selected(counts.selected, places),
    words.summary.reserve(counts.reserve),
    words.summary.tied(counts.tied),
  ];
  return (
    <section aria-label={words.picture.title} className={styles.root}>
      {programmes.length > 1 ? (
        <ChoiceField
          label={words.frame.programme}
          onChoose={chooseProgramme}
          options={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          value={programme.id}
        />
      ) : (
        <p className={styles.programme}>{programme.name}</p>
      )}
      <p aria-live="polite" className={styles.sentence}>
        {parts.map((part, index) => (
          <span key={part} className={styles.part}>
            {part}
            {index < parts.length - 1 && words.summary.comma}
          </span>
        ))}
      </p>
      <p className={styles.programme}>{panel.order.heading(wordOrder(ranking, language))}</p>
      {changed > 0 && <p className={mergeClasses(styles.changed, tone.warning)}>{words.summary.changed(changed)}</p>}
      {official.list === 'bestTotal' && (
        <MessageBar className={styles.bar} intent="warning">
          <MessageBarBody className={styles.body}>{words.summary.bestTotal(official.reason ?? '')}</MessageBarBody>
        </MessageBar>
      )}
      {issues.length > 0 && (
        <MessageBar className={styles.bar} intent="warning">
          <MessageBarBody className={styles.body}>
            <strong>{words.frame.issues}</strong>
            <ul className={styles.issues}>
              {issues.map((issue) => (
                <li key={issue}>{issue}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <ScoreStrip />
    </section>
  );
};

const useRankingSummaryStyles = makeStyles({
  root: {
    ...surface,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  programme: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { display: 'inline-block', whiteSpace: 'pre' },
  changed: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  bar: { flexShrink: 0, minHeight: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  body: { whiteSpace: 'normal' },
  issues: { margin: 0, paddingLeft: '1.2em' },
});
