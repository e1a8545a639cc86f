import type { Fact } from '../guideline/types';
import type { Column } from '../logic/columns';
import { textWriter, truthWriter } from './column-writers';
import type { FactColumn } from './types';
import { BLANK_STATE, KNOWN_STATE, UNREADABLE_STATE } from './types';

/*
 * One fact over several columns (rule B7). A blank cell leaves the fact to the others; what cannot be read leaves it
 * open unless another column decides.
 */

/** Types that several columns may carry together. */
export const mayBeSeveral = ({ type, years }: Pick<Fact, 'type' | 'years'>): boolean =>
  years === undefined && (type === 'yesNo' || type === 'material' || type === 'list');

const issuesOf = (parts: readonly FactColumn[]): FactColumn['issues'] => parts.flatMap(({ issues }) => issues);

const openState = (states: readonly number[]): number =>
  states.includes(UNREADABLE_STATE) ? UNREADABLE_STATE : states.includes(KNOWN_STATE) ? KNOWN_STATE : BLANK_STATE;

/** All must say yes; where a yes speaks against the applicant, one is enough. */
export const joinTruths = (parts: readonly FactColumn[], isAgainst: boolean): FactColumn | undefined => {
  const [first] = parts;
  if (first === undefined) return undefined;
  const rows = first.states.length;
  const states = new Uint8Array(rows);
  const writer = truthWriter(rows);
  for (let row = 0; row < rows; row += 1) {
    const own = parts.map(({ states: all }) => all[row] ?? BLANK_STATE);
    const truths = parts.flatMap(({ column }, at) =>
      column.kind === 'truth' && own[at] === KNOWN_STATE ? [column.values[row] === 2] : [],
    );
    const decides = truths.includes(isAgainst);
    const state = decides ? KNOWN_STATE : openState(own);
    states[row] = state;
    if (state === KNOWN_STATE) writer.set(row, decides ? isAgainst : !isAgainst);
  }
  return { column: writer.finish(), states, issues: issuesOf(parts) };
};

/** The items of all columns, each once. */
export const joinLists = (parts: readonly FactColumn[]): FactColumn | undefined => {
  const [first] = parts;
  if (first === undefined) return undefined;
  const rows = first.states.length;
  const states = new Uint8Array(rows);
  const valid = new Uint8Array(rows);
  const offsets = new Int32Array(rows + 1);
  const items: { readonly word: string | undefined; readonly state: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const state = openState(parts.map(({ states: all }) => all[row] ?? BLANK_STATE));
    states[row] = state;
    valid[row] = state === KNOWN_STATE ? 1 : 0;
    const seen = new Set<string>();
    for (const { column, itemStates } of state === KNOWN_STATE ? parts : []) {
      if (column.kind !== 'list') continue;
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1) {
        const word = wordOf(column.items, item);
        if (word !== undefined && seen.has(word)) continue;
        if (word !== undefined) seen.add(word);
        items.push({ word, state: itemStates?.[item] ?? KNOWN_STATE });
      }
    }
    offsets[row + 1] = items.length;
  }
  const writer = textWriter(items.length);
  items.forEach(({ word }, at) => word !== undefined && writer.set(at, word));
  const itemStates = Uint8Array.from(items, ({ state }) => state);
  return {
    column: { kind: 'list', offsets, items: writer.finish(), valid },
    states,
    itemStates,
    issues: issuesOf(parts),
  };
};

const wordOf = (column: Column, at: number): string | undefined =>
  column.kind === 'text' ? column.words[column.codes[at] ?? -1] : undefined;
