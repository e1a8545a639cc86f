import fc from 'fast-check';
import type { Entry } from '../../src/reviewers/entries';
import type { Reviewer } from '../../src/reviewers/types';
import { reviewerId } from '../../src/reviewers/types';

/** Up to five reviewers, two of one name, one who signed nothing but his name. */
export const REVIEWERS: readonly Reviewer[] = [
  { name: '张三', unit: '南京大学', role: 'expert' },
  { name: '张三', unit: '东南大学', role: 'examiner' },
  { name: '李四', unit: '', role: 'lead' },
  { name: '王五', unit: '省生产力促进中心', role: 'examiner' },
  { name: 'Anna Lee', unit: 'TU Wien', role: 'lead' },
];

export const BY_ID: ReadonlyMap<string, Reviewer> = new Map(REVIEWERS.map((one) => [reviewerId(one), one]));

export const DIMENSIONS = [
  { name: '创新性', max: 100 },
  { name: '经济效益（万元）', max: 30 },
] as const;

const about = fc.oneof(
  fc.constantFrom(...DIMENSIONS).chain(({ name, max }) =>
    fc.record({
      about: fc.constant({ kind: 'score', dimension: name } as const),
      value: fc.option(
        fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2),
        { nil: undefined, freq: 6 },
      ),
    }),
  ),
  fc.record({ about: fc.constant({ kind: 'recused' } as const), value: fc.constantFrom(true as const, undefined) }),
  fc.record({
    about: fc.constant({ kind: 'opinion' } as const),
    value: fc.constantFrom('同意', '基础较好，\n建议立项', '=1+1', '12', undefined),
  }),
  fc.record({
    about: fc.constantFrom('c1', 'c2').map((criterion) => ({ kind: 'answer', criterion }) as const),
    value: fc.constantFrom('yes' as const, 'no' as const, 'open' as const, undefined),
    note: fc.constantFrom('见附件', '已核实', undefined),
  }),
  fc.record({
    about: fc.constantFrom('c1', 'c2').map((criterion) => ({ kind: 'override', criterion }) as const),
    value: fc.constantFrom('met' as const, 'notMet' as const, 'notApplicable' as const, undefined),
    note: fc.constantFrom('专家组认定', '材料造假'),
  }),
);

/** Times of a few seconds, so that several things are said at one time; sometimes none. */
const on = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 0, max: 4 }).map((second) => `2026-03-01 09:00:0${second}`) },
  { weight: 1, arbitrary: fc.constant('') },
);

/** One entry by one of the reviewers. */
export const entryBy = (reviewers: readonly Reviewer[]): fc.Arbitrary<Entry> =>
  fc
    .record({
      said: about,
      reviewer: fc.constantFrom(...reviewers.map(reviewerId)),
      sheet: fc.constantFrom('申报表', '培育'),
      key: fc.constantFrom('GX-001', '002', '江苏某某公司'),
      on,
    })
    .map(({ said, ...place }) => {
      const { note, ...kept } = { note: undefined, ...said };
      return { ...place, ...kept, ...(note !== undefined && { note }) } as Entry;
    });
