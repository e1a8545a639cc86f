import { Button, SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { BookOpen48Regular } from '@fluentui/react-icons/svg/book-open';
import { useDeferredValue, useMemo, useState } from 'react';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { GuidelineProgramme } from './GuidelineProgramme';
import { useBenchNavigation } from '../bench-context';
import { useReviewState, useWords } from '../review-context';
import { listClauses, countLines, searchClauses, splitQuery } from './list-clauses';
import type { Guideline } from '../../guideline/types';

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

/** The chosen guideline as chapters, narrowed by a search. */
const useGuidelineView = () => {
  const words = useWords();
  const { show } = useBenchNavigation();
  const guideline = useReviewState((state) => state.guideline);
  const readings = useReviewState((state) => state.review.readings);
  const language = useReviewState((state) => state.language);
  const choice = useReviewState((state) => state.review.programme);
  const [typed, setTyped] = useState('');
  const deferred = useDeferredValue(typed);
  const [rules, setRules] = useState(false);
  const query = useMemo(() => splitQuery(deferred), [deferred]);
  const chapters = useMemo(
    () => (guideline === undefined ? [] : listClauses(guideline, readings, rules ? language : undefined, words)),
    [guideline, language, readings, rules, words],
  );
  const found = useMemo(() => searchClauses(chapters, query), [chapters, query]);
  const searching = query.length > 0;
  return {
    chapters: found,
    found: searching ? countLines(found) : undefined,
    guideline,
    isOpen: (id: string | undefined) => searching || found.length === 1 || (choice.kind === 'one' && id === choice.id),
    query,
    rules,
    setRules,
    searching,
    setTyped,
    toSheet: () => show('sheet'),
    typed,
    words,
  };
};

const useGuidelineViewStyles = makeStyles({
  search: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  rules: { flexShrink: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  found: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Title, authority, number and year of a guideline. */
const GuidelineHeader = ({ guideline }: { readonly guideline: Guideline }) => {
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

const useGuidelineHeaderStyles = makeStyles({
  root: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
