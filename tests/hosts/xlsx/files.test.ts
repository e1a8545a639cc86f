import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/hosts/xlsx/files';
import { expectValue } from '../../fixtures/expect-value';

describe('workbook files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shortlister-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('what is written is read back, and nothing is left beside it', async () => {
    const path = join(folder, '结果.xlsx');
    await writeFile(path, 'old');
    expectValue(await writeWorkbookFile(path, Uint8Array.of(1, 2, 3)));
    expect(expectValue(await readWorkbookFile(path))).toEqual(Uint8Array.of(1, 2, 3));
    expect(await readdir(folder)).toEqual(['结果.xlsx']);
  });

  test('[W7] a place that cannot be written leaves what was there and nothing half-written', async () => {
    await writeFile(join(folder, 'file'), 'kept');
    const outcome = await writeWorkbookFile(join(folder, 'file', 'a.xlsx'), Uint8Array.of(1));
    expect(outcome).toMatchObject({ ok: false, issue: { code: 'host.unavailable' } });
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('a missing file is an issue that names the path', async () => {
    const path = join(folder, '没有.xlsx');
    expect(await readWorkbookFile(path)).toMatchObject({
      ok: false,
      issue: { code: 'host.unavailable', detail: expect.stringContaining(path) as string },
    });
  });
});
