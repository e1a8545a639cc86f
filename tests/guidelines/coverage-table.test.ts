import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceCoverage, writeCoverage } from '../../scripts/coverage/coverage-table';
import type { Guideline } from '../../src/guideline/types';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';

const guidelines = listGuidelineFolders().map((id): Guideline => {
  const { guideline, issues } = readGuidelineFolder(id).loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return guideline;
});

describe('coverage table of guidelines/README.md', () => {
  const readme = readFileSync(join(__dirname, '../../guidelines/README.md'), 'utf8');
  const coverage = writeCoverage(guidelines);

  test('is what `npm run coverage-table` writes', () => {
    expect(replaceCoverage(readme, coverage)).toBe(readme);
  });

  test('names every programme and every clause left out', () => {
    for (const { programmes, omitted } of guidelines) {
      for (const { name } of programmes) expect(coverage).toContain(`| ${name} |`);
      for (const { clause, reason } of omitted) expect(coverage).toContain(`- ${clause}：${reason}`);
    }
  });

  test('a page without the marks is refused', () => {
    expect(() => replaceCoverage('# 没有标记', coverage)).toThrow('missing');
  });
});
