import { Hono } from 'hono';
import { html } from 'hono/html';
import type { DoorMethods } from './simulator.ts';

const page = (content: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sign in – simulated host product</title>
  </head>
  <body>
    <main>
      <h1>Sign in</h1>
      ${content}
    </main>
  </body>
</html>`;

/** The host product's page where one signs in, behind an HTTP port: one button, since nobody has a password here. */
export function signInApp(door: DoorMethods): Hono {
  const app = new Hono();
  app.get('/', (context) =>
    context.html(
      page(html`<p>This page stands for the host product’s own.</p>
      <form method="post"><button>Sign in</button></form>`),
    ),
  );
  app.post('/', async (context) => {
    await door['session.signIn']();
    return context.html(page(html`<p role="status">Signed in. Close this tab and go on where you were.</p>`));
  });
  return app;
}
