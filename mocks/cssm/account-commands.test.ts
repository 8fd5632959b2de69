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

function createSampleToken(settings: TokenRequest = {}) {
  const result = createToken(portal, seed, settings, now);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

describe('a new token', () => {
  test.each([0, 366, 1.5, -1, Number.NaN])('rejects a lifetime of %d days', (expiresAfterDays) => {
    expect(createToken(portal, seed, { expiresAfterDays }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'expiresAfterDays',
    });
  });

  test.each([0, 201, 2.5])('rejects a limit of %d uses', (maximumUses) => {
    expect(createToken(portal, seed, { maximumUses }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'maximumUses',
    });
  });

  test('rejects an unknown virtual account', () => {
    expect(createToken(portal, seed, { virtualAccountId: 'other' }, now)).toEqual({
      ok: false,
      problem: 'not-found',
      field: 'virtualAccountId',
    });
  });

  test('lasts 30 days without a limit of uses by default', () => {
    const { token } = createSampleToken().value;
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
  ])('accepts a lifetime of %d days and a limit of %d uses', (expiresAfterDays, maximumUses) => {
    expect(createSampleToken({ expiresAfterDays, maximumUses }).value.token).toMatchObject({
      expiresAt: now + expiresAfterDays * day,
      maximumUses,
    });
  });

  test('derives the token from the seed and returns the next seed', () => {
    expect(createSampleToken().value).toEqual(createSampleToken().value);
    expect(createSampleToken().value.seed).toBe(seed + 1);
  });

  test('logs the description of a token, never its text', () => {
    const { events, value } = createSampleToken({ description: 'Line 4' });
    expect(events).toMatchObject([
      { id: '00000001', kind: 'token-created', user: 'someone@example.com', details: { description: 'Line 4' } },
    ]);
    expect(JSON.stringify(events)).not.toContain(value.token.text);
  });
});

describe('the revocation of a token', () => {
  test('rejects an unknown token', () => {
    expect(revokeToken(portal, 'token-9', now)).toEqual({ ok: false, problem: 'not-found', field: 'id' });
  });

  test('revokes a token; a repeated call changes nothing', () => {
    const { cssm, value } = createSampleToken();
    const revoked = revokeToken(cssm, value.token.id, now + day);
    if (!revoked.ok) throw new Error(revoked.problem);
    expect(revoked.cssm.virtualAccounts[0]?.tokens[0]?.revokedAt).toBe(now + day);
    expect(revoked.events).toMatchObject([{ id: '00000002', kind: 'token-revoked' }]);
    expect(revokeToken(revoked.cssm, value.token.id, now + 2 * day)).toMatchObject({ cssm: revoked.cssm, events: [] });
  });
});

describe('the removal of a product instance', () => {
  test('rejects an unknown product instance', () => {
    expect(removeInstance(portal, undefined, now)).toEqual({ ok: false, problem: 'not-found', field: 'udi' });
  });

  test('rejects an instance with a reservation, which needs its return code', () => {
    const authorization = { quantities: { a: 3 }, authorizationCode: '<specificPLR>', issuedAt: now };
    const request = { reservation: 'specific', productInstanceId: 'piid', nonce: 'nonce' } as const;
    const reserved: ProductInstance = { ...online, holding: { kind: 'reserved', ...request, ...authorization } };
    expect(removeInstance(portal, reserved, now)).toEqual({ ok: false, problem: 'already-reserved', field: 'udi' });
  });

  test('frees the licences of an online instance at once', () => {
    const removed = removeInstance(portal, online, now);
    if (!removed.ok) throw new Error(removed.problem);
    expect(removed.instances).toEqual({ put: [], removed: ['P:1'] });
    expect(removed.cssm.virtualAccounts[0]?.licenses).toMatchObject([{ onlineInUse: 0, reserved: 3 }]);
    expect(removed.events).toMatchObject([{ kind: 'instance-removed', details: { instance: 'center' } }]);
  });
});

describe('a purchase', () => {
  test('rejects a licence that the account does not list', () => {
    expect(buy(portal, { tag: 'b', quantity: 1 }, now)).toEqual({ ok: false, problem: 'not-found', field: 'tag' });
  });

  test.each([0, -5, 0.5])('rejects a quantity of %d', (quantity) => {
    expect(buy(portal, { tag: 'a', quantity }, now)).toEqual({
      ok: false,
      problem: 'invalid-request',
      field: 'quantity',
    });
  });

  test('ends after 365 days, counting the day of the purchase', () => {
    const bought = buy(portal, { tag: 'a', quantity: 7, lastsDays: 365 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    expect(bought.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([
      { quantity: 7, startsAt: now, endsAt: Date.UTC(2027, 0, 15) },
    ]);
  });

  test('adds a perpetual term that starts now', () => {
    const bought = buy(portal, { tag: 'a', quantity: 7 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    expect(bought.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([{ quantity: 7, startsAt: now }]);
    expect(bought.events).toMatchObject([{ kind: 'licenses-bought', details: { license: 'A', quantity: 7 } }]);
  });
});

describe('the lapse of a term', () => {
  function portalWithPurchase() {
    const bought = buy(portal, { tag: 'a', quantity: 7 }, now);
    if (!bought.ok) throw new Error(bought.problem);
    return bought.cssm;
  }

  test('rejects a licence that the account does not list', () => {
    expect(lapse(portal, { tag: 'b' }, now)).toEqual({ ok: false, problem: 'not-found', field: 'tag' });
    expect(lapse(portal, { tag: 'a', virtualAccountId: 'other' }, now)).toEqual({
      ok: false,
      problem: 'not-found',
      field: 'tag',
    });
  });

  test('changes nothing without active terms', () => {
    expect(lapse(portal, { tag: 'a' }, now)).toMatchObject({ ok: true, cssm: portal, events: [] });
  });

  test('ends active terms as of yesterday; a repeated call changes nothing', () => {
    const ended = lapse(portalWithPurchase(), { tag: 'a' }, now + day);
    if (!ended.ok) throw new Error(ended.problem);
    const today = Math.floor((now + day) / day) * day;
    const terms = [{ quantity: 7, startsAt: now, endsAt: today }];
    expect(ended.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual(terms);
    expect(ended.events).toMatchObject([{ kind: 'licenses-expired', details: { license: 'A', quantity: 7 } }]);
    expect(lapse(ended.cssm, { tag: 'a' }, now + 2 * day)).toMatchObject({ cssm: ended.cssm, events: [] });
  });

  test('moves the start of a term bought today to yesterday', () => {
    const ended = lapse(portalWithPurchase(), { tag: 'a' }, now);
    if (!ended.ok) throw new Error(ended.problem);
    const today = Math.floor(now / day) * day;
    expect(ended.cssm.virtualAccounts[0]?.licenses[0]?.terms).toEqual([
      { quantity: 7, startsAt: today - day, endsAt: today },
    ]);
  });
});
