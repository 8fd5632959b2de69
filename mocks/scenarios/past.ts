import type { Moment } from '#mocks/codes/instant.ts';
import type { Installing } from './center.ts';
import { countingSince } from './deeds.ts';
import type { Deed } from './history.ts';
import type { PortalOptions } from './portal.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** When the product was installed, and all that was done since, with it and in the portal. */
export interface Past extends Installing, Omit<PortalOptions, 'product'> {
  readonly deeds: readonly Deed[];
}

/** An evaluation that has run for so long has 81 of its 90 days remaining, rounded up. */
export const evaluated = 9 * day + 10 * hour;

/** A product that has counted what it counts since this moment. */
export function counting(since: Moment, ...deeds: readonly Deed[]): Past {
  return { installedAt: since - 2 * hour, deeds: [countingSince(since), ...deeds] };
}
