import { Button } from '@fluentui/react-components';
import type { UnboundHeader as Unbound } from '../../applicants/types';
import { CellLink } from '../CellLink/CellLink';
import { FactPicker } from '../FactPicker/FactPicker';
import { useReview, useReviewState, useWords } from '../review-context';
import { useUnboundHeaderStyles } from './UnboundHeader.styles';

/** A header that stands for nothing yet: suggestions at one click, any other fact by the list. */
export const UnboundHeader = ({ unbound }: { readonly unbound: Unbound }) => {
  const styles = useUnboundHeaderStyles();
  const review = useReview();
  const words = useWords();
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const row = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  const { column, header, suggestions } = unbound;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span className={styles.header}>{header}</span>
        <CellLink cell={{ sheet, row, column }} />
      </div>
      {suggestions.slice(0, 2).map((fact) => (
        <Button
          key={fact}
          appearance="outline"
          className={styles.suggestion}
          onClick={() => void review.fixBinding(header, fact)}
          size="small"
        >
          {words.sheet.suggestion(fact)}
        </Button>
      ))}
      <FactPicker header={header} suggestions={suggestions} value={undefined} />
    </div>
  );
};
