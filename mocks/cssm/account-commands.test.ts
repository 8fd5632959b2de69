import { describe, expect, test } from 'vitest';
import { day } from '#mocks/codes/epoch.ts';
import { buy, createToken, lapse, removeInstance, revokeToken, type TokenRequest } from './account-commands.ts';
import { createEmptyPortal } from './empty-account.ts';
import type { Cssm, ProductInstance } from './state.ts';

const now = Date.UTC(2026, 0, 15, 9);
const seed = 5;

const portal: Cssm = createEmptyPortal({
  smartAccount: 'Example',
  userName: 'someone@example.com',
  virtualAccounts: [
    {
      id: 'first',
      name: 'First',
      description: '',
      isDefault: true,
      tokens: [],
      licenses: [{ tag: 'a', name: 'A', description: '', terms: [], onlineInUse: 4, reserved: 3 }],
    },
  ],
});

const online: ProductInstance = {
  udi: 'P:1',
  virtualAccountId: 'first',
  name: 'center',
  productType: 'CCV',
  productIdentifier: 'P',
  serialNumber: '1',
  registeredAt: now,
  lastContactAt: now,
  holding: { kind: 'online', inUse: { a: 4 } },
};

function made(asked: TokenRequest = {}) {
  const done = createToken(portal, seed, asked, now);
  if (!done.ok) throw new Error(done.problem);
  return done;
}

describe('a new token', () => {
  test.each([0, 366, 1.5, -1, Number.NaN])('cannot last %d days', (expiresAfterDays) => {
    expect(createToken(portal, seed, { expiresAfterDays }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'expiresAfterDays',
    });
  });

  test.each([0, 201, 2.5])('cannot be used %d times', (maximumUses) => {
    expect(createToken(portal, seed, { maximumUses }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'maximumUses',
    });
  });

  test('needs a virtual account that is there', () => {
    expect(createToken(portal, seed, { virtualAccountId: 'other' }, now)).toEqual({
      ok: false,
      problem: 'not-found',
      field: 'virtualAccountId',
    });
  });

  test('lasts 30 days without a limit of uses unless told', () => {
    const { token } = made().value;
    expect(token).toMatchObject({
      expiresAt: now + 30 * day,
      uses: 0,
      exportControlled: true,
      createdBy: 'someone@example.com',
    });
    expect(token.maximumUses).toBeUndefined();
  });

  test.each([
    [1, 1],
    [365, 200],
  ])('may last %d days for %d uses', (expiresAfterDays, maximumUses) => {
    expect(made({ expiresAfterDays, maximumUses }).value.token).toMatchObject({
      expiresAt: now + expiresAfterDays * day,
      maximumUses,
    });
  });

  test('comes from the seed, which moves on', () => {
    expect(made().value).toEqual(made().value);
    expect(made().value.seed).toBe(seed + 1);
  });

  test('is in the event log by its description, never by its text', () => {
    const { events, value } = made({ description: 'Line 4' });
    expect(events).toMatchObject([
      { id: '00000001', kind: 'token-created', user: 'someone@example.com', details: { description: 'Line 4' } },
    ]);
    expect(JSON.stringify(events)).not.toContain(value.token.text);
  });
});

describe('revoking', () => {
  test('an unknown token is refused', () => {
    expect(revokeToken(portal, 'token-9', now)).toEqual({ ok: false, problem: 'not-found', field: 'id' });
  });

  test('ends a token now; once more changes nothing', () => {
    const { cssm, value } = made();
    const revoked = revokeToken(cssm, value.token.id, now + day);
    if (!revoked.ok) throw new Error(revoked.problem);
    expect(revoked.cssm.virtualAccounts[0]?.tokens[0]?.revokedAt).toBe(now + day);
    expect(revoked.events).toMatchObject([{ id: '00000002', kind: 'token-revoked' }]);
    expect(revokeToken(revoked.cssm, value.token.id, now + 2 * day)).toMatchObject({ cssm: revoked.cssm, events: [] });
  });
});

describe('removing a product instance', () => {
  test('one that is not there is refused', () => {
    expect(removeInstance(portal, undefined, now)).toEqual({ ok: false, problem: 'not-found', field: 'udi' });
  });

  test('one that holds a reservation is refused without its return code', () => {
    const authorization = { quantities: { a: 3 }, authorizationCode: '<specificPLR>', issuedAt: now };
    const request = { reservation: 'specific', productInstanceId: 'piid', nonce: 'nonce' } as const;
    const reserved: ProductInstance = { ...online, holding: { kind: 'reserved', ...request, ...authorization } };
    expect(removeInstance(portal, reserved, now)).toEqual({ ok: false, problem: 'already-reserved', field: 'udi' });
  });

  test('frees what it used at once', () => {
    const removed = removeInstance(portal, online, now);
    if (!removed.ok) throw new Error(removed.problem);
    expect(removed.instances).toEqual({ put: [], removed: ['P:1'] });
    expect(removed.cssm.virtualAccounts[0]?.licenses).toMatchObject([{ onlineInUse: 0, reserved: 3 }]);
    expect(removed.events).toMatchObject([{ kind: 'instance-removed', details: { instance: 'center' } }]);
  });
});

describe('buying', () => {
  test('what the account does not list is refused', () => {
    expect(buy(portal, { tag: 'b', quantity: 1 }, now)).toEqual({ ok: false, problem: 'not-found', field: 'tag' });
  });

  test.each([0, -5, 0.5])('%d licences are refused', (quantity) => {
    expect(buy(portal, { tag: 'a', quantity }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'quantity',
    });
  });

  test('for a year ends with the last of 365 days, the day of the purchase being the first', () => {
    const bought = buy(portal, { tag: 'a', quantity: 7, lastsDays: 365 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    expect(bought.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([
      { quantity: 7, startsAt: now, endsAt: Date.UTC(2027, 0, 15) },
    ]);
  });

  test('adds a perpetual term from now on', () => {
    const bought = buy(portal, { tag: 'a', quantity: 7 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    expect(bought.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([{ quantity: 7, startsAt: now }]);
    expect(bought.events).toMatchObject([{ kind: 'licenses-bought', details: { license: 'A', quantity: 7 } }]);
  });
});

describe('a term that ends', () => {
  function owning() {
    const bought = buy(portal, { tag: 'a', quantity: 7 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    return bought.cssm;
  }

  test('of what the account does not list is refused', () => {
    expect(lapse(portal, { tag: 'b' }, now)).toEqual({ ok: false, problem: 'not-found', field: 'tag' });
    expect(lapse(portal, { tag: 'a', virtualAccountId: 'other' }, now)).toEqual({
      ok: false,
      problem: 'not-found',
      field: 'tag',
    });
  });

  test('where none runs changes nothing', () => {
    expect(lapse(portal, { tag: 'a' }, now)).toMatchObject({ ok: true, cssm: portal, events: [] });
  });

  test('leaves nothing owned from that moment on: yesterday was the last day, and what ended before stays', () => {
    const ended = lapse(owning(), { tag: 'a' }, now + day);
    if (!ended.ok) throw new Error(ended.problem);
    const today = Math.floor((now + day) / day) * day;
    const terms = [{ quantity: 7, startsAt: now, endsAt: today }];
    expect(ended.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual(terms);
    expect(ended.events).toMatchObject([{ kind: 'licenses-expired', details: { license: 'A', quantity: 7 } }]);
    expect(lapse(ended.cssm, { tag: 'a' }, now + 2 * day)).toMatchObject({ cssm: ended.cssm, events: [] });
  });

  test('of a purchase of the same day does not end before it began', () => {
    const ended = lapse(owning(), { tag: 'a' }, now);
    if (!ended.ok) throw new Error(ended.problem);
    const today = Math.floor(now / day) * day;
    expect(ended.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([
      { quantity: 7, startsAt: today - day, endsAt: today },
    ]);
  });
});
