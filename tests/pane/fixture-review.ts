import { checkRubric } from '../../src/ranking/rubric';
import type { SheetReview } from '../../src/memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { enterScore } from '../../src/ranking/rubric';
import { changeRankSettings, DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import type { SheetBinding } from '../../src/applicants/types';
import type { GivenAnswer, Review, ReviewState } from '../../src/review/types';
import type { CellAddress } from '../../src/workbook/types';
import { guideline, hvpNew, hvpUpgrade } from './fixture-guideline';
import { SHEET } from './fixture-findings';
import { inventRows } from './fixture-rows';
import type { Decisions } from './fixture-screening';
import { bindSheet, keyOf, screenRows } from './fixture-screening';

/** A review over invented rows, and what the pane asked of it. */
export interface FixtureReview extends Review {
  readonly revealed: CellAddress[];
  readonly asked: string[];
  patch(change: Partial<ReviewState>): void;
  /** Changes what was chosen and decided for the sheet. */
  change(change: Partial<SheetReview>): void;
}

const noDecisions: Decisions = {
  answers: new Map(),
  overrides: new Map(),
  readings: new Map(),
  fixed: new Map(),
};

const emptyState: ReviewState = {
  language: 'zh-CN',
  activity: { kind: 'idle' },
  workbook: undefined,
  sheets: [],
  sheet: undefined,
  guidelines: [
    {
      id: guideline.id,
      title: guideline.title,
      year: guideline.year,
      programmes: [hvpNew, hvpUpgrade].map(({ id, name, aliases }) => ({ id, name, aliases })),
    },
    { id: 'tianjin-2023', title: '天津市知识产权专项资金项目申报指南', year: 2023, programmes: [] },
  ],
  guideline: undefined,
  review: NEW_SHEET_REVIEW,
  binding: undefined,
  columns: [],
  trial: undefined,
  joinable: [],
  rosters: [],
  profiles: [],
  offered: [],
  round: [],
  screening: undefined,
  stale: false,
  selected: undefined,
  preview: undefined,
  lastWrite: undefined,
  trouble: undefined,
  lastEditCost: undefined,
  ranking: undefined,
  rankSettings: DEFAULT_RANK_SETTINGS,
};

const withEntry = <T>(
  map: ReadonlyMap<string, ReadonlyMap<string, T>>,
  key: string,
  id: string,
  value: T | undefined,
): ReadonlyMap<string, ReadonlyMap<string, T>> => {
  const inner = new Map(map.get(key) ?? []);
  if (value === undefined) inner.delete(id);
  else inner.set(id, value);
  const outer = new Map(map);
  if (inner.size === 0) outer.delete(key);
  else outer.set(key, inner);
  return outer;
};

/** Opens a fixture review: `applicants` invented rows, screened from the start when `screened`. */
export const openFixtureReview = ({ applicants = 60, screened = true, opened = true } = {}): FixtureReview => {
  const rows = inventRows(applicants);
  const listeners = new Set<() => void>();
  const revealed: CellAddress[] = [];
  const asked: string[] = [];
  let decisions: Decisions = {
    ...noDecisions,
    answers: new Map(
      rows
        .filter((_, index) => index % 3 === 0)
        .map((row, index) => [
          keyOf(row),
          new Map([['leading-rd', { answer: index % 7 === 6 ? 'no' : 'yes' } as const]]),
        ]),
    ),
  };
  let state: ReviewState = emptyState;

  const columnsOf = (headers: SheetBinding['headers']) =>
    headers.map(({ column, text }) => ({ column, header: text, own: text, group: undefined, samples: [`${text} 1`] }));
  const patch = (change: Partial<ReviewState>) => {
    const columns = change.binding === undefined ? state.columns : columnsOf(change.binding.headers);
    state = { ...state, columns, ...change };
    for (const listener of listeners) listener();
  };
  const change = (own: Partial<SheetReview>) => patch({ review: { ...state.review, ...own } });
  const open = () =>
    patch({
      workbook: '2022年高价值专利申报汇总.xlsx',
      sheets: [
        { name: SHEET, hidden: false, protected: false, rows: rows.length + 4 },
        { name: '各市推荐汇总', hidden: false, protected: true, rows: 15 },
      ],
      sheet: SHEET,
      guideline,
      review: {
        ...state.review,
        answers: decisions.answers,
        programme: { kind: 'one', id: hvpNew.id },
        asOf: guideline.checkDate,
      },
      binding: bindSheet(rows, decisions.fixed),
    });
  const rescreen = () => {
    const { binding, ...screening } = screenRows(rows, decisions);
    patch({ binding, screening: { binding, ...screening }, stale: false });
  };
  const decide = (change: Partial<Decisions>) => {
    decisions = { ...decisions, ...change };
    if (state.screening === undefined) patch({ binding: bindSheet(rows, decisions.fixed) });
    else rescreen();
    return Promise.resolve();
  };
  const answerMany = (given: readonly GivenAnswer[]) => {
    const answers = given.reduce(
      (all, { key, criterion, answer }) => withEntry(all, key, criterion, answer),
      decisions.answers,
    );
    change({ answers });
    return decide({ answers });
  };
  const previewOf = (sheet: boolean): NonNullable<ReviewState['preview']> => ({
    plan: { blocks: [], sheets: [], memory: undefined },
    cells: rows.length * (sheet ? 8 : 5),
    freshColumns: sheet ? [] : ['缺项说明', '待评议', '优先条件'],
    replacedColumns: sheet ? [] : ['资格结论', '不符合条款'],
    sheets: sheet ? [{ name: '补正通知', rows: rows.length, replaces: false }] : [],
    kept: sheet
      ? []
      : [
          {
            cell: { sheet: SHEET, row: 9, column: 27 },
            header: '缺项说明',
            shown: '已电话补正',
            ours: '缺：信用承诺书',
          },
        ],
  });

  if (opened) open();
  if (opened && screened) rescreen();

  return {
    revealed,
    asked,
    patch,
    change,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rank: (change = {}) => Promise.resolve(patch({ rankSettings: changeRankSettings(state.rankSettings, change) })),
    previewRanking: () => Promise.resolve(void asked.push('preview ranking')),
    previewLists: (which) => Promise.resolve(void asked.push(`preview ${which.join(' ')}`)),
    findBestTotal: () => Promise.resolve(undefined),
    open: () => Promise.resolve(open()),
    setLanguage: (language) => patch({ language }),
    chooseGuideline: (id) => Promise.resolve(void asked.push(`guideline ${id}`)),
    addGuideline: () => [
      {
        code: 'guideline.unknownKey',
        key: 'critera',
        candidates: ['criteria'],
        known: ['criteria', 'materials'],
        at: { file: 'guideline.yaml', line: 12, column: 1 },
        severity: 'error',
      },
    ],
    chooseProgramme: (programme) => Promise.resolve(change({ programme })),
    chooseSheet: (sheet) => Promise.resolve(patch({ sheet })),
    joinSheet: (name, programme) => {
      const chosen = programme?.kind === 'one' ? programme.id : programme?.kind;
      asked.push(`join ${name} ${chosen ?? 'no longer'}`);
      const together = new Map(state.review.together);
      if (programme === undefined) together.delete(name);
      else together.set(name, programme);
      return Promise.resolve(change({ together }));
    },
    setAsOf: (asOf) => Promise.resolve(change({ asOf })),
    setReading: (id, label) => {
      const readings = new Map(decisions.readings).set(id, label);
      change({ readings });
      return decide({ readings });
    },
    checkElsewhere: (criterion, said) => {
      const { elsewhere } = state.review;
      const criteria = new Map(elsewhere.criteria);
      if (criterion !== undefined && said !== undefined) criteria.set(criterion, said);
      change({ elsewhere: { criteria, rest: criterion === undefined ? said : elsewhere.rest } });
      return Promise.resolve();
    },
    fixBinding: (header, targets) => {
      const fact = targets === undefined ? undefined : (targets[0]?.target ?? null);
      asked.push(`bind ${header} → ${String(fact)}`);
      const fixed = new Map(decisions.fixed);
      if (fact === undefined) fixed.delete(header);
      else fixed.set(header, fact);
      const columns = new Map([...fixed].map(([name, one]) => [name, one === null ? [] : [{ target: one }]]));
      change({ fixed: { ...state.review.fixed, columns } });
      return decide({ fixed });
    },
    tryOut: () => Promise.resolve(),
    settleWords: (words) => Promise.resolve(void asked.push(`words ${words.map(({ text }) => text).join(' ')}`)),
    confirmInferred: (words) =>
      Promise.resolve(void asked.push(['confirm bindings', ...words.map(({ text }) => text)].join(' '))),
    confirmBindings: (proposals) => {
      if (proposals === undefined) asked.push('confirm bindings');
      const fixed = new Map(decisions.fixed);
      for (const { columns, target } of proposals ?? [])
        for (const { header } of columns) {
          asked.push(`bind ${header} → ${target}`);
          fixed.set(header, target);
        }
      return decide({ fixed });
    },
    computeFact: (fact, expression) => Promise.resolve(void asked.push(`compute ${fact} = ${expression ?? '-'}`)),
    decideName: (roster, pair, said) => Promise.resolve(void asked.push(`name ${roster}: ${pair} → ${said ?? '-'}`)),
    chooseRosterSheet: (roster, sheet, file) =>
      Promise.resolve(void asked.push(`roster ${roster}: ${file ?? ''} ${sheet}`)),
    chooseRosterFile: (roster, { name }) => Promise.resolve(void asked.push(`roster ${roster}: ${name}`)),
    setRosterColumn: (roster, tells, header) =>
      Promise.resolve(void asked.push(`roster ${roster}: ${tells} in ${header ?? '-'}`)),
    clearRoster: (roster) => Promise.resolve(void asked.push(`roster ${roster}: -`)),
    settleWord: (fact, text, value) => Promise.resolve(void asked.push(`word ${fact}: ${text} → ${value ?? '-'}`)),
    takeRow: (row, as) => Promise.resolve(void asked.push(`row ${row} ${as ?? '-'}`)),
    scaleRatio: (fact, scale) => Promise.resolve(void asked.push(`scale ${fact} ${scale ?? '-'}`)),
    writeProfile: (name) => name,
    addProfile: () => Promise.resolve(void asked.push('add profile')),
    useProfile: (name) => Promise.resolve(void asked.push(`use profile ${name}`)),
    screen: () => {
      asked.push('screen');
      return Promise.resolve(rescreen());
    },
    cancel: () => {
      asked.push('cancel');
      patch({ activity: { kind: 'idle' } });
    },
    select: (selected) => patch({ selected }),
    reveal: (cell) => Promise.resolve(void revealed.push(cell)),
    answer: (key, criterion, answer) => answerMany([{ key, criterion, answer }]),
    answerMany: (answers) => {
      asked.push(`answer ${answers.length}`);
      return answerMany(answers);
    },
    override: (key, criterion, override) =>
      decide({ overrides: withEntry(decisions.overrides, key, criterion, override) }),
    setExpert: (expert) => Promise.resolve(change({ scoring: { ...state.review.scoring, expert } })),
    score: (key, dimension, value) => {
      asked.push(`score ${dimension} ${value ?? '-'}`);
      const scoring = enterScore(state.review.scoring, key, ({ recused, scores }) => {
        const next = new Map(scores);
        if (value === undefined) next.delete(dimension);
        else next.set(dimension, value);
        return { recused, scores: next };
      });
      return Promise.resolve(change({ scoring }));
    },
    recuse: (key, recused) =>
      Promise.resolve(
        change({ scoring: enterScore(state.review.scoring, key, ({ scores }) => ({ recused, scores })) }),
      ),
    setRubric: (rubric) => {
      const issues = rubric === undefined ? [] : checkRubric(rubric);
      if (issues.length === 0) change({ scoring: { ...state.review.scoring, rubric } });
      return Promise.resolve(issues);
    },
    previewResults: () => Promise.resolve(patch({ preview: previewOf(false) })),
    previewNotices: () => Promise.resolve(patch({ preview: previewOf(true) })),
    dismissPreview: () => patch({ preview: undefined }),
    write: () =>
      Promise.resolve(
        patch({
          preview: undefined,
          lastWrite: { cellsWritten: rows.length * 5, columnsWritten: 5, sheetsWritten: 0, undo: 'token' },
        }),
      ),
    undo: () => Promise.resolve(patch({ lastWrite: undefined })),
    signAs: (reviewer) => patch({ reviewer }),
    setSettleRule: (settleRule) => Promise.resolve(patch({ settleRule })),
    carryOver: () => Promise.resolve(patch({ carryOver: undefined })),
    writeAgain: () => Promise.resolve(patch({ unwritten: undefined })),
    dismissTrouble: () => patch({ trouble: undefined }),
    noticeOf: ({ name, missing }) =>
      [
        `${name}：`,
        '  经形式审查，你单位申报的高价值专利培育计划项目（新建）尚有下列事项需补正：',
        ...missing.map(({ fact }, index) => `  ${index + 1}. ${fact}：未填写。`),
        '  请于收到本通知之日起 5 个工作日内补齐。',
      ].join('\n'),
    close: () => listeners.clear(),
  };
};
