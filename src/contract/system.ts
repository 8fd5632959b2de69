import { activityEntry } from './activity.ts';
import { z } from './schema.ts';
import { summary } from './summary.ts';
import { instant } from './time.ts';

/** The content of the System statistics page (screens.md §1). The system's date is the response's Date header. */
export const system = z.object({
  /** The installed version, e.g. `4.2.0`. */
  version: z.string(),
  /** The build of that version, e.g. `202304120930` (S4 ch. 5, System statistics). */
  build: z.optional(z.string()),
  /** The instant of the last start. */
  startedAt: instant,
  /** The product identifier (PID) of the UDI. */
  productIdentifier: z.string(),
  /** The UDI serial in the portal's form, e.g. `VMware-420f637e3da26755-98306b53c6b2d519` (domain.md §3.7). */
  serialNumber: z.string(),
  /** The UUID part of the UDI, if the product has one: Force Register identifies a cluster by it (S0). */
  uuid: z.optional(z.string()),
});
export type System = z.infer<typeof system>;

/** A support bundle: the data that support needs first, without secrets. */
export const diagnostic = z.object({
  /** The instant at which it was made. */
  madeAt: instant,
  system,
  summary,
  /** The last activity entries, newest first. */
  activity: z.array(activityEntry),
  /** The version of each component by its name, e.g. of the Smart Agent. */
  versions: z.record(z.string(), z.string()),
});
export type Diagnostic = z.infer<typeof diagnostic>;
