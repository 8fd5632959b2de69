import type { Agent } from '#mocks/agent/state.ts';
import type { Product, UsageTable } from '#src/contract/product.ts';
import type { Tier } from '#src/contract/settings.ts';
import type { CountedUnit } from '#src/contract/usage.ts';

/** A licence with a name that is built into the product; other names come from the portal. */
export interface BuiltInLicense {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/** Description of a product: its texts, capabilities, licences and the way it counts use (screens.md §0). */
export interface ProductDescription {
  /** The value of the portal's Product Type column (domain.md §4.4). */
  readonly productType: string;
  readonly reply: Pick<Product, 'name' | 'noun' | 'breadcrumb' | 'usageTables' | 'capabilities' | 'guide'>;
  /** Whether the product can be one of several clusters with different roles (S0). */
  readonly hasDeploymentRoles: boolean;
  /**
   * Whether the product contacts the portal once a day, compliant or not, instead of at the agent's intervals (S0,
   * domain.md §2).
   */
  readonly synchronizesDaily: boolean;
  /** Whether the status of its licences is Unregistered instead of Evaluation Mode (screens.md §2.3). */
  readonly showsUnregistered: boolean;
  /** Whether a reservation lapses into evaluation after 90 days of over-use (S4 ch. 5). */
  readonly reservationLapses: boolean;
  /** The licences that are always shown, even when not in use. */
  readonly ownLicenses: (agent: Agent) => readonly BuiltInLicense[];
  /** The quantities in use by entitlement tag, as absolute totals, zeros included. */
  readonly countLicenses: (agent: Agent) => Readonly<Record<string, number>>;
  /** The table that shows a licence. */
  readonly tableOf: (tag: string) => UsageTable;
  /** The unit that one licence covers; `undefined` for licences unknown to the product. */
  readonly unitOf: (tag: string) => CountedUnit | undefined;
  /** The other feature package, its licence, and the quantity of it that the present use would need. */
  readonly otherTier?: (agent: Agent) => { readonly tier: Tier; readonly tag: string; readonly needed: number };
}
