import type { Placed } from './gather-sources';
import { withoutUndefined } from './gather-sources';
import type { CriterionSource, GuidelineSource, MaterialSource, ProgrammeSource, TargetSource } from './schema';
import type { Place } from './source-file';
import { placeBelow } from './source-file';
import type { Column, ColumnSource } from '../logic/columns';
import { UNKNOWN } from '../logic/truth';
import type { Expression, Explanation, FeelType, Titled } from '../feel/types';
import type { LetSource } from './named-schema';
import type { FilePosition, WrittenCriterion } from './types';

export interface DraftExpression {
  readonly text: string;
  readonly place: Place;
  /** True where the text was made by the loader, so that positions inside it mean nothing to the author. */
  readonly generated?: boolean;
}

export interface DraftLet extends DraftExpression {
  readonly name: string;
  /** Title, unit and clause, where it is written with any. */
  readonly titled?: Titled;
  /** Of its name. */
  readonly at: FilePosition;
}

export interface DraftCriterion {
  readonly criterion: WrittenCriterion;
  readonly place: Place;
  readonly lets: readonly DraftLet[];
  readonly when?: DraftExpression;
  readonly require?: DraftExpression;
  readonly mend?: DraftExpression;
  /** From the guideline's general part. */
  readonly general: boolean;
}

/** One part that carries criteria, facts and the like: the guideline's general part or a programme. */
export interface Section {
  readonly written: GuidelineSource | ProgrammeSource;
  readonly place: Place;
  readonly general: boolean;
}

/** The fact that `applicants` asks about. */
export const APPLICANT_TYPE_FACT = '申报主体类型';

/**
 * All criteria of one programme: who may apply, then conditions, judgements and deadlines, then materials, then
 * targets; of each, the general ones before the programme's own.
 */
export function draftCriteria(
  programme: Placed<ProgrammeSource>,
  sections: readonly Section[],
  targetsMend: DraftExpression | undefined,
): readonly DraftCriterion[] {
  const draftTarget = (written: TargetSource, place: Place, general: boolean): DraftCriterion =>
    withMend(draftCriterion(written, place, general), targetsMend);
  const holds = (written: { readonly programmes?: readonly string[] | undefined }): boolean =>
    written.programmes === undefined || written.programmes.includes(programme.written.id);
  const gather = <T extends { readonly programmes?: readonly string[] | undefined }>(
    key: 'criteria' | 'materials' | 'targets',
    listOf: (section: Section) => readonly T[] | undefined,
    draft: (written: T, place: Place, general: boolean) => DraftCriterion,
  ): readonly DraftCriterion[] =>
    sections.flatMap((section) =>
      (listOf(section) ?? []).flatMap((written, index) =>
        holds(written) ? [draft(written, placeBelow(section.place, key, index), section.general)] : [],
      ),
    );
  return [
    ...draftApplicantType(programme),
    ...gather('criteria', (section) => section.written.criteria, draftCriterion),
    ...gather('materials', (section) => section.written.materials, draftMaterial),
    ...draftPeriod(programme).map((draft) => withMend(draft, targetsMend)),
    ...gather('targets', (section) => section.written.targets, draftTarget),
  ];
}

/** `let` of a criterion, a priority or a section, in the order written. */
export function draftLets(written: LetSource | undefined, place: Place): readonly DraftLet[] {
  return Object.entries(written ?? {}).map(([name, own]): DraftLet => {
    const below = placeBelow(place, 'let', name);
    const at = place.source.positionOfKey(below.path);
    if (typeof own === 'string') return { name, text: own, place: below, at };
    const { of, ...titled } = own;
    return { name, text: of, place: placeBelow(below, 'of'), at, titled: withoutUndefined(titled) };
  });
}

/** An expression that may be absent. */
export function draftExpression(text: string | undefined, place: Place, key: string): DraftExpression | undefined {
  return text === undefined ? undefined : { text, place: placeBelow(place, key) };
}

function draftApplicantType({ written, place }: Placed<ProgrammeSource>): readonly DraftCriterion[] {
  if (!written.applicants) return [];
  const { applicants } = written;
  const listed =
    'types' in applicants ? applicants : { types: applicants, clause: written.clause, title: undefined, open: false };
  const quoted = listed.types.map((type) => JSON.stringify(type));
  const text = `${APPLICANT_TYPE_FACT} in (${quoted.join(', ')})`;
  const at = placeBelow(place, 'applicants');
  return [
    {
      criterion: {
        id: 'applicant-type',
        kind: 'condition',
        clause: listed.clause,
        title: listed.title ?? `申报主体为${listed.types.join('、')}`,
        require: text,
        soft: listed.open === true,
      },
      place: at,
      lets: [],
      require: { text, place: at, generated: true },
      general: false,
    },
  ];
}

/** The fact that tells how long a project runs, in years. */
export const PERIOD_FACT = '实施周期';

/** A number above this many years was meant in months. */
const MOST_YEARS = 10;

function draftPeriod({ written, place }: Placed<ProgrammeSource>): readonly DraftCriterion[] {
  const { clause, years, upTo } = written.period ?? {};
  if (clause === undefined || years === undefined) return [];
  const stated = `if ${PERIOD_FACT} > ${MOST_YEARS} then ${PERIOD_FACT} / 12 else ${PERIOD_FACT}`;
  const text = `(${stated}) ${upTo === true ? '<=' : '='} ${years}`;
  const length = Number.isInteger(years) ? `${years} 年` : `${years * 12} 个月`;
  const at = placeBelow(place, 'period');
  return [
    {
      criterion: {
        id: 'project-period',
        kind: 'target',
        clause,
        title: `实施期${upTo === true ? '不超过' : '为'} ${length}`,
        require: text,
        ifStated: 'cell',
      },
      place: at,
      lets: [],
      require: { text, place: at, generated: true },
      general: false,
    },
  ];
}

/** What the guideline says of all targets, where one does not say itself whether it can be mended. */
const withMend = (draft: DraftCriterion, mend: DraftExpression | undefined): DraftCriterion =>
  draft.mend !== undefined || mend === undefined
    ? draft
    : { ...draft, criterion: { ...draft.criterion, mend: mend.text }, mend };

function draftCriterion(written: CriterionSource | TargetSource, place: Place, general: boolean): DraftCriterion {
  return withoutUndefined({
    criterion: readCriterion(written),
    place: placeBelow(place, 'id'),
    lets: draftLets(written.let, place),
    when: draftExpression(written.when, place, 'when'),
    require: draftExpression('require' in written ? written.require : undefined, place, 'require'),
    mend: draftExpression(written.mend, place, 'mend'),
    general,
  });
}

const statedIn = (written: TargetSource['ifStated']): 'cell' | 'column' | undefined =>
  written === true ? 'cell' : written === false ? undefined : written;

function readCriterion(written: CriterionSource | TargetSource): WrittenCriterion {
  const { id, clause, title, when, hint, mend } = written;
  const ifStated = written.kind === 'judgement' ? undefined : statedIn(written.ifStated);
  const said = withoutUndefined({ id, clause, title, when, hint, mend, ifStated });
  switch (written.kind) {
    case 'condition':
      return { ...said, kind: 'condition', require: written.require, soft: written.soft ?? false };
    case 'judgement':
      return { ...said, kind: 'judgement' };
    case 'deadline':
      return { ...said, kind: 'deadline', require: written.require };
    case 'target': {
      const { require, promise } = written;
      const promised = promise === undefined ? {} : { promise: promiseName(promise), ifStated: 'column' as const };
      return { ...said, kind: 'target', ...(require !== undefined && { require }), ...promised };
    }
  }
}

/** The name of the yes/no fact that a target asks for. */
export const promiseName = (promise: NonNullable<TargetSource['promise']>): string =>
  typeof promise === 'string' ? promise : promise.name;

function draftMaterial(written: MaterialSource, place: Place, general: boolean): DraftCriterion {
  return withoutUndefined({
    criterion: withoutUndefined({
      id: `material-${written.id}`,
      kind: 'material' as const,
      clause: written.clause,
      title: written.name,
      when: written.when,
      optional: written.optional ?? false,
      material: written.name,
      hint: written.hint,
    }),
    place: placeBelow(place, 'id'),
    lets: [],
    when: draftExpression(written.when, place, 'when'),
    general,
  });
}

const BOOLEAN: FeelType = { kind: 'boolean' };

/**
 * "This material was handed in", "this is promised", as an expression. Such a name is a title as the document has it,
 * with brackets and book-title marks that no name in FEEL may hold, so it is read directly instead of being parsed.
 */
export function expressYesNo(name: string): Expression {
  const truths = (source: ColumnSource): Column => {
    const column = source.column(name);
    return column?.kind === 'truth' ? column : { kind: 'truth', values: unknowns(source.rowCount) };
  };
  return {
    text: name,
    type: BOOLEAN,
    facts: [name],
    constants: [],
    evaluate: truths,
    explain: (source, row): Explanation => {
      const column = source.column(name);
      const truth = column?.kind === 'truth' ? (column.values[row] ?? UNKNOWN) : UNKNOWN;
      const known = truth !== UNKNOWN;
      return {
        kind: 'fact',
        text: name,
        type: BOOLEAN,
        value: known ? truth > UNKNOWN : undefined,
        parts: [],
        missing: known ? [] : [name],
      };
    },
  };
}

const unknowns = (rowCount: number): Int8Array => new Int8Array(rowCount).fill(UNKNOWN);
