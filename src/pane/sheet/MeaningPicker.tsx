import { Checkbox, Combobox, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Chosen } from '../../applicants/readings';
import type { Proposal } from '../../applicants/types';
import type { SheetColumn } from '../../review/list-columns';
import { useReview, useWords } from '../review-context';
import type { DescribedTarget } from './describe-target';
import type { Meaning } from './sort-columns';

/** All one can choose from: what the sheet lacks, heaviest first, and what it has already. */
export interface ChooseMeaning {
  readonly wanted: readonly DescribedTarget[];
  readonly carried: readonly DescribedTarget[];
  /** How many applicants' conclusions hang on a target. */
  readonly weightOf: (target: string) => number;
}

/** Options at once; typing narrows the rest. */
const MOST = 60;
const NOTHING = '#nothing';

/** Chooses what a column stands for, or that it is not used. Typing narrows the list (rules B4, B7). */
export const MeaningPicker = (parts: {
  readonly autoFocus: boolean;
  readonly chooser: ChooseMeaning;
  readonly column: SheetColumn;
  readonly meanings: readonly Meaning[];
  readonly onDone: () => void;
  readonly possible: readonly Proposal[];
  readonly targetOf: (name: string) => DescribedTarget;
}) => {
  const styles = useMeaningPickerStyles();
  const picker = useMeaningPicker(parts);
  const { binding: words } = useWords();
  return (
    <div className={styles.root}>
      <Combobox
        aria-label={words.pickLabel(parts.column.own)}
        autoFocus={parts.autoFocus}
        className={styles.combobox}
        freeform
        onChange={(event) => picker.setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && picker.choose(optionValue)}
        placeholder={picker.shown === '' ? words.pickPlaceholder : picker.shown}
        selectedOptions={picker.selected === undefined ? [] : [picker.selected]}
        size="small"
        value={picker.typed}
      >
        <Option text={words.notUsed} value={NOTHING}>
          {words.notUsed}
        </Option>
        {picker.groups.map(({ label, options }) => (
          <OptionGroup key={label} label={label}>
            {options.map(({ kind, name, title, weight }) => (
              <Option key={`${label} ${name}`} text={title} value={name}>
                <span className={styles.option}>
                  <span>{title}</span>
                  <span className={styles.kind}>
                    {[kind, ...(weight > 0 ? [words.weight(weight)] : [])].join(' · ')}
                  </span>
                </span>
              </Option>
            ))}
          </OptionGroup>
        ))}
        {picker.left > 0 && (
          <Option disabled text="" value="">
            {words.typeMore(picker.left)}
          </Option>
        )}
        {picker.groups.length === 0 && (
          <Option disabled text="" value="">
            {words.noMatch}
          </Option>
        )}
      </Combobox>
      {picker.turn !== undefined && (
        <Checkbox checked={picker.turn.on} label={words.turnedLabel} onChange={picker.turn.toggle} size="medium" />
      )}
      {parts.meanings.length > 0 && (
        <Checkbox
          checked={picker.adds}
          label={words.alsoServes}
          onChange={(_, { checked }) => picker.setAdds(checked === true)}
        />
      )}
    </div>
  );
};

interface PickedOption extends DescribedTarget {
  readonly weight: number;
}

/** Options that match what is typed, the best proposals first, and fixing the column to one of them. */
const useMeaningPicker = ({
  chooser: { carried, wanted, weightOf },
  column: { header },
  meanings,
  onDone,
  possible,
  targetOf,
}: Parameters<typeof MeaningPicker>[0]) => {
  const review = useReview();
  const { binding: words } = useWords();
  const [typed, setTyped] = useState('');
  const [adds, setAdds] = useState(false);
  const query = typed.trim().toLowerCase();
  const likely = possible.map(({ target }) => targetOf(target));
  const named = new Set(likely.map(({ name }) => name));
  let room = MOST;
  let left = 0;
  const groups = [
    { label: words.possible, all: likely },
    { label: words.wanted, all: wanted.filter(({ name }) => !named.has(name)) },
    { label: words.carried, all: carried.filter(({ name }) => !named.has(name)) },
  ].flatMap(({ label, all }) => {
    const matching = all.filter(({ name, title }) => `${title} ${name}`.toLowerCase().includes(query));
    const options = matching.slice(0, room).map((one): PickedOption => ({ ...one, weight: weightOf(one.name) }));
    room -= options.length;
    left += matching.length - options.length;
    return options.length === 0 ? [] : [{ label, options }];
  });
  const chosen: readonly Chosen[] = meanings.map(({ target, turned }) => ({
    target,
    ...(turned !== undefined && { turned }),
  }));
  const [only, ...others] = meanings;
  const fix = (targets: readonly Chosen[]) => {
    void review.fixBinding(header, targets);
    onDone();
  };
  return {
    adds,
    choose: (name: string) => {
      if (name === NOTHING) return fix([]);
      const turned = possible.find(({ target }) => target === name)?.turned;
      const picked: Chosen = { target: name, ...(turned !== undefined && { turned }) };
      return fix(adds ? [...chosen.filter(({ target }) => target !== name), picked] : [picked]);
    },
    groups,
    left,
    selected: only?.target,
    setAdds,
    setTyped,
    shown: only === undefined ? '' : targetOf(only.target).title,
    turn:
      only === undefined || others.length > 0 || !targetOf(only.target).isYesNo
        ? undefined
        : {
            on: only.turned === true,
            toggle: () => fix([{ target: only.target, ...(only.turned !== true && { turned: true as const }) }]),
          },
    typed,
  };
};

const useMeaningPickerStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', width: '100%' },
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
