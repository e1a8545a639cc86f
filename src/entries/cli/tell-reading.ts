import type { SheetBinding } from '../../applicants/types';
import type { AskedWords } from '../../screening/ask-words';
import type { SheetScreening } from '../../screening/types';
import { wordProposal } from '../../wording/proposal';
import { columnLetters } from '../../workbook/cell-addresses';
import type { Language } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { ReadToScreen } from './read-to-screen';
import type { SheetOptions } from './screen-options';

/** Words shown of each kind before the rest is only counted. */
const WORDS_SHOWN = 12;
/** Values spelled much like a word that are shown beside it. */
const MEANINGS_SHOWN = 4;

/** Which words could not be read, and what they likely mean, as lines for the console (rules B6, F13). */
export const tellWords = (
  asked: readonly AskedWords[],
  accept: SheetOptions['accept'],
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).commandLine.lines.words;
  const all = asked.flatMap(({ fact, words: own }) =>
    own.map(({ count, proposals, text }) => {
      const [first] = proposals;
      const likely = first?.level === 'likely' ? first.value : undefined;
      const spelled = proposals.filter(({ because }) => because.includes('spelling'));
      const maybe = spelled.slice(0, MEANINGS_SHOWN).map(({ value }) => value);
      return { likely, line: `  ${words.line(fact, text, count, likely, maybe)}` };
    }),
  );
  const likely = all.filter((one) => one.likely !== undefined);
  const open = all.filter((one) => one.likely === undefined);
  return [
    ...(likely.length > 0 ? [(accept === 'likely' ? words.used : words.unconfirmed)(likely.length)] : []),
    ...likely.slice(0, WORDS_SHOWN).map(({ line }) => line),
    ...(open.length > 0 ? [words.open(open.length)] : []),
    ...open.slice(0, WORDS_SHOWN).map(({ line }) => line),
    ...exampleOf(asked, words),
  ];
};

/** How the first word that is open is settled in a bindings file; no meaning is put into anybody's mouth. */
const exampleOf = (
  asked: readonly AskedWords[],
  words: { readonly example: (fact: string, text: string, value: string) => string },
): readonly string[] => {
  for (const { fact, words: own } of asked) {
    const open = own.find(({ proposals: [first] }) => first?.level !== 'likely');
    if (open !== undefined) return [`  ${words.example(fact, open.text, open.proposals[0]?.value ?? '……')}`];
  }
  return [];
};

/** Rosters of files that served before and were not given now, as lines for the console (rule S7). */
export const tellRosters = ({ lackingRosters, language }: ReadToScreen): readonly string[] =>
  lackingRosters.map((issue) => wordsIn(language).rosters.issue(issue));

/** Which likely proposals were used, or are left for a person to confirm, as lines for the console (rule B6). */
export const tellProposals = (
  { likely, language }: ReadToScreen,
  accept: SheetOptions['accept'],
): readonly string[] => {
  if (likely.length === 0) return [];
  const words = wordsIn(language).commandLine.lines.bindings;
  const title = accept === 'likely' ? words.used(likely.length) : words.unconfirmed(likely.length);
  return [title, ...likely.map((proposal) => `  ${wordProposal(proposal, language)}`)];
};

/** Sheets with the same columns that were left out because none was named. */
export const tellAlike = ({ alike, language, parts }: ReadToScreen): readonly string[] => {
  const [only] = parts;
  return alike.length === 0 || only === undefined
    ? []
    : [wordsIn(language).commandLine.lines.alike(only.sheet.name, alike)];
};

/** Columns that stand for nothing, and facts without a column, named before the rest is only counted. */
const OPEN_SHOWN = 12;

/** What each header that is open may stand for, best first. */
const meaningsOf = ({ proposals, unboundHeaders }: SheetBinding) => {
  const likely = new Set(
    proposals.flatMap(({ columns, level }) => (level === 'likely' ? columns.map(({ column }) => column) : [])),
  );
  return unboundHeaders
    .filter(({ column }) => !likely.has(column))
    .map(({ column, header, suggestions }) => {
      const possible = proposals.flatMap(({ columns, target }) =>
        columns.some((one) => one.column === column) ? [target] : [],
      );
      return { column, header, maybe: [...new Set([...possible, ...suggestions])].slice(0, 3) };
    });
};

/** What a sheet's columns stand for, how many are open, and what the guideline asks that none stands for. */
export const tellBinding = ({ binding, unboundFacts }: SheetScreening, language: Language): readonly string[] => {
  const words = wordsIn(language).commandLine.lines.bindings;
  const likely = binding.proposals.filter(({ level }) => level === 'likely');
  const ofLikely = new Set(likely.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const certain = new Set([
    ...binding.bindings.map(({ column }) => column),
    ...binding.computed.flatMap(({ inputs }) => inputs.map((input) => input.binding.column)),
  ]);
  for (const column of ofLikely) certain.delete(column);
  const open = meaningsOf(binding);
  const lacking = unboundFacts.filter(({ fact }) => !likely.some(({ target }) => target === fact));
  const named = open.slice(0, OPEN_SHOWN);
  return [
    words.bound(binding.sheet, certain.size, ofLikely.size, open.length),
    ...(likely.length > 0 ? [words.likely] : []),
    ...likely.map((proposal) => `  ${wordProposal(proposal, language)}`),
    ...(open.length > 0 ? [words.open] : []),
    ...named.map(({ column, header, maybe }) => `  ${words.openLine(columnLetters(column), header, maybe)}`),
    ...(open.length > named.length ? [`  ${words.more(open.length - named.length)}`] : []),
    ...(lacking.length > 0
      ? [
          words.lacking(
            lacking.slice(0, OPEN_SHOWN).map(({ fact }) => fact),
            lacking.length,
          ),
        ]
      : []),
  ];
};
