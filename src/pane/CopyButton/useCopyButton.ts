import { useEffect, useState } from 'react';
import { copyText } from '../copy-text';
import { useWords } from '../review-context';

/** Copies and says for a moment whether that worked. */
export const useCopyButton = (read: () => string) => {
  const words = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(undefined), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  return {
    copied: outcome === 'copied',
    copy: () => void copyText(read()).then((done) => setOutcome(done ? 'copied' : 'failed')),
    told: outcome === 'copied' ? words.common.copied : outcome === 'failed' ? words.common.copyFailed : '',
  };
};
