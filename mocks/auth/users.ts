import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isPlainText } from '#mocks/codes/plain-text.ts';
import type { BrowserSession, SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import type { TransactionResult } from '#mocks/store/store.ts';
import type { StateView } from '#mocks/transaction.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** Who somebody says to be: nobody has a password here. */
export interface User {
  readonly userName: string;
  readonly role: Role;
}

/** The session of whoever asks. */
export type SessionOf = (world: SimulatorState, request: Request) => UserSession;

/** When each session was used last, by its fingerprint, in milliseconds of the wall clock. In memory only. */
export type SessionUses = Map<string, number>;

/** So many people are signed in at once. */
const maxUsers = 500;
/** So many sessions a person has at once, in different browsers. */
const maxSessionsPerUser = 10;
/** How long a session lasts from signing in, in milliseconds. */
const sessionLifetimeMs = 24 * 60 * 60_000;
/** So long after its last use nobody may take a session's place, in milliseconds. */
const idleAfterMs = 10 * 60_000;
const maxNameLength = 100;

/** Why somebody cannot sign in. */
export type SignInErrorCode = 'name-length' | 'name-unseen' | 'role-unknown' | 'too-many-people';

/** A person cannot be signed in; the message says why, and `fault` too. */
export class SignInError extends Error {
  constructor(
    readonly code: SignInErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Who is meant, or a `SignInError`. */
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

/** Whether a session has lasted too long. */
export function isExpired({ signedInAt }: BrowserSession, wall: number): boolean {
  return wall - signedInAt >= sessionLifetimeMs;
}

/** Who this session's secret belongs to, if anybody. */
export function findSignedIn({ people = [] }: SimulatorState, secret: string): BrowserSession | undefined {
  const fingerprint = fingerprintOf(secret);
  return people.find((user) => user.fingerprint === fingerprint);
}

/** A browser in which somebody signs in. */
export interface SignInRequest {
  readonly user: User;
  /** The secret of the new session. */
  readonly secret: string;
  /** What the cookie is to be named after, should it have no name yet. */
  readonly sessionsId: string;
  /** The secret that the browser had before, if any: that session ends. */
  readonly previousSecret?: string | undefined;
  readonly uses: SessionUses;
  /** The wall clock, in milliseconds. */
  readonly wall: number;
}

/**
 * The world in which this browser's person is signed in. Whoever signs in as the scenario's own user opens that session
 * again, too. A person's eleventh session takes the place of the one that was used least recently. So does that of one
 * person too many, but never that of a session in use: then a `SignInError` is thrown.
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

/** The world in which the session of this secret has ended, and nobody's else. */
export function withoutSession(world: SimulatorState, secret: string): SimulatorState {
  const endedFingerprint = fingerprintOf(secret);
  return { ...world, people: (world.people ?? []).filter(({ fingerprint }) => fingerprint !== endedFingerprint) };
}

/** Takes a step as the person of this session; in the world that is kept the scenario's own user stays who it is. */
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

/** Puts the people of the present world into one that takes its place: they sit at their browsers still. */
export function withUsersOf({ people, sessionsId }: SimulatorState, next: SimulatorState): SimulatorState {
  const { people: _users, sessionsId: _otherId, ...rest } = next;
  return { ...rest, ...(people && { people }), ...(sessionsId !== undefined && { sessionsId }) };
}

function fingerprintOf(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)));
}
