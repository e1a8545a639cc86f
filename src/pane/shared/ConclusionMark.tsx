import { mergeClasses, makeStyles, tokens, Link } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentEdit16Filled } from '@fluentui/react-icons/svg/document-edit';
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Conclusion } from '../../screening/types';
import { useReportWords, useReview, useWords } from '../review-context';
import { conclusionTones, useToneSurface } from './tones';
import type { CellAddress } from '../../workbook/types';
import { nameShortly } from './applicants';

export const conclusionIcons: Readonly<Record<Conclusion, FluentIcon>> = {
  unqualified: DismissCircle16Filled,
  incomplete: DocumentEdit16Filled,
  partial: QuestionCircle16Filled,
  pending: Gavel16Filled,
  qualified: CheckmarkCircle16Filled,
};

/** A conclusion as icon, colour and word together. */
export const ConclusionMark = ({
  conclusion,
  size = 'small',
}: {
  readonly conclusion: Conclusion;
  readonly size?: 'small' | 'large';
}) => {
  const styles = useConclusionMarkStyles();
  const surface = useToneSurface();
  const words = useReportWords();
  const Icon = conclusionIcons[conclusion];
  return (
    <span className={mergeClasses(styles.mark, surface[conclusionTones[conclusion]], size === 'large' && styles.large)}>
      <Icon aria-hidden />
      {words.conclusions[conclusion]}
    </span>
  );
};

const useConclusionMarkStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '3px',
    height: '22px',
    boxSizing: 'border-box',
    padding: '0 7px 0 5px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  large: {
    height: '28px',
    padding: '0 10px 0 8px',
    fontSize: tokens.fontSizeBase300,
  },
});

/** A cell by its name; a click selects it in the sheet. */
export const CellLink = ({ cell }: { readonly cell: CellAddress }) => {
  const review = useReview();
  const words = useWords();
  const name = nameShortly(cell);
  return (
    <Link as="button" aria-label={words.common.revealCell(name)} onClick={() => void review.reveal(cell)}>
      {name}
    </Link>
  );
};

/** The cells that something rests on, each a link; nothing where there are none. */
export const CellLinks = ({ cells }: { readonly cells: readonly CellAddress[] }) => {
  const styles = useCellLinksStyles();
  const words = useWords();
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells}>
      <span className={styles.label}>{words.card.cells}</span>
      {cells.map((cell) => (
        <CellLink key={`${cell.row} ${cell.column}`} cell={cell} />
      ))}
    </div>
  );
};

const useCellLinksStyles = makeStyles({
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  label: {
    flexShrink: 0,
    minWidth: '28px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});
