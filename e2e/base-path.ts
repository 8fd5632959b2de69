import type { BrowserContext, Page } from '@playwright/test';

/** Where these specs have the page served: `BASE=/admin/license npm run e2e` sets it. Empty at the root of the origin. */
export const basePath = process.env.BASE ?? '';

/** Returns the address at which a page is served, without a slash at its end. */
export const addressOfPage = (baseURL: string | undefined): string => (baseURL ?? '').replace(/\/$/, '');

/** Makes the pages of a context open addresses of the app, which begin with a slash, below the path of the base URL. */
export function openBelowBaseUrl(context: BrowserContext, baseURL: string | undefined): BrowserContext {
  const newPage = context.newPage.bind(context);
  context.newPage = async () => openPageBelow(await newPage(), addressOfPage(baseURL));
  return context;
}

function openPageBelow(page: Page, address: string): Page {
  const goto = page.goto.bind(page);
  page.goto = (path, options) => goto(path.startsWith('/') ? address + path : path, options);
  return page;
}
