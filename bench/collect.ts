import { loadGuideline } from '../src/guideline/load-guideline';
import { applyPlan } from '../src/hosts/xlsx/apply-plan';
import { createRawWorkbook, createWorkbook } from '../src/hosts/xlsx/create-workbook';
import { editWorkbook } from '../src/hosts/xlsx/edit-workbook';
import { readWorkbook } from '../src/hosts/xlsx/read-workbook';
import { runSteps } from '../src/logic/steps';
import type { SheetReview } from '../src/memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../src/memory/sheet-review';
import { findTables } from '../src/plans/reviewers/sheet-tables';
import { readReviewers } from '../src/plans/reviewers/read-reviewer-sheet';
import { collectCopies } from '../src/review/collect-copies';
import { planForExperts, seatsByExpert } from '../src/review/hand-out';
import { bindForReview, screenRound } from '../src/review/screen-round';
import type { WorkbookSnapshot } from '../src/workbook/types';
import type { Line } from './measure';
import { inMilliseconds, processorTime } from './measure';

const EXPERTS = 30;
const APPLICANTS = 300;
const BUDGET = 5_000;
const REVIEW: SheetReview = { ...NEW_SHEET_REVIEW, programme: { kind: 'one', id: 'p' } };

const GUIDELINE = `id: bench-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 项目负责人, type: text, role: leader }
  - { name: 有效专利数, type: count, unit: 件 }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    rubric:
      dimensions:
        - { id: new, name: 创新性, weight: 60, max: 60 }
        - { id: use, name: 应用, weight: 40, max: 40 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`;

const open = async (bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> => {
  const read = await readWorkbook(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  return read.value;
};

/** Every score of a copy typed in. */
const fillIn = async (bytes: Uint8Array, expert: number): Promise<Uint8Array> => {
  const { sheets } = await open(bytes, 'copy.xlsx');
  const name = readReviewers({ sheets }).sheets[0]?.sheet ?? '';
  const sheet = sheets.find((one) => one.name === name);
  const [table] = sheet === undefined ? [] : findTables(sheet);
  if (table?.kind !== 'scores') throw new Error('A copy has no sheet to score on');
  const cells = Array.from({ length: APPLICANTS }, (_, row) =>
    table.dimensions.map(({ at, max }) => ({
      row: table.headerRow + 1 + row,
      column: at,
      value: (row * 7 + expert) % max,
      looks: {},
    })),
  ).flat();
  const written = editWorkbook(bytes, [{ name, cells, widths: new Map() }], undefined);
  if (!written.ok) throw new Error(JSON.stringify(written.issue));
  return written.value;
};

/** Collecting the copies of 30 experts with 300 applicants each, beside reading the same files alone. */
export const benchCollect = async (): Promise<readonly Line[]> => {
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text: GUIDELINE }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  const rows = Array.from({ length: APPLICANTS }, (_, row) => [`第${row}公司`, `负责人${row}`, 100 + row]);
  const master = createRawWorkbook([{ name: '申报表', rows: [['单位名称', '项目负责人', '有效专利数'], ...rows] }]);
  const screen = (snapshot: WorkbookSnapshot) =>
    runSteps(
      screenRound(
        guideline,
        snapshot.sheets.map((sheet) => bindForReview(sheet, guideline, REVIEW)),
        new Map(),
      ),
    );
  const experts = Array.from({ length: EXPERTS }, (_, at) => `专家${at}`);
  const sheets = screen(await open(master, 'master.xlsx'));
  const seats = sheets.flatMap(({ screening }) =>
    screening.applicants.map(({ key, name }) => ({ key, name, experts })),
  );
  const { byExpert } = seatsByExpert(seats, sheets, (name) => ({ name, unit: '某大学' }));
  const parts = { sheets, guideline, entries: [], file: 'master.xlsx', on: '2026-01-01', language: 'zh-CN' } as const;
  const files = await Promise.all(
    planForExperts(parts, byExpert, []).copies.map(async (copy, at) => ({
      file: copy.file,
      bytes: await fillIn(createWorkbook(copy.sheets), at),
    })),
  );
  const readAll = async () => {
    const copies = [];
    for (const { bytes, file } of files) copies.push({ file, snapshot: await open(bytes, file) });
    return copies;
  };
  const started = processorTime();
  await readAll();
  const reading = processorTime() - started;
  const from = processorTime();
  const snapshot = await open(master, 'master.xlsx');
  const collected = collectCopies({
    master: snapshot,
    sheets: screen(snapshot),
    guideline,
    assignment: byExpert,
    copies: await readAll(),
    take: [],
    language: 'zh-CN',
  });
  for (const plan of collected.plans) {
    const applied = applyPlan(master, plan);
    if (!applied.ok) throw new Error(JSON.stringify(applied.issue));
  }
  const took = processorTime() - from;
  if (collected.fresh !== EXPERTS * APPLICANTS * 2 || collected.findings.length > 0)
    throw new Error('Not all that was scored was collected');
  return [
    { what: '30 files read alone (processor)', took: inMilliseconds(reading) },
    {
      what: 'collected into the master (processor)',
      took: inMilliseconds(took),
      budget: `at most ${inMilliseconds(BUDGET)}`,
      kept: took <= BUDGET,
    },
  ];
};
