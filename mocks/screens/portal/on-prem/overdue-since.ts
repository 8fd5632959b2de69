import { syncWarningAfter } from '#mocks/cssm/on-prem-accounts.ts';

/** From which instant synchronizing was overdue, when an SSM On-Prem did so last at this one (domain.md §2). */
export function overdueSince(lastSynchronizedAt: string): string {
  return new Date(Date.parse(lastSynchronizedAt) + syncWarningAfter).toISOString();
}
