import { expect, type Page } from '@playwright/test';
import { appearances } from './appearances.ts';
import { waitForStable } from './wait-for-stable.ts';

/**
 * Runs the audits of every appearance on the current screen. Returns the findings, each prefixed with `name`, language
 * and width. The page must be in the language of the first appearance. Later languages are selected in the page itself,
 * also behind an open dialog.
 */
export async function auditEachAppearance(page: Page, name: string): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [index, { language, width, height, audits }] of appearances.entries()) {
    if (index > 0 && language !== appearances[index - 1]?.language) {
      await page.locator(`select:has(option[value="${language}"])`).first().selectOption(language, { force: true });
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.setViewportSize({ width, height });
    await waitForStable(page);
    for (const audit of audits) {
      const results = await audit(page);
      findings.push(...results.map((finding) => `${name}, ${language}, ${width}: ${finding}`));
    }
  }
  return findings;
}
