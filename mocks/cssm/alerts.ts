import { dayAt, lastDayBefore } from '#mocks/codes/calendar-date.ts';
import { day, type Moment } from '#mocks/codes/instant.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import { type AlertKind, alertKinds, type PortalAlert, severityOf } from './alert.ts';
import { silenceOf } from './contact.ts';
import { inUseOf, purchasedAt } from './licenses.ts';
import { synchronizationOf } from './on-prem-accounts.ts';
import type { Cssm, License, OnPremAccount, ProductInstance, VirtualAccount } from './state.ts';

/** How long before their end licences are warned of, and how long after it they still are. */
const warnedFor = 90 * day;

/** An alert before it is told whose it is. */
interface Warned {
  readonly kind: AlertKind;
  /** What tells it from others of its kind in the same account. */
  readonly of: string;
  readonly dueOn?: CalendarDate;
  readonly details: PortalAlert['details'];
  readonly subject: PortalAlert['subject'];
  readonly dismissible?: boolean;
}

/**
 * What the portal warns of in its virtual accounts, or in one (domain.md §4.6): the most urgent first, of equal ones that which
 * is due soonest. `instances` are those of these accounts.
 */
export function alertsIn(
  cssm: Cssm,
  instances: readonly ProductInstance[],
  now: Moment,
  virtualAccountId?: string,
): readonly PortalAlert[] {
  const dismissed = new Set(cssm.dismissed);
  const accounts = cssm.virtualAccounts.filter(({ id }) => virtualAccountId === undefined || id === virtualAccountId);
  const byAccount = new Map<string, ProductInstance[]>(accounts.map(({ id }) => [id, []]));
  for (const instance of instances) byAccount.get(instance.virtualAccountId)?.push(instance);
  return accounts
    .flatMap((account) =>
      warnedOf(cssm, account, byAccount.get(account.id) ?? [], now).map((warned) => alertOf(account, warned)),
    )
    .filter(({ id, dismissible }) => !(dismissible && dismissed.has(id)))
    .sort(mostUrgentFirst);
}

/** What is warned of a licence, apart from its purchases' ends. */
export function licenseAlerts(license: License, now: Moment): AlertKind[] {
  const purchased = purchasedAt(license, now);
  return [
    ...(inUseOf(license) > purchased ? (['insufficient-licenses'] as const) : []),
    ...(license.reserved > purchased ? (['reserved-license-expired'] as const) : []),
    ...(license.terms.some((term) => endedAt(term.endsAt, now)) ? (['licenses-expired'] as const) : []),
    ...(license.terms.some((term) => endsSoon(term.endsAt, now)) ? (['licenses-expiring'] as const) : []),
  ];
}

/** What is warned of a product instance. */
export function instanceAlerts(instance: ProductInstance, now: Moment): AlertKind[] {
  const { holding, replacedBy } = instance;
  const silence = silenceOf(instance, now);
  return [
    ...(silence ? [silence.alert] : []),
    ...(replacedBy === undefined ? [] : (['previous-product-return-pending'] as const)),
    ...(holding.kind === 'reserved' && holding.pending ? (['authorization-pending'] as const) : []),
  ];
}

function warnedOf(cssm: Cssm, account: VirtualAccount, instances: readonly ProductInstance[], now: Moment): Warned[] {
  return [
    ...account.licenses.flatMap((license) => warnedOfLicense(license, now)),
    ...instances.flatMap((instance) => warnedOfInstance(instance, now)),
    ...cssm.onPremAccounts
      .filter(({ virtualAccountId }) => virtualAccountId === account.id)
      .flatMap((onPrem) => warnedOfOnPrem(onPrem, now)),
    ...cssm.notices
      .filter(({ virtualAccountId }) => virtualAccountId === account.id)
      .map(
        ({ id, kind, details }): Warned => ({ kind, of: id, details, subject: { kind: 'account' }, dismissible: true }),
      ),
  ];
}

function warnedOfLicense(license: License, now: Moment): Warned[] {
  const { tag, name, terms, reserved } = license;
  const subject = { kind: 'license', tag } as const;
  const purchased = purchasedAt(license, now);
  const counts = {
    'insufficient-licenses': inUseOf(license) - purchased,
    'reserved-license-expired': reserved - purchased,
  };
  const short = licenseAlerts(license, now)
    .filter((kind): kind is keyof typeof counts => kind in counts)
    .map((kind): Warned => ({ kind, of: tag, details: { license: name, count: counts[kind] }, subject }));
  const ends = terms.flatMap(({ quantity, endsAt }): Warned[] => {
    if (endsAt === undefined) return [];
    const told = { of: `${tag} ${endsAt}`, details: { license: name, count: quantity }, subject, dismissible: true };
    if (endedAt(endsAt, now)) return [{ kind: 'licenses-expired', ...told }];
    return endsSoon(endsAt, now) ? [{ kind: 'licenses-expiring', ...told, dueOn: lastDayBefore(endsAt) }] : [];
  });
  return [...short, ...ends];
}

function endedAt(endsAt: Moment | undefined, now: Moment): boolean {
  return endsAt !== undefined && endsAt <= now && now < endsAt + warnedFor;
}

function endsSoon(endsAt: Moment | undefined, now: Moment): boolean {
  return endsAt !== undefined && now < endsAt && endsAt <= now + warnedFor;
}

function warnedOfInstance(instance: ProductInstance, now: Moment): Warned[] {
  const { udi, name } = instance;
  const subject = { kind: 'instance', udi } as const;
  const silence = silenceOf(instance, now);
  return instanceAlerts(instance, now).map((kind) => ({
    kind,
    of: udi,
    ...(silence?.alert === kind && silence.dueAt !== undefined && { dueOn: dayAt(silence.dueAt) }),
    details: { instance: name, ...(silence && { days: silence.days }) },
    subject,
  }));
}

function warnedOfOnPrem(onPrem: OnPremAccount, now: Moment): Warned[] {
  const { name, duplicates } = onPrem;
  const { status, days, dueAt } = synchronizationOf(onPrem, now);
  const subject = { kind: 'on-prem' } as const;
  const overdue: Warned[] =
    status === 'overdue'
      ? [{ kind: 'synchronization-overdue', of: name, dueOn: dayAt(dueAt), details: { onPrem: name, days }, subject }]
      : [];
  const twice = duplicates.map(
    (udi): Warned => ({
      kind: 'duplicate-licenses',
      of: udi,
      details: { onPrem: name, instance: udi },
      subject: { kind: 'instance', udi },
    }),
  );
  return [...overdue, ...twice];
}

function alertOf(
  { id, name }: VirtualAccount,
  { kind, of, dueOn, details, subject, dismissible }: Warned,
): PortalAlert {
  return {
    id: `${kind} ${id} ${of}`,
    kind,
    severity: severityOf[kind],
    virtualAccountId: id,
    virtualAccount: name,
    ...(dueOn !== undefined && { dueOn }),
    details,
    subject,
    dismissible: dismissible ?? false,
  };
}

function mostUrgentFirst(one: PortalAlert, other: PortalAlert): number {
  const byKind = alertKinds.indexOf(one.kind) - alertKinds.indexOf(other.kind);
  return byKind || (one.dueOn ?? '').localeCompare(other.dueOn ?? '');
}
