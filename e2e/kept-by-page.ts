import type { Page } from '@playwright/test';

/**
 * All that the page keeps and shows, as one text: its storages, cookies, the history's state and its markup. A secret
 * that was typed must not be found in it.
 */
export function keptByPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      document.body.innerHTML,
    ]),
  );
}
