import { createExcelHost } from '../../src/hosts/excel/create-excel-host';
import { createPerson } from '../../src/workbench/stand-in/create-person';
import type { Content } from '../../src/workbench/stand-in/document/cell';
import { openScreened } from '../review/open-screened';
import { programmeOf } from '../screening/small-guideline';
import { sheetOf, workbookOf } from '../support/sample-workbook';
import { startStandIn } from '../support/start-stand-in';
import { FUZZ_TIMEOUT } from './long-run';

const STEPS = Number(process.env['SOAK_STEPS'] ?? 2_000);
const SHEET = '申报表';
const HEADERS = ['单位名称', '项目负责人', '有效专利数', '备注'];
const NOTES = ['', '待核实', '=1+1', '第一行\n第二行', '100%', "'引号", '是'];

const guideline = programmeOf(
  '    criteria:\n      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }\n',
);

/** Numbers below a limit, the same for every run of one seed. */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const expected = (patents: Content): string =>
  patents === null ? '待补正' : Number(patents) >= 100 ? '合格' : '不合格';

const soak = async (seed: number) => {
  const next = seeded(seed);
  const rows = Array.from({ length: 40 }, (_, at) => [`U${at}`, `负责人${at}`, at * 7, '']);
  const standIn = startStandIn(workbookOf([sheetOf(SHEET, [HEADERS, ...rows])]));
  const { workbook, events } = standIn;
  const person = createPerson(workbook, events);
  const review = await openScreened(createExcelHost(), guideline);
  const sheet = workbook.requireSheet(SHEET);
  /** The user's cells by name, kept apart from the sheet. */
  const kept = new Map<string, Content[]>(rows.map(([name, ...cells]) => [String(name), [...cells]]));
  let made = rows.length;
  const last = () => kept.size;
  const nameAt = (row: number) => String(sheet.cell(row, 0).content);
  const type = (row: number, column: number, text: string) => {
    person.type(SHEET, row, column, text);
    const own = kept.get(nameAt(row));
    if (own !== undefined && column > 0) own[column - 1] = sheet.cell(row, column).content;
  };
  const counts = { written: 0, undone: 0, refused: 0 };
  const write = async () => {
    await review.screen();
    await review.previewResults();
    await review.write();
    if (review.getState().trouble === undefined) counts.written += 1;
    else counts.refused += 1;
  };
  const acts: readonly (() => void | Promise<void>)[] = [
    ...Array.from({ length: 10 }, () => () => {
      const column = 1 + next(3);
      const text = column === 2 ? (next(6) === 0 ? '' : String(next(200))) : (NOTES[next(NOTES.length)] ?? '');
      type(1 + next(last()), column, text);
    }),
    ...Array.from({ length: 3 }, () => () => {
      const used = sheet.usedRange(true)?.right ?? 3;
      person.sort(SHEET, { top: 1, left: 0, bottom: last(), right: used }, next(4), next(2) === 0);
    }),
    ...Array.from({ length: 2 }, () => () => {
      const at = 1 + next(last());
      const name = `U${(made += 1)}`;
      person.insertRows(SHEET, at, 1);
      kept.set(name, [null, null, null]);
      person.type(SHEET, at, 0, name);
      type(at, 2, String(next(200)));
    }),
    () => {
      if (last() < 10) return;
      const at = 1 + next(last());
      kept.delete(nameAt(at));
      person.deleteRows(SHEET, at, 1);
    },
    write,
    async () => {
      await review.undo();
      counts.undone += 1;
    },
  ];
  for (let step = 0; step < STEPS; step += 1) {
    await acts[next(acts.length)]?.();
    if (step % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await write();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { sheet, kept, counts, trouble: review.getState().trouble };
};

test(
  '[W1][W5] after many edits, sorts, inserts, writes and undos the user’s cells are as typed, and ours as they follow',
  async () => {
    const { sheet, kept, counts, trouble } = await soak(Number(process.env['FUZZ_SEED'] ?? 2022));
    expect(trouble).toBeUndefined();
    const header = Array.from({ length: 12 }, (_, column) => sheet.cell(0, column).content);
    expect(header.slice(0, 4)).toEqual(HEADERS);
    const conclusion = header.indexOf('资格结论');
    expect(conclusion).toBeGreaterThan(3);
    const there = Array.from({ length: kept.size }, (_, at) => {
      const cells = [0, 1, 2, 3, conclusion].map((column) => sheet.cell(at + 1, column).content);
      return [String(cells[0]), cells.slice(1)] as const;
    });
    const byName = (one: readonly [string, unknown], other: readonly [string, unknown]) => (one[0] < other[0] ? -1 : 1);
    const wanted = [...kept].map(([name, cells]) => [name, [...cells, expected(cells[1] ?? null)]] as const);
    expect([...there].sort(byName)).toEqual(wanted.sort(byName));
    expect(sheet.cell(kept.size + 1, 0).content).toBeNull();
    expect(counts.written).toBeGreaterThan(STEPS / 40);
    expect(counts.undone).toBeGreaterThan(STEPS / 40);
  },
  FUZZ_TIMEOUT + 60 * STEPS,
);
