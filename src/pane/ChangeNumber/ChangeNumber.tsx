import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import type { NumberEntry } from '../NumbersPanel/list-number-entries';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';
import { useToneSurface } from '../tone-styles';
import { useChangeNumber } from './useChangeNumber';
import { useChangeNumberStyles } from './ChangeNumber.styles';

/** One number that may differ from the guideline's: what it is, changing it with a reason, and taking it back. */
export const ChangeNumber = ({ entry }: { readonly entry: NumberEntry }) => {
  const styles = useChangeNumberStyles();
  const panelStyles = usePanelStyles();
  const surface = useToneSurface();
  const { panel } = useRankingBench();
  const form = useChangeNumber(entry);
  const { changed, label } = entry;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{form.shown}</span>
        {changed !== undefined && (
          <Button
            appearance="subtle"
            aria-label={panel.numbers.revertOf(label)}
            className={styles.button}
            onClick={form.revert}
            size="small"
          >
            {panel.numbers.revert}
          </Button>
        )}
        <Button
          appearance="subtle"
          aria-expanded={form.open}
          aria-label={panel.numbers.adjustOf(label)}
          className={styles.button}
          onClick={form.toggle}
          size="small"
        >
          {panel.numbers.adjust}
        </Button>
      </div>
      <p className={panelStyles.note}>
        {changed !== undefined && (
          <span className={mergeClasses(styles.mark, surface.warning)}>{panel.numbers.changed}</span>
        )}
        {form.beside}
      </p>
      {form.open && (
        <form className={panelStyles.form} onSubmit={form.submit}>
          <Field
            label={panel.numbers.value}
            size="small"
            {...(form.badNumber && {
              validationMessage: panel.numbers.needsNumber,
              validationState: 'error' as const,
            })}
          >
            <Input
              autoFocus
              className={panelStyles.number}
              inputMode="decimal"
              onChange={(_, { value }) => form.setText(value)}
              size="small"
              value={form.text}
            />
          </Field>
          <ListChangeNote change={form.preview} />
          <Field
            label={panel.numbers.reason}
            size="small"
            {...(form.noReason && { validationMessage: panel.numbers.needsReason, validationState: 'error' as const })}
          >
            <Input onChange={(_, { value }) => form.setReason(value)} size="small" value={form.reason} />
          </Field>
          <div className={panelStyles.actions}>
            <Button appearance="primary" size="small" type="submit">
              {panel.numbers.apply}
            </Button>
            <Button appearance="subtle" onClick={form.toggle} size="small">
              {panel.numbers.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
};
