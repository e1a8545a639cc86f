import type { MissingFact } from '../../screening/types';
import { CellLink } from '../CellLink/CellLink';
import { useWords } from '../review-context';
import { useMissingFactsStyles } from './MissingFacts.styles';

/** Facts that are not known, each with why and where to fill it in. */
export const MissingFacts = ({ facts }: { readonly facts: readonly MissingFact[] }) => {
  const styles = useMissingFactsStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {facts.map(({ cause, cell, fact, year }) => (
        <li key={`${fact} ${year ?? ''}`} className={styles.item}>
          <span className={styles.fact}>
            {fact}
            {year !== undefined && ` ${words.sheet.year(year)}`}
          </span>
          <span className={styles.cause}>{words.causes[cause]}</span>
          {cell !== undefined && <CellLink cell={cell} />}
        </li>
      ))}
    </ul>
  );
};
