import { useDeferredValue, useMemo, useState } from 'react';
import { useBenchNavigation } from '../bench-context';
import { useReviewState, useWords } from '../review-context';
import { listClauses } from './list-clauses';
import { countLines, searchClauses, splitQuery } from './search-clauses';

/** The chosen guideline as chapters, narrowed by a search. */
export const useGuidelineView = () => {
  const words = useWords();
  const { show } = useBenchNavigation();
  const guideline = useReviewState((state) => state.guideline);
  const readings = useReviewState((state) => state.readings);
  const language = useReviewState((state) => state.language);
  const choice = useReviewState((state) => state.programme);
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
