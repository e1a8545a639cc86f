import { bindSheet } from '../applicants/bind-sheet';
import { foldName } from '../applicants/match-names';
import { readApplicants } from '../applicants/read-applicants';
import { NO_READINGS } from '../applicants/readings';
import type { ApplicantTable, SheetBinding } from '../applicants/types';
import { foldText } from '../guideline/fold-text';
import type { Fact } from '../guideline/types';
import { exactNumber } from '../logic/columns';
import { valuesOfFact } from '../screening/compare-applicants';
import type { CellAddress, SheetSnapshot } from '../workbook/types';
import type { Reviewer } from './types';

/** A person of the expert list (专家名单). */
export interface Expert extends Reviewer {
  /** Name and unit, folded (rule X2): one person has one. */
  readonly id: string;
  /** The name; with the unit where another expert bears it too. */
  readonly label: string;
  /** Organisations named as the unit. */
  readonly units: readonly string[];
  /** 专业. */
  readonly fields: readonly string[];
  /** 回避单位, as declared. */
  readonly avoids: readonly string[];
  readonly identity?: string;
  /** 可评项目数: so many applicants at most. */
  readonly most?: number;
  readonly cells: ExpertCells;
}

/** Where the list says it; absent without such a column. */
interface ExpertCells {
  readonly name: CellAddress;
  readonly unit?: CellAddress;
  readonly avoids?: CellAddress;
}

/** What is wrong with an expert list: where, what is there. `rows` are sheet rows, zero-based. */
export type ExpertIssue = { readonly sheet: string } &
  /** Nothing can be read: the list is refused. */
  (
    | { readonly code: 'experts.noHeader' }
    | { readonly code: 'experts.noNames'; readonly headers: readonly string[] }
    | { readonly code: 'experts.twoColumns'; readonly column: string; readonly headers: readonly string[] }
    | { readonly code: 'experts.empty'; readonly header: string }
    /** No unit, so that conflicts by unit cannot be found: no column, or blank for an expert. */
    | { readonly code: 'experts.noUnitColumn'; readonly headers: readonly string[] }
    | { readonly code: 'experts.noUnit'; readonly name: string; readonly row: number }
    | { readonly code: 'experts.noName'; readonly row: number; readonly shown: string }
    /** One person twice: counted once, with all that is declared and the smaller number of applicants. */
    | { readonly code: 'experts.twice'; readonly name: string; readonly rows: readonly number[] }
    | {
        readonly code: 'experts.unreadable';
        readonly name: string;
        readonly column: string;
        readonly cell: CellAddress;
        readonly shown: string;
      }
  );

export interface ExpertList {
  readonly experts: readonly Expert[];
  readonly issues: readonly ExpertIssue[];
  /** True where nobody can be assigned from it. */
  readonly refused: boolean;
}

const column = (name: string, type: Fact['type'], aliases: readonly string[]): Fact => ({
  name,
  type,
  aliases,
  options: [],
});

const NAME = column('姓名', 'text', [
  ...['专家姓名', '专家', '评审专家', '专家名称', '评委', '评委姓名', '名字', 'name', 'expert'],
]);
const UNIT = column('单位', 'list', [
  ...['工作单位', '所在单位', '单位名称', '任职单位', '专家单位', '现工作单位', '所属单位', '单位全称'],
  ...['专家所在单位', '专家工作单位', '供职单位', '工作单位名称', 'unit', 'organisation', 'affiliation'],
]);
const FIELD = column('专业', 'list', [
  ...['专业领域', '从事专业', '研究方向', '专业方向', '研究领域', '技术领域', '擅长领域', '学科', '学科专业'],
  ...['评审专业', '所属专业', '专业特长', '领域', '评审领域', '熟悉专业', '现从事专业', 'fields', 'field'],
]);
const AVOIDS = column('回避单位', 'list', [
  ...['需回避单位', '应回避单位', '申请回避单位', '回避单位名称', '申报回避单位', '主动回避单位', '须回避单位'],
  ...['回避', '需回避的单位', '应回避的单位', '利益相关单位', '兼职单位', 'units to avoid'],
]);
const MOST = column('可评项目数', 'count', [
  ...['可评审项目数', '最多评审项目数', '评审上限', '可评数', '最多项目数', '可承担项目数', '评审项目数上限'],
  ...['可评审数', '最多评审数', '可评审项目数量', '可评项目数量', '任务上限', 'at most'],
]);
const IDENTITY = column('身份证号', 'text', ['证件号码', '身份证号码', '证件号', '专家证件号码', '身份证件号码']);
const COLUMNS: readonly Fact[] = [NAME, UNIT, FIELD, AVOIDS, MOST, IDENTITY];

/** What a sheet is called that is an expert list. */
export const EXPERT_SHEETS: readonly string[] = ['专家名单', '评审专家名单', '专家库', '评审专家', '专家信息', '专家'];

/** What a column may be called. */
const called = ({ aliases, name }: Fact): ReadonlySet<string> => new Set([name, ...aliases].map(foldText));

/**
 * Columns go by what they are called: cells alone make nobody an expert. A header that is called so counts whatever its
 * cells look like.
 */
const bindColumns = (sheet: SheetSnapshot): SheetBinding => {
  const found = bindSheet(sheet, COLUMNS, NO_READINGS, []);
  const open = COLUMNS.filter(({ name }) => found.bindings.every(({ fact }) => fact !== name));
  const columns = open.flatMap((fact) => {
    const [header, ...others] = found.headers.filter(({ text }) => called(fact).has(foldText(text)));
    return header === undefined || others.length > 0 ? [] : [[header.text, [{ target: fact.name }]] as const];
  });
  if (columns.length === 0) return found;
  return bindSheet(sheet, COLUMNS, { ...NO_READINGS, columns: new Map(columns) }, []);
};

/** Reads an expert list (专家名单): its header row is found under titles, its columns by what they are called. */
export const readExperts = (sheet: SheetSnapshot): ExpertList => {
  const refuse = (issue: ExpertIssue): ExpertList => ({ experts: [], issues: [issue], refused: true });
  const binding = bindColumns(sheet);
  const headers = binding.headers.map(({ text }) => text);
  const twice = binding.issues.find((issue) => issue.code === 'applicants.twoHeaders');
  if (headers.length === 0) return refuse({ code: 'experts.noHeader', sheet: sheet.name });
  if (twice !== undefined) {
    const rivals = twice.headers.map(({ header }) => header);
    return refuse({ code: 'experts.twoColumns', sheet: sheet.name, column: twice.fact, headers: rivals });
  }
  const named = binding.bindings.find(({ fact }) => fact === NAME.name);
  if (named === undefined) return refuse({ code: 'experts.noNames', sheet: sheet.name, headers });
  const table = readApplicants(sheet, binding, COLUMNS, { sheetName: sheet.name });
  const { issues, rows } = readRows(table);
  if (rows.length === 0) return refuse({ code: 'experts.empty', sheet: sheet.name, header: named.header });
  const hasUnits = binding.bindings.some(({ fact }) => fact === UNIT.name);
  const joined = joinTwice(rows, sheet.name);
  const blank = joined.experts.filter(({ units }) => hasUnits && units.length === 0);
  return {
    experts: labelExperts(joined.experts),
    issues: [
      ...(hasUnits ? [] : [{ code: 'experts.noUnitColumn', sheet: sheet.name, headers } as const]),
      ...issues,
      ...joined.issues,
      ...blank.map(({ cells, name }): ExpertIssue => ({
        code: 'experts.noUnit',
        sheet: sheet.name,
        name,
        row: cells.name.row,
      })),
    ],
    refused: false,
  };
};

const readRows = (table: ApplicantTable): { readonly rows: readonly Expert[]; readonly issues: ExpertIssue[] } => {
  const { sheet } = table;
  const rows: Expert[] = [];
  const issues: ExpertIssue[] = [];
  const valuesAt = (fact: Fact, row: number) => valuesOfFact(table.column(fact.name), row);
  const cellOf = (fact: Fact, row: number) => table.cellsOf(fact.name, row)[0];
  for (let row = 0; row < table.rowCount; row += 1) {
    const [name = ''] = valuesAt(NAME, row);
    const nameCell = cellOf(NAME, row);
    if (name === '' || nameCell === undefined) {
      const shown = COLUMNS.map((fact) => table.shownOf(fact.name, row)).filter((text) => text !== '');
      if (shown.length > 0)
        issues.push({ code: 'experts.noName', sheet, row: table.sheetRow(row), shown: shown.join(' ') });
      continue;
    }
    for (const fact of COLUMNS.slice(1)) {
      const state = table.stateOf(fact.name, row);
      const cell = cellOf(fact, row);
      if (!state.known && state.cause === 'unreadable' && cell !== undefined)
        issues.push({
          code: 'experts.unreadable',
          sheet,
          name,
          column: fact.name,
          cell,
          shown: table.shownOf(fact.name, row),
        });
    }
    const units = valuesAt(UNIT, row);
    const unit = units.join('、');
    const most = readMost(table, row);
    const [identity] = valuesAt(IDENTITY, row);
    const unitCell = cellOf(UNIT, row);
    const avoidsCell = cellOf(AVOIDS, row);
    rows.push({
      id: `${foldName(name)}|${foldName(unit)}`,
      label: name,
      name,
      unit,
      role: 'expert',
      units,
      fields: valuesAt(FIELD, row),
      avoids: valuesAt(AVOIDS, row),
      ...(identity !== undefined && { identity: foldName(identity) }),
      ...(most !== undefined && { most }),
      cells: {
        name: nameCell,
        ...(unitCell !== undefined && { unit: unitCell }),
        ...(avoidsCell !== undefined && { avoids: avoidsCell }),
      },
    });
  }
  return { rows, issues };
};

const readMost = (table: ApplicantTable, row: number): number | undefined => {
  const counts = table.column(MOST.name);
  const most = counts?.kind === 'number' ? exactNumber(counts, row) : undefined;
  return most === undefined ? undefined : Math.max(0, Math.floor(most));
};

const union = (lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Map(lists.flat().map((text) => [foldName(text), text])).values(),
];

/** Rows of one person as one expert. */
const joinTwice = (rows: readonly Expert[], sheet: string): Omit<ExpertList, 'refused'> => {
  const byId = new Map<string, readonly [Expert, ...Expert[]]>();
  for (const row of rows) {
    const there = byId.get(row.id);
    byId.set(row.id, there === undefined ? [row] : [...there, row]);
  }
  const all = [...byId.values()];
  return {
    experts: all.map((own) => {
      const [first] = own;
      const limits = own.flatMap(({ most }) => most ?? []);
      return {
        ...first,
        fields: union(own.map(({ fields }) => fields)),
        avoids: union(own.map(({ avoids }) => avoids)),
        ...(limits.length > 0 && { most: Math.min(...limits) }),
      };
    }),
    issues: all
      .filter(({ length }) => length > 1)
      .map((own) => ({
        code: 'experts.twice',
        sheet,
        name: own[0].name,
        rows: own.map(({ cells }) => cells.name.row),
      })),
  };
};

/** Experts of one name are told apart by their units. */
const labelExperts = (experts: readonly Expert[]): readonly Expert[] => {
  const counts = new Map<string, number>();
  for (const { name } of experts) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  return experts.map((expert) => {
    const isShared = (counts.get(foldName(expert.name)) ?? 0) > 1 && expert.unit !== '';
    return isShared ? { ...expert, label: `${expert.name}（${expert.unit}）` } : expert;
  });
};
