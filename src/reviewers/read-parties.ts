import { bindSheet } from '../applicants/bind-sheet';
import { foldName } from '../applicants/match-names';
import { readApplicants } from '../applicants/read-applicants';
import { NO_READINGS } from '../applicants/readings';
import type { ApplicantTable } from '../applicants/types';
import { foldText } from '../guideline/fold-text';
import type { Fact, FactRole } from '../guideline/types';
import { valuesOfFact } from '../screening/compare-applicants';
import { textOfRole } from '../screening/screened-applicant';
import type { ApplicantResult } from '../screening/types';
import type { CellAddress, SheetSnapshot } from '../workbook/types';

/** What an organisation is to an applicant. */
export type PartyKind = 'organisation' | 'partner' | 'office' | 'leaderUnit' | 'parent' | 'subsidiary';

/** What a person is to an applicant. */
export type PersonKind = 'leader' | 'member';

/** Somebody who has a stake in an applicant, and where the sheet says so. */
interface Named<Kind> {
  readonly kind: Kind;
  readonly name: string;
  readonly cells: readonly CellAddress[];
}

/** An applicant who is to be assessed, with all whose experts must not assess it. */
export interface Assessed {
  readonly sheet: string;
  /** Identity of the applicant in its sheet (rule W5). */
  readonly key: string;
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly name: string;
  readonly project: string;
  readonly programme: string;
  readonly conclusion: ApplicantResult['conclusion'];
  readonly parties: readonly Named<PartyKind>[];
  readonly persons: readonly Named<PersonKind>[];
  /** The leader's identity number, folded. */
  readonly identity?: string;
  /** What tells the field it is about. */
  readonly texts: readonly string[];
}

const fact = (name: string, type: Fact['type'], aliases: readonly string[]): Fact => ({
  name,
  type,
  aliases,
  options: [],
});

/** Columns that tell more of an applicant than a guideline may ask for, by what they tell. */
const MORE = {
  partner: fact('合作单位', 'list', [
    ...['联合申报单位', '联合单位', '共同申报单位', '参与单位', '协作单位', '合作单位名称', '联合体成员'],
    ...['参加单位', '共同承担单位', '联合承担单位', '合作申报单位'],
  ]),
  leaderUnit: fact('负责人所在单位', 'list', [
    ...['负责人单位', '负责人工作单位', '项目负责人单位', '项目负责人所在单位', '项目负责人工作单位'],
  ]),
  parent: fact('母公司', 'list', [
    ...['控股单位', '控股股东', '控股公司', '上级单位', '上级主管单位', '主管单位', '主管部门', '依托单位'],
    ...['举办单位', '所属集团', '集团公司', '总公司', '出资单位', '母公司名称'],
  ]),
  subsidiary: fact('子公司', 'list', ['下属单位', '下属公司', '控股子公司', '全资子公司', '下属企业', '子公司名称']),
  member: fact('项目组成员', 'list', [
    ...['课题组成员', '团队成员', '项目成员', '主要成员', '主要参与人员', '项目参与人员', '参与人员', '项目联系人'],
  ]),
  identity: fact('负责人证件号码', 'text', [
    ...['负责人身份证号', '项目负责人身份证号', '负责人身份证号码', '项目负责人证件号码', '负责人证件号'],
  ]),
  field: fact('技术领域', 'list', [
    ...['所属领域', '产业领域', '所属产业', '所属行业', '行业', '领域', '专业领域', '学科领域', '行业领域'],
    ...['所属技术领域', '产业方向', '研究方向', '技术方向', '所属产业链', '产业链', '学科'],
  ]),
} as const;

type MoreKind = keyof typeof MORE;

/** Where something about applicants of one sheet stands: rows of a table that carries it. */
interface Source {
  readonly table: ApplicantTable;
  readonly fact: string;
  readonly rowOf: (sheetRow: number) => number | undefined;
}

const namesOf = ({ aliases, name }: Fact): readonly string[] => [name, ...aliases].map(foldText);

const byPlace = (table: ApplicantTable) => {
  const rows = new Map(Array.from({ length: table.rowCount }, (_, row) => [table.sheetRow(row), row] as const));
  return (sheetRow: number) => rows.get(sheetRow);
};

/** What each further column of a sheet is read from: the guideline's own fact of the same name, else a column bound here. */
const findMore = (table: ApplicantTable, sheet: SheetSnapshot): ReadonlyMap<MoreKind, readonly Source[]> => {
  const known = [...table.facts.values()];
  const clash = (own: Fact) => {
    const names = new Set(namesOf(own));
    return known.filter((one) => namesOf(one).some((name) => names.has(name)));
  };
  const kinds = Object.entries(MORE) as readonly (readonly [MoreKind, Fact])[];
  const lacking = kinds.filter(([, own]) => clash(own).length === 0).map(([, own]) => own);
  const binding = bindSheet(sheet, [...known, ...lacking], NO_READINGS, []);
  const more = readApplicants(sheet, binding, lacking, { sheetName: sheet.name });
  const [inTable, inMore] = [byPlace(table), byPlace(more)];
  return new Map(
    kinds.map(([kind, own]) => [
      kind,
      lacking.includes(own)
        ? [{ table: more, fact: own.name, rowOf: inMore }]
        : clash(own).map(({ name }) => ({ table, fact: name, rowOf: inTable })),
    ]),
  );
};

/** Types of facts that speak of what an applicant is about. */
const SPEAKING: ReadonlySet<Fact['type']> = new Set(['text', 'choice', 'list']);

/** Applicants who are to be assessed, all that are not 不合格, with their parties as the sheets name them (rule C8). */
export const readParties = (
  applicants: readonly ApplicantResult[],
  sheetOf: (name: string) => SheetSnapshot | undefined,
): readonly Assessed[] => {
  const moreOf = new Map<ApplicantTable, ReturnType<typeof findMore>>();
  return applicants
    .filter(({ conclusion }) => conclusion !== 'unqualified')
    .map((applicant): Assessed => {
      const { table } = applicant;
      const sheet = sheetOf(table.sheet);
      const more = moreOf.get(table) ?? (sheet === undefined ? new Map() : findMore(table, sheet));
      moreOf.set(table, more);
      return readOne(applicant, more);
    });
};

const readOne = (applicant: ApplicantResult, more: ReadonlyMap<MoreKind, readonly Source[]>): Assessed => {
  const { key, name, programme, row, sheetRow, table } = applicant;
  const ofMore = <Kind>(kind: MoreKind, as: Kind): readonly Named<Kind>[] =>
    (more.get(kind) ?? []).flatMap((source) => {
      const at = source.rowOf(sheetRow);
      return at === undefined ? [] : namedIn(source.table, source.fact, at, as);
    });
  const ofRole = <Kind>(role: FactRole, as: Kind): readonly Named<Kind>[] =>
    [...table.facts.values()].filter((one) => one.role === role).flatMap((one) => namedIn(table, one.name, row, as));
  const parties: readonly Named<PartyKind>[] = [
    ...ofRole<PartyKind>('organisation', 'organisation'),
    ...ofRole<PartyKind>('partners', 'partner'),
    ...ofMore<PartyKind>('partner', 'partner'),
    ...ofRole<PartyKind>('office', 'office'),
    ...ofMore<PartyKind>('leaderUnit', 'leaderUnit'),
    ...ofMore<PartyKind>('parent', 'parent'),
    ...ofMore<PartyKind>('subsidiary', 'subsidiary'),
  ];
  const persons: readonly Named<PersonKind>[] = [
    ...ofRole<PersonKind>('leader', 'leader'),
    ...ofMore<PersonKind>('member', 'member'),
  ];
  const [identity] = ofMore('identity', 'identity');
  const speaking = [...table.facts.values()].filter(({ role, type }) => role === undefined && SPEAKING.has(type));
  return {
    sheet: table.sheet,
    key,
    row: sheetRow,
    name,
    project: textOfRole(applicant, 'project'),
    programme: programme?.name ?? '',
    conclusion: applicant.conclusion,
    parties: distinct(parties),
    persons: distinct(persons),
    ...(identity !== undefined && { identity: foldName(identity.name) }),
    texts: [
      name,
      textOfRole(applicant, 'project'),
      ...(programme === undefined ? [] : [programme.name, ...programme.group]),
      ...speaking.flatMap((one) => valuesOfFact(table.column(one.name), row)),
      ...ofMore('field', 'field').map((one) => one.name),
    ].filter((text) => text !== ''),
  };
};

/** What stands in the cells of a fact: values of a text or a list, else the text that people see (a place). */
const namedIn = <Kind>(table: ApplicantTable, name: string, row: number, kind: Kind): readonly Named<Kind>[] => {
  const cells = table.cellsOf(name, row);
  if (cells.length === 0 || (!table.stateOf(name, row).known && table.shownOf(name, row).trim() === '')) return [];
  const type = table.facts.get(name)?.type;
  const values = valuesOfFact(table.column(name), row);
  // What could not be read as a list or a place still names somebody.
  const texts = type !== 'place' && values.length > 0 ? values : splitNames(table.shownOf(name, row));
  const isNone = (text: string) => /^(?:无|否|没有|\/|-|—|单独申报|未认定)?$/u.test(text);
  return texts
    .map((text) => text.trim())
    .filter((text) => !isNone(text))
    .map((text) => ({ kind, name: text, cells }));
};

const splitNames = (text: string): readonly string[] => text.split(/[、;；\n]/u);

/** Each party once, at the first place that names it. */
const distinct = <Kind>(all: readonly Named<Kind>[]): readonly Named<Kind>[] => {
  const seen = new Set<string>();
  return all.filter(({ kind, name }) => {
    const key = `${String(kind)}|${foldName(name)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};
