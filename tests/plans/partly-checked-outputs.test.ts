import { wordElsewhereBriefly } from '../../src/wording/unchecked';
import { runSteps } from '../../src/logic/steps';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import type { ListParts } from '../../src/plans/lists/list-parts';
import { LIST_IDS } from '../../src/plans/lists/list-parts';
import { planLists } from '../../src/plans/lists/plan-lists';
import { rankingCells, resultCells } from '../../src/plans/result-cells';
import { rankApplicants } from '../../src/ranking/rank-applicants';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import type { ApplicantResult, Elsewhere } from '../../src/screening/types';
import { findingsJson, rankingJson } from '../../src/wording/json';
import { correctionItems, writeNotice } from '../../src/wording/notice';
import { summarizeRanking, summarizeScreening } from '../../src/wording/summary';
import type { Language } from '../../src/words/words';
import { LANGUAGES, wordsIn } from '../../src/words/words';
import type { PlannedCell, PlannedSheet } from '../../src/workbook/types';
import { programmeOf, snapshotOf } from '../screening/small-guideline';

const guideline = programmeOf(`
    places: { clause: 一, count: 2, reserve: 1 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: clean, kind: condition, clause: 一（2）, title: 无严重失信, require: not(严重失信) }
      - { id: award, kind: condition, clause: 一（3）, title: 冠军或获奖, require: 单项冠军 or 三年内获奖 }
`);

/** 甲 is not fully checked: no column tells bad credit, and none the award that 甲 would need. */
const ROWS = [
  ['单位名称', '项目负责人', '有效专利数', '单项冠军', '专家一评分'],
  ['甲公司', '张三', 120, '否', 99],
  ['乙公司', '李四', 80, '是', 90],
];

const partsOf = (language: Language, elsewhere: Elsewhere = { criteria: new Map() }): ListParts => {
  const sheet = snapshotOf(ROWS);
  const review = {
    ...NEW_SHEET_REVIEW,
    programme: { kind: 'one', id: 'p' } as const,
    guideline: guideline.id,
    elsewhere,
  };
  const screening = screenPart(guideline, bindForReview(sheet, guideline, review));
  const ranking = rankApplicants([{ sheet, screening }], new Map(), DEFAULT_RANK_SETTINGS);
  return { ranking, sheets: [{ sheet, screening, review }], groups: new Map(), language, noticesFrom: '2022-02-01' };
};

const firstOf = ({ sheets }: ListParts) => {
  const [screened] = sheets;
  const [applicant] = screened?.screening.applicants ?? [];
  if (screened === undefined || applicant === undefined) throw new Error('Nobody was screened');
  return { screening: screened.screening, applicant };
};

const textOf = (cells: Readonly<Record<string, PlannedCell>> | undefined) =>
  Object.values(cells ?? {}).map(({ value, note }) => `${value ?? ''} ${note ?? ''}`);

const rowOf = ({ columns, rows }: PlannedSheet) =>
  rows
    .filter((cells) => cells.some(({ value }) => value === '甲公司'))
    .flatMap((cells) => columns.map(({ header }, at) => `${header} ${cells[at]?.value ?? ''}`));

/** Everything that is said of the applicant, by where it is said. */
const outputsOf = (parts: ListParts): ReadonlyMap<string, readonly string[]> => {
  const { language, ranking } = parts;
  const { screening, applicant } = firstOf(parts);
  const jsonOf = (all: readonly { readonly name: string }[]) =>
    all.filter(({ name }) => name === '甲公司').map((one) => JSON.stringify(one));
  const lists = runSteps(planLists(LIST_IDS, parts));
  return new Map([
    ['badge', [wordsIn(language).findings.conclusions[applicant.conclusion]]],
    ['result cells', textOf(resultCells(applicant, language))],
    ['ranking cells', textOf(rankingCells(ranking, language).get(applicant))],
    ['screening on the console', summarizeScreening(screening, [], language)],
    ['ranking on the console', summarizeRanking(ranking, undefined, language)],
    ['screening as JSON', jsonOf(findingsJson(screening, language).applicants)],
    ['ranking as JSON', jsonOf(rankingJson(ranking, undefined, language).applicants)],
    ['notice', [writeNotice(applicant, guideline, '2022-02-01', language)]],
    ...lists.map((sheet) => [sheet.name, rowOf(sheet)] as const),
  ]);
};

/** Wordings that would claim more than was checked, where a reader of the language wrote them down; counts of nobody claim nothing. */
const WORDINGS: Readonly<Partial<Record<Language, RegExp>>> = {
  'zh-CN': /(?<!不)(?<!视为)合格(?!且有评分的只有 0| 0)|"qualified"|无须补正/u,
  'en-US': /(?<![Nn]ot )(?<!not )\bQualified(?! 0)|"qualified"|There is nothing to correct\.$/u,
};

/** Whether a text claims more than was checked: by the language's own words of it, and by what readers wrote down. */
const claims = (text: string, language: Language): boolean => {
  const { findings, notice, ranking, summary } = wordsIn(language);
  const { qualified, ...others } = findings.conclusions;
  const names = guideline.programmes.map(({ name }) => name);
  const denials = [
    summary.screening.partly(1),
    ...names.map((name) => ranking.issues.fewerCandidates(name, 2, 0)),
    ...Object.values(others),
  ];
  const said = denials.reduce((left, denial) => left.replaceAll(denial, ''), text).replaceAll(`${qualified} 0`, '');
  return (
    [qualified, '"qualified"', notice.nothing].some((claim) => said.includes(claim)) ||
    WORDINGS[language]?.test(text) === true
  );
};

describe.each(LANGUAGES)('an applicant not fully checked, in %s', (language) => {
  const parts = partsOf(language);
  const outputs = outputsOf(parts);

  test.each([...outputs.keys()])('[V9] never reads as 合格: %s', (output) => {
    expect((outputs.get(output) ?? []).filter((text) => claims(text, language))).toEqual([]);
  });

  test('[V9] is named as what it is, with the clauses and the columns they would take', () => {
    const said = wordsIn(language).findings.conclusions.partial;
    const { applicant } = firstOf(parts);
    const cells = resultCells(applicant, language);
    expect(cells.conclusion).toMatchObject({ value: said, tone: 'unchecked' });
    for (const part of ['一（2）', '一（3）', '严重失信', '三年内获奖'])
      expect(cells.missing.value).toEqual(expect.stringContaining(part));
    expect(outputs.get('screening on the console')?.[2]).toContain(`${said} 1`);
  });

  test('[V9] nothing is asked of the applicant, and the notice says so in a sentence of its own', () => {
    const { applicant } = firstOf(parts);
    expect(correctionItems(applicant, language)).toEqual([]);
    expect(writeNotice(applicant, guideline, '2022-02-01', language)).toContain('严重失信');
  });

  test('[R1][V9] is withheld from ranking, with the columns that would settle it', () => {
    const own = parts.ranking.applicants.find(({ applicant }) => applicant.name === '甲公司');
    expect(own?.ranked).toMatchObject({
      placement: 'withheld',
      reason: { code: 'rank.withheld', reason: 'partial' },
    });
    const reason = rankingCells(parts.ranking, language).get(firstOf(parts).applicant)?.placementReason.value;
    expect(reason).toEqual(expect.stringMatching(/严重失信.*三年内获奖/));
  });

  test('[V9] checked elsewhere, it is qualified, and every list it is on names clause, reason, who and when', () => {
    const note = { reason: '信用中国逐家查询', by: '李工', on: '2022-02-01' };
    const known = partsOf(language, { criteria: new Map([['clean', note]]), rest: { reason: '获奖证书原件已核' } });
    const { applicant, screening } = firstOf(known);
    expect(applicant.conclusion).toBe('qualified');
    const remarks = resultCells(applicant, language).remarks.value;
    const lists = runSteps(planLists(LIST_IDS, known));
    const { marks, severity } = wordsIn(language).lists.sheetNames;
    const listed = lists.filter((sheet) => rowOf(sheet).length > 0 && ![marks, severity].includes(sheet.name));
    expect(listed.length).toBeGreaterThanOrEqual(3);
    const record = lists.find(({ name }) => name === wordsIn(language).lists.sheetNames.record);
    const told = [
      String(remarks),
      summarizeScreening(screening, [], language).join('\n'),
      ...listed.map(({ footer }) => footer.join('\n')),
      JSON.stringify(record?.rows),
    ];
    for (const text of told)
      for (const part of ['一（2）', '无严重失信', '信用中国逐家查询', '2022-02-01', '获奖证书原件已核'])
        expect(text).toContain(part);
    const published = lists.find(({ name }) => name === wordsIn(language).lists.sheetNames.published);
    expect(JSON.stringify(published)).not.toContain('李工');
    expect(elsewhereOf(applicant)).toEqual(['clean', 'award']);
  });

  test('[W10] many clauses checked elsewhere stand in a row by number, so that the row stays low', () => {
    const { applicant } = firstOf(partsOf(language, { criteria: new Map(), rest: { reason: '档案已核' } }));
    const [finding] = applicant.elsewhere;
    if (finding === undefined) throw new Error('nothing was checked elsewhere');
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...finding,
      elsewhere: finding.elsewhere,
      criterion: { ...finding.criterion, clause: `三（${index + 1}）` },
    }));
    const [line, ...others] = wordElsewhereBriefly({ elsewhere: many }, language);
    expect(others).toEqual([]);
    expect(line).toContain('12');
    expect(line).toContain('三（6）');
    expect(line).not.toContain(finding.criterion.title);
    expect([...(line ?? '')].length).toBeLessThan(100);
  });
});

const elsewhereOf = ({ elsewhere }: ApplicantResult) => elsewhere.map(({ criterion }) => criterion.id);
