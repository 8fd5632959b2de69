import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Violation } from './variants.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA and best practices, as in the end-to-end tests (e2e/accessibility.ts). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The extent of a check: all rules, or only those that depend on the theme. */
export type Extent = 'whole' | 'colours';

/** Returns the violations that axe finds on the page. */
export async function violationsOn(page: Page, extent: Extent): Promise<readonly Violation[]> {
  // The browser itself evaluates axe in the page; the page's policy would block a script element.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const runOnly =
    extent === 'whole'
      ? { type: 'tag', values: tags }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  const { violations } = await page.evaluate(async (runOptions) => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // An open menu is outside the landmarks, as menus are.
    const isMenuOpen = document.querySelector('[role="menu"]') !== null;
    return run.run({
      runOnly: runOptions,
      ...(runOptions.type === 'tag' && { rules: { region: { enabled: !isMenuOpen } } }),
      resultTypes: ['violations'],
      // With preload, axe would copy the style sheets into style elements, which the page's policy forbids; only one
      // rule uses them.
      preload: false,
    });
  }, runOnly);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    meaning: help,
    targets: nodes.map(({ target }) => target.join(' ')),
  }));
}
