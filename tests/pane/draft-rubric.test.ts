import fc from 'fast-check';
import { draftOf, readDraft } from '../../src/pane/ranking/draft-rubric';
import { readTypedNumber } from '../../src/pane/shared/ChoiceField';
import type { Rubric } from '../../src/ranking/rubric';

const draft = (more: Partial<ReturnType<typeof draftOf>[number]> = {}) => ({
  id: 'd1',
  name: '创新性',
  max: '20',
  weight: '',
  descriptors: '',
  ...more,
});

describe('readTypedNumber', () => {
  test.each([
    ['', undefined],
    ['   ', undefined],
    ['8', 8],
    ['８．５', 8.5],
    ['8。5', 8.5],
    [' 90 分', 90],
    ['-1', -1],
    ['优', Number.NaN],
    ['8,5', Number.NaN],
    ['1e2', Number.NaN],
  ])('[R2] %j reads as %p', (typed, expected) => {
    expect(readTypedNumber(typed)).toBe(expected);
  });
});

describe('readDraft', () => {
  test('a blank weight is the highest score, and descriptors read in any width', () => {
    expect(readDraft([draft({ max: '２０', descriptors: '18 国际领先，有原创\n\n１２分起：国内先进' })])).toEqual({
      rubric: {
        dimensions: [
          {
            id: 'd1',
            name: '创新性',
            weight: 20,
            max: 20,
            descriptors: [
              { from: 18, text: '国际领先，有原创' },
              { from: 12, text: '国内先进' },
            ],
          },
        ],
      },
      issues: [],
    });
  });

  test('a highest score that is none is said once, however much depends on it', () => {
    expect(readDraft([draft({ max: '二十', descriptors: '18 国际领先' })]).issues).toEqual([
      { code: 'rubric.max', dimension: 0, found: Number.NaN },
    ]);
  });

  test('every line that is no descriptor is named', () => {
    expect(readDraft([draft({ descriptors: '国际领先\n12国内' })]).issues).toEqual([
      { code: 'draft.descriptorLine', dimension: 0, line: 1, found: '国际领先' },
      { code: 'draft.descriptorLine', dimension: 0, line: 2, found: '12国内' },
    ]);
  });

  test('what a rubric shows reads back as that rubric', () => {
    const number = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
    const text = fc
      .array(fc.constantFrom('国', '际', '领', '先', 'A', '，'), { minLength: 1 })
      .map((all) => all.join(''));
    const rubrics = fc
      .uniqueArray(
        fc.record({ name: text, weight: number, max: number, starts: fc.uniqueArray(fc.nat(8)), meaning: text }),
        { minLength: 1, maxLength: 5, selector: ({ name }) => name },
      )
      .map((all): Rubric => ({
        dimensions: all.map(({ name, weight, max, starts, meaning }, index) => ({
          id: `d${index}`,
          name,
          weight,
          max,
          ...(starts.length > 0 && {
            descriptors: starts.map((eighth) => ({ from: (max * eighth) / 8, text: meaning })),
          }),
        })),
      }));
    fc.assert(
      fc.property(rubrics, (rubric) => {
        expect(readDraft(draftOf(rubric))).toEqual({ rubric, issues: [] });
      }),
      { seed: 20220130, numRuns: 200 },
    );
  });
});
