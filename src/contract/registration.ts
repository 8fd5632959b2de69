import { z } from './schema.ts';
import { gatewayUrl } from './settings.ts';
import { registration } from './summary.ts';

/** The longest text taken for a token, encoded or plain (screens.md §3.1). */
export const tokenMaximumLength = 1024;

/** Register with a token of the portal (domain.md §3.1). The token is a secret: it is never answered back. */
export const registrationRequest = z.object({
  token: z.string().check(z.maxLength(tokenMaximumLength)),
  /** Replace an online record of this UDI that the portal already has (screens.md §3.1). */
  force: z.boolean(),
  /** Where the portal is reached from now on, for products that take it here; left out: directly. */
  transportUrl: z.optional(gatewayUrl),
});
export type RegistrationRequest = z.infer<typeof registrationRequest>;

/** The attempt was taken on; it goes on by itself and the summary tells how it ends. */
export const registrationAccepted = z.object({ registration });
export type RegistrationAccepted = z.infer<typeof registrationAccepted>;

/**
 * How a deregistration ended: `released` when the portal removed the instance, `here-only` when it could not be
 * reached and the instance must be removed there by hand (domain.md §1.4).
 */
export const deregistration = z.object({ outcome: z.enum(['released', 'here-only']) });
export type Deregistration = z.infer<typeof deregistration>;
