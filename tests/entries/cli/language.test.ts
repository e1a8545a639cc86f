import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();

beforeAll(() => folder.writeRows('in.xlsx'));

const screen = (...more: readonly string[]) =>
  run('screen', folder.at('in.xlsx'), '--guideline', folder.guideline, ...more);

describe('the language of the command line', () => {
  test('help, refusals and what is printed are in the language asked for', async () => {
    const help = await run('rank', '--help', '--language', 'en-US');
    expect(help.output).toContain('rank within the places');
    expect(help.output).not.toMatch(/[\u4e00-\u9fff]/u);

    const refused = await screen('--as-of', 'tomorrow', '--language=en-US');
    expect(refused.error).toContain('--as-of: expected a date such as 2022-01-30, found “tomorrow”.');
    expect(refused.status).toBe(1);

    const done = await screen('--json', folder.at('e.json'), '--language', 'en-US');
    expect(done.output).toContain(`Findings: ${folder.at('e.json')}`);
  });

  test('a guideline is listed and shown with labels of the language, its own words as they are', async () => {
    const shown = await run('guideline', 'show', folder.guideline, '--language', 'en-US');
    expect(shown.output).toContain('    [condition] 一（1）  有效专利');
    expect((await run('guideline', 'show', folder.guideline)).output).toContain('    ［条件］一（1）  有效专利');
  });

  test('without a language it is Chinese', async () => {
    expect((await screen('--as-of', 'tomorrow')).error).toContain('应为日期');
  });
});
