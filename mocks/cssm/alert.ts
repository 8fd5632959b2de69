import type { CalendarDate } from '#src/contract/time.ts';

/** What the portal warns of (domain.md §4.6), the most urgent first. */
export const alertKinds = [
  'insufficient-licenses',
  'reserved-license-expired',
  'licenses-expired',
  'instance-failed-to-renew',
  'duplicate-licenses',
  'on-prem-removed',
  'synchronization-overdue',
  'licenses-expiring',
  'instance-failed-to-connect',
  'previous-product-return-pending',
  'authorization-pending',
  'reserved-licenses-returned',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertSeverities = ['major', 'minor', 'informational'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];

/** How urgent each is. CSSM's own grading is not printed anywhere; ours. */
export const alertSeverityOf = {
  'insufficient-licenses': 'major',
  'reserved-license-expired': 'major',
  'licenses-expired': 'major',
  'instance-failed-to-renew': 'major',
  'duplicate-licenses': 'major',
  'on-prem-removed': 'major',
  'synchronization-overdue': 'major',
  'licenses-expiring': 'minor',
  'instance-failed-to-connect': 'minor',
  'previous-product-return-pending': 'minor',
  'authorization-pending': 'informational',
  'reserved-licenses-returned': 'informational',
} as const satisfies Readonly<Record<AlertKind, AlertSeverity>>;

/** A line of the table of alerts: Sev, Message, Source, Action Due, Actions (domain.md §4.6). */
export interface PortalAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** Source: the virtual account it is about. */
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  /** By the end of which day something should be done; absent: now. */
  readonly dueOn?: CalendarDate;
  /** What the message names: `license`, `count`, `instance`, `onPrem`, `days`. */
  readonly details: Readonly<Record<string, string | number>>;
  /** What its message leads to. */
  readonly subject:
    | { readonly kind: 'license'; readonly tag: string }
    | { readonly kind: 'instance'; readonly udi: string }
    | { readonly kind: 'on-prem' }
    | { readonly kind: 'account' };
  /** Whether it goes by being dismissed; the others go once what they warn of is put right. */
  readonly dismissible: boolean;
}
