import { describe, expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { alertsIn } from './alerts.ts';
import { createEmptyPortal } from './empty-account.ts';
import { unownedLicense } from './licenses.ts';
import { advantage, now } from './reservation-fixtures.ts';
import type { Cssm, License, OnPremAccount, ProductInstance, PurchasedTerm } from './state.ts';

const onPrem: OnPremAccount = {
  name: 'Plant',
  virtualAccountId: 'first',
  synchronizedAt: now,
  sequence: 1,
  told: [],
  duplicates: [],
};

function portalWith(license: Partial<License>, overrides: Partial<Cssm> = {}): Cssm {
  const licenses = [{ ...unownedLicense(advantage), ...license }];
  const account = { id: 'first', name: 'First', description: '', isDefault: true, tokens: [], licenses };
  return createEmptyPortal({ smartAccount: 'Example', userName: 'someone', virtualAccounts: [account], ...overrides });
}
const ownedTerms = (...terms: PurchasedTerm[]) => ({ terms });
const term = (quantity: number, endsAt?: number): PurchasedTerm => ({
  quantity,
  startsAt: now - 400 * day,
  ...(endsAt !== undefined && { endsAt }),
});
const online: ProductInstance = {
  udi: 'P:1',
  virtualAccountId: 'first',
  name: 'center',
  productType: 'CCV',
  productIdentifier: 'P',
  serialNumber: '1',
  registeredAt: now - 300 * day,
  lastContactAt: now,
  holding: { kind: 'online', inUse: {} },
};
const kindsOf = (cssm: Cssm, instances: readonly ProductInstance[] = []) =>
  alertsIn(cssm, instances, now).map(({ kind }) => kind);

describe('situations without alerts', () => {
  test.each<[string, Cssm, readonly ProductInstance[]]>([
    ['when all licences in use are owned', portalWith({ ...ownedTerms(term(5)), onlineInUse: 5 }), []],
    ['when licences end in more than 90 days', portalWith(ownedTerms(term(5, now + 90 * day + 1))), []],
    ['when licences ended 90 days ago', portalWith(ownedTerms(term(5, now - 90 * day))), []],
    ['when a product made contact 31 days ago', portalWith({}), [{ ...online, lastContactAt: now - 31 * day }]],
    [
      'when a background product makes contact at its interval',
      portalWith({}),
      [{ ...online, lastContactAt: now - 400 * day, renewsEvery: 30 * day }],
    ],
    [
      'when the product of an On-Prem makes no contact of its own',
      portalWith({}),
      [{ ...online, lastContactAt: now - 400 * day, managedBy: 'Plant' }],
    ],
    [
      'when an On-Prem synchronized within 30 days',
      portalWith({}, { onPremAccounts: [{ ...onPrem, synchronizedAt: now - 30 * day + 1 }] }),
      [],
    ],
  ])('reports no alert %s', (_what, cssm, instances) => {
    expect(kindsOf(cssm, instances)).toEqual([]);
  });
});

describe('reported alerts', () => {
  test('reports the number of missing licences', () => {
    const [alert] = alertsIn(portalWith({ ...ownedTerms(term(5)), onlineInUse: 4, reserved: 3 }), [], now);

    expect(alert).toMatchObject({
      kind: 'insufficient-licenses',
      severity: 'major',
      virtualAccount: 'First',
      details: { count: 2 },
      subject: { kind: 'license', tag: advantage },
      dismissible: false,
    });
  });

  test('reports reserved licences whose term has ended', () => {
    expect(kindsOf(portalWith({ ...ownedTerms(term(5, now - day)), reserved: 5 }))).toEqual([
      'insufficient-licenses',
      'reserved-license-expired',
      'licenses-expired',
    ]);
  });

  test('reports licences that end within 90 days, with their last day, as dismissible', () => {
    const [alert] = alertsIn(portalWith(ownedTerms(term(5, now + 90 * day))), [], now);

    expect(alert).toMatchObject({ kind: 'licenses-expiring', severity: 'minor', dismissible: true });
    expect(alert?.dueOn).toBe(new Date(now + 90 * day - 1).toISOString().slice(0, 10));
  });

  test.each([
    ['for just over 31 days', 31 * day + 1, 'instance-failed-to-connect', 'minor'],
    ['for 90 days', 90 * day, 'instance-failed-to-connect', 'minor'],
    ['for just over 90 days', 90 * day + 1, 'instance-failed-to-renew', 'major'],
  ])('reports a product without contact %s', (_what, elapsed, kind, severity) => {
    const instances = [{ ...online, lastContactAt: now - elapsed }];

    expect(alertsIn(portalWith({}), instances, now)).toMatchObject([
      { kind, severity, subject: { kind: 'instance', udi: 'P:1' } },
    ]);
  });

  test('reports an On-Prem overdue since 30 days, its deadline and its duplicates', () => {
    const late = { ...onPrem, synchronizedAt: now - 30 * day, duplicates: ['P:1'] };
    const alerts = alertsIn(portalWith({}, { onPremAccounts: [late] }), [], now);

    expect(alerts.map(({ kind }) => kind)).toEqual(['duplicate-licenses', 'synchronization-overdue']);
    expect(alerts[1]).toMatchObject({
      details: { days: 30 },
      dueOn: new Date(now + 60 * day).toISOString().slice(0, 10),
    });
  });

  test('reports a notice until it is dismissed', () => {
    const notice = {
      id: 'returned 1',
      kind: 'reserved-licenses-returned',
      virtualAccountId: 'first',
      at: now,
      details: { instance: 'center' },
    } as const;
    const cssm = portalWith({}, { notices: [notice] });
    const [alert] = alertsIn(cssm, [], now);

    expect(alert).toMatchObject({ kind: 'reserved-licenses-returned', severity: 'informational' });
    expect(kindsOf({ ...cssm, dismissed: [alert?.id ?? ''] })).toEqual([]);
  });
});

test('reports missing licences even if their alert was dismissed', () => {
  const short = portalWith({ ...ownedTerms(term(5)), onlineInUse: 6 });
  const [alert] = alertsIn(short, [], now);

  expect(kindsOf({ ...short, dismissed: [alert?.id ?? ''] })).toEqual(['insufficient-licenses']);
});

test('sorts by urgency, then by due date, and omits instances of other accounts', () => {
  const cssm = portalWith({ ...ownedTerms(term(1, now + 80 * day), term(2, now + 8 * day)), onlineInUse: 4 });
  const other = { ...online, virtualAccountId: 'second', lastContactAt: now - 200 * day };

  const alerts = alertsIn(cssm, [other], now, 'first');

  expect(alerts.map(({ kind, details }) => [kind, details.count])).toEqual([
    ['insufficient-licenses', 1],
    ['licenses-expiring', 2],
    ['licenses-expiring', 1],
  ]);
});
