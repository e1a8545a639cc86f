import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { makeStyles, tokens, mergeClasses, createFocusOutlineStyle } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { surface } from './styles';

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

const useSectionStyles = makeStyles({
  root: {
    ...surface,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    flexShrink: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { textAlign: 'end', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A heading that opens and closes what stands below it; closed content is not rendered. */
export const Disclosure = (parts: {
  readonly children: ReactNode;
  readonly count?: ReactNode;
  readonly defaultOpen?: boolean;
  /** Level of its heading; within a section 3, on its own 2. */
  readonly level?: 2 | 3;
  readonly title: ReactNode;
  /** Stands below the heading, open or closed. */
  readonly underneath?: ReactNode;
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
      {parts.underneath}
      {open && (
        <div className={styles.content} id={content}>
          {parts.children}
        </div>
      )}
    </section>
  );
};

const useDisclosureStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ...createFocusOutlineStyle(),
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  open: { transform: 'rotate(90deg)' },
  title: { flexGrow: 1, minWidth: 0 },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  content: { display: 'flex', flexDirection: 'column' },
});
