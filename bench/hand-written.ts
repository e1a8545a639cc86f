import type { Row } from './rows';

const NO = 0;
const UNKNOWN = 1;
const YES = 2;

const truth = (value: boolean | undefined): number => (value === undefined ? UNKNOWN : value ? YES : NO);
const atLeast = (value: number | undefined, limit: number): number =>
  value === undefined ? UNKNOWN : value >= limit ? YES : NO;
const or = (one: number, other: number): number => (one > other ? one : other);
const and = (one: number, other: number): number => (one < other ? one : other);

const less = (value: number | undefined, by: number | undefined): number | undefined =>
  value === undefined || by === undefined ? undefined : value - by;

/** The patent condition at full or halved thresholds. */
const enough = (row: Row, patents: number, inventions: number): number => {
  const counted = less(row.patents, row.subsidiaryPatents);
  const invented = less(row.inventions, row.subsidiaryInventions);
  const weighed = invented === undefined || row.pct === undefined ? undefined : invented + row.pct * 2;
  return or(atLeast(counted, patents), or(atLeast(invented, inventions), atLeast(weighed, inventions)));
};

/**
 * The seven conditions as a programmer would write them once, by hand, with unknown values kept apart: one pass over
 * the rows, truth by criterion into `out`.
 */
export const judgeByHand = (rows: readonly Row[], out: readonly Uint8Array[]): void => {
  const [research, share, cost, profit, office, staff, stock] = out as readonly [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    research[at] = or(truth(row.leadingProject), truth(row.coreResearch));
    share[at] = atLeast(row.researchShare, 0.035);
    cost[at] = atLeast(row.costShare, 0.05);
    const [first, second, third] = row.profits;
    const each = and(atLeast(first, 2000), and(atLeast(second, 2000), atLeast(third, 2000)));
    profit[at] = or(each, or(truth(row.champion), truth(row.littleGiant)));
    office[at] = truth(row.ownOffice);
    staff[at] = atLeast(row.staff, 3);
    const full = enough(row, 100, 50);
    const halved = enough(row, 50, 25);
    stock[at] = row.awarded === undefined ? (full === halved ? full : UNKNOWN) : row.awarded ? halved : full;
  }
};
