import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page as it stands, in a line each: rule, how bad, and where.
 * @param within a selector; the whole page without it
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (selector) =>
      (
        globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
      ).axe.run(selector ?? document, { resultTypes: ['violations'] }),
    within,
  );
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}): ${target.join(' ')} ${failureSummary}`),
  );
}
