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

/** Of so many people the latest are remembered. */
const maximumPeople = 500;
const longestName = 100;

/** Who is meant, or an error that says what is wrong with it. */
export function personNamed(told: { readonly userName?: unknown; readonly role?: unknown }): Person {
  const userName = typeof told.userName === 'string' ? told.userName.trim() : '';
  const role = roles.find((known) => known === told.role);
  if (userName === '' || userName.length > longestName) throw new Error(`A name has 1 to ${longestName} characters.`);
  if (!isPlain(userName)) throw new Error('A name has no characters that cannot be seen, and none that turn its line.');
  if (!role) throw new Error(`There is no such role. The roles are: ${roles.join(', ')}.`);
  return { userName, role };
}

/** Who this session's secret belongs to, if anybody. */
export function personOf({ people = [] }: World, secret: string): SignedIn | undefined {
  const fingerprint = fingerprintOf(secret);
  return people.find((person) => person.fingerprint === fingerprint);
}

/**
 * The world in which this browser's person is signed in by a new secret; `before` is the one it had. Whoever signs in as
 * the scenario's own user opens that session again, too.
 */
export function withPerson(world: World, person: Person, secret: string, before?: string): World {
  const left = before === undefined ? undefined : fingerprintOf(before);
  const others = (world.people ?? []).filter(({ fingerprint }) => fingerprint !== left);
  const { userName, role } = world.session;
  return {
    ...world,
    people: [...others, { ...person, fingerprint: fingerprintOf(secret) }].slice(-maximumPeople),
    ...(person.userName === userName && person.role === role && { session: { userName, role } }),
  };
}

/** Takes a step as the person of this session; in the world that is kept the scenario's own user stays who it is. */
export function takenAs<Value>(view: View, session: UserSession, take: (view: View) => Taken<Value>): Taken<Value> {
  const { world } = view;
  if (session === world.session) return take(view);
  const { value, changes } = take({ ...view, world: { ...world, session } });
  return changes ? { value, changes: { ...changes, world: { ...changes.world, session: world.session } } } : { value };
}

/** Puts the people of the present world into one that takes its place: they sit at their browsers still. */
export function withPeopleOf({ people }: World, next: World): World {
  const { people: _theirs, ...rest } = next;
  return people ? { ...rest, people } : rest;
}

function fingerprintOf(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)));
}
