import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CachedReply, SimulatorState } from '#mocks/simulator-state.ts';

/** How long a reply is kept, in ms of the product's time. Its age is the only limit (docs/decisions/0036). */
const replyTtlMs = 24 * 60 * 60 * 1000;

/** A hash of an operation and its body. The body may hold a token, which cannot be recovered from the hash. */
export function fingerprintOf(operation: string, body: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${operation}\n${body}`)));
}

/** The name under which the reply to a user's key is kept. Another user's reply to an equal key has another name. */
export function replyIdOf(userName: string, key: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${userName}\n${key}`)).slice(0, 16));
}

/** The reply of this id (`replyIdOf`), unless it is older than 24 hours. */
export function findCachedReply(world: SimulatorState, id: string, now: EpochMs): CachedReply | undefined {
  const reply = world.keptReplies[id];
  return reply && isFresh(reply, now) ? reply : undefined;
}

/** Adds a reply, and removes those that are older than 24 hours. */
export function cacheReply(world: SimulatorState, id: string, reply: CachedReply): SimulatorState {
  const fresh = Object.entries(world.keptReplies).filter(([, kept]) => isFresh(kept, reply.at));
  return { ...world, keptReplies: { ...Object.fromEntries(fresh), [id]: reply } };
}

const isFresh = (reply: CachedReply, now: EpochMs) => now - reply.at < replyTtlMs;
