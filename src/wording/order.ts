import type { ChangedOrder } from '../ranking/order-by-rule';
import { asksExperts, listChangedOrders } from '../ranking/order-by-rule';
import type { RankingRule } from '../guideline/score-types';
import type { Ranking, RankedApplicant } from '../ranking/rank-applicants';
import { listIndicators } from '../screening/score-results';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { wordMissingAll } from './finding';
import { wordTotals } from './score';
import { wordNumber } from './values';

/** What a list is ordered by: the method that makes one score of experts' marks, a total by rule, or a weighted sum. */
export const wordOrder = (ranking: Ranking, language: Language): string => {
  const own = wordOwnOrder(ranking, language);
  const against = wordChangedOrders(ranking, language);
  return against === '' ? own : `${own}${wordsIn(language).findings.semicolon}${against}`;
};

/** What the settings order otherwise than the guideline, and how that has it; empty where nothing is. */
const wordChangedOrders = (ranking: Ranking, language: Language): string => {
  const worded = changedOrdersOf(ranking).map((changed) => wordChanged(changed, language));
  return [...new Set(worded)].join(wordsIn(language).findings.semicolon);
};

const changedOrdersOf = ({ applicants, choices, settings }: Ranking): readonly ChangedOrder[] =>
  listChangedOrders(
    applicants.map(({ applicant }) => applicant),
    choices,
    settings,
  );

const wordChanged = ({ guideline, now }: ChangedOrder, language: Language): string =>
  wordsIn(language).ranking.changedOrder(wordRanking(now, language), wordRanking(guideline, language));

const wordOwnOrder = ({ applicants, settings }: Ranking, language: Language): string => {
  const words = wordsIn(language).ranking;
  const method = words.methods[settings.method];
  const orders = new Set(
    applicants.flatMap(({ order }) => (order === undefined ? [] : [wordParts(order.parts, language)])),
  );
  if (orders.size === 0) return method;
  const worded = [...orders].join(wordsIn(language).findings.semicolon);
  return asksExperts(applicants) ? words.orderWith(worded, method) : worded;
};

/** How a guideline orders a programme: 评价得分；同分依次比 创新得分，先看优先条件. */
export const wordRanking = (
  { order, ties, tiesFirst }: Pick<RankingRule, 'order' | 'ties' | 'tiesFirst'>,
  language: Language,
): string => {
  const { findings, ranking: words } = wordsIn(language);
  const names = ties.map(({ of, title }) => title ?? of);
  return [wordParts(order, language), ...(names.length === 0 ? [] : [words.ties(names, tiesFirst)])].join(
    findings.semicolon,
  );
};

const wordParts = (parts: RankingRule['order'], language: Language): string => {
  const words = wordsIn(language).ranking;
  return words.orderSum(
    parts.map(({ of, weight }) => (parts.length === 1 && weight === 1 ? of : words.orderPart(of, wordNumber(weight)))),
  );
};

/**
 * Each programme's own order and ties, as its guideline has them or, told apart, as the settings do; none where experts'
 * marks alone order as the guideline has it.
 */
export const listOrders = (ranking: Ranking, language: Language): readonly string[] => {
  const found = new Map<string, string>();
  for (const { applicant, order } of ranking.applicants)
    if (applicant.programme !== undefined && order !== undefined)
      found.set(applicant.programme.name, wordRanking(order.rule, language));
  for (const changed of changedOrdersOf(ranking)) found.set(changed.programme.name, wordChanged(changed, language));
  return [...found].map(([name, text]) => wordsIn(language).lists.pair(name, text));
};

/** The totals that keep an applicant from being ranked, with what is missing (rules S3, R2). */
export const wordOpenOrder = ({ applicant, order }: RankedApplicant, language: Language): string => {
  const open = (order?.parts ?? []).filter(({ value }) => value === undefined).map(({ of }) => of);
  const totals = wordTotals(applicant, open, language);
  const missing = applicant.scores
    .flatMap((score) => [
      ...(open.includes(score.score.name) ? listIndicators(score) : []),
      ...score.sections.flatMap((own) => (open.includes(own.section.name) ? own.indicators : [])),
    ])
    .flatMap((indicator) => indicator.missing);
  const once = [...new Map(missing.map((own) => [`${own.fact} ${own.year ?? ''}`, own])).values()];
  const worded = wordMissingAll(once, applicant.table, applicant.row, language);
  const { listComma } = wordsIn(language).findings;
  return totals.length === 0 ? '' : wordsIn(language).ranking.openScore(totals.join(listComma), worded);
};
