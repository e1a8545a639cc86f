import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { measureTotal } from '../../screening/pass-lines';
import type { ApplicantResult, IndicatorResult, ScoreResult, TotalPoints } from '../../screening/types';
import { wordIndicatorParts } from '../../wording/score';
import { wordNumber } from '../../wording/values';
import { useReportWords, useReviewState, useWords } from '../review-context';
import { CellLinks } from '../shared/ConclusionMark';
import { PointsBar } from '../shared/PointsBar';
import { Disclosure, Section } from '../shared/Section';

/** 规则得分: each total with its bar and pass lines, its sections, and every indicator from what is there to its points (rule S5). */
export const PointsSection = ({ applicant }: { readonly applicant: ApplicantResult }) =>
  applicant.scores.map((result) => <ScorePoints key={result.score.name} applicant={applicant} result={result} />);

const ScorePoints = ({ applicant, result }: { readonly applicant: ApplicantResult; readonly result: ScoreResult }) => {
  const styles = usePointsSectionStyles();
  const words = useWords().points;
  const { indicators, points, score, sections } = result;
  const total = { name: score.name, points, max: score.max };
  const { lines } = measureTotal(total, applicant);
  return (
    <Section
      aside={<PointsOf total={total} />}
      hint={[score.clause, ...lines.map((line) => words.line(wordNumber(line)))].join(' · ')}
      title={score.name}
    >
      <PointsBar total={{ ...total, lines }} />
      {sections.map(({ section, points: own, indicators: below }) => {
        const part = { name: section.name, points: own, max: section.max };
        return (
          <Disclosure
            key={section.name}
            count={<PointsOf total={part} />}
            defaultOpen={own.high > own.low}
            title={section.name}
            underneath={
              <div className={styles.section}>
                <PointsBar total={measureTotal(part, applicant)} />
              </div>
            }
          >
            <Indicators applicant={applicant} indicators={below} />
          </Disclosure>
        );
      })}
      {indicators.length > 0 && <Indicators applicant={applicant} indicators={indicators} />}
    </Section>
  );
};

const PointsOf = ({ total: { max, points } }: { readonly total: Omit<TotalPoints, 'name'> }) => {
  const words = useWords().points;
  const report = useReportWords();
  const [least, most] = [wordNumber(points.low), wordNumber(points.high)];
  return <span>{words.ofFull(least === most ? least : report.between(least, most), wordNumber(max))}</span>;
};

const Indicators = ({
  applicant,
  indicators,
}: {
  readonly applicant: ApplicantResult;
  readonly indicators: readonly IndicatorResult[];
}) => {
  const styles = usePointsSectionStyles();
  return (
    <ul className={styles.list}>
      {indicators.map((result) => (
        <IndicatorPoints key={result.indicator.id} applicant={applicant} result={result} />
      ))}
    </ul>
  );
};

/** Clause, what is there, the band it falls into, its points, and what is missing. */
const IndicatorPoints = ({
  applicant: { row, table },
  result,
}: {
  readonly applicant: ApplicantResult;
  readonly result: IndicatorResult;
}) => {
  const styles = usePointsSectionStyles();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const { cells, indicator, points } = result;
  const { actual, band, named, note } = wordIndicatorParts(result, table, row, language);
  const said = [actual, band].filter((text) => text !== '').join(words.points.falls);
  return (
    <li className={styles.indicator}>
      <div className={styles.head}>
        <span className={styles.title}>{indicator.title}</span>
        <span className={mergeClasses(styles.points, points.high > points.low && styles.open)}>
          <PointsOf total={{ points, max: indicator.max }} />
        </span>
      </div>
      <div className={styles.clause}>
        {indicator.clause}
        {said !== '' && ` · ${said}`}
      </div>
      {named.map((line) => (
        <div key={line} className={styles.clause}>
          {line}
        </div>
      ))}
      {note !== '' && <div className={styles.note}>{note}</div>}
      <CellLinks cells={cells} />
    </li>
  );
};

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 };

const usePointsSectionStyles = makeStyles({
  section: { padding: `0 0 ${tokens.spacingVerticalS}` },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  indicator: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  points: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorStatusWarningForeground3 },
  clause: { ...small, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  note: { ...small, color: tokens.colorStatusWarningForeground3, overflowWrap: 'anywhere' },
});
