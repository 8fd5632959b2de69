import { expect, type Page } from '@playwright/test';
import { appearances } from './appearances.ts';
import { waitForStable } from './wait-for-stable.ts';

/** Changes the language of the page in place, also behind an open dialog, as a choice in another tab does. */
export async function changeLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(
    (newValue) => window.dispatchEvent(new StorageEvent('storage', { key: 'language', newValue })),
    language,
  );
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/**
 * Runs the audits of every appearance on the current screen. Returns the findings, each prefixed with `name`, language
 * and width.
 */
export async function auditEachAppearance(page: Page, name: string): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { language, width, height, audits } of appearances) {
    await changeLanguage(page, language);
    await page.setViewportSize({ width, height });
    await waitForStable(page);
    for (const audit of audits) {
      const results = await audit(page);
      findings.push(...results.map((finding) => `${name}, ${language}, ${width}: ${finding}`));
    }
  }
  return findings;
}
