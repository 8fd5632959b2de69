import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Moment } from '#mocks/codes/instant.ts';
import type { KeptReply, World } from '#mocks/world.ts';

/** How many answers are kept, and for how long. */
const maximumKept = 100;
const keptFor = 24 * 60 * 60 * 1000;

/** A fingerprint of what is asked. The body may hold a token: nothing of it can be read from here. */
export function fingerprintOf(operation: string, body: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${operation}\n${body}`)));
}

/** The answer kept for this key, if there is one that is not too old. */
export function keptReply(world: World, key: string, now: Moment): KeptReply | undefined {
  return world.keptReplies.find((reply) => reply.key === key && isFresh(reply, now));
}

/** The world with this answer kept too: the newest hundred of the last 24 hours. */
export function keepReply(world: World, reply: KeptReply): World {
  const fresh = world.keptReplies.filter((kept) => kept.key !== reply.key && isFresh(kept, reply.at));
  return { ...world, keptReplies: [...fresh, reply].slice(-maximumKept) };
}

const isFresh = (reply: KeptReply, now: Moment) => now - reply.at < keptFor;
