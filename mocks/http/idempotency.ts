import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CachedReply, SimulatorState } from '#mocks/simulator-state.ts';

/** Limits of the reply cache: number of replies, and age in ms. */
const maxReplies = 100;
const replyTtlMs = 24 * 60 * 60 * 1000;

/** A hash of an operation and its body. The body may hold a token, which cannot be recovered from the hash. */
export function fingerprintOf(operation: string, body: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${operation}\n${body}`)));
}

/** The cached reply for this key, unless it is older than 24 hours. */
export function findCachedReply(world: SimulatorState, key: string, now: EpochMs): CachedReply | undefined {
  return world.keptReplies.find((reply) => reply.key === key && isFresh(reply, now));
}

/** Adds a reply to the cache, which holds the newest hundred of the last 24 hours. */
export function cacheReply(world: SimulatorState, reply: CachedReply): SimulatorState {
  const fresh = world.keptReplies.filter((cached) => cached.key !== reply.key && isFresh(cached, reply.at));
  return { ...world, keptReplies: [...fresh, reply].slice(-maxReplies) };
}

const isFresh = (reply: CachedReply, now: EpochMs) => now - reply.at < replyTtlMs;
