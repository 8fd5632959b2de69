import type { EpochMs } from '#mocks/codes/epoch.ts';
import { usageCountedSince } from './commands.ts';
import type { PortalOptions } from './portal.ts';
import type { InstallationOptions } from './products.ts';
import type { SeedCommand } from './replay.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** When the product was installed, and all that was done since, with it and in the portal. */
export interface ScenarioHistory extends InstallationOptions, Omit<PortalOptions, 'product'> {
  readonly commands: readonly SeedCommand[];
}

/** An evaluation that has run for so long has 81 of its 90 days remaining, rounded up. */
export const elapsedEvaluation = 9 * day + 10 * hour;

/** A product that has counted what it counts since this moment. */
export function historySince(since: EpochMs, ...commands: readonly SeedCommand[]): ScenarioHistory {
  return { installedAt: since - 2 * hour, commands: [usageCountedSince(since), ...commands] };
}
