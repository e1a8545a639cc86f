import { z } from 'zod';
import type { RankSettings } from '../review/rank/rank-settings';

const changed = z.strictObject({ value: z.number(), reason: z.string() });
const changedTable = z.array(z.tuple([z.string(), changed]));

/** Ranking settings as they are kept, in the workbook's memory and in the record. */
export const rankSettingsSchema = z.strictObject({
  method: z.enum(['mean', 'median', 'weighted', 'trimmed', 'zScore']),
  decimals: z.int(),
  markHeaders: z.array(z.string()).exactOptional(),
  weights: z.array(z.tuple([z.string(), z.number()])),
  tieBreaks: z.array(z.string()),
  tieDecisions: z.array(z.strictObject({ order: z.array(z.string()), reason: z.string() })),
  tieRule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('show') }),
    z.strictObject({ kind: z.literal('draw'), seed: z.string() }),
  ]),
  priorityPoints: z.number(),
  round: z.enum(['first', 'final']).default('first'),
  places: changedTable,
  reserves: changedTable,
  quotas: z.array(z.tuple([z.string(), changedTable])),
  budget: changed.exactOptional(),
  perProject: changed.exactOptional(),
  official: z.strictObject({ list: z.enum(['order', 'bestTotal']), reason: z.string().exactOptional() }),
});

/** The settings as plain JSON. */
export const storeRankSettings = (settings: RankSettings): z.infer<typeof rankSettingsSchema> => {
  const { markHeaders, weights, tieBreaks, tieDecisions, places, reserves, quotas, ...plain } = settings;
  return {
    ...plain,
    ...(markHeaders !== undefined && { markHeaders: [...markHeaders] }),
    weights: [...weights],
    tieBreaks: [...tieBreaks],
    tieDecisions: tieDecisions.map(({ order, reason }) => ({ order: [...order], reason })),
    places: [...places],
    reserves: [...reserves],
    quotas: [...quotas].map(([id, table]) => [id, [...table]]),
  };
};

/** The settings that were stored. */
export const restoreRankSettings = (stored: z.infer<typeof rankSettingsSchema>): RankSettings => ({
  ...stored,
  weights: new Map(stored.weights),
  places: new Map(stored.places),
  reserves: new Map(stored.reserves),
  quotas: new Map(stored.quotas.map(([id, table]) => [id, new Map(table)])),
});
