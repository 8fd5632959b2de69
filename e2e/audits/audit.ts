import type { Page } from '@playwright/test';

/**
 * What can be wrong with a page as it is now. Answers what it found, each in one line; nothing where all is well. It
 * leaves the page as it was.
 */
export type Audit = (page: Page) => Promise<readonly string[]>;
