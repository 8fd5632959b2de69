import type { CalendarDate } from '#src/contract/time.ts';

/** The kinds of alerts (domain.md §4.6), the most urgent first. */
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

/** The severity of each kind. No document contains CSSM's own grading; this one is ours. */
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

/** A row of the table of alerts: Sev, Message, Source, Action Due, Actions (domain.md §4.6). */
export interface PortalAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** Source: the virtual account of the alert. */
  readonly virtualAccountId: string;
  readonly virtualAccount: string;
  /** The last day for the action; omitted if it is due now. */
  readonly dueOn?: CalendarDate;
  /** Values for the message: `license`, `count`, `instance`, `onPrem`, `days`. */
  readonly details: Readonly<Record<string, string | number>>;
  /** The target of the message's link. */
  readonly subject:
    | { readonly kind: 'license'; readonly tag: string }
    | { readonly kind: 'instance'; readonly udi: string }
    | { readonly kind: 'on-prem' }
    | { readonly kind: 'account' };
  /** Whether a user can dismiss the alert; other alerts disappear once their cause is resolved. */
  readonly dismissible: boolean;
}
