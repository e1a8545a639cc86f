/** Who may assess whom, by index, before names and reasons. */
export interface Seats {
  readonly experts: number;
  /** By applicant: so many experts are wanted. */
  readonly wanted: readonly number[];
  /** By expert: so many applicants at most. */
  readonly most: readonly number[];
  readonly pairs: readonly SeatPair[];
}

/** An expert who may be given an applicant. */
export interface SeatPair {
  readonly applicant: number;
  readonly expert: number;
  /** A conflict of interest that nobody decided: to be avoided. */
  readonly asked: boolean;
  readonly fixed: boolean;
  /** How well the expert's fields fit, 0 … `BEST_MATCH`. */
  readonly match: number;
}

export const BEST_MATCH = 3;

/** What is kept while the next aim is sought: seats that stay empty (summed by `emptyCost`) and pairs in doubt. */
export interface Kept {
  readonly empty: number;
  readonly asked: number;
}

interface Term {
  readonly weight: number;
  readonly name: string;
}

export const pairName = (index: number): string => `x${index}`;
const slotName = (expert: number, slot: number): string => `y${expert}_${slot}`;
const emptyName = (applicant: number, slot: number): string => `s${applicant}_${slot}`;

/**
 * What the n-th empty seat of an applicant, from 1, counts: as sums of odd numbers are squares, the least total leaves as
 * few seats empty as can be and those as evenly spread as can be.
 */
const emptyCost = (slot: number): number => 2 * slot - 1;

/** What all empty seats come to. */
export const sumEmpty = (empty: readonly number[]): number => empty.reduce((sum, count) => sum + count * count, 0);

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const write = (terms: readonly Term[]): string =>
  terms
    .filter(({ weight }) => weight !== 0)
    .map(({ name, weight }) => {
      const amount = Math.abs(weight) === 1 ? '' : `${Math.abs(weight)} `;
      return `${weight < 0 ? '-' : '+'} ${amount}${name}`;
    })
    .join('\n ');

const program = (
  objective: readonly Term[],
  rows: readonly string[],
  bounds: readonly string[],
  whole: readonly string[],
): string =>
  [
    'Minimize',
    ` obj: ${write(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    ...(whole.length === 0 ? [] : ['General', ...whole.map((name) => ` ${name}`)]),
    'End',
    '',
  ].join('\n');

const group = ({ pairs }: Seats, by: 'applicant' | 'expert', count: number): Term[][] => {
  const terms = Array.from({ length: count }, (): Term[] => []);
  pairs.forEach((pair, index) => terms[pair[by]]?.push({ weight: 1, name: pairName(index) }));
  return terms;
};

const emptySlots = ({ wanted }: Seats): readonly (readonly string[])[] =>
  wanted.map((count, applicant) => range(count).map((slot) => emptyName(applicant, slot)));

const pairBounds = ({ pairs }: Seats): readonly string[] =>
  pairs.map(({ fixed }, index) => (fixed ? `${pairName(index)} = 1` : `${pairName(index)} <= 1`));

/** A row without terms says nothing, and no program of its kind can hold it. */
const row = (terms: readonly Term[], relation: string): readonly string[] =>
  terms.length === 0 ? [] : [`${write(terms)} ${relation}`];

/**
 * First aims, in CPLEX LP text: every applicant gets all experts wanted, else as few seats as can be stay empty; then as few
 * pairs in doubt as can be. A flow from applicants to experts, so that its corners are whole numbers.
 */
export const writeCoverage = (seats: Seats, kind: 'relaxed' | 'whole'): string => {
  const { experts, pairs, wanted } = seats;
  const slots = emptySlots(seats);
  const total = wanted.reduce((sum, count) => sum + count, 0);
  const objective = [
    ...slots.flatMap((own) => own.map((name, index) => ({ name, weight: (total + 1) * emptyCost(index + 1) }))),
    ...pairs.flatMap(({ asked }, index) => (asked ? [{ name: pairName(index), weight: 1 }] : [])),
  ];
  const ofApplicant = group(seats, 'applicant', wanted.length);
  const rows = [
    ...ofApplicant.flatMap((terms, applicant) =>
      row([...terms, ...(slots[applicant] ?? []).map((name) => ({ name, weight: 1 }))], `= ${wanted[applicant] ?? 0}`),
    ),
    ...group(seats, 'expert', experts).flatMap((terms, expert) => row(terms, `<= ${seats.most[expert] ?? 0}`)),
  ];
  const bounds = [...pairBounds(seats), ...slots.flat().map((name) => `${name} <= 1`)];
  return program(objective, rows, bounds, kind === 'whole' ? pairs.map((_, index) => pairName(index)) : []);
};

/**
 * Next aims: loads as level as can be, then fields that fit. The n-th applicant of an expert counts 2n − 1, so that the
 * least total is the least sum of squares: over a flow that is the least highest load and the highest least one at once
 * (Frank and Murota, decreasing minimization on M-convex sets, 2022). A better match never outweighs a more level load.
 *
 * @param highest loads looked at; where all fit below it, a higher one changes nothing
 */
export const writeLevel = (seats: Seats, kept: Kept, highest: number, kind: 'relaxed' | 'whole'): string => {
  const { experts, pairs, wanted } = seats;
  const slots = kept.empty === 0 ? [] : emptySlots(seats);
  const weight = 1 + BEST_MATCH * wanted.reduce((sum, count) => sum + count, 0);
  const loads = range(experts).map((number) => {
    const expert = number - 1;
    return range(Math.min(highest, seats.most[expert] ?? 0)).map((slot) => slotName(expert, slot));
  });
  const objective = [
    ...loads.flatMap((own) => own.map((name, index) => ({ name, weight: weight * (2 * index + 1) }))),
    ...pairs.map(({ match }, index) => ({ name: pairName(index), weight: -match })),
  ];
  const askedTerms = pairs.flatMap(({ asked }, index) => (asked ? [{ name: pairName(index), weight: 1 }] : []));
  const emptyTerms = slots.flatMap((own) => own.map((name, index) => ({ name, weight: emptyCost(index + 1) })));
  const rows = [
    ...group(seats, 'applicant', wanted.length).flatMap((terms, applicant) =>
      row([...terms, ...(slots[applicant] ?? []).map((name) => ({ name, weight: 1 }))], `= ${wanted[applicant] ?? 0}`),
    ),
    ...group(seats, 'expert', experts).flatMap((terms, expert) =>
      row([...terms, ...(loads[expert] ?? []).map((name) => ({ name, weight: -1 }))], '= 0'),
    ),
    ...row(askedTerms, `= ${kept.asked}`),
    ...row(emptyTerms, `= ${kept.empty}`),
  ];
  const bounds = [...pairBounds(seats), ...[...loads.flat(), ...slots.flat()].map((name) => `${name} <= 1`)];
  return program(objective, rows, bounds, kind === 'whole' ? pairs.map((_, index) => pairName(index)) : []);
};
