import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeEvent } from 'react';
import { useRef } from 'react';
import { listRosterFacts } from '../../applicants/rosters/read-roster';
import type { RosterIssue } from '../../applicants/rosters/types';
import type { RosterState } from '../../review/types';
import { wordHostIssue } from '../../wording/issue';
import { wordsIn } from '../../words/words';
import { useReview, useReviewState } from '../review-context';
import { ChoiceField } from '../shared/ChoiceField';
import { Disclosure } from '../shared/Section';

/** Where a roster is taken from, a sheet of the workbook or another file, and what its columns tell (rule S7). */
export const RosterChoices = ({ state }: { readonly state: RosterState }) => {
  const styles = useRosterChoicesStyles();
  const { choose, clear, language, options, source, words } = useRosterChoices(state);
  const { choice, roster, trouble } = state;
  return (
    <div className={styles.root}>
      {trouble !== undefined && (
        <div className={styles.trouble} role="alert">
          {words.trouble(trouble.file, wordHostIssue(trouble.issue, language))}
        </div>
      )}
      {options.length > 0 && (
        <ChoiceField
          label={words.from}
          onChoose={choose}
          options={options}
          placeholder={words.choose}
          value={source === undefined ? undefined : keyOf(source)}
        />
      )}
      <div className={styles.actions}>
        <FilePicker roster={roster.id} name={roster.name} />
        {choice !== undefined && (
          <Button appearance="subtle" aria-label={words.takeBackFor(roster.name)} onClick={clear} size="small">
            {words.takeBack}
          </Button>
        )}
      </div>
      <RosterColumns state={state} />
    </div>
  );
};

const FilePicker = ({ name, roster }: { readonly name: string; readonly roster: string }) => {
  const review = useReview();
  const words = useRosterWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    await review.chooseRosterFile(roster, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <>
      <input
        ref={input}
        accept=".xlsx,.xlsm"
        aria-label={words.pickFileFor(name)}
        hidden
        onChange={(event) => void read(event)}
        type="file"
      />
      <Button aria-label={words.pickFileFor(name)} onClick={() => input.current?.click()} size="small">
        {words.pickFile}
      </Button>
    </>
  );
};

/** Value of the choice that leaves a column to be found by itself. */
const AUTOMATIC = '';

/** What each column tells, to be said where it is not found by itself (rule B3). */
const RosterColumns = ({ state: { choice, issue, roster, table } }: { readonly state: RosterState }) => {
  const review = useReview();
  const words = useRosterWords();
  const headers = table?.allHeaders ?? headersOf(issue);
  if (headers.length === 0) return null;
  return (
    // Where the columns keep it from being looked up in, they stand open.
    <Disclosure key={issue?.code ?? ''} defaultOpen={table === undefined} title={words.columns}>
      {listRosterFacts(roster).map((fact) => {
        const chosen = choice?.columns.get(fact);
        return (
          <ChoiceField
            key={fact}
            label={fact}
            onChoose={(header) =>
              void review.setRosterColumn(roster.id, fact, header === AUTOMATIC ? undefined : header)
            }
            options={[
              ...(chosen === undefined ? [] : [{ value: AUTOMATIC, text: words.automatic }]),
              ...[...new Set(headers)].map((header) => ({ value: header, text: header })),
            ]}
            placeholder={words.notFound}
            value={chosen ?? table?.columns.get(fact)}
          />
        );
      })}
    </Disclosure>
  );
};

const headersOf = (issue: RosterIssue | undefined): readonly string[] =>
  issue !== undefined && 'headers' in issue ? issue.headers : [];

interface Source {
  readonly file?: string;
  readonly sheet: string;
}

const keyOf = ({ file, sheet }: Source): string => JSON.stringify([file ?? null, sheet]);

const useRosterChoices = ({ choice, fileSheets, issue, roster, sheets, table }: RosterState) => {
  const review = useReview();
  const language = useReviewState((state) => state.language);
  const words = useRosterWords();
  const source = choice?.source ?? table?.source ?? issue?.source;
  const file = choice?.source.file;
  const sources: readonly Source[] = [
    ...sheets.map((sheet) => ({ sheet })),
    ...(file === undefined ? [] : fileSheets.map((sheet) => ({ file, sheet }))),
  ];
  const byKey = new Map(sources.map((one) => [keyOf(one), one]));
  return {
    choose: (key: string) => {
      const chosen = byKey.get(key);
      if (chosen !== undefined) void review.chooseRosterSheet(roster.id, chosen.sheet, chosen.file);
    },
    clear: () => void review.clearRoster(roster.id),
    language,
    options: [...byKey].map(([value, one]) => ({
      value,
      text: one.file === undefined ? one.sheet : words.ofFile(one.file, one.sheet),
    })),
    source,
    words,
  };
};

const useRosterWords = () => wordsIn(useReviewState((state) => state.language)).rosters.pane;

const useRosterChoicesStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  trouble: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});
