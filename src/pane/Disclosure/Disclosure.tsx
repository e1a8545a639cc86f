import { useId, useState, type ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useDisclosureStyles } from './Disclosure.styles';

/** A heading that opens and closes what stands below it; closed content is not rendered. */
export const Disclosure = (parts: {
  readonly children: ReactNode;
  readonly count?: ReactNode;
  readonly defaultOpen?: boolean;
  /** Level of its heading; within a section 3, on its own 2. */
  readonly level?: 2 | 3;
  readonly title: ReactNode;
}) => {
  const styles = useDisclosureStyles();
  const [open, setOpen] = useState(parts.defaultOpen ?? false);
  const content = useId();
  const Heading = parts.level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.root}>
      <Heading className={styles.heading}>
        <button
          aria-controls={open ? content : undefined}
          aria-expanded={open}
          className={styles.button}
          onClick={() => setOpen(!open)}
          type="button"
        >
          <ChevronRight16Regular aria-hidden className={mergeClasses(styles.chevron, open && styles.open)} />
          <span className={styles.title}>{parts.title}</span>
          {parts.count !== undefined && <span className={styles.count}>{parts.count}</span>}
        </button>
      </Heading>
      {open && (
        <div className={styles.content} id={content}>
          {parts.children}
        </div>
      )}
    </section>
  );
};
