import type { ReactNode } from 'react';
import type { FluentIcon } from '@fluentui/react-icons';
import { useEmptyStateStyles } from './EmptyState.styles';

/** What a view says when there is nothing to show yet, and what to do about it. */
export const EmptyState = (parts: {
  readonly action?: ReactNode;
  readonly body: string;
  readonly icon: FluentIcon;
  readonly title: string;
}) => {
  const styles = useEmptyStateStyles();
  const Icon = parts.icon;
  return (
    <div className={styles.root}>
      <Icon aria-hidden className={styles.icon} />
      <h2 className={styles.title}>{parts.title}</h2>
      <p className={styles.body}>{parts.body}</p>
      {parts.action}
    </div>
  );
};
