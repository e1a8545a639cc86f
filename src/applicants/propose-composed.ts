import type { TargetIndex } from './index-targets';
import type { Pair, PlacedRow } from './score-pairs';
import { meaningOf, spanOf } from './segment-header';
import type { Proposal, ProposedColumn } from './types';

/** What tells whether what a row is assigned is likely. */
type IsClear = (row: PlacedRow) => boolean;

const columnsOf = (rows: readonly PlacedRow[]): readonly ProposedColumn[] =>
  rows.flatMap(({ candidate: { headers } }) => headers.map(({ column, text }) => ({ column, header: text })));

const LAST_YEAR = '上1年度';

/** Nothing of another meaning goes nearly as well with the column; figures of other times are told apart by their span. */
const isOfOneSense = ({ first, pairs }: PlacedRow, senses: readonly string[]): boolean =>
  first !== undefined &&
  first.score >= SAID &&
  pairs.every(({ at, score }) => senses[at] === senses[first.at] || score < first.score - OTHERWISE);

/** A column is said to be a figure from so much of its name on. */
const SAID = 0.5;
/** By so much another meaning must go worse with a column. */
const OTHERWISE = 0.15;

/** Ratios whose two figures each stand clearly in a column of their own (rule B7). */
export const proposeRatios = (
  { ratios, sought, senses }: TargetIndex,
  isOpen: (at: number) => boolean,
  rows: readonly PlacedRow[],
  isClear: IsClear,
): readonly Proposal[] =>
  ratios.flatMap(({ at, figures }): readonly Proposal[] => {
    const target = sought[at];
    if (target === undefined || !isOpen(at)) return [];
    const [above, below] = figures.map(({ sense }) =>
      rows.find(({ first }) => first !== undefined && senses[first.at] === `amount ${sense}`),
    );
    if (above?.first === undefined || below?.first === undefined) return [];
    const span = spanOf(meaningOf(target.name)) ?? LAST_YEAR;
    const clear = [above, below].every((row) => {
      const { meaning, headers, look } = row.candidate;
      const own = spanOf(meaning) ?? span;
      // Of several years in a cell the latest is the last year.
      const isOfSpan = look.shares.series < 0.5 ? own === span : own !== LAST_YEAR && span === LAST_YEAR;
      return (isClear(row) || isOfOneSense(row, senses)) && headers.length === 1 && isOfSpan;
    });
    const columns = columnsOf([above, below]);
    return [
      {
        target: target.name,
        level: clear ? 'likely' : 'possible',
        columns,
        expression: columns.map(({ header }) => `[${header}]`).join(' / '),
        score: Math.min(above.first.score, below.first.score),
        lead: Math.min(above.lead, below.lead),
        evidence: [above.first, below.first].map(({ words }) => ({ kind: 'words', words: words.shared })),
      },
    ];
  });

/** How many of a column's cells differ where each names an applicant, and how few are anything but words. */
const ALL_DIFFER = 0.9;
const MOSTLY = 0.6;
const HARDLY = 0.2;
/** A header that says whose name it is; and those who are others than the applicant. */
const BODY = /(?:单位|企业|机构|主体|园区|院校|学校|协会|商会|公司|院所|方)$/;
const OTHERS =
  /合作|联合|协作|参与|推荐|主管|实施|承建|委托|受托|依托|服务方|上级|所属|开户|代理|联系|建设地|审核|初审|管理机构/;

/**
 * Without a column that is likely to name the applicants, the first that may (rule B11): its cells all differ, are words,
 * and its header says 单位, 园区 or the like of nobody else.
 */
export const proposeName = (
  { sought, count }: TargetIndex,
  isOpen: (at: number) => boolean,
  rows: readonly PlacedRow[],
  isClear: IsClear,
): readonly Proposal[] => {
  const at = sought.findIndex(({ role }, index) => index < count && role === 'organisation');
  const target = sought[at];
  if (target === undefined || !isOpen(at)) return [];
  const names = rows
    .filter((row) => !isClear(row) || row.first?.at === at)
    .filter(({ candidate: { headers, look } }) => {
      const text = headers[0]?.text.replace(/[（(][^（()）]*[)）]/g, '') ?? '';
      const { shares } = look;
      const isWords =
        shares.words >= MOSTLY && Math.max(shares.answer, shares.date, shares.number, shares.phone) <= HARDLY;
      return (
        headers.length === 1 &&
        look.filled >= 3 &&
        look.texts.size >= ALL_DIFFER * look.filled &&
        isWords &&
        BODY.test(headers[0]?.lower ?? text) &&
        !OTHERS.test(text)
      );
    })
    .sort((one, other) => (one.candidate.headers[0]?.column ?? 0) - (other.candidate.headers[0]?.column ?? 0));
  const [first] = names;
  if (first === undefined) return [];
  const { look } = first.candidate;
  return [
    {
      target: target.name,
      level: 'likely',
      columns: columnsOf([first]),
      score: 0.5,
      lead: 0,
      evidence: [{ kind: 'cells', share: Math.max(look.shares.organisation, look.texts.size / look.filled) }],
    },
  ];
};

/** How well a column must name one of two things, and how many of its cells must tell that it is there or not. */
const HALF_SCORE = 0.28;
const HALF_CELLS = 0.8;
/** A thing said so far is no half of two. */
const WHOLE = 0.8;
const TWO = /.{2,}[及和与、].{2,}/;

/** Whether a pair of these says one of the two things that its target asks for together. */
const isOneOfTwo = ({ target, isHalf, words, score, cells, turned }: Pair): boolean =>
  (target.type === 'material' ? isHalf : TWO.test(target.name) && words.recall < WHOLE) &&
  turned === false &&
  score >= HALF_SCORE &&
  (cells ?? 0) >= HALF_CELLS;

/** Two things asked for as one (`甲表及乙书`, `有场地和设备`), of which each has a column of its own (rule B7). */
export const proposeBoth = (
  { sought, count }: TargetIndex,
  isOpen: (at: number) => boolean,
  rows: readonly PlacedRow[],
  isClear: IsClear,
): readonly Proposal[] => {
  const free = rows.filter((row) => row.candidate.headers.length === 1 && !isClear(row));
  return sought.slice(0, count).flatMap((target, at): readonly Proposal[] => {
    if ((target.type !== 'material' && target.type !== 'yesNo') || target.kind !== undefined || !isOpen(at)) return [];
    const halves = free
      .flatMap((row) => {
        const pair = row.pairs.find((one) => one.at === at);
        return pair !== undefined && !pair.bad && !pair.isCounted && isOneOfTwo(pair) ? [{ row, pair }] : [];
      })
      .sort((one, other) => other.pair.score - one.pair.score);
    const [best] = halves;
    const other = halves.find(
      ({ pair }) => best !== undefined && saysMore(pair, best.pair) && saysMore(best.pair, pair),
    );
    if (best === undefined || other === undefined) return [];
    const columns = columnsOf([best.row, other.row]);
    return [
      {
        target: target.name,
        level: 'likely',
        columns,
        expression: columns.map(({ header }) => `[${header}]`).join(' and '),
        score: Math.min(best.pair.score, other.pair.score),
        lead: 0,
        evidence: [best.pair, other.pair].map(({ words }) => ({ kind: 'words', words: words.shared })),
      },
    ];
  });
};

const saysMore = (one: Pair, other: Pair): boolean =>
  one.words.shared.some((word) => !other.words.shared.includes(word));
