import type { SimulatorState } from '#mocks/simulator-state.ts';
import { findSignedIn, isExpired, type SessionOf, type SessionUses } from './users.ts';

/** Answers whether a request came to an address that people open over TLS, maybe through a proxy that speaks it. */
export type IsSecure = (request: Request) => boolean;

/**
 * The name of the cookie that holds a session's secret. It is named after the world, since a browser sends the cookies of one
 * port to every port of the host. None is known in a world where nobody has ever signed in.
 */
export function cookieName({ sessionsId }: SimulatorState, isSecure: boolean): string | undefined {
  return sessionsId === undefined ? undefined : `${isSecure ? '__Host-' : ''}session-${sessionsId}`;
}

/**
 * The secret that a browser sends with a request, if any. Two different ones are taken for one that belongs to no session:
 * one of them was planted, by a page of another port perhaps, and nothing tells which.
 */
export function readSecret(world: SimulatorState, request: Request, isSecure: IsSecure): string | undefined {
  const header = request.headers.get('Cookie');
  const name = header ? cookieName(world, isSecure(request)) : undefined;
  if (!header || name === undefined) return undefined;
  const cookies = header.split(';').map((cookie) => cookie.trim());
  const secrets = new Set(
    cookies.filter((cookie) => cookie.startsWith(`${name}=`)).map((cookie) => cookie.slice(name.length + 1)),
  );
  return secrets.size > 1 ? 'more than one' : [...secrets][0];
}

/** What is needed to know whose session a request is of. */
interface CookieOptions {
  readonly isSecure: IsSecure;
  readonly uses: SessionUses;
  /** The wall clock, in milliseconds. */
  readonly wall: () => number;
}

/**
 * The session of a browser's own person behind an HTTP port. Without a cookie it is the scenario's user; a cookie whose
 * secret is of nobody here, or of a person who signed in too long ago, is of a session that has ended.
 */
export function sessionByCookie({ isSecure, uses, wall }: CookieOptions): SessionOf {
  return (world, request) => {
    const secret = readSecret(world, request, isSecure);
    if (!secret) return world.session;
    const user = findSignedIn(world, secret);
    if (!user || isExpired(user, wall())) return { ...world.session, endedAt: world.time.settledAt };
    uses.set(user.fingerprint, wall());
    return user;
  };
}
