import { Link, Switch, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { candidatesAsked, listDisagreements } from '../../ranking/measure-disagreement';
import type { Disagreement, EndMark } from '../../ranking/measure-disagreement';
import type { Dispute } from '../../reviewers/settle';
import { wordNumber } from '../../wording/values';
import { useReviewState, useWords } from '../review-context';
import { useBenchNavigation } from '../bench-context';
import { LongList } from '../shared/LongList';
import { usePanelStyles } from '../shared/styles';
import { RankingFold } from './RankingParts';
import { useRankingBench } from './ranking-context';
import { WithoutTable } from './WithoutTable';

const noDisputes: readonly Dispute[] = [];

/** Two decimals at most, as people write them. */
const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

/** 专家分歧: disputes over judgements, marks apart by applicant, the order without one expert, and the phase. */
export const DisagreementPanel = () => {
  const styles = usePanelStyles();
  const { disagreement: words } = useWords();
  const { change, ranking } = useRankingBench();
  const disputes = useReviewState((state) => state.disputes ?? noDisputes);
  const isOffice = useReviewState((state) => state.reviewer?.role !== 'expert');
  const differing = useDisagreements();
  const areOpen = ranking.settings.openMarks === true;
  const [most] = differing;
  return (
    <RankingFold
      summary={words.summary(most === undefined ? '' : hundredths(most.spread), disputes.length)}
      title={words.title}
    >
      {isOffice && (
        <div>
          <Switch
            checked={areOpen}
            label={words.phase}
            onChange={(_, { checked }) => change({ openMarks: checked ? true : undefined })}
          />
          <p className={styles.note}>{words.phaseHint[areOpen ? 'open' : 'blind']}</p>
        </div>
      )}
      {disputes.length > 0 && <Disputes disputes={disputes} />}
      <div>
        <h3 className={styles.title}>{words.applicants}</h3>
        {differing.length === 0 ? (
          <p className={styles.note}>{words.none}</p>
        ) : (
          <LongList
            items={differing}
            keyOf={({ candidate }) => candidate}
            label={words.applicants}
            render={(one) => <Apart found={one} />}
            rowHeight={44}
          />
        )}
      </div>
      <WithoutTable />
    </RankingFold>
  );
};

/** Those that take part and that two experts marked, the furthest apart first. */
const useDisagreements = (): readonly Disagreement[] => {
  const { ranking } = useRankingBench();
  return useMemo(() => {
    const asked = candidatesAsked(ranking.contest);
    return listDisagreements(ranking.markSheet, (id) => asked.has(id));
  }, [ranking]);
};

/** One applicant: how far its marks lie apart, and who stands at either end. */
const Apart = ({ found: { candidate, highest, lowest, range, spread } }: { readonly found: Disagreement }) => {
  const styles = useDisagreementPanelStyles();
  const { disagreement: words } = useWords();
  const { chooseProgramme, names, programme, ranking, setOpen } = useRankingBench();
  const end = ({ experts, mark }: EndMark) => words.end(wordNumber(mark), experts);
  const show = () => {
    const own = ranking.applicants.find(({ ranked }) => ranked.id === candidate)?.ranked.programme;
    if (own !== undefined && own !== programme.id) chooseProgramme(own);
    setOpen(candidate);
  };
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Link as="button" className={styles.name} onClick={show}>
          {names.nameOf(candidate)}
        </Link>
        <strong className={styles.figure}>{words.spread(hundredths(spread))}</strong>
      </div>
      <div className={mergeClasses(styles.line, styles.small)}>
        <span className={styles.name}>
          {range === 0 ? wordNumber(lowest.mark) : words.ends(end(lowest), end(highest))}
        </span>
        <span className={styles.figure}>{words.apart(hundredths(range))}</span>
      </div>
    </div>
  );
};

/** Judgements that reviewers answer differently: each with all reasons, and what it counts as. */
const Disputes = ({ disputes }: { readonly disputes: readonly Dispute[] }) => {
  const panel = usePanelStyles();
  const styles = useDisagreementPanelStyles();
  const { disagreement: words } = useWords();
  const { openCard } = useBenchNavigation();
  const applicants = useReviewState((state) => state.screening?.applicants);
  const byKey = useMemo(() => new Map((applicants ?? []).map((one) => [one.key, one])), [applicants]);
  return (
    <div>
      <h3 className={panel.title}>{words.disputes(disputes.length)}</h3>
      <LongList
        items={disputes}
        keyOf={({ criterion, key }) => JSON.stringify([key, criterion])}
        label={words.disputes(disputes.length)}
        render={({ counts, criterion, key, voices }) => (
          <div className={styles.row}>
            <div className={styles.line}>
              <Link as="button" className={styles.name} onClick={() => openCard(key)}>
                {byKey.get(key)?.name ?? key}
              </Link>
              <span className={styles.small}>{words.counts(words.stances[counts])}</span>
            </div>
            <div className={styles.small}>
              {byKey.get(key)?.programme?.criteria.find(({ id }) => id === criterion)?.title ?? criterion}
            </div>
            <ul className={panel.list}>
              {voices.map(({ entry, name, reviewer, stance }) => (
                <li key={`${reviewer} ${entry.on} ${stance}`} className={styles.voice}>
                  <strong>{words.voice(name, words.stances[stance])}</strong> {entry.note ?? words.noReason}{' '}
                  <span className={styles.small}>{entry.on}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        rowHeight={96}
      />
    </div>
  );
};

const useDisagreementPanelStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  figure: { flexShrink: 0, whiteSpace: 'nowrap' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  voice: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});
