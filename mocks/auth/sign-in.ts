import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import type { Backend } from '#mocks/backend.ts';
import { describeFailure, type FailureReporter } from '#mocks/failure-report.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import { StorageFullError } from '#mocks/store/store.ts';
import { emptyChanges } from '#mocks/transaction.ts';
import { roles } from '#src/contract/session.ts';
import { cookieName, type IsSecure, readSecret } from './session-cookie.ts';
import { type SignInLanguage, type SignInTexts, signInLanguages, signInTexts } from './sign-in-texts.ts';
import {
  findSignedIn,
  isExpired,
  parseUser,
  type SessionUses,
  SignInError,
  type User,
  withoutSession,
  withSignedInUser,
} from './users.ts';

const style = `
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0; padding: 24px 16px; }
      main { max-width: 400px; margin: 0 auto; }
      label, input, select { display: block; box-sizing: border-box; width: 100%; }
      input, select { font: inherit; min-height: 40px; margin: 4px 0 16px; padding: 4px 8px; }
      button { font: inherit; min-height: 40px; padding: 4px 16px; }
    `;

/** The Content-Security-Policy of the page, which consists of a style, an icon and forms. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sign-ins per minute that are accepted from one network address. */
const signInsPerMinute = 300;
const minute = 60_000;

const page = (language: SignInLanguage, basePath: string, content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="${basePath}/icon.svg" type="image/svg+xml" />
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

/** The user of the request, and the user names to suggest: the scenario's own user first. */
interface SignInState {
  readonly user: User;
  readonly names: readonly string[];
  /** Whether this browser has an active session of its own, which can be ended. */
  readonly isSignedIn: boolean;
}

/** Messages above the form. */
interface FormMessage {
  readonly status?: string;
  readonly problem?: string;
}

const form = (texts: SignInTexts, { user, names, isSignedIn }: SignInState, { status, problem }: FormMessage) =>
  html`<p>${texts.explanation}</p>
      ${status === undefined ? '' : html`<p role="status">${status}</p>`}
      ${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
      ${
        isSignedIn
          ? html`<form method="post">
        <p>${texts.signedInAs(user.userName, texts.roles[user.role])}</p>
        <p><button name="act" value="sign-out">${texts.signOut}</button></p>
      </form>`
          : ''
      }
      <form method="post">
        <label for="name">${texts.name}</label>
        <input id="name" name="userName" list="names" value="${user.userName}" required maxlength="100" autocomplete="username" />
        <datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
        <label for="role">${texts.role}</label>
        <select id="role" name="role">
          ${roles.map(
            (role) =>
              html`<option value="${role}" ${role === user.role ? 'selected' : ''}>${texts.roles[role]}</option>`,
          )}
        </select>
        <button>${texts.signIn}</button>
      </form>`;

/** Options of the sign-in page. */
interface SignInOptions {
  readonly isSecure: IsSecure;
  readonly uses: SessionUses;
  readonly report: FailureReporter;
  /** What stands before the addresses of the page. */
  readonly basePath: string;
}

type Environment = { Bindings: HttpBindings };

/**
 * The host product's page for signing in and out, served over HTTP. Each browser has a session of its own, stored in
 * the simulator state and identified by an HttpOnly cookie.
 */
export function createSignInApp(
  { run, wall }: Backend,
  { isSecure, uses, report, basePath }: SignInOptions,
): Hono<Environment> {
  const app = new Hono<Environment>();
  const isRateLimited = createRateLimit(wall);
  const languageOf = (context: Context): SignInLanguage => {
    const match = accepts(context, { header: 'Accept-Language', supports: [...signInLanguages], default: 'en' });
    return signInLanguages.find((language) => language === match) ?? 'en';
  };
  const signInStateFor = (world: SimulatorState, request: Request): SignInState => {
    const { session, people = [] } = world;
    const secret = readSecret(world, request, isSecure);
    const ownSession = secret === undefined ? undefined : findSignedIn(world, secret);
    const isSignedIn = ownSession !== undefined && ownSession.endedAt === undefined && !isExpired(ownSession, wall());
    const names = [...new Set([session, ...people].map(({ userName }) => userName))];
    return { user: ownSession ?? session, names, isSignedIn };
  };
  /** Renders the form with a message. */
  const renderForm = async (context: Context, message: FormMessage, status: 200 | 400 | 422 | 429 | 503) => {
    const language = languageOf(context);
    const signInState = await run(({ world }) => ({ value: signInStateFor(world, context.req.raw) }));
    return context.html(page(language, basePath, form(signInTexts[language], signInState, message)), status);
  };

  app.onError((error, context) => {
    report(`${context.req.method} /sign-in could not be answered: ${describeFailure(error)}`);
    const { errors } = signInTexts[languageOf(context)];
    const isFull = error instanceof StorageFullError;
    const problem = isFull ? errors['storage-full'] : errors.failed;
    return context.html(page(languageOf(context), basePath, html`<p role="alert">${problem}</p>`), isFull ? 507 : 500);
  });
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', (context) => renderForm(context, {}, 200));
  app.post('/', bodyLimit({ maxSize: 4096 }), async (context) => {
    const texts = signInTexts[languageOf(context)];
    const { raw: request } = context.req;
    if (isRateLimited(context.env?.incoming?.socket.remoteAddress)) {
      context.header('Retry-After', String(minute / 1000));
      return renderForm(context, { problem: texts.errors['too-often'] }, 429);
    }
    // Parsing fails when the body does not match its Content-Type.
    const formData = await context.req.parseBody().catch(() => undefined);
    if (!formData) return renderForm(context, { problem: texts.errors.unreadable }, 400);
    if (formData.act === 'sign-out') {
      await run(({ world }) => {
        const secret = readSecret(world, request, isSecure);
        return secret === undefined
          ? { value: undefined }
          : { value: undefined, changes: emptyChanges(withoutSession(world, secret)) };
      });
      return renderForm(context, { status: texts.signedOut }, 200);
    }
    const [secret, sessionsId] = [crypto.randomUUID(), crypto.randomUUID().slice(0, 8)];
    try {
      const user = parseUser(formData);
      const name = await run(({ world }) => {
        const previousSecret = readSecret(world, request, isSecure);
        const next = withSignedInUser(world, { user, secret, sessionsId, previousSecret, uses, wall: wall() });
        for (const usedFingerprint of uses.keys()) {
          if (!next.people?.some(({ fingerprint }) => fingerprint === usedFingerprint)) uses.delete(usedFingerprint);
        }
        return { value: cookieName(next, isSecure(request)) ?? '', changes: emptyChanges(next) };
      });
      const secure = isSecure(request);
      setCookie(context, name, secret, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
      return context.html(page(languageOf(context), basePath, html`<p role="status">${texts.signedIn}</p>`));
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const isFull = error.code === 'too-many-people';
      return renderForm(context, { problem: texts.errors[error.code] }, isFull ? 503 : 422);
    }
  });
  return app;
}

/**
 * Returns a function that counts a sign-in from an address and tells whether it exceeds the limit of the current
 * minute.
 */
function createRateLimit(wall: () => number): (address: string | undefined) => boolean {
  const counts = new Map<string, number>();
  let windowStart = wall();
  return (address = '') => {
    if (Math.abs(wall() - windowStart) >= minute) {
      counts.clear();
      windowStart = wall();
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count > signInsPerMinute;
  };
}
