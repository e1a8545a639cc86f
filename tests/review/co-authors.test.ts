import { readReviewers } from '../../src/plans/reviewers/read-reviewer-sheet';
import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { Reviewer } from '../../src/reviewers/types';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { libraryOf } from './library-of';
import type { Page } from './shared-document';
import { SharedDocument } from './shared-document';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: market, kind: judgement, clause: 一（1）, title: 市场前景好 }
      - { id: plan, kind: judgement, clause: 一（2）, title: 方案可行 }
    rubric:
      dimensions:
        - { id: novelty, name: 创新性, weight: 3, max: 10 }
        - { id: benefit, name: 效益, weight: 1, max: 20 }
`,
);
const NAMES = ['甲公司', '乙公司', '丙公司'];
const ROWS: CellValue[][] = [['单位名称', '项目负责人'], ...NAMES.map((name, at) => [name, `负责人${at}`])];
const REVIEWERS: readonly Reviewer[] = [
  { name: '张三', unit: '一所', role: 'expert' },
  { name: '李四', unit: '', role: 'expert' },
  { name: '王五', unit: '省厅', role: 'lead' },
];

const open = async (host: Page, reviewer: Reviewer): Promise<Review> => {
  const review = openReview({
    host,
    reviewer,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await review.open();
  if (review.getState().guideline === undefined) await review.chooseGuideline(guideline.id);
  await review.screen();
  return review;
};

/** Numbers below `n`, the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed * 2_654_435_761;
  return (n: number) => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 14)) >>> 0) % n;
  };
};

const rest = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Everything that was decided, in words, as a pane shows it. */
const shown = (review: Review): readonly string[] => {
  const { answers, scoring } = review.getState().review;
  return [
    ...[...answers].flatMap(([key, own]) => [...own].map(([id, { answer }]) => `${key} ${id} ${answer}`)),
    ...[...scoring.marks].flatMap(([expert, own]) =>
      [...own].flatMap(([key, { recused, scores }]) => [
        `${expert} ${key} ${recused}`,
        ...[...scores].map(([id, score]) => `${expert} ${key} ${id} ${score}`),
      ]),
    ),
  ].sort();
};

const HISTORIES = 60;

describe('several who review one workbook at a time', () => {
  test.each(Array.from({ length: HISTORIES }, (_, seed) => seed + 1))(
    '[C1][C2][C3] whatever the order of saves, nothing of anybody is lost and all see the same (history %i)',
    async (seed) => {
      const random = randomOf(seed);
      const document = new SharedDocument({ name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined });
      const count = 2 + random(2);
      const pages = Array.from({ length: count }, () => document.open());
      const reviews = await Promise.all(pages.map((page, at) => open(page, REVIEWERS[at] as Reviewer)));
      const keys = reviews[0]?.getState().screening?.applicants.map(({ key }) => key) ?? [];
      // What each said last of each thing.
      const said = new Map<string, unknown>();
      const running: Promise<void>[] = [];
      for (let step = 0; step < 40; step += 1) {
        const at = random(count);
        const [page, review, { name }] = [pages[at], reviews[at], REVIEWERS[at] as Reviewer];
        const key = keys[random(keys.length)] ?? '';
        if (page === undefined || review === undefined) continue;
        switch (random(8)) {
          case 0:
          case 1: {
            const [id, dimension] = random(2) === 0 ? ['novelty', '创新性'] : ['benefit', '效益'];
            const value = random(5) === 0 ? undefined : random(11);
            running.push(review.score(key, id ?? '', value));
            said.set(`${name} ${key} ${dimension}`, value);
            break;
          }
          case 2: {
            const criterion = random(2) === 0 ? 'market' : 'plan';
            const answer = (['yes', 'no', 'open'] as const)[random(3)] ?? 'open';
            running.push(review.answer(key, criterion, { answer, note: `第 ${step} 步` }));
            said.set(`${name} ${key} ${criterion}`, answer);
            break;
          }
          case 3: {
            const recused = random(2) === 0;
            running.push(review.recuse(key, recused));
            said.set(`${name} ${key} recused`, recused ? true : undefined);
            break;
          }
          case 4: {
            const sheets = page.workbook.sheets;
            const sheet = sheets[random(sheets.length)];
            if (sheet !== undefined) page.insertRow(sheet.name, 1 + random(sheet.rows.length));
            break;
          }
          case 5:
          case 6:
            document.save(page);
            break;
          default:
            page.follow();
        }
        if (random(3) === 0) await rest();
      }
      await Promise.all(running);
      for (let round = 0; round < 3; round += 1) {
        for (const page of pages) while (document.save(page));
        for (const page of pages) while (page.follow()) await rest();
        for (const review of reviews) await review.writeAgain();
      }
      for (const page of pages) while (document.save(page));
      for (const page of pages) while (page.follow()) await rest();
      await rest();
      await rest();
      const { entries, reviewers } = readReviewers(document.saved);
      const inCells = new Map(
        entries.map(({ about, key, reviewer, value }) => {
          const what = about.kind === 'score' ? about.dimension : 'criterion' in about ? about.criterion : about.kind;
          return [`${reviewers.get(reviewer)?.name ?? ''} ${key} ${what}`, value] as const;
        }),
      );
      const told = (all: ReadonlyMap<string, unknown>) =>
        [...all].flatMap(([what, value]) => (value === undefined ? [] : [`${what} ${String(value)}`])).sort();
      expect(told(inCells)).toEqual(told(said));
      for (const review of reviews) {
        expect(review.getState().unwritten).toBeUndefined();
        expect(shown(review)).toEqual(reviews[0] && shown(reviews[0]));
      }
      for (const review of reviews) review.close();
    },
  );
});
