import { mergeClasses, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { listChangedNumbers } from '../../review/rank/rank-numbers';
import { wordContestIssue } from '../../report/word-contest-issue';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { useRankingBench } from '../ranking-context';
import { ScoreStrip } from '../ScoreStrip/ScoreStrip';
import { useToneText } from '../tone-styles';
import { countPlacements } from './count-placements';
import { useRankingSummaryStyles } from './RankingSummary.styles';

/** At first sight: which programme, how many are in, whether anything is unusual, and where the line lies. */
export const RankingSummary = () => {
  const styles = useRankingSummaryStyles();
  const tone = useToneText();
  const { chooseProgramme, language, programme, programmes, ranking, rows, words } = useRankingBench();
  const counts = countPlacements(rows);
  const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
  const { official } = ranking.settings;
  const changed = listChangedNumbers(ranking.settings).length;
  const issues = [...new Set(ranking.issues.map((issue) => wordContestIssue(issue, ranking, language)))];
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
        {words.summary
          .sentence(counts.qualified, counts.selected, places, counts.reserve, counts.tied)
          // Lines break between the counts, never within one.
          .split(/(?<=[，,] ?)(?! )/)
          .map((part) => (
            <span key={part} className={styles.part}>
              {part}
            </span>
          ))}
      </p>
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
