import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { BindingQuestion } from '../BindingQuestion/BindingQuestion';
import { BoundHeader } from '../BoundHeader/BoundHeader';
import { Disclosure } from '../Disclosure/Disclosure';
import { Section } from '../Section/Section';
import { UnboundFacts } from '../UnboundFacts/UnboundFacts';
import { UnboundHeader } from '../UnboundHeader/UnboundHeader';
import { useHeaderBindings } from './useHeaderBindings';
import { useHeaderBindingsStyles } from './HeaderBindings.styles';

/** 表头对应: questions first, then what is open, then what is settled. */
export const HeaderBindings = () => {
  const styles = useHeaderBindingsStyles();
  const headers = useHeaderBindings();
  if (headers === undefined) return null;
  const { binding, bound, conflicts, unboundHeaders, withoutColumn, words } = headers;
  const settled = conflicts.length + unboundHeaders.length + withoutColumn.length === 0;
  return (
    <Section aside={words.sheet.headerCounts(bound.length, binding.dataRows.length)} title={words.sheet.headers}>
      {settled && (
        <p className={styles.settled}>
          <CheckmarkCircle16Regular aria-hidden className={styles.tick} /> {words.sheet.allBound}
        </p>
      )}
      {conflicts.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.subtitle}>{words.sheet.conflicts(conflicts.length)}</h3>
          {conflicts.map((conflict) => (
            <BindingQuestion
              key={conflict.code === 'applicants.twoHeaders' ? conflict.fact : conflict.header}
              conflict={conflict}
            />
          ))}
        </div>
      )}
      {unboundHeaders.length > 0 && (
        <Disclosure defaultOpen={unboundHeaders.length <= 6} title={words.sheet.unboundHeaders(unboundHeaders.length)}>
          {unboundHeaders.map((header) => (
            <UnboundHeader key={header.column} unbound={header} />
          ))}
        </Disclosure>
      )}
      {withoutColumn.length > 0 && (
        <Disclosure defaultOpen={withoutColumn.length <= 6} title={words.sheet.unboundFacts(withoutColumn.length)}>
          <UnboundFacts entries={withoutColumn} />
        </Disclosure>
      )}
      {bound.length > 0 && (
        <Disclosure title={words.sheet.boundHeaders(bound.length)}>
          {bound.map((entry) => (
            <BoundHeader key={entry.column} bound={entry} />
          ))}
        </Disclosure>
      )}
    </Section>
  );
};
