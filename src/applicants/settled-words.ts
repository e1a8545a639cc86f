import type { Fact } from '../guideline/types';
import type { CellReading } from './cell-text';
import { BLANK, canonicalText, known, showCell } from './cell-text';
import type { ReadCell } from './column-cells';

/** What a word of a column means, as a person has settled it (rule F13). */
type WordMeaning =
  /** Read as if this stood in the cell. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'yes' | 'no' | 'blank' }
  /** None of the options: a known value that equals none of them. */
  | { readonly kind: 'noneOfThese' }
  /** A person looks at each cell: none of them is read by its word. */
  | { readonly kind: 'seeEach' };

/** Text of a cell → its value in writing. */
type Settled = ReadonlyMap<string, string> | undefined;

/** Distinct texts are compared without width, spaces and letter case (rule F13). */
export const foldWord = (text: string): string => canonicalText(text).toLowerCase();

/** What may be said of a word beside a value of its fact, as it is kept (rule F13). */
export const WORD_ANSWERS = { yes: '是', no: '否', blank: '空', noneOfThese: '不属任何一类' } as const;
/** That each cell with the word is looked at by itself. */
export const SEE_EACH = '逐个看';

const MEANINGS: ReadonlyMap<string, Exclude<WordMeaning['kind'], 'value'>> = new Map([
  [WORD_ANSWERS.yes, 'yes'],
  [WORD_ANSWERS.no, 'no'],
  [WORD_ANSWERS.blank, 'blank'],
  [WORD_ANSWERS.noneOfThese, 'noneOfThese'],
  [SEE_EACH, 'seeEach'],
]);

const parseWordMeaning = (written: string): WordMeaning => {
  const kind = MEANINGS.get(written.trim());
  return kind === undefined ? { kind: 'value', value: written.trim() } : { kind };
};

/** Whether a text was settled to mean just this. */
export const isSettled = (words: Settled, text: string, meaning: string): boolean =>
  [...(words ?? [])].some(([settled, written]) => written.trim() === meaning && foldWord(settled) === foldWord(text));

const lookUp = (words: Settled): ((text: string) => WordMeaning | undefined) => {
  const folded = new Map([...(words ?? [])].map(([text, meaning]) => [foldWord(text), parseWordMeaning(meaning)]));
  return (text) => folded.get(foldWord(text));
};

const settleBy = <T>(
  read: ReadCell<T>,
  words: Settled,
  readMeaning: (meaning: WordMeaning, text: string) => CellReading<T> | undefined,
): ReadCell<T> => {
  if (words === undefined || words.size === 0) return read;
  const meaningOf = lookUp(words);
  return (cell) => {
    if (cell === null || (typeof cell === 'object' && 'error' in cell)) return read(cell);
    const text = showCell(cell);
    const meaning = meaningOf(text);
    return (meaning && readMeaning(meaning, text)) ?? read(cell);
  };
};

/** A reader that reads settled words as what they were settled to mean; `none` is what none of these comes to. */
export const settleWords = <T>(read: ReadCell<T>, words: Settled, none?: CellReading<T>): ReadCell<T> =>
  settleBy(read, words, (meaning) => {
    switch (meaning.kind) {
      case 'value':
        return read(meaning.value);
      case 'blank':
        return BLANK;
      case 'yes':
        return read('是');
      case 'no':
        return read('否');
      case 'noneOfThese':
        return none;
      case 'seeEach':
        return undefined;
      default:
        return meaning satisfies never;
    }
  });

/** The same for yes and no. */
export const settleTruth = (read: ReadCell<boolean>, words: Settled): ReadCell<boolean> =>
  settleBy(read, words, (meaning) => {
    switch (meaning.kind) {
      case 'yes':
      case 'no':
        return known(meaning.kind === 'yes');
      case 'blank':
        return BLANK;
      case 'value':
        return read(meaning.value);
      case 'noneOfThese':
      case 'seeEach':
        return undefined;
      default:
        return meaning satisfies never;
    }
  });

/** The same for a choice: none of these is the cell's own text, a known value outside all options. */
export const settleChoice = (read: ReadCell<string>, fact: Fact, words: Settled): ReadCell<string> => {
  const options = new Set(fact.options.map(({ value }) => value));
  return settleBy(read, words, (meaning, text) => {
    switch (meaning.kind) {
      case 'noneOfThese': {
        const own = canonicalText(text);
        return known(options.has(own) ? WORD_ANSWERS.noneOfThese : own);
      }
      case 'value':
        return options.has(meaning.value) ? known(meaning.value) : read(meaning.value);
      case 'blank':
        return BLANK;
      case 'yes':
      case 'no':
        return read(WORD_ANSWERS[meaning.kind]);
      case 'seeEach':
        return undefined;
      default:
        return meaning satisfies never;
    }
  });
};
