import type { ComponentProps, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useReviewState, useWords } from '../review-context';
import { LongList } from '../shared/LongList';
import { Disclosure, Section } from '../shared/Section';
import { BindingQuestion } from './BindingQuestion';
import { useTargets } from './describe-target';
import { ColumnRow } from './ColumnRow';
import { ProfileOffer, ProfileTools } from './Profiles';
import type { ColumnEntry } from './sort-columns';
import { useSortedColumns } from './use-sheet-reading';

/** A row with one line each of header, samples, meaning and buttons. */
const ROW_HEIGHT = 92;

/** 表头对应: what has to be settled comes first, what is settled is folded away (rules B2–B8). */
export const ColumnBindings = () => {
  const styles = useColumnBindingsStyles();
  const words = useWords();
  const binding = useReviewState((state) => state.binding);
  const { asked, certain, dropped, likely, minor, open, rest } = useSortedColumns();
  const { targetOf } = useTargets();
  if (binding === undefined) return null;
  const isSettled = asked.length + likely.length + open.length === 0 && binding.unboundFacts.length === 0;
  const list = (label: string, entries: readonly ColumnEntry[], kind: ComponentProps<typeof ColumnRow>['kind']) => (
    <LongList
      items={entries}
      keyOf={({ key }) => key}
      label={label}
      render={(entry) => <ColumnRow entry={entry} kind={kind} targetOf={targetOf} />}
      rowHeight={ROW_HEIGHT}
    />
  );
  const folded = [
    { entries: minor, kind: 'open', title: words.binding.minor(minor.length) },
    { entries: certain, kind: 'certain', title: words.binding.certain(certain.length) },
    { entries: dropped, kind: 'dropped', title: words.binding.dropped(dropped.length) },
    { entries: rest, kind: 'rest', title: words.binding.rest(rest.length) },
  ] as const;
  const columns = likely.reduce((sum, entry) => sum + entry.columns.length, 0);
  return (
    <Section aside={words.binding.counts(binding.headers.length, binding.dataRows.length)} title={words.sheet.headers}>
      <ProfileOffer />
      {isSettled && (
        <p className={styles.settled}>
          <CheckmarkCircle16Regular aria-hidden className={styles.tick} /> {words.binding.allSettled}
        </p>
      )}
      {asked.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.subtitle}>{words.binding.asked(asked.length)}</h3>
          {asked.map((conflict) => (
            <BindingQuestion
              key={conflict.code === 'applicants.twoHeaders' ? conflict.fact : conflict.header}
              conflict={conflict}
            />
          ))}
        </div>
      )}
      {likely.length > 0 && (
        <Group hint={words.binding.likelyHint} title={words.binding.likely(columns)}>
          {list(words.binding.likely(columns), likely, 'likely')}
        </Group>
      )}
      {open.length > 0 && (
        <Group hint={words.binding.openHint} title={words.binding.open(open.length)}>
          {list(words.binding.open(open.length), open, 'open')}
        </Group>
      )}
      <div className={styles.folded}>
        {folded.map(
          ({ entries, kind, title }) =>
            entries.length > 0 && (
              <Disclosure key={kind} title={title}>
                {list(title, entries, kind)}
              </Disclosure>
            ),
        )}
        <ProfileTools />
      </div>
    </Section>
  );
};

const Group = (parts: { readonly children: ReactNode; readonly hint: string; readonly title: string }) => {
  const styles = useColumnBindingsStyles();
  return (
    <div className={styles.group}>
      <div>
        <h3 className={styles.subtitle}>{parts.title}</h3>
        <p className={styles.hint}>{parts.hint}</p>
      </div>
      {parts.children}
    </div>
  );
};

const useColumnBindingsStyles = makeStyles({
  settled: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  folded: { display: 'flex', flexDirection: 'column' },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
