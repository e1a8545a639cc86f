import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSamples } from '../../scripts/samples/build-samples';
import type { Sample } from '../../scripts/samples/sample';
import type { FixedBindings } from '../../src/applicants/types';
import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import type { SheetReview } from '../../src/memory/sheet-review';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import { readingsOfColumns } from '../../src/applicants/readings';
import { listQuotas } from '../../src/screening/check-quotas';
import type { SheetScreening } from '../../src/screening/types';
import type { WorkbookSnapshot } from '../../src/workbook/types';
import { screenAlone } from './screen-alone';

const FOLDER = join(__dirname, '../../assets/samples');

const open = async (bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> => {
  const outcome = await readWorkbook(bytes, name);
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

const openFile = ({ file }: Sample) => open(readFileSync(join(FOLDER, file)), file);

/** Screens a sample as `screen` does, without any binding fixed unless given. */
const screenSample = async (sample: Sample, fixed: FixedBindings = new Map()): Promise<SheetScreening> => {
  const [sheet] = (await openFile(sample)).sheets;
  if (sheet === undefined) throw new Error(`${sample.file} has no sheet`);
  const { guideline } = sample.worked;
  const review: SheetReview = {
    ...NEW_SHEET_REVIEW,
    guideline: guideline.id,
    programme: sample.programme === undefined ? { kind: 'column' } : { kind: 'one', id: sample.programme },
    fixed: readingsOfColumns(fixed),
  };
  return screenPart(guideline, bindForReview(sheet, guideline, review));
};

const carriedBy = ({ binding }: SheetScreening) => new Set(binding.bindings.map(({ fact }) => fact));

/** What each applicant came to: programme, conclusion and the verdicts that its worked case speaks of. */
const outcomes = (sample: Sample, screening: SheetScreening) =>
  screening.applicants.map(({ name, programme, conclusion, verdicts }, index) => ({
    name,
    programme: programme?.id,
    shows: sample.applicants[index]?.worked.name,
    conclusion,
    verdicts: Object.fromEntries(
      Object.keys(sample.applicants[index]?.worked.verdicts ?? {}).map((id) => [
        id,
        verdicts[programme?.criteria.findIndex((criterion) => criterion.id === id) ?? -1],
      ]),
    ),
  }));

/** What each must come to: as alone, and as the worked case states where nothing was added, spoiled or left out. */
const expectations = (sample: Sample, carried: ReadonlySet<string>) =>
  sample.applicants.map((applicant) => {
    const { organisation, programme, worked, spoiled, answers } = applicant;
    const alone = screenAlone(sample, applicant, carried);
    const left = [...programme.facts.filter(({ name }) => name in applicant.facts && !carried.has(name))];
    const disturbed = new Set([...Object.keys(spoiled), ...left.map(({ name }) => name)]);
    const stands = (id: string) => {
      const criterion = programme.criteria.find((one) => one.id === id);
      // What is judged only where it is stated has no column here.
      const isStated = criterion !== undefined && !('ifStated' in criterion && criterion.ifStated !== undefined);
      return isStated && criterion.facts.every((name) => !disturbed.has(name)) && answers[id] === undefined;
    };
    const verdicts = Object.entries(worked.verdicts ?? {}).map(([id, stated]) => [
      id,
      stands(id) ? stated : alone.verdicts[programme.criteria.findIndex((criterion) => criterion.id === id)],
    ]);
    const asStated = disturbed.size === 0 && Object.keys(answers).length === 0;
    return {
      name: organisation,
      programme: programme.id,
      shows: worked.name,
      conclusion: asStated ? (worked.conclusion ?? alone.conclusion) : alone.conclusion,
      verdicts: Object.fromEntries(verdicts),
    };
  });

const samples = buildSamples();

test('the menu lists every sample with its guideline and programme', () => {
  const menu: unknown = JSON.parse(readFileSync(join(FOLDER, 'samples.json'), 'utf8'));
  expect(menu).toEqual(
    samples.map(({ file, title, worked, programme }) => ({
      file,
      title,
      guideline: worked.guideline.id,
      programme: programme ?? null,
    })),
  );
});

describe.each(samples.map((sample) => [sample.file, sample] as const))('%s', (_, sample) => {
  let screening: SheetScreening;
  beforeAll(async () => {
    screening = await screenSample(sample);
  });

  test('is what `npm run samples` makes, cell by cell and byte for byte', async () => {
    const made = createRawWorkbook(sample.sheets);
    expect((await openFile(sample)).sheets).toEqual((await open(made, sample.file)).sheets);
    expect(Buffer.compare(readFileSync(join(FOLDER, sample.file)), made)).toBe(0);
  });

  test('[B1] every applicant is a row, and nothing else is', () => {
    expect(screening.applicants.map(({ name }) => name)).toEqual(
      sample.applicants.map(({ organisation }) => organisation),
    );
  });

  test('every applicant comes to what its worked case states', () => {
    expect(outcomes(sample, screening)).toEqual(expectations(sample, carriedBy(screening)));
  });

  test('[F5] every cell that cannot be read is listed', () => {
    const listed = screening.issues.flatMap((issue) =>
      'cell' in issue && 'fact' in issue ? [`${issue.cell.row} ${issue.fact}`] : [],
    );
    const spoiled = sample.applicants.flatMap(({ spoiled }, index) =>
      Object.entries(spoiled)
        .filter(([, cell]) => cell !== '2022年1月')
        .map(([fact]) => `${screening.applicants[index]?.sheetRow} ${fact}`),
    );
    expect(listed).toEqual(expect.arrayContaining(spoiled));
  });

  test('[X1] those who violate a limit, and no others, are flagged', () => {
    // Offices over their places are told as well; which ones is asked where the quotas are.
    const quotas = new Set(listQuotas(sample.worked.guideline).map(({ id }) => id));
    const violations = screening.violations
      .filter(({ limit }) => !quotas.has(limit.id))
      .map(({ limit, rows }) => ({ limit: limit.id, organisations: rows.map(({ name }) => name) }));
    expect(violations).toEqual(sample.violations);
  });

  test('[B2] all headers bind without help, but those that need a hint', () => {
    const extra = /^(?:序号|备注|专家.评分)$|评议：|评分$/;
    const unbound = screening.binding.unboundHeaders
      .map(({ header }) => header)
      .filter((header) => !extra.test(header));
    expect(unbound.map((header) => header.split(' ').at(-1))).toEqual([...sample.hints.keys()]);
    expect(screening.binding.issues).toEqual([]);
  });
});

test('[B4] with its one header fixed, the messy sample is screened in full', async () => {
  const messy = samples.find(({ hints }) => hints.size > 0);
  if (messy === undefined) throw new Error('No sample needs a hint');
  const screening = await screenSample(messy, messy.hints);
  expect(carriedBy(screening)).toEqual(new Set([...carriedBy(await screenSample(messy)), ...messy.hints.values()]));
  expect(outcomes(messy, screening)).toEqual(expectations(messy, carriedBy(screening)));
});
