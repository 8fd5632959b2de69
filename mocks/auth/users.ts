import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isPlainText } from '#mocks/codes/plain-text.ts';
import type { BrowserSession, SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import type { TransactionResult } from '#mocks/store/store.ts';
import type { StateView } from '#mocks/transaction.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** The name and role that a user enters at sign-in. There are no passwords. */
export interface User {
  readonly userName: string;
  readonly role: Role;
}

/** Finds the session of a request. */
export type SessionOf = (world: SimulatorState, request: Request) => UserSession;

/** Last use of each session by its fingerprint, in milliseconds of the wall clock. In memory only. */
export type SessionUses = Map<string, number>;

/** Largest number of concurrent sessions. */
const maxUsers = 500;
/** Largest number of concurrent sessions of one user, in different browsers. */
const maxSessionsPerUser = 10;
/** Lifetime of a session from signing in, in milliseconds. */
const sessionLifetimeMs = 24 * 60 * 60_000;
/** Time since the last use after which a session may be replaced, in milliseconds. */
const idleAfterMs = 10 * 60_000;
const maxNameLength = 100;

/** Reasons why a sign-in is rejected. */
export type SignInErrorCode = 'name-length' | 'name-unseen' | 'role-unknown' | 'too-many-people';

/** A rejected sign-in; the message explains the `code`. */
export class SignInError extends Error {
  constructor(
    readonly code: SignInErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Validates the name and role. Throws a `SignInError`. */
export function parseUser(input: { readonly userName?: unknown; readonly role?: unknown }): User {
  const userName = typeof input.userName === 'string' ? input.userName.trim() : '';
  const role = roles.find((candidate) => candidate === input.role);
  if (userName === '' || userName.length > maxNameLength)
    throw new SignInError('name-length', `A name has 1 to ${maxNameLength} characters.`);
  if (!isPlainText(userName))
    throw new SignInError('name-unseen', 'A name has no characters that cannot be seen, and none that turn its line.');
  if (!role) throw new SignInError('role-unknown', `There is no such role. The roles are: ${roles.join(', ')}.`);
  return { userName, role };
}

/** Whether a session has exceeded its lifetime. */
export function isExpired({ signedInAt }: BrowserSession, wall: number): boolean {
  return wall - signedInAt >= sessionLifetimeMs;
}

/** The session with this secret. */
export function findSignedIn({ people = [] }: SimulatorState, secret: string): BrowserSession | undefined {
  const fingerprint = fingerprintOf(secret);
  return people.find((user) => user.fingerprint === fingerprint);
}

/** A sign-in from a browser. */
export interface SignInRequest {
  readonly user: User;
  /** The secret of the new session. */
  readonly secret: string;
  /** Used in the cookie's name if the state has no such id yet. */
  readonly sessionsId: string;
  /** The secret that the browser had before. Its session ends. */
  readonly previousSecret?: string | undefined;
  readonly uses: SessionUses;
  /** The wall clock, in milliseconds. */
  readonly wall: number;
}

/**
 * Adds the user's session to the state. Signing in as the scenario's own user also reopens that session. The user's
 * eleventh session replaces the least recently used one. Beyond the total limit the new session replaces the least
 * recently used one of all users if that is idle; otherwise it throws a `SignInError`.
 */
export function withSignedInUser(
  world: SimulatorState,
  { user, secret, sessionsId, previousSecret, uses, wall }: SignInRequest,
): SimulatorState {
  const endedFingerprint = previousSecret === undefined ? undefined : fingerprintOf(previousSecret);
  const lastUse = ({ fingerprint, signedInAt }: BrowserSession) => uses.get(fingerprint) ?? signedInAt;
  const activeSessions = (world.people ?? [])
    .filter((entry) => entry.fingerprint !== endedFingerprint && !isExpired(entry, wall))
    .sort((entry, otherEntry) => lastUse(entry) - lastUse(otherEntry));
  const ownSessions = activeSessions.filter((entry) => entry.userName === user.userName);
  const surplus = new Set(ownSessions.slice(0, Math.max(0, ownSessions.length - maxSessionsPerUser + 1)));
  const remaining = activeSessions.filter((entry) => !surplus.has(entry));
  const [oldest] = remaining;
  if (oldest && remaining.length >= maxUsers) {
    if (wall - lastUse(oldest) < idleAfterMs)
      throw new SignInError('too-many-people', `${maxUsers} people are signed in already. Try again later.`);
    remaining.shift();
  }
  const { userName, role } = world.session;
  return {
    ...world,
    sessionsId: world.sessionsId ?? sessionsId,
    people: [...remaining, { ...user, fingerprint: fingerprintOf(secret), signedInAt: wall }],
    ...(user.userName === userName && user.role === role && { session: { userName, role } }),
  };
}

/** Ends the session with this secret. */
export function withoutSession(world: SimulatorState, secret: string): SimulatorState {
  const endedFingerprint = fingerprintOf(secret);
  return { ...world, people: (world.people ?? []).filter(({ fingerprint }) => fingerprint !== endedFingerprint) };
}

/** Runs a command as this session's user without changing the scenario's own user in the stored state. */
export function runAs<Value>(
  view: StateView,
  session: UserSession,
  run: (view: StateView) => TransactionResult<Value>,
): TransactionResult<Value> {
  const { world } = view;
  if (session === world.session) return run(view);
  const { value, changes } = run({ ...view, world: { ...world, session } });
  return changes ? { value, changes: { ...changes, world: { ...changes.world, session: world.session } } } : { value };
}

/** Copies the sessions of the current state into the state that replaces it, so that browsers stay signed in. */
export function withUsersOf({ people, sessionsId }: SimulatorState, next: SimulatorState): SimulatorState {
  const { people: _users, sessionsId: _otherId, ...rest } = next;
  return { ...rest, ...(people && { people }), ...(sessionsId !== undefined && { sessionsId }) };
}

function fingerprintOf(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)));
}
