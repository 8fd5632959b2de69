import { z } from './schema.ts';
import { gatewayUrl } from './settings.ts';
import { registration } from './summary.ts';

/** The longest token text that is accepted, encoded or plain, in characters (screens.md §3.1). */
export const tokenMaximumLength = 1024;

/** Registers with a token of the portal (domain.md §3.1). The token is a secret: no response contains it. */
export const registrationRequest = z.object({
  /** The token as it was pasted, encoded or plain. An empty or damaged one is refused with a code of its own. */
  token: z.string().check(z.maxLength(tokenMaximumLength)),
  /** Replaces an online registration of this UDI that the portal already has (screens.md §3.1). */
  force: z.boolean(),
  /**
   * The gateway address to use from now on, for products that set it here. Without it the product connects directly. A
   * product whose `transport` is `dialog` refuses it with `not-supported`.
   */
  transportUrl: z.optional(gatewayUrl),
});
export type RegistrationRequest = z.infer<typeof registrationRequest>;

/** The attempt has started. It continues in the background, and the summary shows its result. */
export const registrationAccepted = z.object({
  /** The state after the start, as the summary has it. */
  registration,
});
export type RegistrationAccepted = z.infer<typeof registrationAccepted>;

/**
 * The outcome of a deregistration. In both cases the product is unregistered.
 */
export const deregistration = z.object({
  /**
   * Whether the portal took part (domain.md §1.4).
   *
   * - `released`: the portal removed the instance, and its licences are free.
   * - `here-only`: the portal was not reached or refused; the instance has to be removed there by hand.
   */
  outcome: z.enum(['released', 'here-only']),
});
export type Deregistration = z.infer<typeof deregistration>;
