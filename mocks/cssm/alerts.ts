import { isoDateOf, lastDayBefore } from '#mocks/codes/calendar-date.ts';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import { type AlertKind, alertKinds, alertSeverityOf, type PortalAlert } from './alert.ts';
import { timeSinceContact } from './contact.ts';
import { inUseOf, purchasedAt } from './licenses.ts';
import { syncStatusOf } from './on-prem-accounts.ts';
import type { Cssm, License, OnPremAccount, ProductInstance, VirtualAccount } from './state.ts';

/** The period before and after the end of a term during which there is an alert, in ms. */
const warningPeriod = 90 * day;

/** An alert without its virtual account. */
interface AlertDraft {
  readonly kind: AlertKind;
  /** Distinguishes the alert from others of its kind in the same account. */
  readonly key: string;
  readonly dueOn?: CalendarDate;
  readonly details: PortalAlert['details'];
  readonly subject: PortalAlert['subject'];
  readonly dismissible?: boolean;
}

/**
 * The alerts of all virtual accounts, or of one (domain.md §4.6): the most urgent kind first and, within a kind, the
 * earliest due date. `instances` are the instances of these accounts.
 */
export function alertsIn(
  cssm: Cssm,
  instances: readonly ProductInstance[],
  now: EpochMs,
  virtualAccountId?: string,
): readonly PortalAlert[] {
  const dismissed = new Set(cssm.dismissed);
  const accounts = cssm.virtualAccounts.filter(({ id }) => virtualAccountId === undefined || id === virtualAccountId);
  const byAccount = new Map<string, ProductInstance[]>(accounts.map(({ id }) => [id, []]));
  for (const instance of instances) byAccount.get(instance.virtualAccountId)?.push(instance);
  return accounts
    .flatMap((account) =>
      draftsFor(cssm, account, byAccount.get(account.id) ?? [], now).map((draft) => alertOf(account, draft)),
    )
    .filter(({ id, dismissible }) => !(dismissible && dismissed.has(id)))
    .sort(compareUrgency);
}

/** The kinds of alerts for a licence. */
export function licenseAlerts(license: License, now: EpochMs): AlertKind[] {
  const purchased = purchasedAt(license, now);
  return [
    ...(inUseOf(license) > purchased ? (['insufficient-licenses'] as const) : []),
    ...(license.reserved > purchased ? (['reserved-license-expired'] as const) : []),
    ...(license.terms.some((term) => hasEndedRecently(term.endsAt, now)) ? (['licenses-expired'] as const) : []),
    ...(license.terms.some((term) => endsSoon(term.endsAt, now)) ? (['licenses-expiring'] as const) : []),
  ];
}

/** The kinds of alerts for a product instance. */
export function instanceAlerts(instance: ProductInstance, now: EpochMs): AlertKind[] {
  const { holding, replacedBy } = instance;
  const contactGap = timeSinceContact(instance, now);
  return [
    ...(contactGap ? [contactGap.alert] : []),
    ...(replacedBy === undefined ? [] : (['previous-product-return-pending'] as const)),
    ...(holding.kind === 'reserved' && holding.pending ? (['authorization-pending'] as const) : []),
  ];
}

function draftsFor(
  cssm: Cssm,
  account: VirtualAccount,
  instances: readonly ProductInstance[],
  now: EpochMs,
): AlertDraft[] {
  return [
    ...account.licenses.flatMap((license) => licenseDrafts(license, now)),
    ...instances.flatMap((instance) => instanceDrafts(instance, now)),
    ...cssm.onPremAccounts
      .filter(({ virtualAccountId }) => virtualAccountId === account.id)
      .flatMap((onPrem) => onPremDrafts(onPrem, now)),
    ...cssm.notices
      .filter(({ virtualAccountId }) => virtualAccountId === account.id)
      .map(
        ({ id, kind, details }): AlertDraft => ({
          kind,
          key: id,
          details,
          subject: { kind: 'account' },
          dismissible: true,
        }),
      ),
  ];
}

function licenseDrafts(license: License, now: EpochMs): AlertDraft[] {
  const { tag, name, terms, reserved } = license;
  const subject = { kind: 'license', tag } as const;
  const purchased = purchasedAt(license, now);
  const counts = {
    'insufficient-licenses': inUseOf(license) - purchased,
    'reserved-license-expired': reserved - purchased,
  };
  const short = licenseAlerts(license, now)
    .filter((kind): kind is keyof typeof counts => kind in counts)
    .map((kind): AlertDraft => ({ kind, key: tag, details: { license: name, count: counts[kind] }, subject }));
  const ends = terms.flatMap(({ quantity, endsAt }): AlertDraft[] => {
    if (endsAt === undefined) return [];
    const common = { key: `${tag} ${endsAt}`, details: { license: name, count: quantity }, subject, dismissible: true };
    if (hasEndedRecently(endsAt, now)) return [{ kind: 'licenses-expired', ...common }];
    return endsSoon(endsAt, now) ? [{ kind: 'licenses-expiring', ...common, dueOn: lastDayBefore(endsAt) }] : [];
  });
  return [...short, ...ends];
}

function hasEndedRecently(endsAt: EpochMs | undefined, now: EpochMs): boolean {
  return endsAt !== undefined && endsAt <= now && now < endsAt + warningPeriod;
}

function endsSoon(endsAt: EpochMs | undefined, now: EpochMs): boolean {
  return endsAt !== undefined && now < endsAt && endsAt <= now + warningPeriod;
}

function instanceDrafts(instance: ProductInstance, now: EpochMs): AlertDraft[] {
  const { udi, name } = instance;
  const subject = { kind: 'instance', udi } as const;
  const contactGap = timeSinceContact(instance, now);
  return instanceAlerts(instance, now).map((kind) => ({
    kind,
    key: udi,
    ...(contactGap?.alert === kind && contactGap.dueAt !== undefined && { dueOn: isoDateOf(contactGap.dueAt) }),
    details: { instance: name, ...(contactGap && { days: contactGap.days }) },
    subject,
  }));
}

function onPremDrafts(onPrem: OnPremAccount, now: EpochMs): AlertDraft[] {
  const { name, duplicates } = onPrem;
  const { status, days, dueAt } = syncStatusOf(onPrem, now);
  const subject = { kind: 'on-prem' } as const;
  const overdue: AlertDraft[] =
    status === 'overdue'
      ? [
          {
            kind: 'synchronization-overdue',
            key: name,
            dueOn: isoDateOf(dueAt),
            details: { onPrem: name, days },
            subject,
          },
        ]
      : [];
  const duplicateDrafts = duplicates.map(
    (udi): AlertDraft => ({
      kind: 'duplicate-licenses',
      key: udi,
      details: { onPrem: name, instance: udi },
      subject: { kind: 'instance', udi },
    }),
  );
  return [...overdue, ...duplicateDrafts];
}

function alertOf(
  { id, name }: VirtualAccount,
  { kind, key, dueOn, details, subject, dismissible }: AlertDraft,
): PortalAlert {
  return {
    id: `${kind} ${id} ${key}`,
    kind,
    severity: alertSeverityOf[kind],
    virtualAccountId: id,
    virtualAccount: name,
    ...(dueOn !== undefined && { dueOn }),
    details,
    subject,
    dismissible: dismissible ?? false,
  };
}

function compareUrgency(left: PortalAlert, right: PortalAlert): number {
  const byKind = alertKinds.indexOf(left.kind) - alertKinds.indexOf(right.kind);
  return byKind || (left.dueOn ?? '').localeCompare(right.dueOn ?? '');
}
