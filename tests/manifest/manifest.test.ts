import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descend, findAll, readXml } from './read-xml';

const root = join(__dirname, '../..');
const manifest = readXml(readFileSync(join(root, 'manifest.xml'), 'utf8'));
const childNames = (name: string) => findAll(manifest, name)[0]?.children.map((child) => child.name);

/** Width and height from a PNG's header. */
const pngSize = (path: string) => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const iconFile = (address: string) => join(root, address.replace('https://localhost:3000/', ''));

describe('manifest.xml', () => {
  test('elements stand in the order the schema asks for', () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(childNames('DesktopFormFactor')).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childNames('Resources')).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    for (const control of findAll(manifest, 'Control'))
      expect(control.children.map(({ name }) => name)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('asks for ExcelApi 1.14 and for no more permission than it needs', () => {
    expect(findAll(manifest, 'Set')[0]?.attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.14' });
    expect(findAll(manifest, 'Permissions')[0]?.text).toBe('ReadWriteDocument');
  });

  test('ids are unique, and every resource that is named exists', () => {
    const ids = descend(manifest).flatMap(({ attributes }) =>
      attributes['id'] === undefined ? [] : [attributes['id']],
    );
    const declared = ids.filter((id) => !['TabData'].includes(id));
    expect(new Set(declared).size).toBe(declared.length);
    for (const { attributes } of descend(manifest))
      if (attributes['resid'] !== undefined) expect(ids).toContain(attributes['resid']);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    expect(findAll(manifest, 'Id')[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('texts keep within their lengths and stand in Chinese and English', () => {
    const longest = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    for (const [list, length] of Object.entries(longest))
      for (const text of findAll(manifest, list)[0]?.children ?? []) {
        expect(text.attributes['DefaultValue']?.length).toBeLessThanOrEqual(length);
        expect(text.children.map(({ attributes }) => attributes['Locale'])).toEqual(['en-US']);
        for (const { attributes } of text.children) expect(attributes['Value']?.length).toBeLessThanOrEqual(length);
      }
    expect(findAll(manifest, 'Description')[0]?.attributes['DefaultValue']?.length).toBeLessThanOrEqual(250);
    expect(findAll(manifest, 'DisplayName')[0]?.attributes['DefaultValue']?.length).toBeLessThanOrEqual(125);
  });

  test('every icon exists in the size its place asks for', () => {
    for (const { attributes } of findAll(manifest, 'bt:Images')[0]?.children ?? []) {
      const size = Number(attributes['id']?.split('.')[1]);
      expect(pngSize(iconFile(attributes['DefaultValue'] ?? ''))).toEqual([size, size]);
    }
    const named = (name: string) => iconFile(findAll(manifest, name)[0]?.attributes['DefaultValue'] ?? '');
    expect(pngSize(named('IconUrl'))).toEqual([32, 32]);
    expect(pngSize(named('HighResolutionIconUrl'))).toEqual([64, 64]);
    expect(existsSync(join(root, 'assets/icons/icon-128.png'))).toBe(true);
  });

  test("Microsoft's own reader understands it", () => {
    const reader = join(root, 'node_modules/office-addin-manifest/cli.js');
    const told = execFileSync(process.execPath, [reader, 'info', join(root, 'manifest.xml')], { encoding: 'utf8' });
    expect(told).toContain('评审助手');
    expect(told).toMatch(/Default Locale: +zh-CN/);
    expect(told).toMatch(/Hosts: +Workbook/);
    expect(told).toMatch(/Permissions: +ReadWriteDocument/);
  });
});
