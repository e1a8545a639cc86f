import { Button } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons/svg/arrow-reset';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import type { Binding } from '../../applicants/types';
import { nameColumn } from '../../report/name-cell';
import { FactPicker } from '../FactPicker/FactPicker';
import { useBoundHeader } from './useBoundHeader';
import { useBoundHeaderStyles } from './BoundHeader.styles';

/** A bound header: its column, what it stands for and how that was found; it can be changed here. */
export const BoundHeader = ({ bound }: { readonly bound: Binding }) => {
  const styles = useBoundHeaderStyles();
  const { close, edit, editing, forget, how, meaning, same, words } = useBoundHeader(bound);
  return (
    <div className={styles.root}>
      <span className={styles.column}>{nameColumn(bound.column)}</span>
      <div className={styles.main}>
        <div className={styles.header}>{bound.header}</div>
        {editing ? (
          <FactPicker autoFocus header={bound.header} onChosen={close} suggestions={[]} value={bound.fact} />
        ) : (
          <div className={styles.meaning}>
            {!same && `→ ${meaning} · `}
            {how}
          </div>
        )}
      </div>
      {bound.how === 'user' && (
        <Button
          appearance="subtle"
          aria-label={words.sheet.forgetFor(bound.header)}
          icon={<ArrowReset20Regular />}
          onClick={forget}
          size="small"
          title={words.sheet.forget}
        />
      )}
      <Button
        appearance="subtle"
        aria-expanded={editing}
        aria-label={`${words.common.change} ${bound.header}`}
        icon={<Edit16Regular />}
        onClick={edit}
        size="small"
      />
    </div>
  );
};
