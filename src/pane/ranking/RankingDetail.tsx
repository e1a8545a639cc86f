import { Button, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { BuildingRegular } from '@fluentui/react-icons/svg/building';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { useMemo } from 'react';
import { listDisagreements } from '../../ranking/measure-disagreement';
import type { RankedApplicant } from '../../ranking/rank-applicants';
import { useRankingBench } from './ranking-context';
import { listCapsOf } from '../../ranking/caps';
import { wordNumber } from '../../wording/values';
import { wordPlacement } from '../../wording/placement';
import { useBenchNavigation } from '../bench-context';
import { nameCellOf } from '../shared/applicants';
import { useReview, useReviewState } from '../review-context';

/** What one placement rests on: the sentence why, every mark, and the caps it counts against. */
export const RankingDetail = ({ row }: { readonly row: RankedApplicant }) => {
  const styles = useRankingDetailStyles();
  const { words } = useRankingBench();
  const { caps, marks, notes, openCard, reveal, why } = useRankingDetail(row);
  return (
    <div className={styles.root}>
      <p className={styles.why}>{why}</p>
      <h3 className={styles.title}>{words.detail.marks}</h3>
      <dl className={styles.marks}>
        {marks.map(({ expert, given, shown }) => (
          <div key={expert} className={styles.mark}>
            <dt className={styles.expert}>{expert}</dt>
            <dd className={mergeClasses(styles.value, !given && styles.absent)}>{shown}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{notes}</p>
      {caps.length > 0 && (
        <>
          <h3 className={styles.title}>{words.detail.caps}</h3>
          <ul className={styles.caps}>
            {caps.map(({ full, holders, id, label, use }) => (
              <li key={id} className={styles.cap}>
                <span className={styles.label}>{label}</span>
                <span className={mergeClasses(styles.use, full && styles.full)}>{use}</span>
                {holders !== '' && <span className={styles.holders}>{holders}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {openCard !== undefined && (
          <Button icon={<BuildingRegular />} onClick={openCard} size="small">
            {words.detail.openCard}
          </Button>
        )}
        <Button icon={<LocationRegular />} onClick={reveal} size="small">
          {words.detail.reveal}
        </Button>
      </div>
    </div>
  );
};

/** Holders named before the rest is only counted. */
const NAMES_LISTED = 4;

const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

/** One applicant's placement in words: why, every mark, caps with who holds them, and where to look. */
const useRankingDetail = ({ aggregate, applicant, ranked }: RankedApplicant) => {
  const review = useReview();
  const { openCard } = useBenchNavigation();
  const { language, names, ranking, placementWords, words } = useRankingBench();
  const sheet = useReviewState((state) => state.sheet);
  const { allocation, contest, markSheet } = ranking;
  const caps = useMemo(
    () =>
      listCapsOf(contest, allocation, ranked.id).map(({ holders, use }) => {
        const others = holders.filter((id) => id !== ranked.id).map(names.nameOf);
        // Whoever holds a place is in the list itself; other caps are rarely at hand.
        const named =
          use.cap.kind === 'places' || others.length === 0
            ? ''
            : placementWords.list(others.slice(0, NAMES_LISTED), Math.max(0, others.length - NAMES_LISTED));
        return {
          id: use.cap.id,
          label: `${names.capLabel(use.cap.id)}${use.cap.clause === undefined ? '' : words.detail.clause(use.cap.clause)}`,
          use: words.detail.capUse(wordNumber(use.used), wordNumber(use.cap.limit)),
          full: use.left <= 0,
          holders: named === '' ? '' : words.detail.holders(named),
        };
      }),
    [allocation, contest, names, ranked.id, placementWords, words],
  );
  const given = markSheet.marks[markSheet.candidates.indexOf(ranked.id)] ?? [];
  const [apart] = useMemo(() => listDisagreements(markSheet, (id) => id === ranked.id), [markSheet, ranked.id]);
  const bonus = contest.candidates.find(({ id }) => id === ranked.id)?.bonus ?? 0;
  const notes = [
    ...(aggregate === undefined ? [] : [words.detail.counted(aggregate.counted, aggregate.missing, aggregate.recused)]),
    ...(aggregate?.spread === undefined ? [] : [words.detail.spread(hundredths(aggregate.spread))]),
    ...(apart === undefined ? [] : [words.detail.apart(hundredths(apart.range))]),
    ...(bonus === 0 ? [] : [words.detail.bonus(wordNumber(bonus))]),
    ...(aggregate === undefined || aggregate.trimmed ? [] : [words.detail.untrimmed]),
  ];
  return {
    caps,
    // Experts who mark nobody on this applicant's sheet have nothing to do with it.
    marks: markSheet.experts.flatMap((expert, index) => {
      const mark = given[index] ?? 'missing';
      if (mark === 'notAsked') return [];
      const shown = typeof mark === 'number' ? wordNumber(mark) : words.detail[mark];
      return [{ expert, given: typeof mark === 'number', shown }];
    }),
    notes: notes.join(words.detail.comma),
    // Cards are of the sheet one works in; those screened together with it are shown in their own.
    openCard: applicant.table.sheet === sheet ? () => openCard(applicant.key) : undefined,
    reveal: () => void review.reveal(nameCellOf(applicant)),
    why: wordPlacement(ranked, names, language),
  };
};

const useRankingDetailStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `2px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 42px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  why: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  marks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  mark: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: '1px 0',
    borderBottom: `1px dotted ${tokens.colorNeutralStroke2}`,
  },
  expert: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { flexShrink: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  absent: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  caps: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  cap: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, flexBasis: '60%', minWidth: 0, overflowWrap: 'anywhere' },
  use: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  full: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  holders: { flexBasis: '100%', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});
