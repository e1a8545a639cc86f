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

/** Takes one of a list by what is left of a number, and keeps the rest of the number for the next choice. */
interface Choice {
  readonly pick: <T>(choices: readonly T[]) => T;
}

const choicesOf = (from: number): Choice => {
  let left = from;
  return {
    pick: (choices) => {
      const one = choices[left % choices.length];
      left = Math.floor(left / choices.length);
      return one as (typeof choices)[number];
    },
  };
};

const [INNOVATION, BENEFIT] = DIMENSIONS;
const HALVES = Array.from({ length: INNOVATION.max * 2 + 1 }, (_, half) => half / 2);
const UP_TO_BENEFIT = HALVES.filter((value) => value <= BENEFIT.max);
const SEVEN = [0, 1, 2, 3, 4, 5, 6];

const sayOf = ({ pick }: Choice): Pick<Entry, 'about' | 'value' | 'note'> => {
  const kind = pick(['score', 'recused', 'opinion', 'answer', 'override'] as const);
  switch (kind) {
    case 'score': {
      const { name } = pick(DIMENSIONS);
      const about = { kind, dimension: name };
      if (pick(SEVEN) === 0) return { about, value: undefined };
      return { about, value: pick(name === INNOVATION.name ? HALVES : UP_TO_BENEFIT) };
    }
    case 'recused':
      return { about: { kind }, value: pick([true, undefined]) };
    case 'opinion':
      return { about: { kind }, value: pick(['同意', '基础较好，\n建议立项', '=1+1', '12', undefined]) };
    case 'answer': {
      const note = pick(['见附件', '已核实', undefined]);
      return {
        about: { kind, criterion: pick(['c1', 'c2']) },
        value: pick(['yes', 'no', 'open', undefined]),
        ...(note !== undefined && { note }),
      };
    }
    case 'override':
      return {
        about: { kind, criterion: pick(['c1', 'c2']) },
        value: pick(['met', 'notMet', 'notApplicable', undefined]),
        note: pick(['专家组认定', '材料造假']),
      };
  }
};

/** Times of a few seconds, so that several things are said at one time; one in eight has none. */
const TIMES = [0, 1, 2, 3, 4, 0, 2].map((second) => `2026-03-01 09:00:0${second}`).concat('');
const SHEETS = ['申报表', '培育'];
const KEYS = ['GX-001', '002', '江苏某某公司'];

/** One entry by one of the reviewers: a number of which each choice takes its part, which is quick over many runs. */
export const entryBy = (reviewers: readonly Reviewer[]): fc.Arbitrary<Entry> => {
  const ids = reviewers.map(reviewerId);
  const places = ids.length * SHEETS.length * KEYS.length * TIMES.length;
  return fc.nat({ max: places * 5 * 2 * SEVEN.length * HALVES.length - 1 }).map((from) => {
    const choice = choicesOf(from);
    const { pick } = choice;
    const place = { reviewer: pick(ids), sheet: pick(SHEETS), key: pick(KEYS), on: pick(TIMES) };
    return { ...place, ...sayOf(choice) } as Entry;
  });
};
