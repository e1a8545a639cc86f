import { Link } from '@fluentui/react-components';
import type { CellAddress } from '../../workbook/types';
import { nameShortly } from '../name-shortly';
import { useReview, useWords } from '../review-context';

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
