import type { Agent } from '#mocks/agent/state.ts';
import type { Product, UsageTable } from '#src/contract/product.ts';
import type { Tier } from '#src/contract/settings.ts';
import type { CountedUnit } from '#src/contract/usage.ts';

/** A licence the product knows by itself, before any portal has named it. */
export interface BuiltInLicense {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/** What one product is: its words, what it can do, its licences and what it counts (screens.md §0). */
export interface ProductDescription {
  /** What the portal writes in its Product Type column (domain.md §4.4). */
  readonly productType: string;
  readonly reply: Pick<Product, 'name' | 'noun' | 'breadcrumb' | 'usageTables' | 'capabilities' | 'guide'>;
  /** Whether it can be one of several clusters, each with a role (S0). */
  readonly hasDeploymentRoles: boolean;
  /** Whether it asks the portal once a day, however it stands, instead of when the agent would (S0, domain.md §2). */
  readonly synchronizesDaily: boolean;
  /** Whether a licence's own status is Unregistered instead of Evaluation Mode (screens.md §2.3). */
  readonly showsUnregistered: boolean;
  /** Whether a reservation over-used for 90 days lapses into evaluation (S4 ch. 5). */
  readonly reservationLapses: boolean;
  /** The licences it always shows, in use or not. */
  readonly ownLicenses: (agent: Agent) => readonly BuiltInLicense[];
  /** How many of each licence are in use, by tag: absolute totals, noughts included. */
  readonly countLicenses: (agent: Agent) => Readonly<Record<string, number>>;
  /** The table a licence is shown in. */
  readonly tableOf: (tag: string) => UsageTable;
  /** What one of this licence stands for; nothing of licences the product knows nothing of. */
  readonly unitOf: (tag: string) => CountedUnit | undefined;
  /** Another feature package that could be chosen, its licence, and how many of it would be in use then. */
  readonly otherTier?: (agent: Agent) => { readonly tier: Tier; readonly tag: string; readonly needed: number };
}
