import type { Page } from '@playwright/test';

/**
 * Checks the page in its current state. Returns one line per problem, and an empty list when there are none. Leaves the
 * page unchanged.
 */
export type Audit = (page: Page) => Promise<readonly string[]>;
