import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { waitForAnimations } from './wait-for-animations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA, and good practice beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page at rest: rule, what it means, and where. */
export async function violations(page: Page): Promise<readonly string[]> {
  await waitForAnimations(page);
  // Given to the page by the browser itself: a script element would be refused by the page's own policy.
  await page.evaluate(axe);
  const results = await page.evaluate(async (ruleTags) => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // An open menu lies outside the landmarks, as menus do.
    const isMenuOpen = document.querySelector('[role="menu"]') !== null;
    return run.run({
      runOnly: { type: 'tag', values: ruleTags },
      // What is wrong is told in full; listing all that is right as well takes as long again.
      resultTypes: ['violations'],
      // axe would copy the stylesheets into style elements, which the page's policy forbids; one rule alone reads them.
      preload: false,
      rules: { region: { enabled: !isMenuOpen } },
    });
  }, tags);
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `    ${target.join(' ')}`).join('\n')}`,
  );
}
