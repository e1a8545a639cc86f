import { Button, SearchBox, ToggleButton } from '@fluentui/react-components';
import { BookOpen48Regular } from '@fluentui/react-icons/svg/book-open';
import { EmptyState } from '../EmptyState/EmptyState';
import { GuidelineHeader } from '../GuidelineHeader/GuidelineHeader';
import { GuidelineProgramme } from '../GuidelineProgramme/GuidelineProgramme';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { useGuidelineView } from './useGuidelineView';
import { useGuidelineViewStyles } from './GuidelineView.styles';

/** 指南: the chosen guideline to read and to search. */
export const GuidelineView = () => {
  const styles = useGuidelineViewStyles();
  const { chapters, found, guideline, isOpen, query, rules, searching, setRules, setTyped, toSheet, typed, words } =
    useGuidelineView();
  if (guideline === undefined)
    return (
      <ViewFrame title={words.titles.guideline}>
        <EmptyState
          action={<Button onClick={toSheet}>{words.sheet.chooseGuideline}</Button>}
          body={words.guideline.emptyBody}
          icon={BookOpen48Regular}
          title={words.guideline.emptyTitle}
        />
      </ViewFrame>
    );
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          aria-label={words.guideline.search}
          className={styles.box}
          onChange={(_, { value }) => setTyped(value)}
          placeholder={words.guideline.searchPlaceholder}
          size="small"
          value={typed}
        />
        <span aria-live="polite" className={styles.found}>
          {found !== undefined && (found === 0 ? words.guideline.nothingFound : words.guideline.found(found))}
        </span>
        <ToggleButton checked={rules} className={styles.rules} onClick={() => setRules(!rules)} size="small">
          {words.guideline.showRules}
        </ToggleButton>
      </div>
      <ViewFrame title={words.titles.guideline}>
        {!searching && <GuidelineHeader guideline={guideline} />}
        {chapters.map((chapter) => (
          <GuidelineProgramme
            key={`${chapter.id ?? ''} ${searching}`}
            chapter={chapter}
            open={isOpen(chapter.id)}
            query={query}
          />
        ))}
      </ViewFrame>
    </>
  );
};
