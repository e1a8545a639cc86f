import { Button } from '@fluentui/react-components';
import { nameCell } from '../name-cell';
import { Section } from '../Section/Section';
import { useCellIssues } from './useCellIssues';
import { useCellIssuesStyles } from './CellIssues.styles';

/** Cells in doubt; a click goes to the cell. */
export const CellIssues = () => {
  const styles = useCellIssuesStyles();
  const { all, count, entries, few, toggle, words } = useCellIssues();
  if (count === 0) return null;
  return (
    <Section hint={words.sheet.issuesHint} title={words.sheet.issues(count)}>
      <ul className={styles.list}>
        {entries.map(({ cell, key, reveal, text }) => (
          <li key={key}>
            <button className={styles.entry} disabled={reveal === undefined} onClick={reveal} type="button">
              {cell !== undefined && <span className={styles.cell}>{nameCell(cell)}</span>}
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > few && (
        <Button appearance="transparent" onClick={toggle} size="small">
          {all ? words.common.showFewer : words.common.showAll(count)}
        </Button>
      )}
    </Section>
  );
};
