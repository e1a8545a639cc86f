import type { Finding } from '../../screening/types';

/** Headings of the card, in the order in which they matter. */
export type FindingGroup = 'notMet' | 'missing' | 'awaiting' | 'met' | 'notApplicable' | 'unchecked';

const order: readonly FindingGroup[] = ['notMet', 'missing', 'awaiting', 'met', 'notApplicable', 'unchecked'];

/** The group a finding belongs to; what is undetermined waits either for a fact or for a person. */
export const groupOf = ({ awaiting, verdict }: Finding): FindingGroup => {
  switch (verdict) {
    case 'undetermined':
      return awaiting ? 'awaiting' : 'missing';
    case 'met':
    case 'notMet':
    case 'notApplicable':
    case 'unchecked':
      return verdict;
  }
};

/** Size of the smallest set of facts that would settle a finding. */
const shortest = ({ alternatives, missing }: Finding): number =>
  Math.min(missing.length, ...alternatives.map(({ length }) => length));

/** Findings by group, empty groups left out; what is missing stands shortest first. */
export const groupFindings = (
  findings: readonly Finding[],
): readonly { readonly group: FindingGroup; readonly findings: readonly Finding[] }[] =>
  order
    .map((group) => {
      const members = findings.filter((finding) => groupOf(finding) === group);
      return {
        group,
        findings: group === 'missing' ? [...members].sort((left, right) => shortest(left) - shortest(right)) : members,
      };
    })
    .filter(({ findings: members }) => members.length > 0);
