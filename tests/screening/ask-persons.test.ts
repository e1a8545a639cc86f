import { countStandings, listQuestions, questionsOf, readSaid } from '../../src/screening/ask-persons';
import type { Answer, Override } from '../../src/screening/types';
import { programmeOf, screenRows } from './small-guideline';

const guideline = programmeOf(`    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利不少于 100 件, require: 有效专利数 >= 100 }
      - { id: soft, kind: condition, clause: 一（2）, title: 原则上不少于 150 件, require: 有效专利数 >= 150, soft: true }
      - { id: leading, kind: judgement, clause: 一（3）, title: 行业领先 }
      - { id: champion, kind: judgement, clause: 一（4）, title: 冠军成色, when: 单项冠军 }
`);

const ROWS = [
  ['单位名称', '有效专利数', '单项冠军', '评议：行业领先'],
  ['甲公司', 200, '是', '是'],
  ['乙公司', 120, '否', ''],
  ['丙公司', 120, '', ''],
] as const;

type Kept<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

const mapsOf = <T>(kept: Kept<T>) =>
  new Map(Object.entries(kept).map(([key, own]) => [key, new Map(Object.entries(own))]));

const screen = (answers: Kept<Answer> = {}, overrides: Kept<Override> = {}) => {
  const byKey = (kept: Kept<Answer> | Kept<Override>) => {
    const keys = new Map(screenRows(guideline, ROWS).applicants.map(({ key, name }) => [name, key]));
    return Object.fromEntries(Object.entries(kept).map(([name, own]) => [keys.get(name) ?? '', own]));
  };
  return screenRows(guideline, ROWS, {
    answers: mapsOf<Answer>(byKey(answers) as Kept<Answer>),
    overrides: mapsOf<Override>(byKey(overrides) as Kept<Override>),
  });
};

/** All questions as `criterion: who, who`. */
const asked = (screening: ReturnType<typeof screen>) =>
  listQuestions(screening).map((question) =>
    [question.criterion.id, ...question.asked.map(({ applicant }) => applicant.name)].join(' '),
  );

/** How the questions of one applicant stand. */
const standings = (screening: ReturnType<typeof screen>, name: string, kept = screening.options.answers) =>
  screening.applicants
    .filter((applicant) => applicant.name === name)
    .flatMap(questionsOf)
    .map((one) => `${one.criterion.id} ${readSaid(one, screening, kept).standing}`);

describe('what persons are asked', () => {
  test('[V6] judgements of all to whom they may apply, [V8] softened conditions of those who do not meet them', () => {
    expect(asked(screen())).toEqual(['soft 乙公司 丙公司', 'leading 甲公司 乙公司 丙公司', 'champion 甲公司 丙公司']);
  });

  test('a question stays a question once it is answered or overridden', () => {
    const yes = { answer: 'yes' } as const;
    const screening = screen(
      { 乙公司: { soft: yes, leading: { answer: 'no' } }, 丙公司: { soft: { answer: 'no' } } },
      { 甲公司: { champion: { verdict: 'notApplicable', reason: '已摘牌' } } },
    );
    expect(asked(screening)).toEqual(asked(screen()));
    expect(standings(screening, '乙公司')).toEqual(['soft yes', 'leading no']);
    expect(standings(screening, '甲公司')).toEqual(['leading yes', 'champion overridden']);
  });

  test('an answer in the sheet is told from a kept one, which counts before it', () => {
    const screening = screen();
    const [one] = screening.applicants.flatMap(questionsOf).filter(({ criterion }) => criterion.id === 'leading');
    if (one === undefined) throw new Error('No question');
    expect(readSaid(one, screening, new Map())).toMatchObject({ standing: 'yes', typed: true });
    const kept = mapsOf<Answer>({ [one.applicant.key]: { leading: { answer: 'no', note: '见立项合同' } } });
    expect(readSaid(one, screening, kept)).toEqual({ standing: 'no', typed: false, note: '见立项合同' });
  });

  test('what was taken back is left before it is screened again', () => {
    const screening = screen({ 乙公司: { leading: { answer: 'yes' } } });
    expect(standings(screening, '乙公司')).toContain('leading yes');
    expect(standings(screening, '乙公司', new Map())).toContain('leading left');
  });

  test('what remains is counted: all are settled, put off or left', () => {
    expect(countStandings(['yes', 'no', 'overridden', 'open', 'left', 'left'])).toEqual({
      total: 6,
      answered: 3,
      open: 1,
      left: 2,
    });
  });
});
