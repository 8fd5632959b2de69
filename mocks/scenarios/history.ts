import type { EpochMs } from '#mocks/codes/epoch.ts';
import { usageCountedSince } from './commands.ts';
import type { PortalOptions } from './portal.ts';
import type { InstallationOptions } from './products.ts';
import type { SeedCommand } from './replay.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The history of a scenario: the installation, and all later commands in the product and in the portal. */
export interface ScenarioHistory extends InstallationOptions, Omit<PortalOptions, 'product'> {
  readonly commands: readonly SeedCommand[];
}

/** Elapsed time of an evaluation with 81 of its 90 days remaining, rounded up, in ms. */
export const elapsedEvaluation = 9 * day + 10 * hour;

/** The history of a product that has measured usage since this time. */
export function historySince(since: EpochMs, ...commands: readonly SeedCommand[]): ScenarioHistory {
  return { installedAt: since - 2 * hour, commands: [usageCountedSince(since), ...commands] };
}
