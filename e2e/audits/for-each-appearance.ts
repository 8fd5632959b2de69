import { expect, type Page } from '@playwright/test';
import { appearances } from './appearances.ts';
import { waitForStable } from './wait-for-stable.ts';

/**
 * What is wrong with what is on the screen, in every look: each finding with the name of what was looked at. The page
 * has to be in the first look's language. The others are chosen in the page, also behind an open dialog: whatever it
 * shows goes on in the other language.
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
