import type { ReviewMemory } from '../report/memory';
import type { SheetMemory } from '../report/sheet-memory';
import type { SheetSnapshot } from '../workbook/types';

/** A sheet that got another name. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The one remembered sheet that is gone and the one sheet that took its place; `undefined` where there is none, or more
 * than one that it could be. A sheet seen beside it before took nobody's place.
 */
export const findRename = (memory: ReviewMemory, sheets: readonly SheetSnapshot[]): Rename | undefined => {
  const there = new Set(sheets.map(({ name }) => name));
  // One that was gone before already has lost its place for good.
  const wasThere = (name: string) => memory.seen.length === 0 || memory.seen.includes(name);
  const [from, ...otherGone] = [...memory.sheets.keys()].filter((name) => !there.has(name) && wasThere(name));
  const known = new Set([...memory.sheets.keys(), ...memory.ownSheets, ...memory.seen]);
  const [to, ...otherNew] = sheets.filter(({ name, visibility }) => visibility === 'visible' && !known.has(name));
  if (from === undefined || to === undefined || otherGone.length > 0 || otherNew.length > 0) return undefined;
  return { from, to: to.name };
};

/** The memory with a sheet under its new name: what was chosen, decided and written stays the sheet's own. */
export const renameInMemory = (memory: ReviewMemory, { from, to }: Rename): ReviewMemory => {
  const nameOf = (name: string) => (name === from ? to : name);
  const renamed = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([name, value]) => [nameOf(name), value]));
  const inRound = ({ together, ...own }: SheetMemory): SheetMemory => ({ ...own, together: renamed(together) });
  return {
    ...memory,
    sheet: memory.sheet === undefined ? undefined : nameOf(memory.sheet),
    sheets: new Map([...memory.sheets].map(([name, own]) => [nameOf(name), inRound(own)])),
    written: renamed(memory.written),
  };
};
