import { z } from './schema.ts';

/**
 * The noun for the product's installation. Texts have a form for each noun (screens.md §0).
 *
 * - `center`: a Center.
 * - `cluster`: a cluster.
 */
export const productNoun = z.enum(['center', 'cluster']);
export type ProductNoun = z.infer<typeof productNoun>;

/**
 * The page's position in the product's menus, from the outermost menu inwards (screens.md §0).
 *
 * - `admin-license`: Admin, License.
 * - `manage-service-settings-licenses`: Manage, Service Settings, Licenses.
 */
export const breadcrumb = z.enum(['admin-license', 'manage-service-settings-licenses']);
export type Breadcrumb = z.infer<typeof breadcrumb>;

/**
 * The product's usage tables (screens.md §0): one for all licences, or one for each counted unit.
 *
 * - `licenses`: all licences.
 * - `workloads`: the licences for workloads.
 * - `endpoints`: the licences for endpoints.
 */
export const usageTable = z.enum(['licenses', 'workloads', 'endpoints']);
export type UsageTable = z.infer<typeof usageTable>;

/** The abilities of the product. The screens depend on these, never on the product's name. */
export const capabilities = z.object({
  /** Users can choose between Essentials and Advantage. */
  tiers: z.boolean(),
  /** License mode can be Post-paid (MSLA). */
  utilityMode: z.boolean(),
  /** Named licences can be reserved by codes that the user transfers (SLR). */
  specificReservation: z.boolean(),
  /** All licences can be reserved by codes that the user transfers (PLR). */
  universalReservation: z.boolean(),
  /** A confirmation code can be shown again after the wizard is finished, until it is acknowledged (screens.md §0). */
  keepsConfirmationCode: z.boolean(),
  /**
   * How the connection to the portal is set.
   *
   * - `dialog`: as a setting of its own.
   * - `registration-url`: by an address in the registration.
   */
  transport: z.enum(['dialog', 'registration-url']),
  /** Every page except License is locked when the evaluation has ended (domain.md §1.5). */
  locksWhenEvaluationEnds: z.boolean(),
  /** Features may be affected while the product is out of compliance. False if all keep working (S0). */
  complianceAffectsFeatures: z.boolean(),
  /** The product counts the use of each day and keeps it for a year. Absent is the same as false. */
  usageHistory: z.optional(z.boolean()),
});
export type Capabilities = z.infer<typeof capabilities>;

/** The product's printed guide, whose readers search the page for its button names. */
export const guide = z.object({
  /** The guide's title. */
  title: z.string().check(z.minLength(1)),
  /**
   * The guide's names for the buttons of a pending reservation.
   *
   * - `as-here`: the names on this page (S0).
   * - `enter-and-return`: Enter and Return Reservation Authorization Code, View Reservation Request Code and Cancel
   *   Reservation Request (S4 ch. 5).
   */
  pendingButtons: z.enum(['as-here', 'enter-and-return']),
});
export type Guide = z.infer<typeof guide>;

/** The names and abilities of the product, which are constant until it is upgraded. */
export const product = z.object({
  /** The product's name. */
  name: z.string().check(z.minLength(1)),
  /** The host name of this installation. */
  instanceName: z.string().check(z.minLength(1)),
  noun: productNoun,
  breadcrumb,
  /** The usage tables, in the order in which the page shows them. */
  usageTables: z.array(usageTable).check(z.minLength(1)),
  capabilities,
  /** Absent if the product has no printed guide. */
  guide: z.optional(guide),
  /** The address of Smart Software Manager for users, opened in a new tab. */
  portalUrl: z.string().check(z.minLength(1)),
  /** The address of the licences in Smart Software Manager, where a reservation begins. Absent if unknown: links then use `portalUrl`. */
  portalLicensesUrl: z.optional(z.string().check(z.minLength(1))),
  /** The address of this product among the product instances, where an update or removal begins. Absent if unknown: links then use `portalUrl`. */
  portalInstanceUrl: z.optional(z.string().check(z.minLength(1))),
  /** The address at which the product reaches the portal directly (domain.md §4.8). */
  directAddress: z.string().check(z.minLength(1)),
  /** The address for releases with Smart Transport instead of Smart Call Home; absent if no release uses it. A firewall should allow both. */
  smartTransportAddress: z.optional(z.string().check(z.minLength(1))),
});
export type Product = z.infer<typeof product>;
