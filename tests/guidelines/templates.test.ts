import { bindSheet } from '../../src/applicants/bind-sheet';
import { parseCases } from '../../src/guideline/parse-cases';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { planTemplate } from '../../src/plans/template';
import { factsFor, screenSheet } from '../../src/screening/screen-sheets';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';

const templates = listGuidelineFolders().flatMap((id) => {
  const { loaded, cases } = readGuidelineFolder(id);
  const { guideline } = loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(loaded.issues));
  const bases = new Map(
    cases.flatMap((file) => {
      const source = parseCases(file, guideline).cases;
      return source === undefined ? [] : [[source.programme, source.base ?? {}] as const];
    }),
  );
  return guideline.programmes.map((programme) => ({
    name: `${id} ${programme.id}`,
    guideline,
    programme,
    base: bases.get(programme.id) ?? {},
  }));
});

describe.each(templates)('the template of $name', ({ guideline, programme, base }) => {
  const planned = planTemplate(guideline, programme, 'zh-CN');
  const headers = planned.columns.map(({ header }) => header);
  const facts = factsFor(guideline, programme.id);
  const sheetWith = (cells: readonly CellValue[]): SheetSnapshot => ({
    name: planned.name,
    rows: [...planned.title.map((line) => [line]), headers, cells],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: 'visible',
    protected: false,
    tables: [],
    percentColumns: [],
  });
  // What an office types: of a yearly figure its own year, everything else as it stands in the worked cases.
  const empty = bindSheet(sheetWith(headers.map(() => '示例')), facts, new Map(), OWN_HEADERS);
  const cells = headers.map((_, column): CellValue => {
    const binding = empty.bindings.find((one) => one.column === column);
    const fact = facts.find(({ name }) => name === binding?.fact);
    const value = binding === undefined ? null : (base[binding.fact] ?? null);
    if (fact?.role === 'organisation') return '示例科技有限公司';
    const at = fact?.years?.indexOf(binding?.year ?? 0) ?? -1;
    return at >= 0 && typeof value === 'string' ? (value.split('/')[at] ?? null) : value;
  });

  test('filled in, every column binds without help', () => {
    const binding = bindSheet(sheetWith(cells), facts, new Map(), OWN_HEADERS);
    const own = planned.columns.map(({ header }) => header).filter((header) => header === '项目类别');
    expect(binding.unboundHeaders.map(({ header }) => header)).toEqual(own);
    expect(binding.unboundFacts).toEqual([]);
    expect(binding.issues).toEqual([]);
  });

  test('filled in and screened, nothing is unchecked for want of a column and every cell is read', () => {
    const sheet = sheetWith(cells);
    const { applicants, unboundFacts, issues } = screenSheet(
      guideline,
      programme.id,
      sheet,
      bindSheet(sheet, facts, new Map(), OWN_HEADERS),
      {
        choices: { asOf: guideline.checkDate, readings: new Map() },
        elsewhere: NOTHING_ELSEWHERE,
        answers: new Map(),
        overrides: new Map(),
      },
    );
    expect(applicants).toHaveLength(1);
    expect(unboundFacts).toEqual([]);
    expect(issues).toEqual([]);
  });
});
