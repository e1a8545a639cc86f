import { findMisfit, likeliestGuidelines, likeliestProgrammes } from '../../src/applicants/guideline-fit';
import type { RankedGuideline } from '../../src/applicants/rank-guidelines';

const entry = (guideline: string, programme: string, measure: number, poor = false): RankedGuideline => ({
  guideline,
  programme,
  columns: { bound: Math.round(measure * 40), all: 40 },
  title: 0,
  measure,
  poor,
});

const RANKED = [
  entry('north', 'column', 0.66),
  entry('north', 'a', 0.4),
  entry('south', 'b', 0.38),
  entry('south', 'c', 0.36),
  entry('west', 'd', 0.1, true),
];

describe('findMisfit', () => {
  test('[B12] a sheet that goes far better with another guideline is told so, with what it goes with', () => {
    expect(findMisfit('表', RANKED, 'south', 'b')).toEqual({ sheet: '表', own: RANKED[2], better: RANKED[0] });
    expect(findMisfit('表', RANKED, 'north', 'a')).toMatchObject({
      better: { guideline: 'north', programme: 'column' },
    });
  });

  test('[B12] the best choice, and one nearly as good, are left in peace', () => {
    expect(findMisfit('表', RANKED, 'north', 'column')).toBeUndefined();
    expect(findMisfit('表', RANKED.slice(1), 'south', 'b')).toBeUndefined();
  });

  test('[B12] a poor match is told where nothing goes better', () => {
    expect(findMisfit('表', RANKED.slice(4), 'west', 'd')).toEqual({ sheet: '表', own: RANKED[4], better: undefined });
  });

  test('[B12] a programme column that names none of the guideline’s programmes leaves its best programme', () => {
    expect(findMisfit('表', RANKED, 'west', 'column')?.own).toBe(RANKED[4]);
  });
});

describe('what a sheet is most likely for', () => {
  test('[B12] programmes about as good are named together, poor ones never', () => {
    expect(likeliestProgrammes(RANKED.slice(2)).map(({ programme }) => programme)).toEqual(['b', 'c']);
    expect(likeliestProgrammes(RANKED.slice(0, 2)).map(({ programme }) => programme)).toEqual(['a']);
    expect(likeliestProgrammes(RANKED.slice(4))).toEqual([]);
  });

  test('[B12] guidelines are named by their best entry, those far behind left out', () => {
    expect(likeliestGuidelines(RANKED).map(({ guideline }) => guideline)).toEqual(['north']);
    expect(likeliestGuidelines(RANKED.slice(1)).map(({ guideline }) => guideline)).toEqual(['north', 'south']);
  });
});
