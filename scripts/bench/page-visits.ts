import type { Browser } from '@playwright/test';
import { Hono } from 'hono';
import { type Certificate, type Listening, listen } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import { builtPage, ownPages } from './build-pages.ts';

import { type Errand, evaluationErrand, registerErrand, registeredErrand } from './pages.ts';
import { stubApi } from './stub-api.ts';
import { type PageName, pageNames, type Visits } from './targets.ts';
import { ordinary, type Visit, visit } from './visit.ts';

/** Visits our pages and the bench's own in alternation, so that all meet the same minute of the machine. */
export async function visitPages(
  browser: Browser,
  rounds: number,
  certificate: Certificate | undefined,
): Promise<Visits> {
  const serve = (directory: string, api = new Hono()) =>
    listen(new Hono().route('/', api).route('/', staticFiles(directory)), 0, { certificate });
  const registered = () => stubApi('registered');
  const pages: Readonly<
    Record<PageName, { readonly server: Listening; readonly path: string; readonly errand?: Errand }>
  > = {
    empty: { server: await serve(builtPage(ownPages[0])), path: '/' },
    'react-mui': { server: await serve(builtPage(ownPages[1]), registered()), path: '/', errand: registerErrand },
    'given-stack': { server: await serve(builtPage(ownPages[2]), registered()), path: '/', errand: registerErrand },
    registered: { server: await serve('dist', registered()), path: '/licenses', errand: registeredErrand },
    evaluation: { server: await serve('dist', stubApi('evaluation')), path: '/licenses', errand: evaluationErrand },
    demo: { server: await serve('dist-demo'), path: '/licenses?scenario=registered' },
  };
  const visits = Object.fromEntries(pageNames.map((name) => [name, [] as Visit[]])) as Record<PageName, Visit[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of pageNames) {
      const { server, path, errand } = pages[name];
      const measured = await visit(browser, server.origin + path, {
        conditions: ordinary,
        ...(errand ? { errand } : {}),
      });
      // The first round only warms the browser and the servers.
      if (round > 0) visits[name].push(measured);
      console.error(`${round === 0 ? 'warm-up' : `${round}/${rounds}`} ${name}: ready ${measured.ready.toFixed(0)} ms`);
    }
  }
  await Promise.all(Object.values(pages).map(({ server }) => server.close()));
  return visits;
}
