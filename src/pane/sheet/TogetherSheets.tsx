import { useId, useState } from 'react';
import { Checkbox, Dropdown, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useReview, useReviewState, useWords } from '../review-context';

/** 一并核查的其他申报表: limits, ranking and lists go over the sheets checked here and the chosen one. */
export const TogetherSheets = () => {
  const styles = useTogetherSheetsStyles();
  const label = useId();
  const { busy, programmeOptions, sheets, words } = useTogetherSheets();
  if (sheets.length === 0) return null;
  return (
    <div aria-labelledby={label} role="group">
      <div id={label}>{words.sheet.together}</div>
      <div className={styles.list}>
        {sheets.map(({ name, text, checked, canJoin, asks, programme, toggle, chooseProgramme }) => (
          <div key={name}>
            <Checkbox
              checked={checked}
              className={styles.box}
              disabled={busy || !canJoin}
              label={text}
              onChange={toggle}
            />
            {asks && (
              <ProgrammePicker
                disabled={busy}
                label={words.sheet.programmeOf(name)}
                onChoose={chooseProgramme}
                options={programmeOptions}
                placeholder={words.sheet.chooseProgramme}
                value={programme}
              />
            )}
          </div>
        ))}
      </div>
      <div className={styles.hint}>{words.sheet.togetherHint}</div>
    </div>
  );
};

const none: ReadonlyMap<string, string> = new Map();

/** The other sheets that fit the guideline, which of them are screened together, and for which programme. */
const useTogetherSheets = () => {
  const review = useReview();
  const words = useWords();
  const joinable = useReviewState((state) => state.joinable);
  const together = useReviewState((state) => state.review.together);
  const entries = useReviewState((state) => state.sheets);
  const guideline = useReviewState((state) => state.guideline);
  // A programme chosen for a sheet before the sheet is checked.
  const [picked, setPicked] = useState(none);
  const sheets = joinable.map(({ name, asks, proposed }) => {
    const joined = together.get(name);
    const own = picked.get(name);
    const programme = joined ?? (own === undefined ? proposed : ({ kind: 'one', id: own } as const));
    const rows = entries.find((entry) => entry.name === name)?.rows ?? 0;
    return {
      name,
      text: words.sheet.sheetRows(name, rows),
      checked: joined !== undefined,
      canJoin: programme !== undefined,
      asks,
      programme: programme?.kind === 'one' ? programme.id : undefined,
      toggle: () => void review.joinSheet(name, joined === undefined ? programme : undefined),
      chooseProgramme: (id: string) => {
        setPicked(new Map(picked).set(name, id));
        if (joined !== undefined) void review.joinSheet(name, { kind: 'one', id });
      },
    };
  });
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    programmeOptions: (guideline?.programmes ?? []).map(({ id, name }) => ({ value: id, text: name })),
    sheets,
    words,
  };
};

/** The programme that all rows of a sheet apply for; the sheet's name stands above, so that it is named for listeners only. */
const ProgrammePicker = (parts: {
  readonly disabled: boolean;
  readonly label: string;
  readonly onChoose: (id: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly placeholder: string;
  readonly value: string | undefined;
}) => {
  const styles = useTogetherSheetsStyles();
  const chosen = parts.options.find(({ value }) => value === parts.value);
  return (
    <Dropdown
      aria-label={parts.label}
      className={styles.programme}
      disabled={parts.disabled}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && parts.onChoose(optionValue)}
      placeholder={parts.placeholder}
      selectedOptions={chosen === undefined ? [] : [chosen.value]}
      size="small"
      value={chosen?.text ?? ''}
    >
      {parts.options.map(({ value, text }) => (
        <Option key={value} text={text} value={value}>
          {text}
        </Option>
      ))}
    </Dropdown>
  );
};

const useTogetherSheetsStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  box: { minHeight: '28px', overflowWrap: 'anywhere' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  programme: {
    display: 'block',
    minWidth: 0,
    marginLeft: `calc(${tokens.spacingHorizontalXXXL} + ${tokens.spacingHorizontalXS})`,
    marginBottom: tokens.spacingVerticalXS,
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
});
