import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure/Disclosure';
import { useRankingFoldStyles } from './RankingFold.styles';

/** A folded part of the ranking view; its head says the main thing, so that most need not be opened. */
export const RankingFold = (parts: {
  readonly children: ReactNode;
  readonly summary: string | undefined;
  readonly title: string;
}) => {
  const styles = useRankingFoldStyles();
  return (
    <div className={styles.root}>
      <Disclosure
        level={2}
        title={
          <span className={styles.head}>
            <span>{parts.title}</span> <span className={styles.summary}>{parts.summary}</span>
          </span>
        }
      >
        <div className={styles.content}>{parts.children}</div>
      </Disclosure>
    </div>
  );
};
