import type { Fact } from '../guideline/types';
import { addressOf, cellAt, issueOfReading, rememberTexts, stateOfReading, type ColumnCells } from './column-cells';
import { truthWriter } from './column-writers';
import type { FactColumn } from './fact-column';
import { materialListReader } from './read-material-list';
import type { ApplicantIssue, Binding } from './types';

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
