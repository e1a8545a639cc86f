import type { ClauseLine } from '../GuidelineView/list-clauses';
import { Highlight } from '../Highlight/Highlight';
import { useGuidelineLineStyles } from './GuidelineLine.styles';

/** One clause of the guideline. */
export const GuidelineLine = ({ line, words }: { readonly line: ClauseLine; readonly words: readonly string[] }) => {
  const styles = useGuidelineLineStyles();
  return (
    <li className={styles.root}>
      <div className={styles.clause}>
        <Highlight text={line.clause} words={words} />
      </div>
      <div className={styles.title}>
        <Highlight text={line.title} words={words} />
      </div>
      {line.notes.map(({ label, text }) => (
        <div key={`${label} ${text}`} className={styles.note}>
          {label !== '' && <span className={styles.label}>{label} </span>}
          <Highlight text={text} words={words} />
        </div>
      ))}
    </li>
  );
};
