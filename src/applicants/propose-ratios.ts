import type { PlacedRow } from './score-pairs';
import { meaningOf, senseOf, spanOf } from './segment-header';
import type { Target } from './targets';
import type { Proposal } from './types';

/** A figure that ratios are made of; its header may stand in the sheet where the ratio's own does not. */
export interface RatioPart {
  readonly sense: string;
  readonly text: string;
}

/** A ratio made of two figures (`甲占乙的比例`, `甲 ÷ 乙`), by the senses of both. */
export interface Ratio {
  /** Index of the target. */
  readonly at: number;
  readonly upper: RatioPart;
  readonly lower: RatioPart;
}

const SHARE = /^(.{2,}?)占(.{2,}?)的?(?:比例|比重|占比|比|百分比|份额)$/;
const QUOTIENT = /^(.{2,}?)\s*[÷/]\s*(.{2,}?)$/;

const partOf = (text: string): RatioPart | undefined => {
  const sense = senseOf(meaningOf(text));
  return sense === '' ? undefined : { sense, text: text.trim() };
};

/** The ratios among the targets whose names or hints say what they are made of. */
export const findRatios = (targets: readonly Target[]): readonly Ratio[] =>
  targets.flatMap(({ name, aliases, hint, type, years }, at): readonly Ratio[] => {
    if (type !== 'ratio' || years !== undefined) return [];
    for (const text of [name, ...aliases, hint ?? '']) {
      const [, above = '', below = ''] = SHARE.exec(text) ?? QUOTIENT.exec(text) ?? [];
      const [upper, lower] = [partOf(above), partOf(below)];
      if (upper !== undefined && lower !== undefined) return [{ at, upper, lower }];
    }
    return [];
  });

/** The figures themselves, to be looked for among the columns; each once. */
export const figuresOf = (ratios: readonly Ratio[]): readonly Target[] => {
  const bySense = new Map(ratios.flatMap(({ upper, lower }) => [upper, lower]).map((part) => [part.sense, part]));
  return [...bySense.values()].map(({ text }) => ({ name: text, type: 'amount', aliases: [], options: [] }));
};

/** Ratios whose two figures each stand clearly in a column of their own (rule B7). */
export const proposeRatios = (
  ratios: readonly Ratio[],
  rows: readonly PlacedRow[],
  sought: readonly Target[],
  senses: readonly string[],
  singles: readonly Proposal[],
  isClear: (row: PlacedRow) => boolean,
): readonly Proposal[] =>
  ratios.flatMap(({ at, upper, lower }): readonly Proposal[] => {
    const target = sought[at];
    if (target === undefined || singles.some(({ target: name, level }) => name === target.name && level === 'likely'))
      return [];
    const [above, below] = [upper, lower].map(({ sense }) =>
      rows.find(({ first }) => first !== undefined && senses[first.at] === `amount ${sense}`),
    );
    if (above?.first === undefined || below?.first === undefined) return [];
    const figures = [above, below];
    const span = spanOf(meaningOf(target.name));
    const clear = figures.every((row) => {
      const { meaning, headers, look } = row.candidate;
      const own = spanOf(meaning);
      return isClear(row) && headers.length === 1 && look.shares.series < 0.5 && (own === undefined || own === span);
    });
    const columns = figures.flatMap(({ candidate: { headers } }) => headers.slice(0, 1));
    return [
      {
        target: target.name,
        level: clear ? 'likely' : 'possible',
        columns: columns.map(({ column, text }) => ({ column, header: text })),
        expression: columns.map(({ text }) => `[${text}]`).join(' / '),
        score: Math.min(above.first.score, below.first.score),
        lead: Math.min(above.lead, below.lead),
        evidence: [above.first, below.first].map(({ words }) => ({ kind: 'words', words: words.shared })),
      },
    ];
  });
