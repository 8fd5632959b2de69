import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isPlain } from '#mocks/codes/plain-text.ts';
import type { View } from '#mocks/step.ts';
import type { Taken } from '#mocks/store/store.ts';
import type { SignedIn, UserSession, World } from '#mocks/world.ts';
import { type Role, roles } from '#src/contract/session.ts';

/** Who somebody says to be: nobody has a password here. */
export interface Person {
  readonly userName: string;
  readonly role: Role;
}

/** The session of whoever asks. */
export type SessionOf = (world: World, request: Request) => UserSession;

/** When each session was used last, by its fingerprint, in milliseconds of the wall clock. In memory only. */
export type SessionUses = Map<string, number>;

/** So many people are signed in at once. */
const maximumPeople = 500;
/** So many sessions a person has at once, in different browsers. */
const maximumSessions = 10;
/** How long a session lasts from signing in, in milliseconds. */
const longestSession = 24 * 60 * 60_000;
/** So long after its last use nobody may take a session's place, in milliseconds. */
const inUse = 10 * 60_000;
const longestName = 100;

/** Why somebody cannot sign in. */
export type SignInFault = 'name-length' | 'name-unseen' | 'role-unknown' | 'too-many-people';

/** A person cannot be signed in; the message says why, and `fault` too. */
export class SignInError extends Error {
  constructor(
    readonly fault: SignInFault,
    message: string,
  ) {
    super(message);
  }
}

/** Who is meant, or a `SignInError`. */
export function personNamed(told: { readonly userName?: unknown; readonly role?: unknown }): Person {
  const userName = typeof told.userName === 'string' ? told.userName.trim() : '';
  const role = roles.find((known) => known === told.role);
  if (userName === '' || userName.length > longestName)
    throw new SignInError('name-length', `A name has 1 to ${longestName} characters.`);
  if (!isPlain(userName))
    throw new SignInError('name-unseen', 'A name has no characters that cannot be seen, and none that turn its line.');
  if (!role) throw new SignInError('role-unknown', `There is no such role. The roles are: ${roles.join(', ')}.`);
  return { userName, role };
}

/** Whether a session has lasted too long. */
export function isOver({ signedInAt }: SignedIn, wall: number): boolean {
  return wall - signedInAt >= longestSession;
}

/** Who this session's secret belongs to, if anybody. */
export function personOf({ people = [] }: World, secret: string): SignedIn | undefined {
  const fingerprint = fingerprintOf(secret);
  return people.find((person) => person.fingerprint === fingerprint);
}

/** A browser in which somebody signs in. */
export interface SigningIn {
  readonly person: Person;
  /** The secret of the new session. */
  readonly secret: string;
  /** What the cookie is to be named after, should it have no name yet. */
  readonly sessionsId: string;
  /** The secret that the browser had before, if any: that session ends. */
  readonly before?: string | undefined;
  readonly uses: SessionUses;
  /** The wall clock, in milliseconds. */
  readonly wall: number;
}

/**
 * The world in which this browser's person is signed in. Whoever signs in as the scenario's own user opens that session
 * again, too. A person's eleventh session takes the place of the one that was used least recently. So does that of one
 * person too many, but never that of a session in use: then a `SignInError` is thrown.
 */
export function withPerson(world: World, { person, secret, sessionsId, before, uses, wall }: SigningIn): World {
  const left = before === undefined ? undefined : fingerprintOf(before);
  const lastUse = ({ fingerprint, signedInAt }: SignedIn) => uses.get(fingerprint) ?? signedInAt;
  const others = (world.people ?? [])
    .filter((one) => one.fingerprint !== left && !isOver(one, wall))
    .sort((one, other) => lastUse(one) - lastUse(other));
  const own = others.filter((one) => one.userName === person.userName);
  const surplus = new Set(own.slice(0, Math.max(0, own.length - maximumSessions + 1)));
  const kept = others.filter((one) => !surplus.has(one));
  const [oldest] = kept;
  if (oldest && kept.length >= maximumPeople) {
    if (wall - lastUse(oldest) < inUse)
      throw new SignInError('too-many-people', `${maximumPeople} people are signed in already. Try again later.`);
    kept.shift();
  }
  const { userName, role } = world.session;
  return {
    ...world,
    sessionsId: world.sessionsId ?? sessionsId,
    people: [...kept, { ...person, fingerprint: fingerprintOf(secret), signedInAt: wall }],
    ...(person.userName === userName && person.role === role && { session: { userName, role } }),
  };
}

/** The world in which the session of this secret has ended, and nobody's else. */
export function withoutPerson(world: World, secret: string): World {
  const left = fingerprintOf(secret);
  return { ...world, people: (world.people ?? []).filter(({ fingerprint }) => fingerprint !== left) };
}

/** Takes a step as the person of this session; in the world that is kept the scenario's own user stays who it is. */
export function takenAs<Value>(view: View, session: UserSession, take: (view: View) => Taken<Value>): Taken<Value> {
  const { world } = view;
  if (session === world.session) return take(view);
  const { value, changes } = take({ ...view, world: { ...world, session } });
  return changes ? { value, changes: { ...changes, world: { ...changes.world, session: world.session } } } : { value };
}

/** Puts the people of the present world into one that takes its place: they sit at their browsers still. */
export function withPeopleOf({ people, sessionsId }: World, next: World): World {
  const { people: _theirs, sessionsId: _otherId, ...rest } = next;
  return { ...rest, ...(people && { people }), ...(sessionsId !== undefined && { sessionsId }) };
}

function fingerprintOf(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)));
}
