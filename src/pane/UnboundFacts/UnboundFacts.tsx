import type { FactWithoutColumn } from '../HeaderBindings/useHeaderBindings';
import { useWords } from '../review-context';
import { useUnboundFactsStyles } from './UnboundFacts.styles';

/** Facts that no column carries, each with the criteria it leaves unchecked (rule B5). */
export const UnboundFacts = ({ entries }: { readonly entries: readonly FactWithoutColumn[] }) => {
  const styles = useUnboundFactsStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {entries.map(({ fact, criteria }) => (
        <li key={fact} className={styles.item}>
          <div className={styles.head}>
            <span className={styles.fact}>{fact}</span>
            <span className={styles.count}>
              {criteria.length === 0 ? words.sheet.leavesNothing : words.sheet.leavesUnchecked(criteria.length)}
            </span>
          </div>
          {criteria.map(({ id, clause, title }) => (
            <div key={id} className={styles.criterion}>
              <span className={styles.clause}>{clause}</span> {title}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
};
