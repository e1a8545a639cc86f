import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ApplicantResult } from '../../screening/types';
import { useCardRemarks } from './useCardRemarks';
import { useCardRemarksStyles } from './CardRemarks.styles';

/** What bears on the whole application: readings it hangs on, limits it runs into, priorities it has. */
export const CardRemarks = ({ applicant }: { readonly applicant: ApplicantResult }) => {
  const styles = useCardRemarksStyles();
  const { limits, open, priorities, readings, words } = useCardRemarks(applicant);
  return (
    <>
      {limits.map(({ limit, others, shared }) => (
        <MessageBar key={limit.id} className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>
              {words.card.limits}：{limit.title}
            </MessageBarTitle>
            <div className={styles.clause}>{limit.clause}</div>
            <div>{shared}</div>
            <ul className={styles.list}>
              {others.map(({ key, name, row }) => (
                <li key={key}>
                  <Link as="button" onClick={() => open(key)}>
                    {name}
                  </Link>{' '}
                  <span className={styles.clause}>{words.common.row(row + 1)}</span>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ))}
      {readings.length > 0 && (
        <MessageBar className={styles.bar} intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.card.dependsOn}</MessageBarTitle>
            {readings.map(({ key, text }) => (
              <div key={key}>{text}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {priorities.length > 0 && (
        <div className={styles.priorities}>
          <span className={styles.clause}>{words.card.priorities}</span> {priorities.join(words.common.listComma)}
        </div>
      )}
    </>
  );
};
