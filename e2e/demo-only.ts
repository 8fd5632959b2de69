import { type Page, test } from '@playwright/test';
import { overHttp } from './server.ts';

/** Features that only the demo build has, each with the reason why its specs do not run over HTTP. */
export const demoOnlyReasons = {
  lab: 'Only the demo build has the Lab and the simulator badge.',
  links: 'Only the simulator in the page reads a scenario from the address.',
  plays: 'Only the demo build runs the play function that prepares a view.',
  'side by side': 'Only the demo build has the gallery and the side-by-side page.',
  walk: 'The audit of every state examines the page only, which is the same in both builds.',
} as const;

/** Skips a file, a describe block or the rest of a test when the specs run over HTTP. */
export function demoOnly(part: keyof typeof demoOnlyReasons): void {
  test.skip(overHttp, demoOnlyReasons[part]);
}

/** Hides the simulator badge of the demo while `check` runs. */
export async function withoutSimulatorBadge(page: Page, check: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.simulation-mark { display: none !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
  await check();
  await page.evaluate(() => document.adoptedStyleSheets.pop());
}
