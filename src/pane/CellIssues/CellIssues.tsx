import { Button } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { Section } from '../Section/Section';
import { useCellIssues } from './useCellIssues';
import { useCellIssuesStyles } from './CellIssues.styles';

/** Cells in doubt; a click goes to the cell. */
export const CellIssues = () => {
  const styles = useCellIssuesStyles();
  const { count, entries, more, showMore, words } = useCellIssues();
  if (count === 0) return null;
  return (
    <Section hint={words.sheet.issuesHint} title={words.sheet.issues(count)}>
      <ul className={styles.list}>
        {entries.map(({ key, reveal, text }) => (
          <li key={key}>
            <button className={styles.entry} disabled={reveal === undefined} onClick={reveal} type="button">
              <Warning16Filled aria-hidden className={styles.icon} />
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="transparent" onClick={showMore} size="small">
          {words.common.showMore(more)}
        </Button>
      )}
    </Section>
  );
};
