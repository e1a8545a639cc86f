import { isEmptyBand } from '../feel/bands';
import { lookUp, wholeSide, wordsNamed } from '../feel/decision-table';
import { nearNames } from '../feel/parse-text';
import type { Box, Run, Side } from '../feel/table-rows';
import { findRows, meets } from '../feel/table-rows';
import type { DecisionTable, FeelType, TableKey } from '../feel/types';
import type { Placed } from './gather-sources';
import { withoutUndefined } from './gather-sources';
import type { CellSource, RunSource, TableProblem, TableSource, ToldKey, WrittenType } from './named-schema';
import type { Place } from './source-file';
import { placeBelow, positionOf } from './source-file';
import type { GuidelineIssue } from './types';

/** More gaps than these are not told one by one. */
const GAPS_TOLD = 3;

/** A table ready to look up in; none where something in it is wrong. */
export const compileTable = ({
  written,
  place,
}: Placed<TableSource>): { readonly table?: DecisionTable; readonly issues: readonly GuidelineIssue[] } => {
  const issues: GuidelineIssue[] = [];
  const tell = (at: Place, problem: TableProblem): void => {
    issues.push({ code: 'guideline.table', severity: 'error', at: positionOf(at), problem });
  };
  const keys = written.keys.map((key, index): TableKey => {
    if (written.keys.findIndex(({ name }) => name === key.name) < index)
      tell(placeBelow(place, 'keys', index, 'name'), { kind: 'twoKeys', name: key.name });
    return withoutUndefined({ name: key.name, type: typeOf(key.type, key.options), unit: key.unit });
  });
  const rows = written.rows.map((row, index) => {
    const at = placeBelow(place, 'rows', index);
    for (const name of Object.keys(row.of).filter((own) => !keys.some((key) => key.name === own)))
      issues.push({
        code: 'guideline.table',
        severity: 'error',
        at: at.source.positionOfKey([...at.path, 'of', name]),
        problem: {
          kind: 'unknownKey',
          name,
          candidates: nearNames(
            name,
            keys.map((key) => key.name),
          ),
        },
      });
    const asks = written.keys.map((key): Side | undefined => {
      const cell = row.of[key.name];
      return cell === undefined ? undefined : readCell(cell, key, placeBelow(at, 'of', key.name), issues);
    });
    return { asks, gives: readGiven(row.gives, written.gives.type, placeBelow(at, 'gives'), issues) };
  });
  const { otherwise } = written;
  const rest =
    otherwise === undefined
      ? []
      : [
          {
            asks: keys.map(() => undefined),
            gives: readGiven(otherwise, written.gives.type, placeBelow(place, 'otherwise'), issues),
            isRest: true as const,
          },
        ];
  if (issues.length > 0) return { issues };
  const given = [...new Set([...rows, ...rest].map(({ gives }) => String(gives)))];
  const table: DecisionTable = withoutUndefined({
    name: written.name,
    title: written.title,
    clause: written.clause,
    keys,
    type: typeOf(written.gives.type, given),
    unit: written.gives.unit,
    rows: [...rows, ...rest],
  });
  const found = checkRows(table, written, place);
  return found.some(({ severity }) => severity === 'error') ? { issues: found } : { table, issues: found };
};

/** Rows that overlap, that nothing reaches, and what no row has. */
const checkRows = (table: DecisionTable, written: TableSource, place: Place): readonly GuidelineIssue[] => {
  const issues: GuidelineIssue[] = [];
  const all: Box = table.keys.map(({ type }, at) => wholeOf(table, at, type));
  const asked = table.rows.flatMap(({ asks, isRest }) => (isRest === true ? [] : [asks]));
  const boxes = asked.map((asks): Box => all.map((side, at) => asks[at] ?? side));
  boxes.forEach((box, index) => {
    const at = positionOf(placeBelow(place, 'rows', index, 'of'));
    const row = index + 1;
    const other = asked.slice(0, index).findIndex((asks) => meets(asks, box));
    if (written.match === 'one' && other >= 0)
      issues.push({
        code: 'guideline.table',
        severity: 'error',
        at,
        problem: { kind: 'overlap', row, other: other + 1 },
      });
    if (written.match === 'first' && findRows(asked.slice(0, index), box).gaps.length === 0)
      issues.push({ code: 'guideline.table', severity: 'error', at, problem: { kind: 'unreachable', row } });
  });
  const at = positionOf(placeBelow(place, 'rows'));
  const gaps = written.otherwise === undefined ? lookUp(table, all).gaps : [];
  const told = gaps.slice(0, GAPS_TOLD).map((box): GuidelineIssue => ({
    code: 'guideline.table',
    severity: 'warning',
    at,
    problem: { kind: 'gap', keys: tellBox(box, all, table.keys) },
  }));
  return [...issues, ...told];
};

/** Words that a table does not declare may be any: only those it names are looked for. */
const wholeOf = (table: DecisionTable, at: number, type: FeelType): Side =>
  wholeSide(table, at, type.kind === 'text' && type.options === undefined ? wordsNamed(table, at) : undefined);

/** What is narrower than all that there is. */
const tellBox = (box: Box, all: Box, keys: readonly TableKey[]): readonly ToldKey[] =>
  box.flatMap((side, at): readonly ToldKey[] => {
    const [whole, key] = [all[at], keys[at]?.name ?? ''];
    if (side.kind === 'words') {
      const isAll = whole?.kind === 'words' && whole.words.size === side.words.size;
      return isAll ? [] : [{ key, words: [...side.words].map((word) => TRUTH_WORDS[word] ?? word) }];
    }
    const run = writeRun(side.run);
    return Object.keys(run).length === 0 ? [] : [{ key, run }];
  });

const writeRun = ({ low, lowOpen, high, highOpen }: Run): RunSource => ({
  ...(low !== -Infinity && (lowOpen ? { over: low } : { from: low })),
  ...(high !== Infinity && (highOpen ? { under: high } : { to: high })),
});

const typeOf = (type: WrittenType, words: readonly string[] | undefined): FeelType => {
  switch (type) {
    case 'yesNo':
      return { kind: 'boolean' };
    case 'choice':
      return { kind: 'text', ...(words !== undefined && { options: words }) };
    case 'count':
    case 'amount':
    case 'ratio':
    case 'points':
      return { kind: 'number', unit: type };
  }
};

const TRUTHS: Readonly<Record<string, string>> = { 是: 'true', 否: 'false', true: 'true', false: 'false' };
const TRUTH_WORDS: Readonly<Record<string, string>> = { true: '是', false: '否' };

/** What a row asks of a key; a mistake is told. */
const readCell = (
  cell: CellSource,
  { type, options }: TableSource['keys'][number],
  place: Place,
  issues: GuidelineIssue[],
): Side | undefined => {
  const tell = (problem: TableProblem): undefined => {
    issues.push({ code: 'guideline.table', severity: 'error', at: positionOf(place), problem });
  };
  const wrong = (): undefined => tell({ kind: 'cell', expected: type, found: spellCell(cell) });
  const words = (typeof cell === 'object' && !Array.isArray(cell) ? [] : [cell].flat()).map(String);
  switch (type) {
    case 'choice': {
      if (words.length === 0 || typeof cell === 'number' || typeof cell === 'boolean') return wrong();
      for (const option of words.filter((word) => options !== undefined && !options.includes(word)))
        issues.push({
          code: 'guideline.unknownOption',
          severity: 'error',
          at: positionOf(place),
          option,
          options: options ?? [],
        });
      return { kind: 'words', words: new Set(words) };
    }
    case 'yesNo': {
      const truths = words.map((word) => TRUTHS[word]);
      const known = truths.flatMap((truth) => truth ?? []);
      return known.length === 0 || known.length < truths.length ? wrong() : { kind: 'words', words: new Set(known) };
    }
    case 'count':
    case 'amount':
    case 'ratio':
    case 'points': {
      const run = typeof cell === 'number' ? { from: cell, to: cell } : cell;
      if (typeof run !== 'object' || 'length' in run) return wrong();
      const { from, over, to, under } = run;
      if (from !== undefined && over !== undefined) return tell({ kind: 'twoEnds', ends: ['from', 'over'] });
      if (to !== undefined && under !== undefined) return tell({ kind: 'twoEnds', ends: ['to', 'under'] });
      const read: Run = {
        low: from ?? over ?? -Infinity,
        lowOpen: from === undefined,
        high: to ?? under ?? Infinity,
        highOpen: to === undefined,
      };
      if (isEmptyBand(read)) return tell({ kind: 'emptyRun', run });
      return { kind: 'run', run: read, isCount: type === 'count' };
    }
  }
};

const readGiven = (
  gives: number | string | boolean,
  type: WrittenType,
  place: Place,
  issues: GuidelineIssue[],
): number | string | boolean => {
  const truth = type === 'yesNo' ? TRUTHS[String(gives)] : undefined;
  if (truth !== undefined) return truth === 'true';
  const isRight = type === 'choice' ? typeof gives === 'string' : type !== 'yesNo' && typeof gives === 'number';
  if (!isRight)
    issues.push({
      code: 'guideline.table',
      severity: 'error',
      at: positionOf(place),
      problem: { kind: 'gives', expected: type, found: String(gives) },
    });
  return gives;
};

const spellCell = (cell: CellSource): string => {
  if (Array.isArray(cell)) return cell.join('、');
  return typeof cell === 'object' ? '{…}' : String(cell);
};
