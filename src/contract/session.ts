import { z } from './schema.ts';

/**
 * The roles of users (S4 ch. 3).
 *
 * - `admin`: may change licences.
 * - `product`: may change licences.
 * - `operator`: has read access, except to stored codes.
 * - `auditor`: has read access, except to stored codes.
 */
export const roles = ['admin', 'product', 'operator', 'auditor'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** The signed-in user, and the address of the host product's sign-in page for use when the session has ended. */
export const session = z.object({
  /** The user's name. Idempotency keys belong to it, and activity entries contain it. */
  userName: z.string().check(z.minLength(1)),
  role,
  /** The address of the host product's sign-in page, relative to the page's origin or absolute. */
  signInUrl: z.string(),
});
export type Session = z.infer<typeof session>;
