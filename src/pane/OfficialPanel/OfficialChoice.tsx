import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';
import type { useOfficialPanel } from './useOfficialPanel';

/** Which list is official; not strict order needs its reason. */
export const OfficialChoice = ({
  choice,
}: {
  readonly choice: Omit<ReturnType<typeof useOfficialPanel>, 'asked' | 'best' | 'find'>;
}) => {
  const styles = usePanelStyles();
  const { busy, panel } = useRankingBench();
  const words = panel.official;
  return (
    <form className={styles.form} onSubmit={choice.submit}>
      <Field label={words.choose} size="small">
        <RadioGroup
          onChange={(_, { value }) => choice.setList(value === 'bestTotal' ? 'bestTotal' : 'order')}
          value={choice.list}
        >
          <Radio label={words.lists.order} value="order" />
          <Radio label={words.lists.bestTotal} value="bestTotal" />
        </RadioGroup>
      </Field>
      {choice.needsReason && (
        <Field
          label={words.reason}
          size="small"
          {...(choice.refused && { validationMessage: words.needsReason, validationState: 'error' as const })}
        >
          <Input onChange={(_, { value }) => choice.setReason(value)} size="small" value={choice.reason} />
        </Field>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy || choice.unchanged} size="small" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
};
