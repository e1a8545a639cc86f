import { wordFirstReason } from '../../src/report/word-first-reason';
import type { ApplicantResult, Conclusion } from '../../src/screening/types';
import { inventRows } from '../pane/fixture-rows';
import { screenRows } from '../pane/fixture-screening';

const { applicants } = screenRows(inventRows(60), {
  answers: new Map(),
  overrides: new Map(),
  readings: new Map(),
  fixed: new Map(),
  strict: false,
});

const firstWith = (conclusion: Conclusion, suits: (applicant: ApplicantResult) => boolean = () => true) => {
  const found = applicants.find((applicant) => applicant.conclusion === conclusion && suits(applicant));
  if (found === undefined) throw new Error(`nobody is ${conclusion}`);
  return found;
};

describe('the first reason of an applicant', () => {
  test('[V2] unqualified: actual, required and gap of the first failure, without its clause', () => {
    const applicant = firstWith('unqualified', ({ findings }) =>
      findings.some(({ criterion, verdict }) => criterion.id === 'patent-stock' && verdict === 'notMet'),
    );

    expect(wordFirstReason(applicant, 'zh-CN')).toMatch(/^有效.+ \d+ 件，要求 ≥ \d+ 件，差 \d+ 件$/);
  });

  test('a failure that cannot be mended comes before a paper not handed in', () => {
    const applicant = firstWith('unqualified', ({ findings }) =>
      findings.some(({ criterion, verdict }) => criterion.kind === 'condition' && verdict === 'notMet'),
    );
    const paper = applicant.findings.find(({ criterion }) => criterion.kind === 'material');
    const failure = applicant.findings.find(
      ({ criterion, verdict }) => criterion.kind === 'condition' && verdict === 'notMet',
    );
    if (paper === undefined || failure === undefined) throw new Error('the fixture has both');
    const both: ApplicantResult = {
      ...applicant,
      verdicts: ['notMet', 'notMet'],
      findingOf: (index) => (index === 0 ? { ...paper, verdict: 'notMet' } : failure),
    };

    expect(wordFirstReason(both, 'zh-CN')).toBe(wordFirstReason(applicant, 'zh-CN'));
    expect(wordFirstReason({ ...both, conclusion: 'incomplete' }, 'zh-CN')).toBe(`未提交${paper.criterion.title}`);
  });

  test('incomplete: the facts that are missing', () => {
    const applicant = firstWith('incomplete');

    expect(wordFirstReason(applicant, 'zh-CN')).toContain(applicant.missing[0]?.fact);
  });

  test('[V6] pending: what a person has to judge', () => {
    expect(wordFirstReason(firstWith('pending'), 'zh-CN')).toMatch(/^研发水平处于行业领先地位/);
  });

  test('qualified: nothing to say', () => {
    const applicant = { ...firstWith('pending'), conclusion: 'qualified' as const };

    expect(wordFirstReason(applicant, 'en-US')).toBe('');
  });
});
