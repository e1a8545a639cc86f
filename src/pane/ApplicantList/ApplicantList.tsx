import type { ApplicantResult } from '../../screening/types';
import { ApplicantRow } from '../ApplicantRow/ApplicantRow';
import { useApplicantList } from './useApplicantList';
import { useApplicantListStyles } from './ApplicantList.styles';

/** Applicants to move through and open; only the rows in sight are rendered. */
export const ApplicantList = ({
  applicants,
  label,
  onOpen,
  selected,
}: {
  readonly applicants: readonly ApplicantResult[];
  readonly label: string;
  readonly onOpen: (key: string) => void;
  readonly selected: string | undefined;
}) => {
  const styles = useApplicantListStyles();
  const { active, idOf, index, onKeyDown, scroller, virtualizer, words } = useApplicantList({
    applicants,
    onOpen,
    selected,
  });
  return (
    <div
      ref={scroller}
      aria-activedescendant={idOf(index)}
      aria-description={words.screening.listHint}
      aria-label={label}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      role="listbox"
      tabIndex={0}
    >
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const applicant = applicants[item.index];
          return applicant === undefined ? null : (
            <ApplicantRow
              key={applicant.key}
              active={applicant.key === active}
              applicant={applicant}
              id={idOf(item.index)}
              onOpen={onOpen}
              position={item.index + 1}
              selected={applicant.key === selected}
              total={applicants.length}
              top={item.start}
            />
          );
        })}
      </div>
    </div>
  );
};
