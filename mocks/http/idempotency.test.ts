import { describe, expect, test } from 'vitest';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { cacheReply, findCachedReply, fingerprintOf } from './idempotency.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');
const hour = 3_600_000;
const { world } = createScenarioSnapshot('evaluation', { now: '2026-01-15T09:00:00.000Z' }, now);

const replyAt = (key: string, at: number) => ({ key, at, fingerprint: 'f', status: 200, body: {} });

describe('request fingerprints', () => {
  test('gives each operation and body its own fingerprint, which does not reveal the body', () => {
    const fingerprints = [fingerprintOf('a', 'secret'), fingerprintOf('b', 'secret'), fingerprintOf('a', 'other')];

    expect(new Set(fingerprints).size).toBe(3);
    expect(fingerprints[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('cached replies', () => {
  test('returns no cached reply for another key', () => {
    expect(findCachedReply(cacheReply(world, replyAt('one', now)), 'other', now)).toBeUndefined();
  });

  test('drops a cached reply after 24 hours', () => {
    const state = cacheReply(world, replyAt('one', now));

    expect(findCachedReply(state, 'one', now + 24 * hour - 1)?.key).toBe('one');
    expect(findCachedReply(state, 'one', now + 24 * hour)).toBeUndefined();
    expect(cacheReply(state, replyAt('two', now + 24 * hour)).keptReplies.map(({ key }) => key)).toEqual(['two']);
  });

  test('keeps only the newest hundred replies', () => {
    const keys = Array.from({ length: 120 }, (_, index) => `key-${index}`);

    const { keptReplies } = keys.reduce((state, key) => cacheReply(state, replyAt(key, now)), world);

    expect(keptReplies.map(({ key }) => key)).toEqual(keys.slice(20));
  });
});
