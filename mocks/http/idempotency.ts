import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CachedReply, SimulatorState } from '#mocks/simulator-state.ts';

/** How many answers are kept, and for how long. */
const maxReplies = 100;
const replyTtlMs = 24 * 60 * 60 * 1000;

/** A fingerprint of what is asked. The body may hold a token: nothing of it can be read from here. */
export function fingerprintOf(operation: string, body: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${operation}\n${body}`)));
}

/** The answer kept for this key, if there is one that is not too old. */
export function findCachedReply(world: SimulatorState, key: string, now: EpochMs): CachedReply | undefined {
  return world.keptReplies.find((reply) => reply.key === key && isFresh(reply, now));
}

/** The world with this answer kept too: the newest hundred of the last 24 hours. */
export function cacheReply(world: SimulatorState, reply: CachedReply): SimulatorState {
  const fresh = world.keptReplies.filter((cached) => cached.key !== reply.key && isFresh(cached, reply.at));
  return { ...world, keptReplies: [...fresh, reply].slice(-maxReplies) };
}

const isFresh = (reply: CachedReply, now: EpochMs) => now - reply.at < replyTtlMs;
