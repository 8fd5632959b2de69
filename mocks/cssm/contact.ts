import { day, type Moment } from '#mocks/codes/instant.ts';
import type { ProductInstance } from './state.ts';

/** How long a product may be silent: its authorization is renewed every 30 days, and holds for 90 (domain.md §2). */
const renewedEvery = 30 * day;
const renewedWithin = 90 * day;

/** Whoever was heard of within so many milliseconds is not warned of. Contact is made on the very day; a day later it has failed. */
export const warnedAfter = renewedEvery + day;

/** When a product was last heard of. Somebody else's that is not simulated further has made contact at its interval. */
export function lastContactOf({ lastContactAt, renewsEvery }: ProductInstance, now: Moment): Moment {
  if (renewsEvery === undefined || now <= lastContactAt) return lastContactAt;
  return lastContactAt + Math.floor((now - lastContactAt) / renewsEvery) * renewsEvery;
}

/** What the portal warns of an online product that has been silent for too long, and until when it should be heard of. */
export function silenceOf(
  instance: ProductInstance,
  now: Moment,
):
  | {
      readonly alert: 'instance-failed-to-connect' | 'instance-failed-to-renew';
      readonly days: number;
      readonly dueAt?: Moment;
    }
  | undefined {
  if (instance.holding.kind === 'reserved' || instance.managedBy !== undefined) return undefined;
  const heardAt = lastContactOf(instance, now);
  const silent = now - heardAt;
  const days = Math.floor(silent / day);
  if (silent > renewedWithin) return { alert: 'instance-failed-to-renew', days };
  return silent > warnedAfter
    ? { alert: 'instance-failed-to-connect', days, dueAt: heardAt + renewedWithin }
    : undefined;
}
