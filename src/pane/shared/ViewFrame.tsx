import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { forScreenReaders } from './styles';

/** A view: its content scrolls, its main action stays at the foot. The title is there for screen readers. */
export const ViewFrame = (parts: {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly title: string;
}) => {
  const styles = useViewFrameStyles();
  return (
    <>
      <div className={styles.content} data-scroller="">
        <h1 className={styles.title}>{parts.title}</h1>
        {parts.children}
      </div>
      {parts.footer !== undefined && <ViewFooter>{parts.footer}</ViewFooter>}
    </>
  );
};

const useViewFrameStyles = makeStyles({
  title: forScreenReaders,
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    minHeight: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'hidden',
    overflowY: 'auto',
  },
});

/** The main actions of a view, at its foot. */
export const ViewFooter = ({ children }: { readonly children: ReactNode }) => (
  <div className={useViewFooterStyles().root}>{children}</div>
);

const useViewFooterStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

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

const useEmptyStateStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    flexGrow: 1,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    textAlign: 'center',
  },
  icon: { width: '40px', height: '40px', color: tokens.colorNeutralForeground4 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  body: {
    maxWidth: '300px',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
});
