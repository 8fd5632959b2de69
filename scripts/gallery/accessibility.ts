import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Violation } from './variants.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA and good practice beyond, as the end-to-end tests hold to them (e2e/accessibility.ts). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules, or those alone that a theme can break. */
export type Extent = 'whole' | 'colours';

/** What axe finds wrong with the page as it is now. */
export async function violationsOn(page: Page, extent: Extent): Promise<readonly Violation[]> {
  // Given to the page by the browser itself: a script element would be refused by the page's own policy.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const runOnly =
    extent === 'whole'
      ? { type: 'tag', values: tags }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  const { violations } = await page.evaluate(async (runOptions) => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // An open menu lies outside the landmarks, as menus do.
    const isMenuOpen = document.querySelector('[role="menu"]') !== null;
    return run.run({
      runOnly: runOptions,
      ...(runOptions.type === 'tag' && { rules: { region: { enabled: !isMenuOpen } } }),
      resultTypes: ['violations'],
      // axe would copy the stylesheets into style elements, which the page's policy forbids; one rule alone reads them.
      preload: false,
    });
  }, runOnly);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    meaning: help,
    targets: nodes.map(({ target }) => target.join(' ')),
  }));
}
