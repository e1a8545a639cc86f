import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons/svg/arrow-reset';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { memo, useState } from 'react';
import type { Proposal } from '../../applicants/types';
import type { SheetColumn } from '../../review/list-columns';
import { wordEvidences } from '../../wording/proposal';
import { useReview, useReviewState, useWords } from '../review-context';
import { CellLink } from '../shared/ConclusionMark';
import { passFocusOn } from '../shared/hooks';
import type { DescribedTarget } from './describe-target';
import { ExpressionField } from './ExpressionField';
import { MeaningPicker } from './MeaningPicker';
import type { ColumnEntry, Meaning } from './sort-columns';
import { useChooser } from './use-sheet-reading';

type TargetOf = (name: string) => DescribedTarget;

/**
 * One row per column: left what stands in the sheet, right what it stands for, with what speaks for that and what one
 * can do about it (rules B6, B7).
 */
export const ColumnRow = memo(
  (parts: RowParts) => <Row {...parts} />,
  // Every change sorts the columns anew; a row is drawn again only where something about it changed.
  (before, now) =>
    before.kind === now.kind &&
    before.targetOf === now.targetOf &&
    JSON.stringify(before.entry) === JSON.stringify(now.entry),
);
ColumnRow.displayName = 'ColumnRow';

interface RowParts {
  readonly entry: ColumnEntry;
  readonly kind: 'likely' | 'open' | 'certain' | 'dropped' | 'rest';
  readonly targetOf: TargetOf;
}

const Row = (parts: RowParts) => {
  const { entry, kind } = parts;
  const styles = useColumnRowStyles();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const header = entry.columns.map(({ own }) => own).join(words.common.listComma);
  return (
    <div className={mergeClasses(styles.root, kind === 'likely' && styles.likely)}>
      <div className={styles.sheet}>
        {entry.columns.map((column) => (
          <ColumnHead key={column.column} column={column} />
        ))}
      </div>
      <div className={styles.meaning}>
        {kind === 'dropped' && <div className={styles.quiet}>{words.binding.notUsed}</div>}
        {entry.meanings.slice(0, MEANINGS_SHOWN).map((meaning) => (
          <MeaningText
            key={`${meaning.target} ${meaning.year}`}
            meaning={meaning}
            target={parts.targetOf(meaning.target)}
          />
        ))}
        {entry.meanings.length > MEANINGS_SHOWN && (
          <div className={styles.quiet}>{words.binding.materialList(entry.meanings.length)}</div>
        )}
        {kind === 'open' && !editing && <Suggestions entry={entry} header={header} targetOf={parts.targetOf} />}
      </div>
      <RowActions edit={() => setEditing(!editing)} editing={editing} entry={entry} header={header} kind={kind} />
      {editing && <MeaningEditor close={() => setEditing(false)} entry={entry} targetOf={parts.targetOf} />}
    </div>
  );
};

/** A list of materials stands for many: the first ones are named. */
const MEANINGS_SHOWN = 3;

export const ColumnHead = ({ column: { column, group, own, samples } }: { readonly column: SheetColumn }) => {
  const styles = useColumnRowStyles();
  const words = useWords();
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const row = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  return (
    <div className={styles.head}>
      <div className={styles.group}>
        <CellLink cell={{ sheet, row, column }} /> {group}
      </div>
      <div className={styles.header}>{own}</div>
      <div className={styles.samples}>
        {samples.length === 0 ? words.binding.emptyColumn : samples.join(words.binding.sampleSeparator)}
      </div>
    </div>
  );
};

/** What a column stands for, in the reader's words: title, kind and unit, why, and any turn or expression. */
const MeaningText = ({ meaning, target }: { readonly meaning: Meaning; readonly target: DescribedTarget }) => {
  const styles = useColumnRowStyles();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const { how, year, turned, expression, proposal } = meaning;
  const why = proposal === undefined ? words.bound[how] : wordEvidences(proposal, language);
  return (
    <div>
      <div className={styles.title}>
        {target.title}
        {year !== undefined && ` ${words.sheet.year(year)}`}
      </div>
      {turned === true && <div className={styles.turned}>{words.binding.turned}</div>}
      {expression !== undefined && <div className={styles.expression}>{words.binding.computed(expression)}</div>}
      <div className={styles.why}>{[target.kind, why].filter((text) => text !== '').join(' · ')}</div>
    </div>
  );
};

/** The best of what an open column may stand for, at one click each. */
const Suggestions = ({
  entry: { columns, possible, weight },
  header,
  targetOf,
}: {
  readonly entry: ColumnEntry;
  readonly header: string;
  readonly targetOf: TargetOf;
}) => {
  const styles = useColumnRowStyles();
  const review = useReview();
  const words = useWords();
  const ofRow = (proposal: Proposal): Proposal =>
    proposal.expression === undefined
      ? { ...proposal, columns: proposal.columns.filter(({ column }) => columns.some((one) => one.column === column)) }
      : proposal;
  return (
    <>
      {weight > 0 && <div className={styles.weight}>{words.binding.weight(weight)}</div>}
      <div className={styles.suggestions}>
        {possible.slice(0, SUGGESTED).map((proposal) => {
          const { title } = targetOf(proposal.target);
          return (
            <Button
              key={proposal.target}
              aria-label={`${header}：${words.binding.maybe(title)}`}
              className={styles.suggestion}
              data-step="suggestion"
              onClick={({ currentTarget }) => {
                passFocusOn(currentTarget);
                void review.confirmBindings([ofRow(proposal)]);
              }}
              size="small"
              title={proposal.turned === true ? words.binding.turned : title}
            >
              {words.binding.maybe(title)}
              {proposal.expression !== undefined && ` ${words.binding.computed(proposal.expression)}`}
              {proposal.turned === true && ` · ${words.binding.turned}`}
            </Button>
          );
        })}
      </div>
    </>
  );
};

const SUGGESTED = 2;

/** Confirm, change, leave out, or go back to what was recognised. */
const RowActions = ({
  edit,
  editing,
  entry,
  header,
  kind,
}: {
  readonly edit: () => void;
  readonly editing: boolean;
  readonly entry: ColumnEntry;
  readonly header: string;
  readonly kind: RowParts['kind'];
}) => {
  const styles = useColumnRowStyles();
  const review = useReview();
  const { binding: words } = useWords();
  const proposals = entry.meanings.flatMap(({ proposal }) => proposal ?? []);
  const isFixed = kind === 'dropped' || entry.meanings.some(({ how }) => how === 'user');
  const isBare = kind === 'open' || kind === 'rest';
  const forget = async () => {
    for (const { target, expression } of entry.meanings)
      if (expression !== undefined) await review.computeFact(target, undefined);
    for (const one of entry.columns) await review.fixBinding(one.header, undefined);
  };
  return (
    <div className={styles.actions}>
      {kind === 'likely' && (
        <Button
          appearance="subtle"
          aria-label={words.confirmFor(header)}
          className={styles.confirm}
          icon={<Checkmark20Regular />}
          data-step="confirm"
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            void review.confirmBindings(proposals);
          }}
          size="small"
          title={words.confirm}
        />
      )}
      <Button
        appearance="subtle"
        aria-expanded={editing}
        aria-label={isBare ? words.pickFor(header) : words.changeFor(header)}
        icon={<Edit20Regular />}
        onClick={edit}
        size="small"
        title={isBare ? words.pick : words.change}
      />
      {kind === 'open' && (
        <Button
          appearance="subtle"
          aria-label={words.notUsedFor(header)}
          icon={<Dismiss20Regular />}
          data-step="leave"
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            void review.fixBinding(entry.columns[0]?.header ?? '', []);
          }}
          size="small"
          title={words.notUsed}
        />
      )}
      {isFixed && (
        <Button
          appearance="subtle"
          aria-label={words.forgetFor(header)}
          icon={<ArrowReset20Regular />}
          onClick={() => void forget()}
          size="small"
          title={words.forget}
        />
      )}
    </div>
  );
};

/** Changing what a column stands for; of a computed fact, how it is computed. */
const MeaningEditor = (parts: {
  readonly close: () => void;
  readonly entry: ColumnEntry;
  readonly targetOf: TargetOf;
}) => {
  const styles = useColumnRowStyles();
  const { binding: words } = useWords();
  const { close, entry } = parts;
  const { chooser } = useChooser();
  const computed = entry.meanings.find(({ expression }) => expression !== undefined);
  return (
    <div className={styles.editor}>
      {computed === undefined ? (
        entry.columns.map((column, index) => (
          <MeaningPicker
            key={column.column}
            autoFocus={index === 0}
            chooser={chooser}
            column={column}
            meanings={entry.meanings}
            onDone={close}
            possible={entry.possible}
            targetOf={parts.targetOf}
          />
        ))
      ) : (
        <ExpressionField fact={computed.target} onDone={close} written={computed.expression ?? ''} />
      )}
      <Button appearance="subtle" className={styles.action} onClick={close} size="small">
        {words.cancel}
      </Button>
    </div>
  );
};

const useColumnRowStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.15fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  likely: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    paddingLeft: `calc(${tokens.spacingHorizontalS} - 3px)`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  sheet: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { minWidth: 0, overflowWrap: 'anywhere' },
  group: {
    '& button': { fontSize: 'inherit', lineHeight: 'inherit' },
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  header: { lineHeight: tokens.lineHeightBase300 },
  samples: {
    display: '-webkit-box',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  meaning: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  why: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  turned: {
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  expression: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  weight: {
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  suggestions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  suggestion: {
    justifyContent: 'flex-start',
    maxWidth: '100%',
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  confirm: { color: tokens.colorBrandForeground1 },
  action: { minWidth: 0, whiteSpace: 'nowrap' },
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gridColumn: '1 / -1',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
});
