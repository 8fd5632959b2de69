import { z } from './schema.ts';

/** The largest number of entries in a page. */
export const pageLimit = z._default(z.int().check(z.gte(1), z.lte(200)), 50);
