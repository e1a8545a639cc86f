import { Button } from '@fluentui/react-components';
import type { UnboundHeader as Unbound } from '../../applicants/types';
import { CellLink } from '../CellLink/CellLink';
import { FactPicker } from '../FactPicker/FactPicker';
import { useUnboundHeader } from './useUnboundHeader';
import { useUnboundHeaderStyles } from './UnboundHeader.styles';

/** A header that stands for nothing yet: suggestions at one click, any other fact by the list. */
export const UnboundHeader = ({ unbound }: { readonly unbound: Unbound }) => {
  const styles = useUnboundHeaderStyles();
  const { bind, cell, choose, choosing, words } = useUnboundHeader(unbound);
  const { header, suggestions } = unbound;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span className={styles.header}>{header}</span>
        <CellLink cell={cell} />
      </div>
      {choosing ? (
        <FactPicker autoFocus header={header} suggestions={suggestions} value={undefined} />
      ) : (
        <div className={styles.answers}>
          {suggestions.slice(0, 2).map((fact) => (
            <Button key={fact} className={styles.answer} onClick={() => bind(fact)} size="small">
              {words.sheet.suggestion(fact)}
            </Button>
          ))}
          <Button
            appearance="transparent"
            aria-label={words.sheet.chooseFactFor(header)}
            className={styles.choose}
            onClick={choose}
            size="small"
          >
            {words.sheet.chooseFact}
          </Button>
        </div>
      )}
    </div>
  );
};
