import { z } from './schema.ts';

/** What a user may be (S4 ch. 3): `admin` and `product` may change licences, the others only read. */
export const roles = ['admin', 'product', 'operator', 'auditor'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Who is signed in, and where to sign in again when the session has ended (the host product's page). */
export const session = z.object({
  userName: z.string().check(z.minLength(1)),
  role,
  signInUrl: z.string(),
});
export type Session = z.infer<typeof session>;
