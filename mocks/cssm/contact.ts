import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { ProductInstance } from './state.ts';

/**
 * Contact intervals of a product, in ms: its authorization is renewed every 30 days and valid for 90 (domain.md §2).
 */
const renewalInterval = 30 * day;
const authorizationLifetime = 90 * day;

/**
 * Time without contact after which there is an alert, in ms: contact is due on the last day of the interval and has
 * failed a day later.
 */
export const contactWarningAfter = renewalInterval + day;

/** Last contact of a product. For background products, contacts every `renewsEvery` ms are implied. */
export function lastContactOf({ lastContactAt, renewsEvery }: ProductInstance, now: EpochMs): EpochMs {
  if (renewsEvery === undefined || now <= lastContactAt) return lastContactAt;
  return lastContactAt + Math.floor((now - lastContactAt) / renewsEvery) * renewsEvery;
}

/**
 * The alert for an online product without contact for too long: the whole days since its last contact, and the deadline
 * for the next one. Returns `undefined` if contact is not overdue.
 */
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
