import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import type { Backend } from '#mocks/backend.ts';
import { noChanges } from '#mocks/step.ts';
import type { World } from '#mocks/world.ts';
import { type Role, roles } from '#src/contract/session.ts';
import { type Person, personNamed, personOf, withPerson } from './people.ts';
import { sessionCookie } from './session-cookie.ts';

const style = `
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0; padding: 24px 16px; }
      main { max-width: 400px; margin: 0 auto; }
      label, input, select { display: block; box-sizing: border-box; width: 100%; }
      input, select { font: inherit; min-height: 40px; margin: 4px 0 16px; padding: 4px 8px; }
      button { font: inherit; min-height: 40px; padding: 4px 16px; }
    `;

/** The page has a style, an icon and a form, and nothing else. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <title>Sign in – simulated host product</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>
      <h1>Sign in</h1>
      ${content}
    </main>
  </body>
</html>`;

const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  product: 'Product',
  operator: 'Operator',
  auditor: 'Auditor',
};

const form = (person: Person, names: readonly string[], problem?: string) =>
  page(html`<p>This page stands for the host product’s own. Nobody has a password here.</p>
      ${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
      <form method="post">
        <label for="name">Name</label>
        <input id="name" name="userName" list="names" value="${person.userName}" required maxlength="100" autocomplete="username" />
        <datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
        <label for="role">Role</label>
        <select id="role" name="role">
          ${roles.map(
            (role) =>
              html`<option value="${role}" ${role === person.role ? 'selected' : ''}>${roleNames[role]}</option>`,
          )}
        </select>
        <button>Sign in</button>
      </form>`);

/** Who asks, and who is known here by name: the scenario's own user first. */
function asked(
  world: World,
  secret: string | undefined,
): { readonly person: Person; readonly names: readonly string[] } {
  const { session, people = [] } = world;
  const person = (secret === undefined ? undefined : personOf(world, secret)) ?? session;
  return { person, names: [...new Set([session, ...people].map(({ userName }) => userName))] };
}

/**
 * The host product’s page where one signs in, behind an HTTP port: each browser as a person of its own. The session is
 * named by a cookie that no page can read, and kept in the world.
 */
export function signInApp({ run }: Backend): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', async (context) => {
    const { person, names } = await run(({ world }) => ({ value: asked(world, getCookie(context, sessionCookie)) }));
    return context.html(form(person, names));
  });
  app.post('/', bodyLimit({ maxSize: 4096 }), async (context) => {
    const told = await context.req.parseBody();
    const known = getCookie(context, sessionCookie);
    const secret = crypto.randomUUID();
    try {
      const person = personNamed(told);
      await run(({ world }) => ({ value: undefined, changes: noChanges(withPerson(world, person, secret, known)) }));
      // Over TLS it never leaves TLS again. Behind a proxy it is the page's own address that tells, which was let in.
      const secure = (context.req.header('Origin') ?? context.req.url).startsWith('https:');
      setCookie(context, sessionCookie, secret, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
      return context.html(page(html`<p role="status">Signed in. Close this tab and go on where you were.</p>`));
    } catch (error) {
      const { person, names } = await run(({ world }) => ({ value: asked(world, known) }));
      return context.html(form(person, names, error instanceof Error ? error.message : String(error)), 422);
    }
  });
  return app;
}
