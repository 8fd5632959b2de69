import { syncWarningAfter } from '#mocks/cssm/on-prem-accounts.ts';

/** Returns the instant from which synchronization is overdue after a last one at the given instant (domain.md §2). */
export function overdueSince(lastSynchronizedAt: string): string {
  return new Date(Date.parse(lastSynchronizedAt) + syncWarningAfter).toISOString();
}
