import { expect, type Page } from '@playwright/test';
import { looks } from './looks.ts';
import { settled } from './settled.ts';

/**
 * What is wrong with what is on the screen, in every look: each finding with the name of what was looked at. The page
 * has to be in the first look's language. The others are chosen in the page, also behind an open dialog: whatever it
 * shows goes on in the other language.
 */
export async function findingsInEveryLook(page: Page, name: string): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [place, { language, width, height, examinations }] of looks.entries()) {
    if (place > 0 && language !== looks[place - 1]?.language) {
      await page.locator(`select:has(option[value="${language}"])`).first().selectOption(language, { force: true });
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.setViewportSize({ width, height });
    await settled(page);
    for (const examination of examinations) {
      const found = await examination(page);
      findings.push(...found.map((finding) => `${name}, ${language}, ${width}: ${finding}`));
    }
  }
  return findings;
}
