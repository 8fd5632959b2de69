import type { Browser } from '@playwright/test';
import { Hono } from 'hono';
import { listen, type RunningServer, type TlsCertificate } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import { benchPages, builtPagePath } from './build-pages.ts';

import { type BenchTask, evaluationTask, registeredTask, registerTask } from './interactions.ts';
import { stubApi } from './stub-api.ts';
import { type PageName, pageNames, type Visits } from './targets.ts';
import { defaultConditions, type PageVisit, visit } from './visit.ts';

/** Visits the app's pages and the reference pages in alternation, so that all have the same load of the machine. */
export async function visitPages(
  browser: Browser,
  rounds: number,
  certificate: TlsCertificate | undefined,
): Promise<Visits> {
  const serve = (directory: string, api = new Hono()) =>
    listen(new Hono().route('/', api).route('/', staticFiles(directory)), 0, { certificate });
  const registered = () => stubApi('registered');
  const pages: Readonly<
    Record<PageName, { readonly server: RunningServer; readonly path: string; readonly task?: BenchTask }>
  > = {
    empty: { server: await serve(builtPagePath(benchPages[0])), path: '/' },
    'react-mui': { server: await serve(builtPagePath(benchPages[1]), registered()), path: '/', task: registerTask },
    'given-stack': { server: await serve(builtPagePath(benchPages[2]), registered()), path: '/', task: registerTask },
    registered: { server: await serve('dist', registered()), path: '/licenses', task: registeredTask },
    evaluation: { server: await serve('dist', stubApi('evaluation')), path: '/licenses', task: evaluationTask },
    demo: { server: await serve('dist-demo'), path: '/licenses?scenario=registered' },
  };
  const visits = Object.fromEntries(pageNames.map((name) => [name, [] as PageVisit[]])) as Record<
    PageName,
    PageVisit[]
  >;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of pageNames) {
      const { server, path, task } = pages[name];
      const result = await visit(browser, server.origin + path, {
        conditions: defaultConditions,
        ...(task ? { task } : {}),
      });
      // The first round only warms up the browser and the servers.
      if (round > 0) visits[name].push(result);
      console.error(`${round === 0 ? 'warm-up' : `${round}/${rounds}`} ${name}: ready ${result.ready.toFixed(0)} ms`);
    }
  }
  await Promise.all(Object.values(pages).map(({ server }) => server.close()));
  return visits;
}
