import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRawWorkbook } from '../src/hosts/xlsx/create-workbook';
import { escapeXml } from '../src/hosts/xlsx/xml/edit-tags';
import { requireBuild } from './build';
import type { Line, ProcessCost } from './measure';
import { measureProcess, tellCost } from './measure';
import { inventRows } from './rows';
import { cellsOf, formulasOf, HEADERS } from './sheet';

const ROWS = 100_000;
const RUNS = 3;
const RATIO = 0.4;
const FORMULA_COLUMNS = ['R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y'];

/** Puts the formulas at the end of every applicant's row, without results, so that opening has to calculate them. */
const addFormulas = (workbook: Uint8Array): Uint8Array => {
  const parts = unzipSync(workbook);
  const path = Object.keys(parts).find((name) => /worksheets\/.*\.xml$/.test(name));
  const part = path === undefined ? undefined : parts[path];
  if (path === undefined || part === undefined) throw new Error('The generated workbook has no sheet');
  const sheet = strFromU8(part).replace(
    /<row r="(\d+)"([^>]*)>(.*?)<\/row>/gs,
    (whole, number: string, more: string, cells: string) => {
      const row = Number(number);
      if (row === 1) return whole;
      const formulas = formulasOf(row).map(
        (formula, at) => `<c r="${FORMULA_COLUMNS[at]}${row}" t="str"><f>${escapeXml(formula)}</f></c>`,
      );
      return `<row r="${number}"${more}>${cells}${formulas.join('')}</row>`;
    },
  );
  return zipSync({ ...parts, [path]: strToU8(sheet) }, { level: 1 });
};

const hasOffice = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** By time of the processor where it is known: other work of the machine is no merit of either side. */
const compare = (what: string, ours: ProcessCost, office: ProcessCost): Line => {
  const ratio = Number.isNaN(ours.cpu) ? ours.milliseconds / office.milliseconds : ours.cpu / office.cpu;
  return { what, took: ratio.toFixed(2), budget: `at most ${RATIO}`, kept: ratio <= RATIO };
};

/** Conclusions that LibreOffice came to, counted, from a converted copy. */
const countConclusions = (csv: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const conclusion = line.trim().split(',').at(-1) ?? '';
    counts.set(conclusion, (counts.get(conclusion) ?? 0) + 1);
  }
  return counts;
};

/** `screen` on 100,000 applicants with fifteen facts each, the whole process, beside LibreOffice and the same rules as formulas. */
export const benchWholeProcess = async (): Promise<readonly Line[]> => {
  const cli = requireBuild('cli');
  const folder = mkdtempSync(join(tmpdir(), 'shortlister-bench-'));
  try {
    const name = 'applicants.xlsx';
    const input = join(folder, name);
    const workbook = createRawWorkbook([
      { name: '申报汇总表', rows: [[...HEADERS], ...inventRows(ROWS).map(cellsOf)], headerRows: [0] },
    ]);
    writeFileSync(input, workbook);
    const options = ['--guideline', 'jiangsu-2022', '--programme', 'hvp-new'];
    const screen = (...more: readonly string[]) =>
      measureProcess(RUNS, process.execPath, [cli, 'screen', input, ...options, ...more]);
    const alone = await screen();
    const written = await screen('--out', join(folder, 'screened.xlsx'));
    const { stdout } = alone;
    const lines: Line[] = [
      { what: 'screen, summary only', took: tellCost(alone) },
      { what: 'screen --out, with result columns', took: tellCost(written) },
    ];
    if (!hasOffice()) return [...lines, { what: 'LibreOffice', took: 'not installed' }];
    const rules = join(folder, 'formulas.xlsx');
    writeFileSync(rules, addFormulas(workbook));
    const convert = (format: string, out: string, runs: number) =>
      measureProcess(runs, 'soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, out),
        rules,
      ]);
    await convert('csv:Text - txt - csv (StarCalc):44,34,76', 'csv', 1);
    const counts = countConclusions(readFileSync(join(folder, 'csv', 'formulas.csv'), 'utf8'));
    for (const [conclusion, count] of counts)
      if (
        !stdout.includes(`${conclusion} ${count.toLocaleString('en-US')}`) &&
        !stdout.includes(`${conclusion} ${count}`)
      )
        throw new Error(`LibreOffice finds ${count} ${conclusion}; shortlister says: ${stdout.slice(0, 300)}`);
    const office = await convert('xlsx', 'xlsx', RUNS);
    return [
      ...lines,
      { what: 'LibreOffice recalculating formulas', took: tellCost(office) },
      compare('screen ÷ LibreOffice', alone, office),
      compare('screen --out ÷ LibreOffice', written, office),
      { what: 'peak memory, screen --out ÷ LibreOffice', took: (written.peak / office.peak).toFixed(2) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
