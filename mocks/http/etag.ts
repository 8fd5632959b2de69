import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import type { OperationId } from '#src/contract/operations.ts';

/** A hash of a text, short enough for a header. */
const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)).slice(0, 8));

/** The reads of the licensing state. They share one ETag, so that one of them shows whether all are current. */
const licenseReads: readonly OperationId[] = ['getSummary', 'getUsage', 'getActivity'];

/** A version of the licensing state. */
export interface LicenseRevision {
  readonly etag: string;
  /** Since when the state is as it is, as far as this backend has seen it. */
  readonly since: EpochMs;
}

/** Returns the version of the licensing state after all timers that are due at `now`. */
export type LicenseRevisions = (world: SimulatorState, now: EpochMs) => LicenseRevision;

/**
 * Creates the versions of one backend. The state is a function of the agent alone between two timers: everything that
 * depends on the time changes with a timer. `since` is part of the ETag, because the usage contains it (`countedAt`).
 */
export function createLicenseRevisions(): LicenseRevisions {
  let agent: SimulatorState['agent'] | undefined;
  let content = '';
  let revision: LicenseRevision = { etag: '', since: 0 };
  return (world, now) => {
    // A store that reads its state from a database returns an equal agent as another object.
    if (world.agent === agent) return revision;
    agent = world.agent;
    const present = JSON.stringify([world.startedAt, agent]);
    if (present === content) return revision;
    content = present;
    revision = { etag: `"${hashOf(present)}-${now.toString(36)}"`, since: now };
    return revision;
  };
}

/** The ETag of the response to a read: the version of the licensing state, or else that of the content. */
export const etagOfRead = (id: OperationId, body: unknown, revision: () => LicenseRevision): string =>
  licenseReads.includes(id) ? revision().etag : `"${hashOf(JSON.stringify(body))}"`;

/** The ETag of a setting by its revision and content. A revision alone would be the same after another state was loaded. */
export const etagOfSetting = (revision: number, setting: unknown): string =>
  `"${revision}-${hashOf(JSON.stringify(setting)).slice(0, 8)}"`;

/**
 * Whether an If-None-Match header names this ETag, alone, in a list or as `*`. A weak tag matches the strong one with the
 * same text (RFC 9110 §13.1.2): a proxy that compresses responses makes their tags weak.
 */
export const matchesWeakly = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch === etag || ifNoneMatch.trim() === '*' || ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) === true;

/** Whether an If-Match header names this ETag, alone, in a list or as `*`. A weak tag never matches (RFC 9110 §13.1.1). */
export const matchesStrongly = (ifMatch: string, etag: string): boolean =>
  ifMatch.trim() === '*' || ifMatch.match(/(?:W\/)?"[^"]*"/g)?.includes(etag) === true;
