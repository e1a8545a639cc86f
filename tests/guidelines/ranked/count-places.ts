import type { Contender } from './rank-sample';

/** One group of rows of which no more than `limit` may be selected, as counted by hand. */
export interface PlainCap {
  readonly key: string;
  readonly limit: number;
  /** What the sentence of somebody passed over has to name. */
  readonly says: string;
}

/** How a guideline's own rules hold rows back, told from their cells alone. */
export interface PlainRules {
  readonly capsOf: (row: Contender) => readonly PlainCap[];
  /** Rows that shut this one out once they are selected, whatever the scores. */
  readonly uppersOf?: (row: Contender, all: readonly Contender[]) => readonly Contender[];
  /** Orders equals: more first. */
  readonly priorityOf?: (row: Contender) => number;
}

/** Those who are ranked at all: qualified, with a mark (rules R1, R2). */
export const eligibleAmong = (rows: readonly Contender[]) =>
  rows.filter(({ conclusion, score }) => conclusion === 'qualified' && score !== undefined);

/** Best first. */
export const byScore = (a: Contender, b: Contender) => (b.score ?? 0) - (a.score ?? 0);

/** Rows that share something with another one, group by group. */
export const sharing = (
  rows: readonly Contender[],
  keyOf: (row: Contender) => string,
): readonly (readonly Contender[])[] =>
  [...new Set(rows.map(keyOf))]
    .map((key) => rows.filter((row) => keyOf(row) === key))
    .filter(({ length }) => length > 1);

/** What each row must come to, given those with better marks: counted cap by cap (rules A1, A2, A4, R4). */
export const expectPlacements = (rows: readonly Contender[], rules: PlainRules) => {
  const eligible = eligibleAmong(rows);
  const merit = (row: Contender) => (row.score ?? 0) * 1000 + (rules.priorityOf?.(row) ?? 0);
  const inCap = (key: string) => eligible.filter((row) => rules.capsOf(row).some((cap) => cap.key === key));
  const upperOf = (row: Contender) => rules.uppersOf?.(row, eligible).find(({ placement }) => placement === 'selected');
  const roomFor = (row: Contender, { key, limit }: PlainCap) => {
    const better = inCap(key).filter((other) => merit(other) > merit(row));
    if (better.some(({ placement }) => placement === 'tied')) return 0;
    return limit - better.filter(({ placement }) => placement === 'selected').length;
  };
  const fullFor = (row: Contender) => rules.capsOf(row).filter((cap) => roomFor(row, cap) <= 0);
  const isOpen = (row: Contender) => upperOf(row) === undefined && fullFor(row).length === 0;
  const isTied = (row: Contender) =>
    rules
      .capsOf(row)
      .some(
        (cap) =>
          inCap(cap.key).filter((other) => merit(other) === merit(row) && isOpen(other)).length > roomFor(row, cap),
      );
  return rows.map((row) => {
    if (!eligible.includes(row)) return 'withheld';
    if (!isOpen(row)) return 'notSelected';
    return isTied(row) ? 'tied' : 'selected';
  });
};

/** Caps with more selected than they allow; none may be. */
export const overfullCaps = (rows: readonly Contender[], { capsOf }: PlainRules): readonly string[] => {
  const selected = rows.filter(({ placement }) => placement === 'selected');
  const used = new Map<string, number>();
  for (const { key } of selected.flatMap(capsOf)) used.set(key, (used.get(key) ?? 0) + 1);
  return selected
    .flatMap(capsOf)
    .filter(({ key, limit }) => (used.get(key) ?? 0) > limit)
    .map(({ key }) => key);
};

/** Rows passed over whose sentence names no cap that is full, or none of those who hold it (rule A2). */
export const unexplainedRows = (rows: readonly Contender[], rules: PlainRules): readonly string[] => {
  const holders = (key: string) =>
    rows.filter(
      (row) =>
        (row.placement === 'selected' || row.placement === 'tied') && rules.capsOf(row).some((cap) => cap.key === key),
    );
  const explains = ({ reason: { text } }: Contender, { key, limit, says }: PlainCap) =>
    text.includes(says) && text.includes(String(limit)) && holders(key).some(({ name }) => text.includes(name));
  return rows
    .filter(({ placement }) => placement === 'notSelected')
    .filter((row) => {
      const uppers = rules.uppersOf?.(row, rows).filter(({ placement }) => placement === 'selected') ?? [];
      if (uppers.some(({ name }) => row.reason.text.includes(name))) return false;
      return !rules.capsOf(row).some((cap) => explains(row, cap));
    })
    .map(({ name, reason }) => `${name}：${reason.text}`);
};
