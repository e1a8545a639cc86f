import type { Solver } from '../ranking/best-total';
import type { Kept, SeatPair, Seats } from './assign-program';
import { pairName, sumEmpty, writeCoverage, writeLevel } from './assign-program';

/** Who gets whom. */
export interface Seating {
  readonly taken: readonly SeatPair[];
  /** By expert. */
  readonly loads: readonly number[];
  /** By applicant: seats that nobody could be found for. */
  readonly empty: readonly number[];
  /** Nothing better exists in the order of the aims. */
  readonly proven: boolean;
}

/** Loads looked at above the mean before higher ones are. */
const ABOVE_MEAN = 3;

/** Values nearer to a whole number than this are one. */
const TOLERANCE = 1e-6;

/**
 * Fills the seats, proven best in this order: every applicant gets the experts wanted, or as few seats as can be stay empty;
 * as few pairs in doubt as can be; the highest load as low, then the spread as small as can be; fields that fit. The same
 * seats always give the same answer.
 */
export const solveSeats = (seats: Seats, solve: Solver): Seating => {
  if (seats.pairs.length === 0) return seatingOf(seats, [], true);
  const total = seats.wanted.reduce((sum, count) => sum + count, 0);
  const mean = Math.ceil(total / Math.max(1, seats.experts)) + ABOVE_MEAN;
  // Mostly all seats can be filled without any doubt, and nothing need be asked before.
  const easy: Seats = { ...seats, pairs: seats.pairs.filter(({ asked }) => !asked) };
  if (hasEnough(easy)) {
    const found = levelOut(easy, { empty: 0, asked: 0 }, mean, solve);
    if (found !== undefined) return found;
  }
  const covered = cover(seats, solve);
  if (covered === undefined) return seatingOf(seats, [], false);
  const kept: Kept = {
    empty: sumEmpty(covered.empty),
    asked: covered.taken.filter(({ asked }) => asked).length,
  };
  const open = kept.asked === 0 ? easy : seats;
  const highest = Math.max(1, seats.wanted.length);
  for (let limit = mean; ; limit = Math.min(highest, limit * 2)) {
    const found = levelOut(open, kept, limit, solve);
    if (found !== undefined) return found;
    if (limit >= highest) return { ...covered, proven: false };
  }
};

/** Whether each applicant has as many experts to choose from as are wanted. */
const hasEnough = ({ pairs, wanted }: Seats): boolean => {
  const counts = wanted.map(() => 0);
  for (const { applicant } of pairs) counts[applicant] = (counts[applicant] ?? 0) + 1;
  return wanted.every((count, applicant) => (counts[applicant] ?? 0) >= count);
};

const cover = (seats: Seats, solve: Solver): Seating | undefined => {
  const taken = solveWhole(seats, (kind) => writeCoverage(seats, kind), solve);
  return taken && seatingOf(seats, taken, true);
};

const levelOut = (seats: Seats, kept: Kept, highest: number, solve: Solver): Seating | undefined => {
  const taken = solveWhole(seats, (kind) => writeLevel(seats, kept, highest, kind), solve);
  return taken && seatingOf(seats, taken, true);
};

/** A flow has its best at whole numbers; should a solver stop between two such, they are asked for. */
const solveWhole = (
  { pairs }: Seats,
  programOf: (kind: 'relaxed' | 'whole') => string,
  solve: Solver,
): readonly SeatPair[] | undefined => {
  if (pairs.length === 0) return undefined;
  const relaxed = solve(programOf('relaxed'));
  if (!relaxed.optimal) return undefined;
  const isWhole = [...relaxed.values.values()].every((value) => Math.abs(value - Math.round(value)) < TOLERANCE);
  const { optimal, values } = isWhole ? relaxed : solve(programOf('whole'));
  return optimal ? pairs.filter((_, index) => (values.get(pairName(index)) ?? 0) > 0.5) : undefined;
};

const seatingOf = ({ experts, wanted }: Seats, taken: readonly SeatPair[], proven: boolean): Seating => {
  const loads = Array.from({ length: experts }, () => 0);
  const empty = [...wanted];
  for (const { applicant, expert } of taken) {
    loads[expert] = (loads[expert] ?? 0) + 1;
    empty[applicant] = (empty[applicant] ?? 0) - 1;
  }
  return { taken, loads, empty, proven };
};
