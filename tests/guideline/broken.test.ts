import { readFolder, readValidGuideline } from './read-fixture';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';

/** File, issue, line, column, and words its sentence has to hold: one file for each mistake an author can make. */
const MISTAKES: readonly (readonly [string, string, number, number, readonly string[]])[] = [
  ['duplicate-key', 'guideline.yaml', 5, 1, ['只写一次']],
  ['tab', 'guideline.yaml', 8, 1, ['空格', 'Tab']],
  ['open-bracket', 'guideline.yaml', 10, 5, ['括号']],
  ['two-colons', 'guideline.yaml', 2, 8, ['冒号', '引号']],
  ['second-document', 'guideline.yaml', 8, 1, ['---']],
  ['unknown-alias', 'guideline.yaml', 1, 1, ['YAML']],
  ['empty', 'guideline.yaml', 1, 1, ['空的']],
  ['no-map', 'guideline.shape', 1, 1, ['键值', '只有一句话']],
  ['missing-title', 'guideline.shape', 1, 1, ['title', '缺少']],
  ['wrong-type', 'guideline.shape', 4, 7, ['应为数', '二〇二三']],
  ['year-out-of-range', 'guideline.shape', 4, 7, ['不小于 2000', '23']],
  ['impossible-date', 'guideline.shape', 6, 12, ['日历', '2023-02-30']],
  ['bad-id', 'guideline.shape', 12, 15, ['小写字母', 'Patent_Stock']],
  ['no-programmes', 'guideline.shape', 7, 13, ['programmes', '非空']],
  ['unknown-kind', 'guideline.shape', 12, 28, ['condition', 'judgement', 'must']],
  ['unknown-fact-type', 'guideline.shape', 12, 29, ['amount', 'money']],
  ['unknown-key', 'guideline.unknownKey', 16, 9, ['requires', 'require']],
  ['judgement-with-require', 'guideline.unknownKey', 12, 68, ['require', 'kind']],
  ['bare-key', 'guideline.shape', 16, 9, ['require', '文字']],
  ['duplicate-criterion', 'guideline.duplicateId', 13, 15, ['stock', '只用一次']],
  ['duplicate-dimension', 'guideline.duplicateId', 16, 17, ['novelty', '只用一次']],
  ['duplicate-programme', 'guideline.duplicateId', 13, 11, ['patents']],
  ['duplicate-clause', 'guideline.duplicateClause', 13, 15, ['附件1 一', '重复']],
  ['duplicate-fact', 'guideline.duplicateFact', 12, 17, ['有效专利数', 'vocabulary.yaml']],
  ['near-duplicate-fact', 'guideline.nearDuplicateFact', 12, 17, ['有效专利数', '写法']],
  ['alias-clash', 'guideline.aliasClash', 12, 17, ['成立日期', '注册日期', '成立年份']],
  ['unused-fact', 'guideline.unusedFact', 12, 17, ['商标数']],
  ['choice-without-options', 'guideline.factDefinition', 12, 17, ['检查等次', 'options']],
  ['unknown-fact-in-limit', 'guideline.unknownFact', 14, 68, ['负责人', '项目负责人']],
  ['level-of-wrong-type', 'guideline.factType', 18, 16, ['单位名称', '地区', '文字']],
  ['unknown-level', 'guideline.unknownOption', 19, 45, ['县城', '园区']],
  ['unknown-applicant-type', 'guideline.unknownOption', 11, 22, ['公司', '企业']],
  ['unknown-programme', 'guideline.unknownProgramme', 8, 55, ['patent', 'patents']],
  ['needless-programmes', 'guideline.needlessProgrammes', 12, 88, ['programmes', '删去']],
  ['quota-over-unknown-group', 'guideline.unknownGroup', 14, 56, ['推荐部门', '推荐单位']],
  ['reading-default', 'guideline.readingDefault', 19, 18, ['一比三', '一比一']],
  ['reading-values', 'guideline.readingValues', 18, 18, ['offset', 'number', 'boolean']],
  ['unused-reading', 'guideline.unusedReading', 14, 13, ['offset']],
  ['name-taken', 'guideline.nameTaken', 16, 16, ['有效专利数', '数据项']],
  ['places-ratio', 'guideline.placesRatio', 11, 74, ['60', '65']],
  ['unknown-name', 'guideline.feel', 16, 36, ['有效专利总数', '有效专利数']],
  ['unknown-name-in-block', 'guideline.feel', 18, 17, ['有效专利总数']],
  ['unknown-name-in-folded', 'guideline.feel', 20, 11, ['有效专利总数']],
  ['unknown-name-in-quotes', 'guideline.feel', 16, 39, ['有效专利总数']],
  ['unknown-name-in-let', 'guideline.feel', 16, 20, ['专利甲']],
  ['syntax', 'guideline.feel', 16, 26, ['完整']],
  ['full-width-operator', 'guideline.feel', 16, 24, ['≥']],
  ['unsupported', 'guideline.feel', 16, 18, ['不支持']],
  ['unknown-function', 'guideline.feel', 16, 18, ['average']],
  ['not-yes-or-no', 'guideline.feel', 16, 18, ['是否']],
  ['text-against-number', 'guideline.feel', 16, 18, ['单位名称']],
  ['unit-clash', 'guideline.feel', 16, 18, ['单位', '件数', '金额']],
  ['unknown-option', 'guideline.feel', 16, 24, ['公司', '企业']],
  ['never-applies', 'guideline.deadCriterion', 13, 71, ['stock', 'when']],
  ['always-met', 'guideline.deadCriterion', 16, 18, ['stock', '成立']],
  ['never-met', 'guideline.deadCriterion', 16, 18, ['stock', '没有人']],
  ['contradiction', 'guideline.contradiction', 13, 80, ['stock', 'few', '有效专利数']],
];

const { vocabulary } = readValidGuideline();
const files = readFolder('broken');

describe('a guideline with one mistake', () => {
  test.each(MISTAKES)('%s.yaml is told as %s at %i:%i', (name, code, line, column, words) => {
    const path = `${name}.yaml`;
    const loaded = loadGuideline(
      files.filter((file) => file.path === path),
      vocabulary,
    );
    expect(loaded.issues.map((issue) => [issue.code, issue.at])).toEqual([[code, { file: path, line, column }]]);
    const sentences = loaded.issues.map((issue) => wordGuidelineIssue(issue, 'zh-CN'));
    for (const word of words) expect(sentences.join()).toContain(word);
    expect(sentences.join()).toMatch(new RegExp(`^${name}\\.yaml:${line}:${column} `));
  });

  test.each(MISTAKES)('%s.yaml is worded in English as well, without a word left over from the code', (name) => {
    const loaded = loadGuideline(
      files.filter((file) => file.path === `${name}.yaml`),
      vocabulary,
    );
    for (const issue of loaded.issues) {
      expect(wordGuidelineIssue(issue, 'en-US')).toMatch(/^\S+:\d+:\d+ (error|warning): \S.*[.?]$/);
      expect(wordGuidelineIssue(issue, 'en-US')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('every file in the folder has its line in the table', () => {
    expect(files.map((file) => file.path)).toEqual(MISTAKES.map(([name]) => `${name}.yaml`).sort());
  });

  test('an error withholds the guideline, a warning does not', () => {
    for (const file of files) {
      const loaded = loadGuideline([file], vocabulary);
      const hasError = loaded.issues.some((issue) => issue.severity === 'error');
      expect([file.path, loaded.guideline === undefined]).toEqual([file.path, hasError]);
    }
  });
});
