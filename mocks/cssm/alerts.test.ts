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

function portalWith(license: Partial<License>, told: Partial<Cssm> = {}): Cssm {
  const licenses = [{ ...unownedLicense(advantage), ...license }];
  const account = { id: 'first', name: 'First', description: '', isDefault: true, tokens: [], licenses };
  return createEmptyPortal({ smartAccount: 'Example', userName: 'someone', virtualAccounts: [account], ...told });
}
const owning = (...terms: PurchasedTerm[]) => ({ terms });
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

describe('nothing is warned of', () => {
  test.each<[string, Cssm, readonly ProductInstance[]]>([
    ['when all is owned that is in use', portalWith({ ...owning(term(5)), onlineInUse: 5 }), []],
    ['when licences end in more than 90 days', portalWith(owning(term(5, now + 90 * day + 1))), []],
    ['when they ended 90 days ago', portalWith(owning(term(5, now - 90 * day))), []],
    ['when a product was heard of on its day', portalWith({}), [{ ...online, lastContactAt: now - 31 * day }]],
    [
      'when somebody else’s product makes contact at its interval',
      portalWith({}),
      [{ ...online, lastContactAt: now - 400 * day, renewsEvery: 30 * day }],
    ],
    [
      'when an On-Prem’s product was not heard of: the On-Prem was',
      portalWith({}),
      [{ ...online, lastContactAt: now - 400 * day, managedBy: 'Plant' }],
    ],
    [
      'when an On-Prem synchronized within 30 days',
      portalWith({}, { onPremAccounts: [{ ...onPrem, synchronizedAt: now - 30 * day + 1 }] }),
      [],
    ],
  ])('%s', (_what, cssm, instances) => {
    expect(kindsOf(cssm, instances)).toEqual([]);
  });
});

describe('it is warned', () => {
  test('of licences that are short, and by how many', () => {
    const [alert] = alertsIn(portalWith({ ...owning(term(5)), onlineInUse: 4, reserved: 3 }), [], now);

    expect(alert).toMatchObject({
      kind: 'insufficient-licenses',
      severity: 'major',
      virtualAccount: 'First',
      details: { count: 2 },
      subject: { kind: 'license', tag: advantage },
      dismissible: false,
    });
  });

  test('of reserved licences whose term has ended', () => {
    expect(kindsOf(portalWith({ ...owning(term(5, now - day)), reserved: 5 }))).toEqual([
      'insufficient-licenses',
      'reserved-license-expired',
      'licenses-expired',
    ]);
  });

  test('of licences that end, until when, and that it can be dismissed', () => {
    const [alert] = alertsIn(portalWith(owning(term(5, now + 90 * day))), [], now);

    expect(alert).toMatchObject({ kind: 'licenses-expiring', severity: 'minor', dismissible: true });
    expect(alert?.dueOn).toBe(new Date(now + 90 * day - 1).toISOString().slice(0, 10));
  });

  test.each([
    ['for 31 days and a moment', 31 * day + 1, 'instance-failed-to-connect', 'minor'],
    ['for 90 days', 90 * day, 'instance-failed-to-connect', 'minor'],
    ['for longer', 90 * day + 1, 'instance-failed-to-renew', 'major'],
  ])('of a product that was silent %s', (_what, silent, kind, severity) => {
    const instances = [{ ...online, lastContactAt: now - silent }];

    expect(alertsIn(portalWith({}), instances, now)).toMatchObject([
      { kind, severity, subject: { kind: 'instance', udi: 'P:1' } },
    ]);
  });

  test('of an On-Prem that has not synchronized for 30 days, until when it must, and of products it counts twice', () => {
    const late = { ...onPrem, synchronizedAt: now - 30 * day, duplicates: ['P:1'] };
    const alerts = alertsIn(portalWith({}, { onPremAccounts: [late] }), [], now);

    expect(alerts.map(({ kind }) => kind)).toEqual(['duplicate-licenses', 'synchronization-overdue']);
    expect(alerts[1]).toMatchObject({
      details: { days: 30 },
      dueOn: new Date(now + 60 * day).toISOString().slice(0, 10),
    });
  });

  test('of what happened, until that is dismissed', () => {
    const notice = {
      id: 'returned 1',
      kind: 'reserved-licenses-returned',
      virtualAccountId: 'first',
      at: now,
      details: { instance: 'center' },
    } as const;
    const told = portalWith({}, { notices: [notice] });
    const [alert] = alertsIn(told, [], now);

    expect(alert).toMatchObject({ kind: 'reserved-licenses-returned', severity: 'informational' });
    expect(kindsOf({ ...told, dismissed: [alert?.id ?? ''] })).toEqual([]);
  });
});

test('what is short stays, even when its name is on the list of what was dismissed', () => {
  const short = portalWith({ ...owning(term(5)), onlineInUse: 6 });
  const [alert] = alertsIn(short, [], now);

  expect(kindsOf({ ...short, dismissed: [alert?.id ?? ''] })).toEqual(['insufficient-licenses']);
});

test('the most urgent stands first, then what is due soonest; of one account only its own', () => {
  const cssm = portalWith({ ...owning(term(1, now + 80 * day), term(2, now + 8 * day)), onlineInUse: 4 });
  const other = { ...online, virtualAccountId: 'second', lastContactAt: now - 200 * day };

  const alerts = alertsIn(cssm, [other], now, 'first');

  expect(alerts.map(({ kind, details }) => [kind, details.count])).toEqual([
    ['insufficient-licenses', 1],
    ['licenses-expiring', 2],
    ['licenses-expiring', 1],
  ]);
});
