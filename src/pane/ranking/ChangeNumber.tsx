import { Button, Field, Input, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { ListChangeNote } from './RankingParts';
import { usePanelStyles } from '../shared/styles';
import { useRankingBench, useChangeNumbers } from './ranking-context';
import { useToneSurface } from '../shared/tones';
import { compareLists } from '../../ranking/compare-lists';
import { wordNumber } from '../../wording/values';
import type { RankNumber, Changed } from '../../ranking/settings';
import { setNumber } from '../../ranking/settings';
import { useLater } from '../shared/hooks';

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

/** The number that a text stands for; places are whole, money need not be. */
const readNumber = (text: string, whole: boolean): number | undefined => {
  const value = text.trim() === '' ? NaN : Number(text.normalize('NFKC'));
  return Number.isFinite(value) && value >= 0 && (!whole || Number.isInteger(value)) ? value : undefined;
};

/** A number being changed: who enters and leaves shows while one types; it is refused without a reason. */
const useChangeNumber = ({ changed, now, own, used, which }: NumberEntry) => {
  const { panel, ranking } = useRankingBench();
  const changeNumbers = useChangeNumbers();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const value = readNumber(text, which.kind !== 'budget' && which.kind !== 'perProject');
  const tried = useDeferredValue(value);
  const preview = useLater(
    useMemo(() => {
      if (!open || tried === undefined || tried === now) return undefined;
      const numbers = setNumber(ranking.settings, which, { value: tried, reason: '' });
      return () => compareLists(ranking.allocation, ranking.allocate(ranking.contestUnder(numbers)));
    }, [now, open, ranking, tried, which]),
  );
  const { numbers: words } = panel;
  return {
    badNumber: refused && value === undefined,
    beside: [
      own === undefined ? words.guidelineNone : words.guideline(wordNumber(own)),
      ...(changed === undefined ? [] : [words.because(changed.reason === '' ? words.noReason : changed.reason)]),
    ].join(panel.change.and),
    noReason: refused && reason.trim() === '',
    open,
    preview,
    reason,
    revert: () => changeNumbers(setNumber(ranking.settings, which, undefined)),
    setReason,
    setText,
    shown:
      now === undefined
        ? which.kind === 'quota'
          ? words.unknownGroup
          : words.notSet
        : used === undefined
          ? wordNumber(now)
          : words.used(wordNumber(used), wordNumber(now)),
    submit: (event: FormEvent) => {
      event.preventDefault();
      setRefused(true);
      if (value === undefined || reason.trim() === '') return;
      changeNumbers(setNumber(ranking.settings, which, { value, reason: reason.trim() }));
      setOpen(false);
    },
    text,
    toggle: () => {
      setText(now === undefined ? '' : String(now));
      setReason(changed?.reason ?? '');
      setRefused(false);
      setOpen(!open);
    },
  };
};

const useChangeNumberStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  value: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  button: { flexShrink: 0, minWidth: 0, padding: '0 6px', color: tokens.colorBrandForegroundLink },
  mark: {
    marginRight: tokens.spacingHorizontalXS,
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** A number that can be changed, with what the guideline says and what is taken of it. */
export interface NumberEntry {
  readonly id: string;
  readonly which: RankNumber;
  readonly label: string;
  readonly now: number | undefined;
  readonly own: number | undefined;
  readonly used: number | undefined;
  readonly changed: Changed<number> | undefined;
}
