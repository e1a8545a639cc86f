import type { Guideline } from '../../guideline/types';
import { useWords } from '../review-context';
import { useGuidelineHeaderStyles } from './GuidelineHeader.styles';

/** Title, authority, number and year of a guideline. */
export const GuidelineHeader = ({ guideline }: { readonly guideline: Guideline }) => {
  const styles = useGuidelineHeaderStyles();
  const words = useWords();
  const { authority, document, title, year, yearNote } = guideline;
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.details}>
        {[authority, document, words.guideline.year(year)].filter((part) => part !== undefined).join(' · ')}
      </div>
      {yearNote !== undefined && <div className={styles.details}>{yearNote}</div>}
    </div>
  );
};
