import { z } from './schema.ts';

/** What the product's installation is called. Texts have a form per noun (screens.md §0). */
export const productNoun = z.enum(['center', 'cluster']);
export type ProductNoun = z.infer<typeof productNoun>;

/** Where the page stands in the product's menus, from the outside in (screens.md §0). */
export const breadcrumb = z.enum(['admin-license', 'manage-service-settings-licenses']);
export type Breadcrumb = z.infer<typeof breadcrumb>;

/** The tables of use the product shows (screens.md §0): one for all licences, or one for each kind of thing counted. */
export const usageTable = z.enum(['licenses', 'workloads', 'endpoints']);
export type UsageTable = z.infer<typeof usageTable>;

/**
 * What this product can do. The screens ask these, never which product it is.
 */
export const capabilities = z.object({
  /** Essentials and Advantage can be chosen between. */
  tiers: z.boolean(),
  /** License mode can be Post-paid (MSLA). */
  utilityMode: z.boolean(),
  /** Licences can be reserved by codes carried by hand: for named licences, and for all (PLR). */
  specificReservation: z.boolean(),
  universalReservation: z.boolean(),
  /** A confirmation code can be looked at again after the wizard is finished, until it is acknowledged (screens.md §0). */
  keepsConfirmationCode: z.boolean(),
  /** Where the way to the portal is set: in a dialog of its own, or by an address given when registering. */
  transport: z.enum(['dialog', 'registration-url']),
  /** Every page but License is locked when the evaluation has ended (domain.md §1.5). */
  locksWhenEvaluationEnds: z.boolean(),
  /** Being out of compliance stops no feature (S0). */
  complianceAffectsFeatures: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

/** The product's printed guide, whose readers look for the names it gives to buttons. */
export const guide = z.object({
  title: z.string().check(z.minLength(1)),
  /**
   * What it calls the buttons of a pending reservation: as this page does (S0), or Enter and Return Reservation Authorization
   * Code, View Reservation Request Code and Cancel Reservation Request (S4 ch. 5).
   */
  pendingButtons: z.enum(['as-here', 'enter-and-return']),
});
export type Guide = z.infer<typeof guide>;

/** The product this page belongs to: names and abilities, the same until it is upgraded. */
export const product = z.object({
  name: z.string().check(z.minLength(1)),
  /** The host name of this installation. */
  instanceName: z.string().check(z.minLength(1)),
  noun: productNoun,
  breadcrumb,
  usageTables: z.array(usageTable).check(z.minLength(1)),
  capabilities,
  guide: z.optional(guide),
  /** Where Smart Software Manager is, for people: opened in a new tab. */
  portalUrl: z.string().check(z.minLength(1)),
  /** Where the product itself reaches the portal when it goes there directly (domain.md §4.8). */
  directAddress: z.string().check(z.minLength(1)),
  /** Where other releases of it do, which use Smart Transport instead of Smart Call Home: a firewall lets both through. */
  smartTransportAddress: z.optional(z.string().check(z.minLength(1))),
});
export type Product = z.infer<typeof product>;
