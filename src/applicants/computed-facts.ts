import type { Target } from './targets';
import { meaningOf, senseOf } from './segment-header';

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
