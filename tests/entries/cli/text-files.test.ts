import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSmallFolder, run } from './small-workbook';

const folder = mkdtempSync(join(tmpdir(), 'shortlister-text-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...steps: readonly string[]): string => join(folder, ...steps);

/** A guideline's folder with one file, made by the writer. */
const folderWith = (name: string, write: (path: string) => void): string => {
  mkdirSync(at(name));
  write(at(name, 'guideline.yaml'));
  return at(name);
};

const long = (path: string): void => {
  writeFileSync(path, '');
  truncateSync(path, 5_000_000_000);
};

const check = async (path: string) => {
  const started = performance.now();
  const outcome = await run('guideline', 'check', path);
  expect(performance.now() - started).toBeLessThan(5_000);
  return outcome;
};

describe('[W12] what is given as a guideline', () => {
  test.each<[string, () => string, RegExp]>([
    ['a pipe', () => folderWith('pipe', (path) => execFileSync('mkfifo', [path])), /pipe.*管道或设备/],
    ['a device', () => '/dev/zero', /\/dev\/zero.*管道或设备/],
    ['a link to a device', () => folderWith('device', (path) => symlinkSync('/dev/zero', path)), /指南文件夹之外（\/dev\/zero）/],
    ['a link out of the folder', () => folderWith('link', (path) => { writeFileSync(at('secret.yaml'), 'a: 1'); symlinkSync(at('secret.yaml'), path); }), /指南文件夹之外.*secret\.yaml/],
    ['a link to nowhere', () => folderWith('broken', (path) => symlinkSync(at('nowhere'), path)), /指向的位置不存在/],
    ['a file of 5 GB', () => folderWith('long', long), /最多 2000000 字节，实际 5000000000 字节/],
    ['a folder full of things', () => folderWith('full', () => Array.from({ length: 2_001 }, (_, index) => writeFileSync(at('full', `${index}`), ''))), /最多 2000 个/],
  ])('%s is refused with the reason', async (_, make, said) => {
    expect(await check(make())).toMatchObject({ status: 1, error: expect.stringMatching(said) });
  }); // prettier-ignore

  test('a link inside the folder is followed', async () => {
    const path = folderWith('inside', (file) => {
      writeFileSync(at('inside', 'real.txt'), 'nonsense');
      symlinkSync(at('inside', 'real.txt'), file);
    });
    expect((await check(path)).error + (await check(path)).output).toContain('guideline.yaml:1');
  });
});

test('[W12] a pipe given as bindings or places is refused', async () => {
  const small = openSmallFolder();
  small.writeRows('in.xlsx', [['单位名称'], ['甲公司']]);
  execFileSync('mkfifo', [at('pipe.json')]);
  const common = [small.at('in.xlsx'), '--guideline', small.guideline];
  expect(await run('screen', ...common, '--bindings', at('pipe.json'))).toMatchObject({
    status: 1,
    error: expect.stringContaining('管道或设备'),
  });
  expect(await run('rank', ...common, '--quotas', at('pipe.json'))).toMatchObject({
    status: 1,
    error: expect.stringContaining('管道或设备'),
  });
});
