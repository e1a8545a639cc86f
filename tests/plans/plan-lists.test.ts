import fc from 'fast-check';
import type { ListParts } from '../../src/plans/lists/list-parts';
import { LIST_IDS } from '../../src/plans/lists/list-parts';
import { maskName } from '../../src/plans/lists/selected';
import { runSteps } from '../../src/logic/steps';
import { planLists } from '../../src/plans/lists/plan-lists';
import { decodeSettings, encodeSettings } from '../../src/plans/record/recorded-settings';
import { splitText } from '../../src/plans/record/plan-record';
import { writeCsv } from '../../src/plans/lists/csv';
import { LANGUAGES } from '../../src/words/words';
import { rankApplicants } from '../../src/ranking/rank-applicants';
import type { RankSettings } from '../../src/ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import type { CellValue, PlannedSheet } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';

const PROGRAMMES = ['p', 'q']
  .map(
    (id) => `  - id: ${id}
    name: 示例项目${id === 'p' ? '一' : '二'}
    clause: 附件1
    places: { clause: 一（4）, count: 1, reserve: 1 }
    criteria:
      - { id: patents-${id}, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`,
  )
  .join('');
const guideline = guidelineOf(
  PROGRAMMES,
  `limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
`,
);
const HEADERS = ['单位名称', '项目负责人', '项目类别', '有效专利数', '专家一评分', '专家二评分'];
const ROWS: CellValue[][] = [
  ['甲公司', '张三丰', '示例项目一', 120, 90, 88],
  ['乙公司', '李四', '示例项目一', 130, 95, '回避'],
  ['丙公司', '王五', '示例项目二', 110, 80, 84],
  ['丁公司', '李四', '示例项目二', 110, 86, null],
  ['=戊公司', '孙七', '示例项目一', 80, 99, 99],
];

const partsOf = (rows = ROWS, settings: Partial<RankSettings> = {}, language = LANGUAGES[0] ?? 'zh-CN'): ListParts => {
  const sheet = snapshotOf([HEADERS, ...rows]);
  const review = {
    ...NEW_SHEET_REVIEW,
    guideline: guideline.id,
    answers: new Map([['k', new Map([['c', { answer: 'yes' as const, note: '见附件' }]])]]),
  };
  const screening = screenPart(guideline, bindForReview(sheet, guideline, review));
  const ranking = rankApplicants([{ sheet, screening }], new Map(), { ...DEFAULT_RANK_SETTINGS, ...settings });
  return {
    ranking,
    sheets: [{ sheet, screening, review }],
    groups: new Map(),
    language,
  };
};

const sheetsOf = (parts = partsOf()) =>
  new Map(runSteps(planLists(LIST_IDS, parts)).map((sheet) => [sheet.name, sheet]));
const valuesOf = (sheet: PlannedSheet | undefined) => sheet?.rows.map((cells) => cells.map(({ value }) => value));
const columnOf = (sheet: PlannedSheet | undefined, header: string) => {
  const at = sheet?.columns.findIndex((column) => column.header === header) ?? -1;
  return sheet?.rows.map((cells) => cells[at]?.value);
};

describe('planLists', () => {
  test('plans one ranked list per programme and every other list once, under fixed names', () => {
    expect([...sheetsOf().keys()]).toEqual([
      '排序表-示例项目一',
      '排序表-示例项目二',
      '推荐项目汇总表',
      '公示名单',
      '备选名单',
      '未入围及原因',
      '限项冲突',
      '专家评分表',
      '专家宽严',
      '专家分歧',
      '评审记录',
    ]);
  });

  test('[R3] the ranked list stands in rank order with the line shown, numbers as numbers', () => {
    const sheet = sheetsOf().get('排序表-示例项目一');
    expect(columnOf(sheet, '申报单位')).toEqual(['乙公司', '甲公司']);
    expect(columnOf(sheet, '名次')).toEqual([1, 2]);
    expect(columnOf(sheet, '综合得分')).toEqual([95, 89]);
    expect(columnOf(sheet, '入围结论')).toEqual(['入围', '备选']);
    expect(columnOf(sheet, '标准差')).toEqual([null, 1.41]);
    expect(columnOf(sheet, '回避数')).toEqual([1, 0]);
  });

  test('the public list holds the selected alone, persons masked, no scores', () => {
    const sheet = sheetsOf().get('公示名单');
    expect(columnOf(sheet, '申报单位')).toEqual(['乙公司', '丙公司']);
    expect(columnOf(sheet, '项目负责人')).toEqual(['李＊', '王＊']);
    expect(JSON.stringify(sheet)).not.toMatch(/95|得分|评分/);
    expect(maskName('张三丰、欧阳修文')).toBe('张＊＊、欧＊＊＊');
    expect(maskName('')).toBe('');
  });

  test('[R1][A2] everybody on no list finds the sentence that says why', () => {
    const listed = ['公示名单', '备选名单'].flatMap((name) => columnOf(sheetsOf().get(name), '申报单位') ?? []);
    const rest = sheetsOf().get('未入围及原因');
    expect([...listed, ...(columnOf(rest, '申报单位') ?? [])].sort()).toEqual(ROWS.map(([name]) => name).sort());
    expect(columnOf(rest, '申报单位')).toEqual(['=戊公司', '丁公司']);
    expect(columnOf(rest, '说明')?.[1]).toMatch(/每名负责人限一项.*李四.*乙公司/);
    expect(columnOf(rest, '说明')?.[0]).toMatch(/不合格.*80.*100/);
  });

  test('[X1] the sheet of limits names every row in a violation', () => {
    const sheet = sheetsOf().get('限项冲突');
    expect(columnOf(sheet, '申报单位')).toEqual(['乙公司', '丁公司']);
    expect(columnOf(sheet, '行号')).toEqual([3, 5]);
  });

  test('[R2] the experts’ sheet keeps a missing mark blank and a recused one named', () => {
    const sheet = sheetsOf().get('专家评分表');
    expect(valuesOf(sheet)?.find(([, name]) => name === '乙公司')).toEqual([
      '示例项目一',
      '乙公司',
      95,
      '回避',
      1,
      0,
      1,
      null,
      95,
    ]);
    expect(
      valuesOf(sheet)
        ?.find(([, name]) => name === '丁公司')
        ?.slice(2, 4),
    ).toEqual([86, null]);
    expect(columnOf(sheetsOf().get('专家宽严'), '与其他专家之差')).toEqual([-0.67, 0.67]);
  });

  test('[R2] where experts differ stands the furthest first, with who stands at either end', () => {
    const sheet = sheetsOf().get('专家分歧');
    const spreads = (columnOf(sheet, '标准差') ?? []).map(Number);
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
    // 乙公司 has one mark and one 回避, and who is not qualified takes no part.
    expect(columnOf(sheet, '申报单位')).not.toContain('乙公司');
    expect(columnOf(sheet, '申报单位')).not.toContain('=戊公司');
    expect(columnOf(sheet, '最高分（专家）')?.[0]).toMatch(/^\d+（专家.评分）$/);
  });

  test('[R2] nobody owes a mark for one that is not qualified', () => {
    const parts = partsOf([...ROWS, ['己公司', '周八', '苏州市', 10, '否', null, null]]);
    const marks = sheetsOf(parts).get('专家评分表');
    const at = columnOf(marks, '申报单位')?.indexOf('己公司') ?? -1;
    expect(columnOf(marks, '缺评数')?.[at]).toBe(0);
  });

  test('the record names changed places with their reason and the seed of a draw', () => {
    const parts = partsOf(ROWS, {
      places: new Map([['p', { value: 2, reason: '预算追加' }]]),
      tieRule: { kind: 'draw', seed: '2022-03-01' },
    });
    const record = new Map(valuesOf(sheetsOf(parts).get('评审记录'))?.map(([item, content]) => [item, content]));
    expect(record.get('名额调整')).toBe('示例项目一：2（理由：预算追加）');
    expect(record.get('并列处理')).toBe('抽签，种子：2022-03-01');
    expect(record.get('指南摘要（SHA-256）')).toBe(guideline.digest);
    expect(record.get('申报数据摘要（SHA-256）')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the settings of a record are read back as they were', () => {
    const parts = partsOf(ROWS, {
      budget: { value: 300, reason: '' },
      reserves: new Map([['p', { value: 2, reason: '' }]]),
      quotas: new Map([['c', new Map([['苏州市', { value: 1, reason: '调减' }]])]]),
      perProject: { value: 60, reason: '' },
      tieDecisions: [{ order: ['b', 'a'], reason: '会议纪要 3 号' }],
      tieRule: { kind: 'draw', seed: '7' },
      official: { list: 'order', reason: '会议决定' },
    });
    const read = decodeSettings(encodeSettings(parts));
    expect(read?.rank).toEqual(parts.ranking.settings);
    expect(read?.sheets).toEqual(new Map([['申报表', { ...parts.sheets[0]?.review, asOf: '2022-01-30' }]]));
    expect(decodeSettings('{"version":1}')).toBeUndefined();
    expect(decodeSettings('…')).toBeUndefined();
  });

  test('[V4] a record with an override without a reason is damaged, as a memory with one is', () => {
    const kept = encodeSettings(partsOf()).replace(
      '"overrides":[]',
      '"overrides":[["k",[["c",{"verdict":"met","reason":"核实"}]]]]',
    );
    expect(decodeSettings(kept)?.sheets.get('申报表')?.overrides.size).toBe(1);
    expect(decodeSettings(kept.replace('核实', ''))).toBeUndefined();
  });

  test('a record of the first form reads all its sheets alike', () => {
    const stored = JSON.parse(encodeSettings(partsOf())) as { sheets: [[string, Record<string, unknown>]] };
    const { programme, answers, overrides } = stored.sheets[0][1];
    const alike = { programme, fixed: [], answers, overrides, asOf: '2022-01-30', readings: [], strict: false };
    const first = JSON.stringify({ ...stored, ...alike, version: 1, sheets: ['甲表', '乙表'] });
    const read = decodeSettings(first)?.sheets;
    expect([...(read ?? [])].map(([name, own]) => [name, own.answers.get('k')?.get('c')?.answer])).toEqual([
      ['甲表', 'yes'],
      ['乙表', 'yes'],
    ]);
  });

  test('[W5] the order of rows changes neither lists nor digest', () => {
    const turned = sheetsOf(partsOf([...ROWS].reverse()));
    const straight = sheetsOf();
    for (const name of ['排序表-示例项目一', '推荐项目汇总表', '公示名单', '备选名单', '未入围及原因'])
      expect(turned.get(name)).toEqual(straight.get(name));
    const digest = (sheets: typeof straight) =>
      valuesOf(sheets.get('评审记录'))?.find(([item]) => item === '申报数据摘要（SHA-256）');
    expect(digest(turned)).toEqual(digest(straight));
  });

  test.each(LANGUAGES)('in %s no two sheets share a name, and every name and width suits Excel', (language) => {
    const sheets = runSteps(planLists(LIST_IDS, partsOf(ROWS, {}, language)));
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    for (const { name, columns, rows } of sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('splitText', () => {
  test('parts join to the whole and tear no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '𠮷', '中', '😀'), { maxLength: 6000 }), (characters) => {
        const text = characters.join('');
        const parts = splitText(text);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part))).toBe(true);
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});

describe('writeCsv', () => {
  test('[W3] starts with a byte order mark, quotes what needs it and lets no text become a formula', () => {
    const sheet: PlannedSheet = {
      name: 'x',
      title: [],
      columns: ['名称', '数'].map((header) => ({ header, width: 9, format: 'text' as const })),
      rows: [
        [{ value: '=1+1' }, { value: -2.5 }],
        [{ value: '甲,"乙"\n丙' }, { value: null }],
        [{ value: '@x' }, { value: { date: 44591 } }],
      ],
      footer: [],
      orientation: 'portrait',
    };
    expect(writeCsv(sheet)).toBe('\ufeff名称,数\r\n\'=1+1,-2.5\r\n"甲,""乙""\n丙",\r\n\'@x,2022-01-30\r\n');
  });
});
