import { describe, expect, test } from 'vitest';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { cacheReply, findCachedReply, fingerprintOf, replyIdOf } from './idempotency.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');
const hour = 3_600_000;
const { world } = createScenarioSnapshot('evaluation', { now: '2026-01-15T09:00:00.000Z' }, now);

const replyAt = (at: number) => ({ at, fingerprint: 'f', status: 200, body: {} });

describe('names of cached replies', () => {
  test('gives each key of each user its own name, which does not reveal the key', () => {
    const ids = [replyIdOf('alice', 'one'), replyIdOf('bob', 'one'), replyIdOf('alice', 'two')];

    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('request fingerprints', () => {
  test('gives each operation and body its own fingerprint, which does not reveal the body', () => {
    const fingerprints = [fingerprintOf('a', 'secret'), fingerprintOf('b', 'secret'), fingerprintOf('a', 'other')];

    expect(new Set(fingerprints).size).toBe(3);
    expect(fingerprints[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('cached replies', () => {
  test('returns no cached reply for another name', () => {
    expect(findCachedReply(cacheReply(world, 'one', replyAt(now)), 'other', now)).toBeUndefined();
  });

  test('drops a cached reply after 24 hours', () => {
    const state = cacheReply(world, 'one', replyAt(now));

    expect(findCachedReply(state, 'one', now + 24 * hour - 1)).toEqual(replyAt(now));
    expect(findCachedReply(state, 'one', now + 24 * hour)).toBeUndefined();
    expect(Object.keys(cacheReply(state, 'two', replyAt(now + 24 * hour)).keptReplies)).toEqual(['two']);
  });

  test('keeps every reply of the last 24 hours, however many there are', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `reply-${index}`);

    const { keptReplies } = ids.reduce((state, id) => cacheReply(state, id, replyAt(now)), world);

    expect(Object.keys(keptReplies)).toEqual(ids);
  });
});

describe('repeated commands', () => {
  test('carries out a repeated command once, with a hundred other commands in between', async () => {
    const client = createTestClient({ scenario: 'registered' });
    const renew = (key: string) => client.succeed('renew', { body: { kind: 'authorization' }, key });
    const renewals = async () => {
      const { activity } = await client.simulator.world.export();
      return activity.filter(({ kind }) => kind === 'authorization-renewed').length;
    };
    const first = await renew('one');
    for (let index = 0; index < 101; index += 1) {
      await client.fail('returnReservation', { key: `other-${index}` });
    }
    const before = await renewals();

    const second = await renew('one');

    expect(second.body).toEqual(first.body);
    expect(await renewals()).toBe(before);
  });

  test('marks the repeated response to a command as a replay, and not the first one', async () => {
    const client = createTestClient();

    const [first, second] = [
      await client.send('deregister', { key: 'a' }),
      await client.send('deregister', { key: 'a' }),
    ];

    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(second.headers.get('Idempotent-Replayed')).toBe('true');
  });

  test('names the present request in the header and body of a repeated problem', async () => {
    const client = createTestClient();
    await client.fail('deregister', { key: 'one' });

    const reply = await client.send('deregister', { key: 'one' });

    expect(reply.headers.get('X-Request-Id')).toBe('request-2');
    expect(await reply.json()).toMatchObject({ code: 'not-registered', requestId: 'request-2' });
  });
});
