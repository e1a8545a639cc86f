import { NO_READINGS } from '../../src/applicants/readings';
import { confirmWords, gatherUnknownWords } from '../../src/screening/ask-words';
import type { ScreeningOptions } from '../../src/screening/types';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, programmeOf, screenRows } from './small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: type, kind: condition, clause: 一1, title: 企业或高校, require: 申报主体类型 = "企业" or 申报主体类型 = "高等院校" }
      - { id: champion, kind: condition, clause: 一2, title: 单项冠军, require: 单项冠军 }
      - { id: patents, kind: condition, clause: 一3, title: 有效专利, require: 有效专利数 >= 10 }
      - { id: share, kind: condition, clause: 一4, title: 研发占比, require: 研发占比 >= 0.03 }
      - { id: system, kind: judgement, clause: 一5, title: 管理制度健全 }
`);

const HEADERS = ['单位名称', '统一社会信用代码', '申报主体类型', '单项冠军', '有效专利数', '评议：system'];
const ROWS: CellValue[][] = [
  ['甲辰精密机械有限公司', '91320100000000001X', '民企', '是', 20, '是'],
  ['乙巳机电有限公司', '91320100000000002X', '民 企', '是', '若干', '较健全'],
  ['丙午新材料有限公司', '91320100000000003X', '规上', '榜上有名', '约二十', '较健全'],
  ['江南理工大学', '12320100000000004X', '双一流', '榜上有名', 20, '是'],
  ['丁未商会', '51320100000000005X', '商会', '是', 20, '是'],
];
const screen = (more: Partial<ScreeningOptions> = {}) => screenRows(guideline, [HEADERS, ...ROWS], more);
const asked = (more: Partial<ScreeningOptions> = {}) =>
  new Map(gatherUnknownWords(screen(more)).map((one) => [one.fact, one]));
const verdict = (row: number, criterion: string, more: Partial<ScreeningOptions>) =>
  screen(more).applicants[row]?.findings.find((finding) => finding.criterion.id === criterion)?.verdict;
const words = (fact: string, text: string, value: string): Partial<ScreeningOptions> => ({
  words: new Map([[fact, new Map([[text, value]])]]),
});

describe('words asked once', () => {
  test('[F13] a text is asked once, however often and in whatever spacing it stands', () => {
    const type = asked().get('申报主体类型');
    expect(type?.words.map(({ text, count, rows }) => [text, count, rows])).toEqual([
      ['民企', 2, [1, 2]],
      ['规上', 1, [3]],
      ['双一流', 1, [4]],
      ['商会', 1, [5]],
    ]);
    expect(type).toMatchObject({ headers: ['申报主体类型'], options: ['企业', '高等院校'] });
    expect(type?.answers).toEqual(['不属任何一类', '空', '逐个看']);
    expect(asked().get('单项冠军')?.answers).toEqual(['是', '否', '空', '逐个看']);
  });

  test('[F14] the vocabulary, the credit code and the name speak for an option; only the vocabulary makes it likely', () => {
    const proposals = new Map(
      asked()
        .get('申报主体类型')
        ?.words.map(({ text, proposals: own }) => [text, own]),
    );
    expect(proposals.get('民企')?.[0]).toEqual({
      value: '企业',
      level: 'likely',
      because: ['vocabulary', 'creditCode', 'name'],
    });
    expect(proposals.get('规上')).toEqual([{ value: '企业', level: 'possible', because: ['creditCode', 'name'] }]);
    expect(proposals.get('双一流')).toEqual([{ value: '高等院校', level: 'possible', because: ['name'] }]);
    expect(proposals.get('商会')).toEqual([]);
  });

  test('[F14] what the vocabulary gives is no longer likely where code and name speak against it', () => {
    const rows = [HEADERS, ['江南理工大学', '12320100000000004X', '民企', '是', 20, '是']];
    const [type] = gatherUnknownWords(screenRows(guideline, rows));
    expect(type?.words[0]?.proposals.map(({ value, level }) => [value, level])).toEqual([
      ['企业', 'possible'],
      ['高等院校', 'possible'],
    ]);
  });

  test('[F13] words without a figure are asked of counts too, unreadable figures are cells to mend', () => {
    expect(
      asked()
        .get('有效专利数')
        ?.words.map(({ text }) => text),
    ).toEqual(['若干', '约二十']);
  });

  test('[F13] words in a column of judgements are asked like all others, and count once settled', () => {
    expect(asked().get('评议：system')?.words).toMatchObject([{ text: '较健全', count: 2, rows: [2, 3] }]);
    expect(verdict(1, 'system', {})).toBe('undetermined');
    expect(verdict(1, 'system', words('评议：system', '较健全', '是'))).toBe('met');
    expect(verdict(1, 'system', words('评议：system', '较健全', '否'))).toBe('notMet');
  });

  test('[F13] a settled word is read as settled and not asked again', () => {
    expect(verdict(3, 'champion', {})).toBe('undetermined');
    const yes = words('单项冠军', '榜上有名', '是');
    expect(verdict(3, 'champion', yes)).toBe('met');
    expect(asked(yes).get('单项冠军')).toBeUndefined();
    expect(verdict(3, 'type', words('申报主体类型', '双一流', '高等院校'))).toBe('met');
  });

  test('[F13] none of these is an answer: the applicant is of another type and fails', () => {
    expect(verdict(4, 'type', {})).toBe('undetermined');
    expect(verdict(4, 'type', words('申报主体类型', '商会', '不属任何一类'))).toBe('notMet');
  });

  test('[F13] what is looked at one by one stays unread and is not asked again', () => {
    const each = words('单项冠军', '榜上有名', '逐个看');
    expect(verdict(3, 'champion', each)).toBe('undetermined');
    expect(asked(each).get('单项冠军')).toBeUndefined();
  });

  test('[F13] confirming takes what is likely alone, and leaves what was settled as it was', () => {
    const before = new Map([['申报主体类型', new Map([['规上', '企业']])]]);
    const { words: confirmed } = confirmWords({ ...NO_READINGS, words: before }, gatherUnknownWords(screen()));
    expect(confirmed).toEqual(
      new Map([
        [
          '申报主体类型',
          new Map([
            ['民企', '企业'],
            ['规上', '企业'],
          ]),
        ],
      ]),
    );
  });

  test('[F13] [F12] the word for a programme is asked, and settled for the rows that have it', () => {
    const two = guidelineOf(`
  - { id: new, name: 新建项目, clause: 附件1, criteria: [{ id: a, kind: condition, clause: 一, title: 专利, require: 有效专利数 >= 1 }] }
  - { id: more, name: 续建项目, clause: 附件2, criteria: [{ id: b, kind: condition, clause: 一, title: 专利, require: 有效专利数 >= 1 }] }
`);
    const rows = [
      ['单位名称', '项目类别', '有效专利数'],
      ['甲公司', '新建项目', 3],
      ['乙公司', '头一回', 3],
    ];
    const open = screenRows(two, rows, { programme: 'column' });
    expect(gatherUnknownWords(open)).toMatchObject([{ fact: '项目类别', words: [{ text: '头一回', rows: [2] }] }]);
    const settled = screenRows(two, rows, { programme: 'column', ...words('项目类别', '头一回', '新建项目') });
    expect(settled.applicants.map(({ programme }) => programme?.id)).toEqual(['new', 'new']);
  });

  test('[F18] how bare numbers of a share are meant comes from what was settled', () => {
    const rows = [
      ['单位名称', '研发占比'],
      ['甲公司', 0.8],
      ['乙公司', 0.5],
    ];
    const share = (more: Partial<ScreeningOptions>) =>
      screenRows(guideline, rows, more).applicants[0]?.findings.find(({ criterion }) => criterion.id === 'share')
        ?.verdict;
    expect(share({})).toBe('undetermined');
    expect(share({ ratioScales: new Map([['研发占比', 'fraction']]) })).toBe('met');
    expect(share({ ratioScales: new Map([['研发占比', 'percent']]) })).toBe('notMet');
  });
});
