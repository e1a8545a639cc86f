import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { ApplicantResult } from '../../screening/types';
import { ConclusionMark } from '../ConclusionMark/ConclusionMark';
import { useApplicantRow } from './useApplicantRow';
import { useApplicantRowStyles } from './ApplicantRow.styles';

interface ApplicantRowParts {
  readonly active: boolean;
  readonly applicant: ApplicantResult;
  readonly id: string;
  readonly onOpen: (key: string) => void;
  /** 1-based, for screen readers. */
  readonly position: number;
  readonly selected: boolean;
  readonly top: number;
  readonly total: number;
}

/** One applicant in the list: name, conclusion, and why. */
export const ApplicantRow = memo((parts: ApplicantRowParts) => {
  const styles = useApplicantRowStyles();
  const { flags, programme, reason } = useApplicantRow(parts.applicant);
  return (
    <div
      aria-posinset={parts.position}
      aria-selected={parts.selected}
      aria-setsize={parts.total}
      className={mergeClasses(styles.root, parts.active && styles.active, parts.selected && styles.selected)}
      data-active={parts.active}
      id={parts.id}
      onClick={() => parts.onOpen(parts.applicant.key)}
      role="option"
      style={{ transform: `translateY(${parts.top}px)` }}
    >
      <div className={styles.line}>
        <span className={styles.name}>{parts.applicant.name}</span>
        <ConclusionMark conclusion={parts.applicant.conclusion} />
      </div>
      <div className={styles.line}>
        {programme !== undefined && <span className={styles.programme}>{programme}</span>}
        <span className={styles.reason}>{reason}</span>
        {flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            {flag}
          </span>
        ))}
      </div>
    </div>
  );
});
ApplicantRow.displayName = 'ApplicantRow';
