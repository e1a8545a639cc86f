import { execFileSync } from 'node:child_process';
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { FileKind } from '../../../src/hosts/xlsx/files';
import { describeFileError, readWorkbookFile, writeFileWhole } from '../../../src/hosts/xlsx/files';
import { expectValue } from '../../fixtures/expect-value';

const JSON_BYTES = new TextEncoder().encode('{"a":1}\n');
const BOOK = createRawWorkbook([{ name: 'A', rows: [['甲']] }]);
const OTHER_BOOK = createRawWorkbook([{ name: 'B', rows: [['乙']] }]);
const isRoot = process.getuid?.() === 0;

let folder: string;
const at = (name: string) => join(folder, name);
const trouble = (kind: string) => ({ ok: false, issue: { code: 'host.file', trouble: kind } });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortlister-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing files', () => {
  test('what is written is read back, and nothing is left beside it', async () => {
    await writeFile(at('结果.xlsx'), OTHER_BOOK);
    expectValue(await writeFileWhole(at('结果.xlsx'), BOOK, 'workbook'));
    expect(expectValue(await readWorkbookFile(at('结果.xlsx')))).toEqual(BOOK);
    expect(await readdir(folder)).toEqual(['结果.xlsx']);
  });

  test('[W7] a place that cannot be written leaves what was there and nothing half-written', async () => {
    await writeFile(at('file'), 'kept');
    expect(await writeFileWhole(join(at('file'), 'a.xlsx'), BOOK, 'workbook')).toMatchObject(trouble('noFolder'));
    expect(await readFile(at('file'), 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('[W9] a folder, a pipe and a device are never replaced', async () => {
    await mkdir(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    expect(await writeFileWhole(at('folder'), BOOK, 'workbook')).toMatchObject(trouble('isFolder'));
    expect(await writeFileWhole(at('pipe'), JSON_BYTES, 'json')).toMatchObject(trouble('noPlainFile'));
    expect(await writeFileWhole('/dev/full', JSON_BYTES, 'json')).toMatchObject(trouble('noPlainFile'));
    expect((await stat(at('pipe'))).isFIFO()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['folder', 'pipe']);
  });

  test.each<[string, string | Uint8Array, FileKind, Uint8Array]>([
    ['JSON over a workbook', BOOK, 'json', JSON_BYTES],
    ['a workbook over JSON', '{"a":1}', 'workbook', BOOK],
    ['a workbook over a guideline', 'id: a\n', 'workbook', BOOK],
    ['JSON over a guideline', 'id: a\n', 'json', JSON_BYTES],
    ['a list over a workbook', BOOK, 'csv', Uint8Array.of(65)],
    ['a list over JSON', '[1]', 'csv', Uint8Array.of(65)],
    ['a workbook over an archive of other things', BOOK.slice(0, 60), 'workbook', BOOK],
  ])('[W9] %s is refused', async (_, before, kind, bytes) => {
    await writeFile(at('there'), before);
    expect(await writeFileWhole(at('there'), bytes, kind)).toMatchObject(trouble('otherKind'));
    expect(await readFile(at('there'))).toEqual(Buffer.from(before));
  });

  test('a file of the same kind and an empty one are replaced, permissions stay', async () => {
    await writeFile(at('a.json'), ' [1]', { mode: 0o600 });
    await writeFile(at('b.xlsx'), '');
    expectValue(await writeFileWhole(at('a.json'), JSON_BYTES, 'json'));
    expectValue(await writeFileWhole(at('b.xlsx'), BOOK, 'workbook'));
    expect((await stat(at('a.json'))).mode & 0o777).toBe(0o600);
  });

  test('[W9] a link is written through and stays a link; one that leads nowhere is refused', async () => {
    await mkdir(at('far'));
    await writeFile(join(at('far'), 'real.xlsx'), OTHER_BOOK);
    await symlink(join('far', 'real.xlsx'), at('link.xlsx'));
    await symlink('nowhere.xlsx', at('broken.xlsx'));
    expectValue(await writeFileWhole(at('link.xlsx'), BOOK, 'workbook'));
    expect(await readlink(at('link.xlsx'))).toBe(join('far', 'real.xlsx'));
    expect(await readFile(join(at('far'), 'real.xlsx'))).toEqual(Buffer.from(BOOK));
    expect(await writeFileWhole(at('broken.xlsx'), BOOK, 'workbook')).toMatchObject(trouble('brokenLink'));
    expect(await readlink(at('broken.xlsx'))).toBe('nowhere.xlsx');
  });

  test('names as long as the file system takes them are written, longer ones refused as too long', async () => {
    const longest = `${'专'.repeat(83)}.xlsx`;
    expect(Buffer.byteLength(longest)).toBe(254);
    expectValue(await writeFileWhole(at(longest), BOOK, 'workbook'));
    expect(await writeFileWhole(at(`专${longest}`), BOOK, 'workbook')).toMatchObject(trouble('nameTooLong'));
    expect(await readdir(folder)).toEqual([longest]);
  });

  test('[W7] what a killed run left is removed; that of a running one stays until it is old', async () => {
    const dead = '.shortlister-4194999-0a1b2c3d.part';
    const running = `.shortlister-${process.ppid}-0a1b2c3d.part`;
    const old = `.shortlister-${process.ppid}-11111111.part`;
    for (const name of [dead, running, old, '.other.part']) await writeFile(at(name), 'half');
    await utimes(at(old), new Date(0), new Date(0));
    expectValue(await writeFileWhole(at('a.json'), JSON_BYTES, 'json'));
    expect((await readdir(folder)).sort()).toEqual([running, '.other.part', 'a.json'].sort());
  });

  test('a folder that is missing, a file that may not be written', async () => {
    expect(await writeFileWhole(join(at('none'), 'a.json'), JSON_BYTES, 'json')).toMatchObject(trouble('noFolder'));
    if (isRoot) return;
    await writeFile(at('a.json'), '{}', { mode: 0o444 });
    expect(await writeFileWhole(at('a.json'), JSON_BYTES, 'json')).toMatchObject(trouble('denied'));
  });

  test('a second name of the same file keeps its own content', async () => {
    await writeFile(at('a.json'), '{}');
    await link(at('a.json'), at('b.json'));
    expectValue(await writeFileWhole(at('b.json'), JSON_BYTES, 'json'));
    expect(await readFile(at('a.json'), 'utf8')).toBe('{}');
  });

  test.each([
    ['ENOSPC', 'noSpace'],
    ['EACCES', 'denied'],
    ['EROFS', 'readOnly'],
    ['EBUSY', 'inUse'],
    ['EIO', 'failed'],
  ])('%s is told as %s', (code, found) => {
    expect(describeFileError('a', Object.assign(new Error('why'), { code }))).toMatchObject(trouble(found));
  });
});

describe('reading files', () => {
  test('a missing file, a folder, a pipe and an endless device are issues', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await readWorkbookFile(at('没有.xlsx'))).toMatchObject({
      ok: false,
      issue: { code: 'host.file', trouble: 'missing', path: at('没有.xlsx') },
    });
    expect(await readWorkbookFile(folder)).toMatchObject(trouble('isFolder'));
    expect(await readWorkbookFile(at('pipe'))).toMatchObject(trouble('noPlainFile'));
    expect(await readWorkbookFile('/dev/zero')).toMatchObject(trouble('noPlainFile'));
  });
});
