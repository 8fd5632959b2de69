import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { waitForAnimations } from './wait-for-animations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe tags: WCAG 2.2 A and AA, and best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits for animations, runs axe in the page and returns one text per violation: rule, explanation, elements. */
export async function violations(page: Page): Promise<readonly string[]> {
  await waitForAnimations(page);
  // `evaluate` bypasses the content security policy, which would block a script element.
  await page.evaluate(axe);
  const results = await page.evaluate(async (ruleTags) => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // An open menu is rendered outside the landmarks.
    const isMenuOpen = document.querySelector('[role="menu"]') !== null;
    return run.run({
      runOnly: { type: 'tag', values: ruleTags },
      // Full details of passed rules would double the time.
      resultTypes: ['violations'],
      // axe would copy the stylesheets into style elements, which the content security policy forbids; only one rule
      // reads them.
      preload: false,
      rules: { region: { enabled: !isMenuOpen } },
    });
  }, tags);
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `    ${target.join(' ')}`).join('\n')}`,
  );
}
