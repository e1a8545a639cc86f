import { listQuotas } from '../../screening/check-quotas';
import { existsSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { EXPERTS } from '../../guideline/fact-schema';
import type { Guideline } from '../../guideline/types';
import type { ScoringMethod, TieRule } from '../../ranking/types';
import type { Changed, RankChange, RankSettings } from '../../ranking/settings';
import { changeRankSettings, DEFAULT_RANK_SETTINGS } from '../../ranking/settings';
import type { TieBreak } from '../../ranking/tie-breaks';
import { listTieBreakColumns, readTieBreak } from '../../ranking/tie-breaks';
import type { Ranking } from '../../ranking/rank-applicants';
import { wordContestIssue } from '../../wording/placement';
import { nearNames } from '../../feel/parse-text';
import { readTextFile } from './guideline-files';
import { Refusal } from './output';
import type { SheetOptions } from './screen-options';
import { messageOf } from './screen-options';

/** Options of `rank` as commander gives them. */
export interface RankOptions extends SheetOptions {
  readonly quotas?: string;
  readonly method?: ScoringMethod;
  readonly score?: readonly string[];
  readonly tie?: readonly string[];
  readonly budget?: string;
  readonly round?: RankSettings['round'];
  readonly perProject?: string;
  readonly official?: RankSettings['official']['list'];
  /** Why the best total is official. */
  readonly reason?: string;
  readonly out?: string;
  readonly json?: string;
  readonly csv?: string;
  /** Date of the correction notices. */
  readonly notices?: string;
}

const changedSchema = z.union([z.number(), z.strictObject({ value: z.number(), reason: z.string().default('') })]);
const tableSchema = z.record(z.string(), changedSchema);

/** Keys of a places file that are no quota's id. */
const RESERVED = ['places', 'reserve', 'weights', 'tieBreaks'];

const toChanged = (value: z.infer<typeof changedSchema>): Changed<number> =>
  typeof value === 'number' ? { value, reason: '' } : value;

const readTable = (where: string, content: unknown): ReadonlyMap<string, Changed<number>> => {
  const parsed = tableSchema.safeParse(content);
  if (!parsed.success) {
    const at = [where, ...(parsed.error.issues[0]?.path ?? [])].join(' → ');
    throw new Refusal((words) => words.notNumbers(at));
  }
  const table = new Map(Object.entries(parsed.data).map(([name, value]) => [name, toChanged(value)] as const));
  for (const [name, { value }] of table)
    if (!Number.isInteger(value) || value < 0)
      throw new Refusal((words) => words.notWhole(`${where} → ${name}`, value));
  return table;
};

const readFile = (path: string): Readonly<Record<string, unknown>> => {
  if (!existsSync(path)) throw new Refusal((words) => words.noQuotas(path));
  const text = readTextFile(path);
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (error) {
    throw new Refusal((words) => words.notYaml(path, messageOf(error)));
  }
  const parsed = z.record(z.string(), z.unknown()).safeParse(content);
  if (!parsed.success) throw new Refusal((words) => words.notQuotas(path));
  return parsed.data;
};

const onlyProgrammes = (table: ReadonlyMap<string, unknown>, where: string, guideline: Guideline) => {
  const ids = guideline.programmes.map(({ id }) => id);
  for (const id of table.keys())
    if (!ids.includes(id))
      throw new Refusal((words) => words.noProgramme(where, guideline.id, id, nearNames(id, ids), ids));
};

/**
 * Places that differ from the guideline's: `quotaId: { group: n }`, `places: { programme: n }`, `reserve: { programme: n }`,
 * each number alone or with its reason; beside them `weights: { header: n }` and `tieBreaks: [header]`,
 * a header with `:asc` behind it where the lower comes first.
 */
const readPlacesFile = (
  path: string,
  guideline: Guideline,
): Pick<RankSettings, 'places' | 'reserves' | 'quotas' | 'weights' | 'tieBreaks'> => {
  const content = readFile(path);
  const quotaIds = listQuotas(guideline).map(({ id }) => id);
  const keys = [...quotaIds, ...RESERVED];
  const own = Object.entries(content).filter(([key]) => !RESERVED.includes(key));
  for (const [id] of own)
    if (!quotaIds.includes(id))
      throw new Refusal((words) => words.noQuota(path, guideline.id, id, nearNames(id, keys), keys));
  const places = readTable(`${path} → places`, content.places ?? {});
  const reserves = readTable(`${path} → reserve`, content.reserve ?? {});
  onlyProgrammes(places, `${path} → places`, guideline);
  onlyProgrammes(reserves, `${path} → reserve`, guideline);
  const weights = z.record(z.string(), z.number().positive()).safeParse(content.weights ?? {});
  if (!weights.success) throw new Refusal((words) => words.notWeights(`${path} → weights`));
  const tieBreaks = z.array(z.string()).safeParse(content.tieBreaks ?? []);
  if (!tieBreaks.success) throw new Refusal((words) => words.notTieBreaks(`${path} → tieBreaks`));
  return {
    places,
    reserves,
    quotas: new Map(own.map(([id, table]) => [id, readTable(`${path} → ${id}`, table)])),
    weights: new Map(Object.entries(weights.data)),
    tieBreaks: tieBreaks.data.map(readTieBreak),
  };
};

/** What goes back to the guideline's own, for `--score` and `--tie`. */
const AS_GUIDELINE = 'guideline';

/**
 * One or several `--tie`: columns or scores by rule to compare by in the order given, and the rule for who is still equal.
 * What is named in place of the guideline's own ties is kept until `--tie guideline`.
 */
const readTies = (texts: readonly string[], guideline: Guideline): RankChange => {
  const columns: TieBreak[] = [];
  const scores: RuleTie[] = [];
  let rule: TieRule | undefined;
  for (const text of texts) {
    const [, kind, rest = ''] = /^(draw|column|score):(.+)$/su.exec(text) ?? [];
    if (text === 'show') rule = { kind: 'show' };
    else if (kind === 'draw') rule = { kind: 'draw', seed: rest };
    else if (kind === 'column') columns.push(readTieBreak(rest));
    else if (kind === 'score') scores.push(readRuleTie(rest, guideline));
    else if (text !== AS_GUIDELINE) throw new Refusal((words) => words.notTie(text));
  }
  return {
    ...(rule !== undefined && { tieRule: rule }),
    ...(columns.length > 0 && { tieBreaks: columns }),
    ...((scores.length > 0 || texts.includes(AS_GUIDELINE)) && { ruleTies: scores.length > 0 ? scores : undefined }),
  };
};

type RuleTie = NonNullable<RankSettings['ruleTies']>[number];

/** A score by rule, or what the guideline compares equals by; `:asc` behind it where the lower comes first. */
const readRuleTie = (text: string, guideline: Guideline): RuleTie => {
  const { column: of, first } = readTieBreak(text);
  const own = guideline.programmes.flatMap(({ ranking }) => ranking?.ties ?? []);
  const named = own.find((tie) => tie.of === of || tie.title === of);
  const known = [
    ...namesOfScores(guideline).filter((name) => name !== EXPERTS),
    ...own.map((tie) => tie.title ?? tie.of),
  ];
  if (named === undefined && !known.includes(of))
    throw new Refusal((words) => words.noScoreTie(of, nearNames(of, known), known));
  return { ...(named ?? { of }), first };
};

/** Refuses columns to compare equals by that are on no sheet, where they were named on the command line. */
export const refuseUnknownTieBreaks = (ranking: Ranking, { tie, quotas }: RankOptions): void => {
  if (tie === undefined && quotas === undefined) return;
  const sheets = new Set(ranking.applicants.map(({ applicant }) => applicant.table.sheet));
  const unknown = ranking.issues.find(
    (issue) => issue.code === 'tieBreak.unknown' && issue.sheets.length >= sheets.size,
  );
  if (unknown !== undefined) throw new Refusal((_, language) => wordContestIssue(unknown, ranking, language));
};

/** Names of the totals and sections by rule of a guideline, and 专家评分. */
const namesOfScores = ({ programmes }: Guideline): readonly string[] => [
  EXPERTS,
  ...programmes.flatMap(({ scores }) => scores.flatMap((own) => [own, ...own.sections].map(({ name }) => name))),
];

/** `名称` or `名称:权重`; `undefined` where it names no score by rule. */
const readPart = (
  text: string,
  known: readonly string[],
): { readonly of: string; readonly weight: number } | undefined => {
  if (known.includes(text)) return { of: text, weight: 1 };
  const at = text.lastIndexOf(':');
  const weight = Number(text.slice(at + 1));
  const of = text.slice(0, at);
  if (at <= 0 || !known.includes(of)) return undefined;
  if (!Number.isFinite(weight) || weight <= 0) throw new Refusal((words) => words.notScoreWeight(text));
  return { of, weight };
};

/** One or several `--score`: what orders, by rule and weight, and the columns of experts' marks. */
const readScores = (names: readonly string[], guideline: Guideline): RankChange => {
  const known = namesOfScores(guideline);
  const parts = names.flatMap((name) => readPart(name, known) ?? []);
  const headers = names.filter((name) => name !== AS_GUIDELINE && readPart(name, known) === undefined);
  const order = parts.length > 0 ? parts : [{ of: EXPERTS, weight: 1 }];
  return {
    order: names.includes(AS_GUIDELINE) ? undefined : order,
    ...(headers.length > 0 && { markHeaders: headers }),
  };
};

/** Refuses columns of marks that are on no sheet, where they were named on the command line. */
export const refuseUnknownScores = (ranking: Ranking, { score }: RankOptions): void => {
  const known = namesOfScores(ranking.guideline);
  const sheets = new Map(ranking.applicants.map(({ applicant }) => [applicant.table.sheet, applicant.table.binding]));
  const headers = [...sheets.values()].flatMap(listTieBreakColumns);
  for (const name of score ?? []) {
    if (name === AS_GUIDELINE || ranking.markSheet.experts.includes(name)) continue;
    if (readPart(name, known) !== undefined) continue;
    const all = [...new Set([...known, ...headers])];
    throw new Refusal((words) => words.noScoreColumn(name, nearNames(name, all), known));
  }
};

const readAmount = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const amount = Number(text);
  if (!Number.isFinite(amount) || amount <= 0 || text.trim() === '')
    throw new Refusal((words) => words.notAmount(option, text));
  return amount;
};

const readOfficial = ({ official, reason = '' }: RankOptions): RankSettings['official'] | undefined => {
  if (official === undefined) return undefined;
  if (official === 'bestTotal' && reason.trim() === '') throw new Refusal((words) => words.noOfficialReason);
  return { list: official, ...(reason.trim() !== '' && { reason: reason.trim() }) };
};

/** Everything that decides the ranking: as the options say, else as remembered in the workbook. */
export const readRankSettings = (
  options: RankOptions,
  guideline: Guideline,
  remembered: RankSettings = DEFAULT_RANK_SETTINGS,
): RankSettings => {
  const budget = readAmount('--budget', options.budget);
  const perProject = readAmount('--per-project', options.perProject);
  const official = readOfficial(options);
  return changeRankSettings(remembered, {
    ...(options.quotas !== undefined && readPlacesFile(options.quotas, guideline)),
    ...(options.method !== undefined && { method: options.method }),
    ...(options.score !== undefined && readScores(options.score, guideline)),
    ...(options.tie !== undefined && readTies(options.tie, guideline)),
    ...(options.round !== undefined && { round: options.round }),
    ...(budget !== undefined && { budget: { value: budget, reason: '' } }),
    ...(perProject !== undefined && { perProject: { value: perProject, reason: '' } }),
    ...(official !== undefined && { official }),
  });
};
