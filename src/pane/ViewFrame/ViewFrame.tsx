import type { ReactNode } from 'react';
import { useViewFrameStyles } from './ViewFrame.styles';

/** A view: its content scrolls, its main action stays at the foot. The title is there for screen readers. */
export const ViewFrame = (parts: {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly title: string;
}) => {
  const styles = useViewFrameStyles();
  return (
    <>
      <div className={styles.content}>
        <h1 className={styles.title}>{parts.title}</h1>
        {parts.children}
      </div>
      {parts.footer !== undefined && <div className={styles.footer}>{parts.footer}</div>}
    </>
  );
};
