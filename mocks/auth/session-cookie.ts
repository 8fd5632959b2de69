import type { SimulatorState } from '#mocks/simulator-state.ts';
import { findSignedIn, isExpired, type SessionOf, type SessionUses } from './users.ts';

/** Whether a request arrived at an address that browsers open over TLS, possibly through a proxy. */
export type IsSecure = (request: Request) => boolean;

/**
 * The name of the cookie with the session's secret. It contains an id of this simulator state, because browsers send
 * the cookies of one port to every port of the host. Undefined until the first sign-in.
 */
export function cookieName({ sessionsId }: SimulatorState, isSecure: boolean): string | undefined {
  return sessionsId === undefined ? undefined : `${isSecure ? '__Host-' : ''}session-${sessionsId}`;
}

/**
 * The secret that a browser sends with a request. With two different secrets it returns a text that matches no session:
 * one of them was planted, by a page of another port for example, and the server cannot tell which.
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

/** Options of `sessionByCookie`. */
interface CookieOptions {
  readonly isSecure: IsSecure;
  readonly uses: SessionUses;
  /** The wall clock, in milliseconds. */
  readonly wall: () => number;
}

/**
 * Finds the session of a request over HTTP by its cookie. Without a cookie it is the scenario user's session. A cookie
 * with an unknown secret, or of an expired session, gives a session that has ended.
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
