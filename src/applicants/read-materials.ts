import type { Fact } from '../guideline/types';
import type { ColumnCells } from './column-cells';
import { addressOf, cellAt, issueOfReading, rememberTexts, stateOfReading } from './column-cells';
import { truthWriter } from './column-writers';
import type { FactColumn, ApplicantIssue, Binding } from './types';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, unreadable, showCell } from './cell-text';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './match-names';
import { readText } from './read-words';
import { splitList } from './read-list';

/** Every material read from one list column (rule F8), with the issues of that column given once. */
export const readMaterialColumns = (
  cells: ColumnCells,
  bindings: readonly Binding[],
  materials: readonly Fact[],
): { readonly columns: ReadonlyMap<string, FactColumn>; readonly issues: readonly ApplicantIssue[] } => {
  const issues: ApplicantIssue[] = [];
  const [first] = bindings;
  if (first === undefined) return { columns: new Map(), issues };
  const read = rememberTexts(materialListReader(materials));
  const states = new Uint8Array(cells.rows.length);
  const writers = bindings.map(({ fact }) => ({ fact, writer: truthWriter(cells.rows.length) }));
  for (let row = 0; row < cells.rows.length; row += 1) {
    const reading = read(cellAt(cells, row, first.column));
    states[row] = stateOfReading(reading);
    const issue = issueOfReading(reading, first.header, cells, row, first.column);
    if (issue !== undefined) issues.push(issue);
    if (reading.kind !== 'known') continue;
    for (const { fact, writer } of writers) writer.set(row, reading.value.present.has(fact));
    for (const { candidates, item } of reading.value.strange)
      issues.push({
        code: 'applicants.unreadable',
        cell: addressOf(cells, row, first.column),
        fact: first.header,
        shown: item,
        expected: 'materialList',
        candidates,
      });
  }
  return {
    columns: new Map(writers.map(({ fact, writer }) => [fact, { column: writer.finish(), states, issues: [] }])),
    issues,
  };
};

/** Materials named in one cell, by fact name, and the items that name none. */
interface NamedMaterials {
  readonly present: ReadonlySet<string>;
  readonly strange: readonly { readonly item: string; readonly candidates: readonly string[] }[];
}

const REMARK = /[（(][^（）()]*[)）]/g;
const COPIES = /(?:各?[一二两三\d]+[份页套件]|复印件|原件|扫描件)$/;
const NONE = /^(?:无|没有|未提交|未提供|缺)$/;

/** Reads a list of handed-in materials (rule F8), names compared without 《》, numbering and remarks. */
export const materialListReader = (materials: readonly Fact[]): ((cell: CellValue) => CellReading<NamedMaterials>) => {
  const byName = new Map<string, string>();
  for (const { aliases, name } of materials) for (const alias of aliases) byName.set(foldText(alias), name);
  for (const { name } of materials) byName.set(foldText(name), name);
  const things = materials.map(({ name, aliases }) => ({ name, names: [name, ...aliases] }));
  const find = (item: string): string | undefined =>
    [item, item.replace(REMARK, ''), item.replace(REMARK, '').trim().replace(COPIES, '')]
      .map((spelling) => byName.get(foldText(spelling)))
      .find((name) => name !== undefined);
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('materialList');
    if (text.kind !== 'known') return text;
    const present = new Set<string>();
    const strange: { item: string; candidates: readonly string[] }[] = [];
    if (NONE.test(text.value)) return known({ present, strange });
    // A material's own name may hold a 、, so lines and semicolons are tried whole first.
    for (const line of showCell(cell).split(/[;；\n\r]+/)) {
      const whole = find(line);
      const items = whole === undefined ? splitList(line) : [line];
      for (const item of items) {
        const name = find(item);
        if (name === undefined) strange.push({ item, candidates: nearTexts(item, things) });
        else present.add(name);
      }
    }
    return known({ present, strange });
  };
};
