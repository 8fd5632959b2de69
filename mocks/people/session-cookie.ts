import { parse } from 'hono/utils/cookie';
import { personOf, type SessionOf } from './people.ts';

/** The cookie that names a person's session. No page can read it. */
export const sessionCookie = 'session';

/**
 * The session of a browser's own person behind an HTTP port. Without a cookie it is the scenario's user; a cookie that
 * nobody has here is of a session that has ended.
 */
export const sessionByCookie: SessionOf = (world, request) => {
  const { [sessionCookie]: secret } = parse(request.headers.get('Cookie') ?? '', sessionCookie);
  if (!secret) return world.session;
  return personOf(world, secret) ?? { ...world.session, endedAt: world.time.settledAt };
};
