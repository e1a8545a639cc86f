import { Disclosure } from '../Disclosure/Disclosure';
import { GuidelineLine } from '../GuidelineLine/GuidelineLine';
import type { ClauseChapter } from '../GuidelineView/list-clauses';
import { Highlight } from '../Highlight/Highlight';
import { useWords } from '../review-context';
import { useGuidelineProgrammeStyles } from './GuidelineProgramme.styles';

/** One programme of the guideline, section by section. */
export const GuidelineProgramme = ({
  chapter,
  open,
  query,
}: {
  readonly chapter: ClauseChapter;
  readonly open: boolean;
  readonly query: readonly string[];
}) => {
  const styles = useGuidelineProgrammeStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      <Disclosure
        count={chapter.clause}
        defaultOpen={open}
        level={2}
        title={<Highlight text={chapter.title} words={query} />}
      >
        {chapter.summary !== undefined && <p className={styles.summary}>{chapter.summary}</p>}
        {chapter.groups.map(({ lines, section }) => (
          <div key={section} className={styles.section}>
            <h3 className={styles.heading}>
              {words.guideline.sections[section]} <span className={styles.count}>{lines.length}</span>
            </h3>
            <ul className={styles.lines}>
              {lines.map((line, index) => (
                <GuidelineLine key={`${line.id} ${index}`} line={line} words={query} />
              ))}
            </ul>
          </div>
        ))}
      </Disclosure>
    </div>
  );
};
