import { serve } from '@hono/node-server';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { roles } from '#src/contract/session.ts';
import { createNodeBackend } from './node.ts';

// The same checks as http/roles.test.ts, but over HTTP, for a user identified by a session cookie.

const changing = (Object.keys(operations) as OperationId[]).filter((id) =>
  ['command', 'update'].includes(operations[id].kind),
);

let stop: () => void = () => undefined;
afterEach(() => stop());

/** Serves a backend on a free port; `signIn` returns the session cookie. */
async function serving() {
  const { app, simulator } = createNodeBackend({ now: '2026-01-15T09:00:00.000Z', scenario: 'registered' });
  const origin = await new Promise<string>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://localhost:${port}`));
    stop = () => server.close();
  });
  const signIn = async (role: string) => {
    const page = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ userName: 'Marie', role }),
    });
    return (page.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  };
  const send = (id: OperationId, headers: Readonly<Record<string, string>>, query = '') =>
    fetch(`${origin}${defaultApiBase}${operations[id].path}${query}`, {
      method: operations[id].method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'one', 'If-Match': '"1"', ...headers },
      ...(operations[id].method === 'GET' ? {} : { body: '{}' }),
    });
  return { send, signIn, simulator };
}

describe.each(roles.filter((role) => role === 'operator' || role === 'auditor'))('a user with the role %s', (role) => {
  test('cannot run any changing operation', async () => {
    const { send, signIn, simulator } = await serving();
    const Cookie = await signIn(role);
    const before = await simulator.world.export({ secrets: true });
    for (const id of changing) {
      const reply = await send(id, { Cookie });
      expect([id, reply.status, (await reply.json()).code]).toEqual([id, 403, 'role-not-allowed']);
    }
    expect(await simulator.world.export({ secrets: true })).toEqual(before);
  });

  test('cannot get another role by a header, cookie or query', async () => {
    const { send, signIn } = await serving();
    const Cookie = await signIn(role);
    const wishes: readonly (readonly [Record<string, string>, string])[] = [
      [{ Cookie: `${Cookie}; role=admin` }, ''],
      [{ Cookie: `role=admin; ${Cookie}; session=admin` }, ''],
      [{ Cookie, Role: 'admin', 'X-Role': 'admin', 'X-User': 'admin', Authorization: 'Basic YWRtaW46YWRtaW4=' }, ''],
      [{ Cookie, 'X-Forwarded-User': 'admin', 'X-HTTP-Method-Override': 'GET' }, '?role=admin'],
    ];
    for (const [headers, query] of wishes) {
      expect(await (await send('getSession', headers, query)).json()).toMatchObject({ userName: 'Marie', role });
      expect((await send('deregister', headers, query)).status).toBe(403);
    }
  });
});
