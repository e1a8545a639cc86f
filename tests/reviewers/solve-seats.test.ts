import fc from 'fast-check';
import { loadSolver } from '../../src/entries/highs-solver';
import type { Solver } from '../../src/ranking/best-total';
import type { SeatPair, Seats } from '../../src/reviewers/assign-program';
import { solveSeats } from '../../src/reviewers/solve-seats';

let solve: Solver;
beforeAll(async () => {
  solve = await loadSolver();
});

/** Aims in their order; the first that differs tells which assignment is better. */
type Aims = readonly [empty: number, uneven: number, asked: number, highest: number, spread: number];

const loadsOf = ({ experts }: Seats, taken: readonly SeatPair[]): readonly number[] =>
  Array.from({ length: experts }, (_, expert) => taken.filter((pair) => pair.expert === expert).length);

const aimsOf = (seats: Seats, taken: readonly SeatPair[]): Aims => {
  const loads = loadsOf(seats, taken);
  const empty = seats.wanted.map(
    (count, applicant) => count - taken.filter((pair) => pair.applicant === applicant).length,
  );
  return [
    empty.reduce((sum, count) => sum + count, 0),
    empty.reduce((sum, count) => sum + count * count, 0),
    taken.filter(({ asked }) => asked).length,
    Math.max(...loads),
    Math.max(...loads) - Math.min(...loads),
  ];
};

/** The same with the two finer aims: how level all loads are, and how well fields fit. */
const allAims = (seats: Seats, taken: readonly SeatPair[]): readonly number[] => [
  ...aimsOf(seats, taken),
  loadsOf(seats, taken).reduce((sum, load) => sum + load * load, 0),
  -taken.reduce((sum, { match }) => sum + match, 0),
];

const isBefore = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
};

/** Every assignment that keeps to the numbers, however poor. */
function* listAll(seats: Seats, from = 0, taken: readonly SeatPair[] = []): Generator<readonly SeatPair[]> {
  const pair = seats.pairs[from];
  if (pair === undefined) {
    yield taken;
    return;
  }
  const ofApplicant = taken.filter(({ applicant }) => applicant === pair.applicant).length;
  const ofExpert = taken.filter(({ expert }) => expert === pair.expert).length;
  if (ofApplicant < (seats.wanted[pair.applicant] ?? 0) && ofExpert < (seats.most[pair.expert] ?? 0))
    yield* listAll(seats, from + 1, [...taken, pair]);
  if (!pair.fixed) yield* listAll(seats, from + 1, taken);
}

const best = (seats: Seats): readonly number[] => {
  let found: readonly number[] | undefined;
  for (const taken of listAll(seats)) {
    const aims = allAims(seats, taken);
    if (found === undefined || isBefore(aims, found)) found = aims;
  }
  return found ?? [];
};

const smallSeats: fc.Arbitrary<Seats> = fc
  .record({ applicants: fc.integer({ min: 1, max: 4 }), experts: fc.integer({ min: 2, max: 4 }) })
  .chain(({ applicants, experts }) =>
    fc.record({
      experts: fc.constant(experts),
      wanted: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: applicants, maxLength: applicants }),
      most: fc.array(fc.constantFrom(1, 2, applicants), { minLength: experts, maxLength: experts }),
      pairs: fc
        .array(
          fc.record({ is: fc.constantFrom('barred', 'free', 'free', 'asked'), match: fc.integer({ min: 0, max: 3 }) }),
          {
            minLength: applicants * experts,
            maxLength: applicants * experts,
          },
        )
        .map((all) =>
          all.flatMap(({ is, match }, at): readonly SeatPair[] =>
            is === 'barred'
              ? []
              : [
                  {
                    applicant: Math.floor(at / experts),
                    expert: at % experts,
                    asked: is === 'asked',
                    fixed: false,
                    match,
                  },
                ],
          ),
        ),
    }),
  );

describe('solveSeats', () => {
  test('[C8] no assignment of all there are is better in the order of the aims', () => {
    fc.assert(
      fc.property(smallSeats, (seats) => {
        const { proven, taken } = solveSeats(seats, solve);
        expect([proven, allAims(seats, taken)]).toEqual([true, best(seats)]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('a pair that a person fixed is taken, and a level load gives way to it', () => {
    const pairs = [0, 1, 2].flatMap((applicant) =>
      [0, 1, 2].map((expert): SeatPair => ({ applicant, expert, asked: false, fixed: expert === 0, match: 0 })),
    );
    const { loads, proven } = solveSeats({ experts: 3, wanted: [2, 2, 2], most: [3, 3, 3], pairs }, solve);
    expect([loads[0], proven, [...loads].sort()]).toEqual([3, true, [1, 2, 3]]);
  });

  test('loads far above the mean are found where most experts are barred', () => {
    const pairs = Array.from({ length: 40 }, (_, applicant): SeatPair => ({
      applicant,
      expert: 0,
      asked: false,
      fixed: false,
      match: 0,
    }));
    const wanted = pairs.map(() => 1);
    const { loads, proven } = solveSeats(
      { experts: 20, wanted, most: wanted.slice(0, 20).map(() => 40), pairs },
      solve,
    );
    expect([loads[0], proven]).toEqual([40, true]);
  });

  test('with nobody to assign all seats stay empty', () => {
    expect(solveSeats({ experts: 0, wanted: [2, 1], most: [], pairs: [] }, solve)).toEqual({
      taken: [],
      loads: [],
      empty: [2, 1],
      proven: true,
    });
  });
});
