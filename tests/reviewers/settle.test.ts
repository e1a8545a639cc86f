import fc from 'fast-check';
import type { Entry } from '../../src/reviewers/entries';
import { mergeEntries } from '../../src/reviewers/entries';
import type { Dispute, SettleRule } from '../../src/reviewers/settle';
import { DEFAULT_SETTLE_RULE, scoresById, settle } from '../../src/reviewers/settle';
import { nameReviewers, reviewerId } from '../../src/reviewers/types';
import { expectSame } from '../fixtures/expect-same';
import { BY_ID, entryBy, REVIEWERS } from './random-entries';

const word = ({ voices }: Dispute) => voices.map(({ name, stance }) => `${name}=${stance}`).join(' ');

const [EXPERT = '', EXAMINER = '', LEAD = '', OTHER = '', LEAD_TOO = ''] = REVIEWERS.map(reviewerId);

const NAMES = nameReviewers(BY_ID);

type Value = 'yes' | 'no' | 'open' | 'met' | 'notMet' | 'notApplicable' | undefined;

const says = (reviewer: string, value: Value, second = 0, note?: string): Entry => {
  const kind = ['met', 'notMet', 'notApplicable'].includes(String(value)) ? 'override' : 'answer';
  const on = `2026-03-01 09:00:0${second}`;
  const about = { kind, criterion: 'c1' };
  return { reviewer, sheet: '申报表', key: '1', about, value, on, ...(note !== undefined && { note }) } as Entry;
};

const settled = (entries: readonly Entry[], rule: SettleRule = DEFAULT_SETTLE_RULE) => {
  const sheet = settle(entries, BY_ID, rule, word).get('申报表');
  return {
    answer: sheet?.answers.get('1')?.get('c1'),
    override: sheet?.overrides.get('1')?.get('c1'),
    dispute: sheet?.disputes[0],
  };
};

/** What one judgement comes to, counted voice by voice over all entries. */
const bruteStance = (entries: readonly Entry[], key: string, criterion: string, rule: SettleRule): string => {
  const own = entries.filter(
    (one) =>
      one.key === key &&
      (one.about.kind === 'answer' || one.about.kind === 'override') &&
      one.about.criterion === criterion,
  );
  const latest = own.filter(
    (one) => !own.some((two) => two.reviewer === one.reviewer && two.about.kind === one.about.kind && two.on > one.on),
  );
  const votes = [...new Set(latest.map(({ reviewer }) => reviewer))].map((reviewer) => {
    const of = (kind: string) =>
      latest.filter((one) => one.reviewer === reviewer && one.about.kind === kind && one.value !== undefined);
    const words = (of('override').length > 0 ? of('override') : of('answer')).map(({ value }) => String(value));
    const stances = words.map((value) => ({ yes: 'met', no: 'notMet' })[value] ?? value);
    return { reviewer, stances: new Set(stances.filter((stance) => stance !== 'open')), said: stances.length > 0 };
  });
  const all = new Set(votes.flatMap(({ stances }) => [...stances]));
  if (all.size === 0) return votes.some(({ said }) => said) ? 'open' : 'nothing';
  if (all.size === 1) return [...all][0] ?? '';
  const clear = votes.filter(({ stances }) => stances.size === 1);
  if (rule.kind === 'pending') return 'open';
  if (rule.kind === 'lead') {
    const leads = clear.filter(({ reviewer }) => BY_ID.get(reviewer)?.role === 'lead');
    const words = new Set(leads.flatMap(({ stances }) => [...stances]));
    return words.size === 1 ? ([...words][0] ?? '') : 'open';
  }
  if (clear.length < rule.of) return 'open';
  return [...all].find((one) => clear.filter(({ stances }) => stances.has(one)).length > clear.length / 2) ?? 'open';
};

const rules: fc.Arbitrary<SettleRule> = fc.oneof(
  fc.constant({ kind: 'pending' } as const),
  fc.constant({ kind: 'lead' } as const),
  fc.integer({ min: 1, max: 4 }).map((of) => ({ kind: 'majority', of }) as const),
);

describe('settle', () => {
  test('[C5] over 4,000 random histories it counts as voice by voice, whatever the order', () => {
    const history = fc.array(entryBy(REVIEWERS), { maxLength: 30 });
    fc.assert(
      fc.property(history, rules, fc.nat(), (entries, rule, turn) => {
        const outcome = settle(entries, BY_ID, rule, word);
        const cut = entries.length === 0 ? 0 : turn % entries.length;
        const turned = [...entries.slice(cut).reverse(), ...entries.slice(0, cut), ...entries.slice(cut)];
        expectSame(settle(mergeEntries(turned), BY_ID, rule, word), outcome);
        for (const [sheet, { answers, overrides, marks }] of outcome) {
          const own = entries.filter((one) => one.sheet === sheet);
          for (const key of new Set(own.map((one) => one.key)))
            for (const criterion of ['c1', 'c2']) {
              const answer = answers.get(key)?.get(criterion)?.answer;
              const asStance = { yes: 'met', no: 'notMet', open: 'open', none: 'nothing' }[answer ?? 'none'];
              const stance = overrides.get(key)?.get(criterion)?.verdict ?? asStance;
              expectSame(stance, bruteStance(own, key, criterion, rule));
            }
          for (const [expert, scored] of marks)
            for (const [key, { scores }] of scored)
              for (const [dimension, value] of scores)
                expectSame(
                  own.some(
                    (one) =>
                      one.key === key &&
                      one.value === value &&
                      one.about.kind === 'score' &&
                      one.about.dimension === dimension &&
                      NAMES.get(one.reviewer) === expert,
                  ),
                  true,
                );
        }
      }),
      { numRuns: 4000 },
    );
  }, 120_000);

  test('[C5] different answers are a dispute that stays open, with both names, whoever came last', () => {
    const yes = says(EXAMINER, 'yes', 1, '已核实');
    const no = says(OTHER, 'no', 2, '不符');
    const { answer, dispute } = settled([yes, no]);
    expect(answer).toEqual({ answer: 'open', note: '张三（东南大学）=met 王五=notMet' });
    expect(dispute?.counts).toBe('open');
    expect(dispute?.voices.map(({ entry }) => entry)).toEqual([yes, no]);
    expect(settled([{ ...yes, on: '2026-03-02 09:00:00' }, no]).answer).toEqual(answer);
  });

  test('[C5] 待定 beside a yes is no dispute', () => {
    expect(settled([says(EXAMINER, 'yes'), says(OTHER, 'open', 3, '再看')])).toEqual({
      answer: { answer: 'yes' },
      override: undefined,
      dispute: undefined,
    });
  });

  test('[C5] a lead decides where the rule says so; two leads who differ do not', () => {
    const entries = [says(EXAMINER, 'yes'), says(OTHER, 'yes'), says(LEAD, 'no', 0, '以现场为准')];
    const { answer, dispute } = settled(entries, { kind: 'lead' });
    expect(answer).toEqual({ answer: 'no', note: '以现场为准' });
    expect(dispute?.counts).toBe('notMet');
    expect(dispute?.voices).toHaveLength(3);
    expect(settled([...entries, says(LEAD_TOO, 'yes')], { kind: 'lead' }).dispute?.counts).toBe('open');
  });

  test('[C5] a majority needs enough voices and more than half of them', () => {
    const two = [says(EXAMINER, 'yes'), says(OTHER, 'no')];
    expect(settled(two, { kind: 'majority', of: 2 }).dispute?.counts).toBe('open');
    const three = [...two, says(LEAD, 'yes')];
    expect(settled(three, { kind: 'majority', of: 3 }).dispute?.counts).toBe('met');
    expect(settled(three, { kind: 'majority', of: 4 }).dispute?.counts).toBe('open');
  });

  test('[C5] an override against another’s answer is a dispute; against one’s own answer it goes before it', () => {
    const override = says(EXAMINER, 'notMet', 0, '材料造假');
    expect(settled([says(EXAMINER, 'yes', 1), override])).toEqual({
      answer: undefined,
      override: { verdict: 'notMet', reason: '材料造假', by: '张三（东南大学）', on: '2026-03-01' },
      dispute: undefined,
    });
    expect(settled([says(OTHER, 'yes', 1), override]).dispute?.counts).toBe('open');
    expect(settled([says(OTHER, 'no', 1), override]).override?.verdict).toBe('notMet');
  });

  test('[C3] who contradicts himself gives no score and has no voice, and is named', () => {
    const at = '2026-03-01 09:00:00';
    const score = (value: number) =>
      ({
        ...says(EXPERT, 'yes'),
        about: { kind: 'score', dimension: '创新性' },
        value,
        on: at,
      }) as Entry;
    const sheet = settle([score(80), score(90)], BY_ID, DEFAULT_SETTLE_RULE, word).get('申报表');
    expect(sheet?.marks.get('张三（南京大学）')?.get('1')?.scores).toEqual(new Map());
    expect(sheet?.conflicts).toHaveLength(1);
    const voices = [says(OTHER, 'yes'), says(OTHER, 'no'), says(EXAMINER, 'yes')];
    expect(settled(voices, { kind: 'majority', of: 1 }).dispute?.counts).toBe('met');
    expect(settled(voices, { kind: 'majority', of: 2 }).dispute?.counts).toBe('open');
  });

  test('[C1] what was taken back counts for nothing', () => {
    expect(settled([says(EXAMINER, 'yes', 1), says(EXAMINER, undefined, 2)])).toEqual({
      answer: undefined,
      override: undefined,
      dispute: undefined,
    });
  });
});

describe('scoresById', () => {
  test('[R2] scores go under the ids of the rubric; a name that it does not have is told', () => {
    const rubric = { dimensions: [{ id: 'd1', name: ' 创新性', weight: 1, max: 100 }] };
    const scores = new Map([
      ['创新性', 80],
      ['效益', 5],
    ]);
    expect(scoresById({ recused: false, scores }, rubric)).toEqual({
      entry: { recused: false, scores: new Map([['d1', 80]]) },
      unknown: ['效益'],
    });
  });
});
