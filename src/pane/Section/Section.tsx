import { useId, type ReactNode } from 'react';
import { useSectionStyles } from './Section.styles';

/** A titled surface within a view. */
export const Section = (parts: {
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly hint?: string;
  readonly title: string;
}) => {
  const styles = useSectionStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {parts.title}
        </h2>
        {parts.aside !== undefined && <span className={styles.aside}>{parts.aside}</span>}
      </div>
      {parts.hint !== undefined && <p className={styles.hint}>{parts.hint}</p>}
      {parts.children}
    </section>
  );
};
