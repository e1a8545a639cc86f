import type { Solver } from '../ranking/best-total';
import type { SeatPair, Seats } from './assign-program';
import type { HandEntry, HandIssue, HandPair } from './decide-by-hand';
import { decideByHand } from './decide-by-hand';
import type { Recusal } from './find-recusals';
import { findRecusals } from './find-recusals';
import { matchExpertise } from './match-expertise';
import type { Expert } from './read-experts';
import type { Assessed } from './read-parties';
import { solveSeats } from './solve-seats';

/** An expert of an applicant. */
interface AssignedExpert {
  /** Index of the expert. */
  readonly expert: number;
  readonly match: number;
  /** Given by a person, with the reason. */
  readonly fixed?: string;
  /** Conflicts of interest that are still to be decided (rule C8). */
  readonly asked: readonly Recusal[];
}

/** Why an applicant has fewer experts than are wanted: everybody else is kept from it, or has all that he takes. */
export interface Shortage {
  readonly applicant: number;
  readonly lacks: number;
  /** Experts kept from it, each with all that keeps him. */
  readonly kept: readonly Recusal[];
  /** Indexes of experts whose number of applicants is reached. */
  readonly full: readonly number[];
}

/** Who assesses whom. */
export interface Assignment {
  readonly experts: readonly Expert[];
  readonly applicants: readonly Assessed[];
  /** Experts wanted for each applicant. */
  readonly per: number;
  /** By applicant, in the order of the expert list. */
  readonly seats: readonly (readonly AssignedExpert[])[];
  /** By expert: indexes of applicants. */
  readonly tasks: readonly (readonly number[])[];
  readonly recusals: readonly Recusal[];
  readonly shortages: readonly Shortage[];
  /** No assignment is better in the order of the aims. */
  readonly proven: boolean;
  readonly highest: number;
  /** Fewest applicants of an expert who could have more. */
  readonly lowest: number;
  /** Experts who have fewer, and all that they take or may be given. */
  readonly filled: number;
}

interface AssignmentRequest {
  readonly experts: readonly Expert[];
  readonly applicants: readonly Assessed[];
  readonly per: number;
  readonly hand: readonly HandEntry[];
}

/** By folded texts, so that the order of rows decides nothing. */
const inOrder = <T>(all: readonly T[], keyOf: (one: T) => string): readonly number[] => {
  const keys = all.map(keyOf);
  return all
    .map((_, at) => at)
    .sort((one, other) => {
      const [left = '', right = ''] = [keys[one], keys[other]];
      return left < right ? -1 : left > right ? 1 : one - other;
    });
};

const pairKey = (expert: number, applicant: number): string => `${expert}|${applicant}`;

/**
 * Gives every applicant its experts (rule C8), proven best in this order: everybody gets the number wanted; no conflict of
 * interest, those to be decided last of all; loads as level as can be; fields that fit. Certain conflicts are never
 * assigned. What people decided by hand holds; what cannot be carried out of it is told, and nothing is assigned.
 */
export const assignExperts = (
  { applicants, experts, hand, per }: AssignmentRequest,
  solve: Solver,
): { readonly assignment: Assignment } | { readonly issues: readonly HandIssue[] } => {
  const decided = decideByHand(hand, experts, applicants, findRecusals(experts, applicants));
  if (decided.issues.length > 0) return { issues: decided.issues };
  const standing = new Map<string, Recusal[]>();
  for (const recusal of decided.recusals) {
    if (recusal.cleared !== undefined) continue;
    const key = pairKey(recusal.expert, recusal.applicant);
    standing.set(key, [...(standing.get(key) ?? []), recusal]);
  }
  const fixed = new Map(decided.fixed.map((one) => [pairKey(one.expert, one.applicant), one]));
  const match = matchExpertise(experts, applicants);
  const pairs = applicants.flatMap((_, applicant) =>
    experts.flatMap((__, expert): readonly SeatPair[] => {
      const key = pairKey(expert, applicant);
      const own = standing.get(key) ?? [];
      if (own.some(({ certain }) => certain)) return [];
      const asked = own.length > 0;
      return [{ applicant, expert, asked, fixed: fixed.has(key), match: match(expert, applicant) }];
    }),
  );
  const wanted = countWanted(applicants.length, per, decided.fixed);
  const most = countMost(experts, applicants.length, decided.fixed);
  const { proven, taken } = solveInOrder(
    { experts: experts.length, wanted, most, pairs },
    {
      experts: inOrder(experts, ({ id }) => id),
      applicants: inOrder(applicants, ({ key, sheet }) => `${key}\n${sheet}`),
    },
    solve,
  );
  const seats = applicants.map((_, applicant) =>
    taken
      .filter((pair) => pair.applicant === applicant)
      .sort((one, other) => one.expert - other.expert)
      .map(({ expert, match: fit }): AssignedExpert => {
        const key = pairKey(expert, applicant);
        const by = fixed.get(key);
        return { expert, match: fit, ...(by && { fixed: by.reason }), asked: standing.get(key) ?? [] };
      }),
  );
  const tasks = experts.map((_, expert) =>
    seats.flatMap((own, applicant) => (own.some((seat) => seat.expert === expert) ? [applicant] : [])),
  );
  const shortages = seats.flatMap((own, applicant): readonly Shortage[] => {
    const lacks = (wanted[applicant] ?? 0) - own.length;
    if (lacks <= 0) return [];
    // Where a doubt is all that keeps somebody, he would have been given it before a seat stays empty.
    const kept = experts.flatMap((_, expert) =>
      (standing.get(pairKey(expert, applicant)) ?? []).filter(({ certain }) => certain),
    );
    const told = new Set([...kept, ...own].map(({ expert }) => expert));
    return [{ applicant, lacks, kept, full: experts.flatMap((_, expert) => (told.has(expert) ? [] : [expert])) }];
  });
  const loads = tasks.map(({ length }) => length);
  return {
    assignment: {
      ...{ experts, applicants, per, seats, tasks, shortages, proven },
      recusals: decided.recusals,
      ...measureLevel(loads, most, pairs),
    },
  };
};

interface Order {
  /** Indexes in the order in which a solver is to see them. */
  readonly experts: readonly number[];
  readonly applicants: readonly number[];
}

/** Of several best answers a solver takes the one it comes to first: it sees everything in an order of its own. */
const solveInOrder = (
  seats: Seats,
  order: Order,
  solve: Solver,
): { readonly taken: readonly SeatPair[]; readonly proven: boolean } => {
  const placesOf = (indexes: readonly number[]) => new Map(indexes.map((index, place) => [index, place]));
  const [expertAt, applicantAt] = [placesOf(order.experts), placesOf(order.applicants)];
  const placed = seats.pairs
    .map((pair): SeatPair => ({
      ...pair,
      expert: expertAt.get(pair.expert) ?? 0,
      applicant: applicantAt.get(pair.applicant) ?? 0,
    }))
    .sort((one, other) => one.applicant - other.applicant || one.expert - other.expert);
  const { proven, taken } = solveSeats(
    {
      experts: seats.experts,
      wanted: order.applicants.map((index) => seats.wanted[index] ?? 0),
      most: order.experts.map((index) => seats.most[index] ?? 0),
      pairs: placed,
    },
    solve,
  );
  return {
    proven,
    taken: taken.map((pair) => ({
      ...pair,
      expert: order.experts[pair.expert] ?? 0,
      applicant: order.applicants[pair.applicant] ?? 0,
    })),
  };
};

/** Who has fewer as he takes no more, or may be given nobody else, tells nothing of how level loads are. */
const measureLevel = (
  loads: readonly number[],
  most: readonly number[],
  pairs: readonly SeatPair[],
): Pick<Assignment, 'highest' | 'lowest' | 'filled'> => {
  const eligible = loads.map(() => 0);
  for (const { expert } of pairs) eligible[expert] = (eligible[expert] ?? 0) + 1;
  const open = loads.filter((load, expert) => load < Math.min(most[expert] ?? 0, eligible[expert] ?? 0));
  const lowest = Math.min(...(open.length === 0 ? loads : open));
  return {
    highest: Math.max(0, ...loads),
    lowest: loads.length === 0 ? 0 : lowest,
    filled: loads.filter((load) => load < lowest).length,
  };
};

/** Who is given more by hand gets them all. */
const countWanted = (applicants: number, per: number, fixed: readonly HandPair[]): readonly number[] =>
  Array.from({ length: applicants }, (_, applicant) =>
    Math.max(per, fixed.filter((one) => one.applicant === applicant).length),
  );

/** A person's decision counts more than the number an expert said he takes. */
const countMost = (experts: readonly Expert[], applicants: number, fixed: readonly HandPair[]): readonly number[] =>
  experts.map(({ most = applicants }, expert) =>
    Math.max(Math.min(most, applicants), fixed.filter((one) => one.expert === expert).length),
  );
