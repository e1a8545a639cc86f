/** What the seven enterprise conditions of hvp-new read; `undefined` is an empty cell. Amounts in 万元, shares as fractions. */
export interface Row {
  readonly leadingProject: boolean | undefined;
  readonly coreResearch: boolean | undefined;
  readonly researchShare: number | undefined;
  readonly costShare: number | undefined;
  readonly profits: readonly [number | undefined, number | undefined, number | undefined];
  readonly champion: boolean | undefined;
  readonly littleGiant: boolean | undefined;
  readonly ownOffice: boolean | undefined;
  readonly staff: number | undefined;
  readonly patents: number | undefined;
  readonly inventions: number | undefined;
  readonly pct: number | undefined;
  /** Of subsidiaries, to be deducted: none where the sheet has no column of them. */
  readonly subsidiaryPatents: number | undefined;
  readonly subsidiaryInventions: number | undefined;
  readonly awarded: boolean | undefined;
}

/** The criteria measured, by id. */
export const CRITERIA = [
  'research',
  'rd-share',
  'ip-cost-share',
  'profit',
  'own-office',
  'staff',
  'patent-stock',
] as const;

/** Fractions in [0, 1) from a seed, the same everywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Rows of which one cell in five is missing or below what is asked, half of them each. */
export const inventRows = (count: number, seed = 20220130): readonly Row[] => {
  const next = seeded(seed);
  const cell = <T>(good: T, bad: T): T | undefined => {
    const draw = next();
    return draw < 0.1 ? undefined : draw < 0.2 ? bad : good;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low));
  return Array.from({ length: count }, () => ({
    leadingProject: cell(true, false),
    coreResearch: cell(true, false),
    researchShare: cell(between(350, 900) / 10_000, between(100, 350) / 10_000),
    costShare: cell(between(500, 1500) / 10_000, between(100, 500) / 10_000),
    profits: [
      cell(between(2000, 9000), between(100, 2000)),
      cell(between(2000, 9000), between(100, 2000)),
      cell(between(2000, 9000), between(100, 2000)),
    ] as const,
    champion: cell(false, true),
    littleGiant: cell(false, true),
    ownOffice: cell(true, false),
    staff: cell(between(3, 20), between(0, 3)),
    patents: cell(between(100, 500), between(10, 100)),
    inventions: cell(between(50, 200), between(0, 50)),
    pct: cell(between(0, 5), 0),
    subsidiaryPatents: 0,
    subsidiaryInventions: 0,
    awarded: cell(false, true),
  }));
};
