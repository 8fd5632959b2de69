import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { ProductInstance } from './state.ts';

/** How long a product may be silent: its authorization is renewed every 30 days, and holds for 90 (domain.md §2). */
const renewalInterval = 30 * day;
const authorizationLifetime = 90 * day;

/** Whoever was heard of within so many milliseconds is not warned of. Contact is made on the very day; a day later it has failed. */
export const contactWarningAfter = renewalInterval + day;

/** When a product was last heard of. Somebody else's that is not simulated further has made contact at its interval. */
export function lastContactOf({ lastContactAt, renewsEvery }: ProductInstance, now: EpochMs): EpochMs {
  if (renewsEvery === undefined || now <= lastContactAt) return lastContactAt;
  return lastContactAt + Math.floor((now - lastContactAt) / renewsEvery) * renewsEvery;
}

/** What the portal warns of an online product that has been silent for too long, and until when it should be heard of. */
export function timeSinceContact(
  instance: ProductInstance,
  now: EpochMs,
):
  | {
      readonly alert: 'instance-failed-to-connect' | 'instance-failed-to-renew';
      readonly days: number;
      readonly dueAt?: EpochMs;
    }
  | undefined {
  if (instance.holding.kind === 'reserved' || instance.managedBy !== undefined) return undefined;
  const contactAt = lastContactOf(instance, now);
  const elapsed = now - contactAt;
  const days = Math.floor(elapsed / day);
  if (elapsed > authorizationLifetime) return { alert: 'instance-failed-to-renew', days };
  return elapsed > contactWarningAfter
    ? { alert: 'instance-failed-to-connect', days, dueAt: contactAt + authorizationLifetime }
    : undefined;
}
