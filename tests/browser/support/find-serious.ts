import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Something that keeps people out, and where. */
export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

/** Serious findings in the pane, Fluent's own focus sentinels left out; the grid beside it is of its own makers. */
export const findSerious = async (page: Page): Promise<readonly Violation[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const runner = (
      window as unknown as {
        axe: {
          run: (root: object) => Promise<{
            violations: readonly { id: string; impact: string; nodes: readonly { target: readonly string[] }[] }[];
          }>;
        };
      }
    ).axe;
    const { violations } = await runner.run({ include: ['aside'], exclude: ['[data-tabster-dummy]'] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
};
