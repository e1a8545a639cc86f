import { existsSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Guideline } from '../../guideline/types';
import type { ScoringMethod, TieRule } from '../../ranking/types';
import type { Changed, RankSettings } from '../../ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../../ranking/settings';
import type { TieBreak } from '../../ranking/tie-breaks';
import { readTieBreak } from '../../ranking/tie-breaks';
import type { Ranking } from '../../ranking/rank-applicants';
import { wordContestIssue } from '../../wording/placement';
import type { Language } from '../../words/words';
import { Refusal } from './output';
import type { SheetOptions } from './screen-options';
import { suggest } from './screen-options';

/** Options of `rank` as commander gives them. */
export interface RankOptions extends SheetOptions {
  readonly quotas?: string;
  readonly method?: ScoringMethod;
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
    const at = parsed.error.issues[0]?.path.join(' → ');
    throw new Refusal(
      `${where}${at ? ` → ${at}` : ''}：应为“名称: 数字”或“名称: { value: 数字, reason: 理由 }”，请检查。`,
    );
  }
  const table = new Map(Object.entries(parsed.data).map(([name, value]) => [name, toChanged(value)] as const));
  for (const [name, { value }] of table)
    if (!Number.isInteger(value) || value < 0)
      throw new Refusal(`${where} → ${name}：应为不小于 0 的整数，实际是 ${value}。请改正。`);
  return table;
};

const readFile = (path: string): Readonly<Record<string, unknown>> => {
  if (!existsSync(path)) throw new Refusal(`--quotas：没有找到文件 ${path}。请检查路径。`);
  let content: unknown;
  try {
    content = parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Refusal(`${path}：应为 YAML，但无法解析（${error instanceof Error ? error.message : String(error)}）。`);
  }
  const parsed = z.record(z.string(), z.unknown()).safeParse(content);
  if (!parsed.success) throw new Refusal(`${path}：应为“名额编号: { 组名: 数字 }”或“places: { 项目编号: 数字 }”。`);
  return parsed.data;
};

const onlyProgrammes = (table: ReadonlyMap<string, unknown>, where: string, guideline: Guideline) => {
  const ids = guideline.programmes.map(({ id }) => id);
  for (const id of table.keys())
    if (!ids.includes(id)) throw new Refusal(`${where}：指南 ${guideline.id} 中没有项目“${id}”。${suggest(id, ids)}`);
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
  const quotaIds = [...new Set(guideline.programmes.flatMap(({ quotas }) => quotas.map(({ id }) => id)))];
  const own = Object.entries(content).filter(([key]) => !RESERVED.includes(key));
  for (const [id] of own)
    if (!quotaIds.includes(id))
      throw new Refusal(
        `${path}：指南 ${guideline.id} 没有编号为“${id}”的推荐名额。${suggest(id, [...quotaIds, ...RESERVED])}`,
      );
  const places = readTable(`${path} → places`, content.places ?? {});
  const reserves = readTable(`${path} → reserve`, content.reserve ?? {});
  onlyProgrammes(places, `${path} → places`, guideline);
  onlyProgrammes(reserves, `${path} → reserve`, guideline);
  const weights = z.record(z.string(), z.number().positive()).safeParse(content.weights ?? {});
  if (!weights.success) throw new Refusal(`${path} → weights：应为“评分列名: 大于 0 的数字”，请检查。`);
  const tieBreaks = z.array(z.string()).safeParse(content.tieBreaks ?? []);
  if (!tieBreaks.success) throw new Refusal(`${path} → tieBreaks：应为列名的列表，如 [总分, 创新性得分]。`);
  return {
    places,
    reserves,
    quotas: new Map(own.map(([id, table]) => [id, readTable(`${path} → ${id}`, table)])),
    weights: new Map(Object.entries(weights.data)),
    tieBreaks: tieBreaks.data.map(readTieBreak),
  };
};

/** One or several `--tie`: columns to compare by in the order given, and the rule for who is still equal. */
const readTies = (texts: readonly string[]): Partial<Pick<RankSettings, 'tieRule' | 'tieBreaks'>> => {
  const columns: TieBreak[] = [];
  let rule: TieRule | undefined;
  for (const text of texts) {
    const [, kind, rest = ''] = /^(draw|column):(.+)$/su.exec(text) ?? [];
    if (text === 'show') rule = { kind: 'show' };
    else if (kind === 'draw') rule = { kind: 'draw', seed: rest };
    else if (kind === 'column') columns.push(readTieBreak(rest));
    else
      throw new Refusal(
        `--tie：应为 show（只列出并列）、draw:种子（按种子抽签，如 draw:2022-03-01）或 column:列名（按该列比较，大者在前；小者在前写作 column:列名:asc），实际是“${text}”。`,
      );
  }
  return { ...(rule !== undefined && { tieRule: rule }), ...(columns.length > 0 && { tieBreaks: columns }) };
};

/** Refuses columns to compare equals by that are on no sheet, where they were named on the command line. */
export const refuseUnknownTieBreaks = (ranking: Ranking, { tie, quotas }: RankOptions, language: Language): void => {
  if (tie === undefined && quotas === undefined) return;
  const sheets = new Set(ranking.applicants.map(({ applicant }) => applicant.table.sheet));
  const unknown = ranking.issues.find(
    (issue) => issue.code === 'tieBreak.unknown' && issue.sheets.length >= sheets.size,
  );
  if (unknown !== undefined) throw new Refusal(wordContestIssue(unknown, ranking, language));
};

const readAmount = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const amount = Number(text);
  if (!Number.isFinite(amount) || amount <= 0 || text.trim() === '')
    throw new Refusal(`${option}：应为大于 0 的万元数，如 1200，实际是“${text}”。`);
  return amount;
};

const readOfficial = ({ official, reason = '' }: RankOptions): RankSettings['official'] | undefined => {
  if (official === undefined) return undefined;
  if (official === 'bestTotal' && reason.trim() === '')
    throw new Refusal(
      '--official bestTotal：不按得分顺序取用名额须说明理由，请用 --reason 给出，如 --reason 会议纪要第3号。',
    );
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
  return {
    ...remembered,
    ...(options.quotas !== undefined && readPlacesFile(options.quotas, guideline)),
    ...(options.method !== undefined && { method: options.method }),
    ...(options.tie !== undefined && readTies(options.tie)),
    ...(options.round !== undefined && { round: options.round }),
    ...(budget !== undefined && { budget: { value: budget, reason: '' } }),
    ...(perProject !== undefined && { perProject: { value: perProject, reason: '' } }),
    ...(official !== undefined && { official }),
  };
};
