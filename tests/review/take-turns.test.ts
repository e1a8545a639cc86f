import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { libraryOf } from './library-of';

const guideline = guidelineOf(`  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: level, kind: judgement, clause: 一（2）, title: 研发水平国际领先 }
`);
const ROWS = Array.from({ length: 200 }, (_, row): CellValue[] => [`${row}号公司`, `${row}号`, 120]);

/** A review on which every piece of work takes long, so that others get their turn after each. */
const start = async (between: (turn: number, review: Review, host: MemoryHost) => void = () => undefined) => {
  const host = new MemoryHost({
    name: '申报表.xlsx',
    sheets: [snapshotOf([['单位名称', '项目负责人', '有效专利数'], ...ROWS])],
    memory: undefined,
  });
  let clock = 0;
  let turns = 0;
  let isOpen = false;
  const review = openReview({
    host,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    pause: async () => {
      if (isOpen) {
        turns += 1;
        between(turns, review, host);
      }
      // What was begun meanwhile gets on as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    now: () => (clock += 1000),
  });
  await review.open();
  await review.chooseGuideline(guideline.id);
  isOpen = true;
  return { host, review, turnsSoFar: () => turns };
};
const conclusionOf = (review: Review, name: string) =>
  review.getState().screening?.applicants.find((one) => one.name === name)?.conclusion;

describe('long work', () => {
  test('lets others have their turn while it screens and while it plans', async () => {
    const { review, turnsSoFar } = await start();
    await review.screen();
    const screening = turnsSoFar();
    expect(screening).toBeGreaterThan(4);
    await review.previewResults();
    expect(turnsSoFar()).toBeGreaterThan(screening + 3);
    expect(review.getState().preview?.cells).toBeGreaterThan(200);
    expect(review.getState().activity.kind).toBe('idle');
  });

  test('judges a cell that changes while its sheet is being screened', async () => {
    const { review } = await start((turn, _, host) => {
      if (turn === 3) host.type('申报表', 1, 2, 10);
    });
    await review.screen();
    expect(conclusionOf(review, '0号公司')).toBe('unqualified');
    expect(conclusionOf(review, '1号公司')).toBe('pending');
  });

  test('goes by the settings that hold at its end', async () => {
    const { review } = await start((turn, running) => {
      if (turn === 3) void running.setAsOf('2022-03-01');
    });
    await review.screen();
    expect(review.getState().screening?.options.choices.asOf).toBe('2022-03-01');
  });

  test('keeps an answer that is given while everything is judged again', async () => {
    let key = '';
    const { review } = await start((_, running) => {
      if (key === '') return;
      const asked = key;
      key = '';
      void running.answer(asked, 'level', { answer: 'yes' });
    });
    await review.screen();
    key = review.getState().screening?.applicants[0]?.key ?? '';
    await review.setReading('none', 'none');
    expect(conclusionOf(review, '0号公司')).toBe('qualified');
  });

  test('cancelled on the way, it shows nothing new', async () => {
    const { review } = await start((turn, running) => {
      if (turn === 3) running.cancel();
    });
    await review.screen();
    expect(review.getState().screening).toBeUndefined();
    await review.screen();
    expect(conclusionOf(review, '0号公司')).toBe('pending');
  });

  test('[W6] never shows a plan for results that have changed meanwhile', async () => {
    let planning = false;
    const { review, host } = await start((turn, _, workbook) => {
      if (!planning) return;
      planning = false;
      expect(turn).toBeGreaterThan(0);
      workbook.type('申报表', 1, 2, 10);
    });
    await review.screen();
    planning = true;
    await review.previewResults();
    const column = review.getState().preview?.plan.blocks[0]?.columns.find(({ id }) => id === 'conclusion');
    expect(column?.cells[0]?.value).toBe('不合格');
    expect(host.applied).toEqual([]);
  });
});

describe('opening a workbook', () => {
  test('[B12] what a person chooses while guidelines are looked through is kept', async () => {
    const other = { ...guideline, id: 'other-2022', title: '另一份指南' };
    const own = libraryOf(guideline);
    const library = {
      ...own,
      list: () => [...own.list(), { id: other.id, title: other.title, year: other.year, programmes: [] }],
      load: (id: string) => Promise.resolve(id === other.id ? other : guideline),
    };
    let asked = false;
    const review: Review = openReview({
      host: new MemoryHost({
        name: '申报表.xlsx',
        sheets: [snapshotOf([['单位名称', '项目负责人', '有效专利数'], ...ROWS])],
        memory: undefined,
      }),
      library,
      language: 'zh-CN',
      today: '2022-02-01',
      pause: async () => {
        if (!asked) {
          asked = true;
          await review.chooseGuideline(other.id);
        }
      },
      now: () => 0,
    });
    await review.open();
    expect(asked).toBe(true);
    expect(review.getState().review.guideline).toBe(other.id);
    expect(review.getState().review.programme).toEqual({ kind: 'one', id: 'p' });
  });
});
