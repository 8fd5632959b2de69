import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import type { Backend } from '#mocks/backend.ts';
import { failureLine, type Report } from '#mocks/http/failure.ts';
import { noChanges } from '#mocks/step.ts';
import { StorageFullError } from '#mocks/store/store.ts';
import type { World } from '#mocks/world.ts';
import { roles } from '#src/contract/session.ts';
import {
  isOver,
  type Person,
  personNamed,
  personOf,
  type SessionUses,
  SignInError,
  withoutPerson,
  withPerson,
} from './people.ts';
import { cookieName, type IsSecure, secretIn } from './session-cookie.ts';
import { type Language, languages, type SignInTexts, signInTexts } from './sign-in-texts.ts';

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

/** How often people may sign in from one address of the network, in a minute. */
const signInsPerMinute = 300;
const minute = 60_000;

const page = (language: Language, content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <title>${signInTexts[language].title}</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>
      <h1>${signInTexts[language].signIn}</h1>
      ${content}
    </main>
  </body>
</html>`;

/** Who asks, and who is known here by name: the scenario's own user first. */
interface Asked {
  readonly person: Person;
  readonly names: readonly string[];
  /** Whether this browser has a session of its own, which can be ended. */
  readonly isSignedIn: boolean;
}

/** What the form is shown with besides. */
interface Said {
  readonly status?: string;
  readonly problem?: string;
}

const form = (texts: SignInTexts, { person, names, isSignedIn }: Asked, { status, problem }: Said) =>
  html`<p>${texts.explanation}</p>
      ${status === undefined ? '' : html`<p role="status">${status}</p>`}
      ${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
      ${
        isSignedIn
          ? html`<form method="post">
        <p>${texts.signedInAs(person.userName, texts.roles[person.role])}</p>
        <p><button name="act" value="sign-out">${texts.signOut}</button></p>
      </form>`
          : ''
      }
      <form method="post">
        <label for="name">${texts.name}</label>
        <input id="name" name="userName" list="names" value="${person.userName}" required maxlength="100" autocomplete="username" />
        <datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
        <label for="role">${texts.role}</label>
        <select id="role" name="role">
          ${roles.map(
            (role) =>
              html`<option value="${role}" ${role === person.role ? 'selected' : ''}>${texts.roles[role]}</option>`,
          )}
        </select>
        <button>${texts.signIn}</button>
      </form>`;

/** What the page needs to know of the server it is of. */
interface SignInOptions {
  readonly isSecure: IsSecure;
  readonly uses: SessionUses;
  readonly report: Report;
}

type Environment = { Bindings: HttpBindings };

/**
 * The host product’s page where one signs in and out, behind an HTTP port: each browser as a person of its own. The session
 * is named by a cookie that no page can read, and kept in the world.
 */
export function signInApp({ run, wall }: Backend, { isSecure, uses, report }: SignInOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  const isTooOften = createRateLimit(wall);
  const languageOf = (context: Context): Language => {
    const found = accepts(context, { header: 'Accept-Language', supports: [...languages], default: 'en' });
    return languages.find((language) => language === found) ?? 'en';
  };
  const asked = (world: World, request: Request): Asked => {
    const { session, people = [] } = world;
    const secret = secretIn(world, request, isSecure);
    const own = secret === undefined ? undefined : personOf(world, secret);
    const isSignedIn = own !== undefined && own.endedAt === undefined && !isOver(own, wall());
    const names = [...new Set([session, ...people].map(({ userName }) => userName))];
    return { person: own ?? session, names, isSignedIn };
  };
  /** The form, with what is to be said. */
  const answer = async (context: Context, said: Said, status: 200 | 400 | 422 | 429 | 503) => {
    const language = languageOf(context);
    const shown = await run(({ world }) => ({ value: asked(world, context.req.raw) }));
    return context.html(page(language, form(signInTexts[language], shown, said)), status);
  };

  app.onError((error, context) => {
    report(`${context.req.method} /sign-in could not be answered: ${failureLine(error)}`);
    const { faults } = signInTexts[languageOf(context)];
    const isFull = error instanceof StorageFullError;
    const problem = isFull ? faults['storage-full'] : faults.failed;
    return context.html(page(languageOf(context), html`<p role="alert">${problem}</p>`), isFull ? 507 : 500);
  });
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', (context) => answer(context, {}, 200));
  app.post('/', bodyLimit({ maxSize: 4096 }), async (context) => {
    const texts = signInTexts[languageOf(context)];
    const { raw: request } = context.req;
    if (isTooOften(context.env?.incoming?.socket.remoteAddress)) {
      context.header('Retry-After', String(minute / 1000));
      return answer(context, { problem: texts.faults['too-often'] }, 429);
    }
    // A body of another form than its header says cannot be read.
    const told = await context.req.parseBody().catch(() => undefined);
    if (!told) return answer(context, { problem: texts.faults.unreadable }, 400);
    if (told.act === 'sign-out') {
      await run(({ world }) => {
        const secret = secretIn(world, request, isSecure);
        return secret === undefined
          ? { value: undefined }
          : { value: undefined, changes: noChanges(withoutPerson(world, secret)) };
      });
      return answer(context, { status: texts.signedOut }, 200);
    }
    const [secret, sessionsId] = [crypto.randomUUID(), crypto.randomUUID().slice(0, 8)];
    try {
      const person = personNamed(told);
      const name = await run(({ world }) => {
        const before = secretIn(world, request, isSecure);
        const next = withPerson(world, { person, secret, sessionsId, before, uses, wall: wall() });
        for (const known of uses.keys()) {
          if (!next.people?.some(({ fingerprint }) => fingerprint === known)) uses.delete(known);
        }
        return { value: cookieName(next, isSecure(request)) ?? '', changes: noChanges(next) };
      });
      const secure = isSecure(request);
      setCookie(context, name, secret, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
      return context.html(page(languageOf(context), html`<p role="status">${texts.signedIn}</p>`));
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const isFull = error.fault === 'too-many-people';
      return answer(context, { problem: texts.faults[error.fault] }, isFull ? 503 : 422);
    }
  });
  return app;
}

/** Answers whether an address has asked too often in this minute, and counts that it has asked. */
function createRateLimit(wall: () => number): (address: string | undefined) => boolean {
  const counts = new Map<string, number>();
  let began = wall();
  return (address = '') => {
    if (Math.abs(wall() - began) >= minute) {
      counts.clear();
      began = wall();
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count > signInsPerMinute;
  };
}
