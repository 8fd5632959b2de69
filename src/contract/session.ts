import { z } from './schema.ts';

/** The roles of users (S4 ch. 3): `admin` and `product` may change licences, the others have read access. */
export const roles = ['admin', 'product', 'operator', 'auditor'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** The signed-in user, and the address of the host product's sign-in page for use when the session has ended. */
export const session = z.object({
  userName: z.string().check(z.minLength(1)),
  role,
  signInUrl: z.string(),
});
export type Session = z.infer<typeof session>;
