import fc from 'fast-check';
import type { Candidate, Cap, Contest, TieRule } from '../../src/ranking/types';

/** A candidate with the defaults that most tests want. */
export const candidate = (id: string, score: number | undefined, more: Partial<Candidate> = {}): Candidate => ({
  id,
  programme: 'p',
  score,
  bonus: 0,
  priority: 0,
  tieBreaks: [],
  caps: [],
  shutsOut: [],
  ...more,
});

/** A contest over programmes p and q with crossing caps per office, organisation and leader. */
export const contestArbitrary = (options: {
  maxCandidates: number;
  tieRule?: TieRule;
  distinctScores?: boolean;
}): fc.Arbitrary<Contest> =>
  fc
    .record({
      candidates: fc.array(
        fc.record({
          programme: fc.constantFrom('p', 'q'),
          score: fc.integer({ min: 1, max: options.distinctScores ? 1000 : 8 }),
          office: fc.integer({ min: 0, max: 2 }),
          organisation: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: 1, maxLength: options.maxCandidates },
      ),
      places: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })),
      officeLimits: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
      organisationLimit: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ candidates, places, officeLimits, organisationLimit }): Contest => {
      const caps: Cap[] = [
        ...officeLimits.map((limit, index): Cap => ({
          id: `office:${index}`,
          kind: 'office',
          quota: 'q',
          group: `O${index}`,
          limit,
        })),
        ...[0, 1, 2, 3].map((index): Cap => ({
          id: `org:${index}`,
          kind: 'organisation',
          rule: 'r',
          value: `U${index}`,
          limit: organisationLimit,
        })),
      ];
      return {
        programmes: [
          { programme: 'p', places: places[0], reserve: 1 },
          { programme: 'q', places: places[1], reserve: 0 },
        ],
        candidates: candidates.map(({ programme, score, office, organisation }, index) =>
          candidate(`c${index}`, options.distinctScores ? score + index / 1000 : score, {
            programme,
            caps: [
              { cap: `office:${office}`, weight: 1 },
              { cap: `org:${organisation}`, weight: 1 },
            ],
          }),
        ),
        caps,
        decisions: [],
        tieRule: options.tieRule ?? { kind: 'show' },
      };
    });
