import { type Page, test } from '@playwright/test';
import { overHttp } from './server.ts';

/** What is the demo's alone, and why no spec of it runs over HTTP. */
const reasons = {
  lab: 'The Lab and the mark are the demo’s; the production build has none.',
  links: 'Only the simulator in the page follows an address that asks for a scenario.',
  plays: 'What is done on the screen before a view is looked at is done by the demo.',
  'side by side': 'The gallery and the two panes are pages of the demo.',
  walk: 'A long walk examines the page in every state, and the page is the same.',
} as const;

/** Leaves a file, a group of specs or the rest of a spec to the demo. */
export function demoOnly(part: keyof typeof reasons): void {
  test.skip(overHttp, reasons[part]);
}

/** Keeps the mark, which the demo shows beside the page, off this page from the next load on. */
export async function hideSimulatorBadge(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.simulation-mark { display: none !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}
