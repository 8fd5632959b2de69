import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { Hono } from 'hono';
import { build } from 'vite';
import { buildPages, builtPage, ownPages } from './bench/build-pages.ts';
import { makeCertificate } from './bench/certificate.ts';
import { table } from './bench/figures.ts';
import { actionsErrand, type Errand, registerErrand } from './bench/pages.ts';
import { stubApi } from './bench/stub-api.ts';
import { figuresOf, type PageName, pageNames, verdicts } from './bench/targets.ts';
import { ordinary, type Visit, visit } from './bench/visit.ts';
import { chromiumArguments, provideChromium } from './chromium.ts';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm run bench`: performance.md §3 for our own build, in alternation with pages of the bench's own. `--rounds N`
 * (9 unless told), `--built` measures the builds that are there.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, built: { type: 'boolean' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is not a number of rounds.`);

if (!values.built) {
  await buildPages();
  await build({ logLevel: 'warn' });
  await build({ mode: 'demo', logLevel: 'warn' });
}

const certificate = makeCertificate();
const serve = (directory: string, api = new Hono()) =>
  listen(new Hono().route('/', api).route('/', staticFiles(directory)), 0, { certificate });

const targets: Readonly<
  Record<
    PageName,
    { readonly server: Awaited<ReturnType<typeof serve>>; readonly path: string; readonly errand?: Errand }
  >
> = {
  empty: { server: await serve(builtPage(ownPages[0])), path: '/' },
  'react-mui': {
    server: await serve(builtPage(ownPages[1]), stubApi('registered')),
    path: '/',
    errand: registerErrand,
  },
  'given-stack': {
    server: await serve(builtPage(ownPages[2]), stubApi('registered')),
    path: '/',
    errand: registerErrand,
  },
  registered: { server: await serve('dist', stubApi('registered')), path: '/licenses', errand: actionsErrand },
  evaluation: { server: await serve('dist', stubApi('evaluation')), path: '/licenses', errand: registerErrand },
  demo: { server: await serve('dist-demo'), path: '/licenses?scenario=registered' },
};

const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: [
    ...chromiumArguments,
    ...(certificate ? [`--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`] : []),
  ],
});

const visits = Object.fromEntries(pageNames.map((name) => [name, [] as Visit[]])) as Record<PageName, Visit[]>;
for (let round = 0; round <= rounds; round += 1) {
  for (const name of pageNames) {
    const { server, path, errand } = targets[name];
    const measured = await visit(browser, server.origin + path, {
      conditions: ordinary,
      ...(errand ? { errand } : {}),
    });
    // The first round only warms the browser and the servers.
    if (round > 0) visits[name].push(measured);
    console.error(`${round === 0 ? 'warm-up' : `${round}/${rounds}`} ${name}: ready ${measured.ready.toFixed(0)} ms`);
  }
}

const found = verdicts(visits);
const met = found.filter((verdict) => verdict.met).length;
console.log(`
Chromium ${browser.version()}, ${ordinary.cpu} × slower, ${ordinary.megabitsPerSecond} Mbit/s, ${ordinary.latency} ms, ${certificate ? 'HTTP/2' : 'HTTP/1.1 (no openssl)'}, brotli, cold cache; medians of ${rounds} rounds in alternation.

${table(figuresOf(visits))}

${table([['what', 'target', 'measured', ''], ...found.map(({ what, target, measured, met: good }) => [what, target, measured, good ? 'met' : 'NOT MET'])])}

${met} of ${found.length} targets met. Times drift from run to run: compare ratios within one run; 15 % of times and 25 % of blocking and INP are noise.`);

mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/latest.json', JSON.stringify({ chromium: browser.version(), rounds, visits }, null, 1));
await browser.close();
await Promise.all(Object.values(targets).map(({ server }) => server.close()));
