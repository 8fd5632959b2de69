import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { Hono } from 'hono';
import { build } from 'vite';
import { buildPages } from './bench/build-pages.ts';
import { makeCertificate } from './bench/certificate.ts';
import { forecastVerdict } from './bench/forecast-time.ts';
import { dialogLeak, pollingLeak } from './bench/leaks.ts';
import { licenseListVerdicts, portalListVerdicts } from './bench/long-lists.ts';
import { visitPages } from './bench/page-visits.ts';
import { pollVerdicts } from './bench/rerenders.ts';
import { simulatorVerdicts } from './bench/simulator-times.ts';
import { table } from './bench/statistics.ts';
import { stubApi } from './bench/stub-api.ts';
import { resultRows, verdicts } from './bench/targets.ts';
import type { BenchVerdict } from './bench/verdict.ts';
import { defaultConditions } from './bench/visit.ts';
import { chromiumArguments, provideChromium } from './chromium.ts';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm run bench`: measures each performance target for this project's builds and for reference pages. Times are
 * compared as ratios within one run. `--rounds N` (default 9; a third as many for long lists); `--built` measures
 * existing builds; `--only pages,lists` limits it to some parts.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    built: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is not a number of rounds.`);

if (!values.built) {
  await buildPages();
  await build({ logLevel: 'warn' });
  await build({ mode: 'demo', logLevel: 'warn' });
}

const certificate = makeCertificate();
const reducedRounds = Math.ceil(rounds / 3);
const heading: string[] = [];

/** Serves an app while `use` runs, and closes the server afterwards. */
async function withServer<Outcome>(app: Hono, use: (origin: string) => Promise<Outcome>): Promise<Outcome> {
  const server = await listen(app, 0);
  try {
    return await use(server.origin);
  } finally {
    await server.close();
  }
}

const product = (state: 'registered' | 'evaluation') =>
  new Hono().route('/', stubApi(state)).route('/', staticFiles('dist'));

const parts: Readonly<Record<string, (browser: Browser) => Promise<readonly BenchVerdict[]>>> = {
  pages: async (browser) => {
    const visits = await visitPages(browser, rounds, certificate);
    mkdirSync('bench-results', { recursive: true });
    writeFileSync(
      'bench-results/latest.json',
      JSON.stringify({ chromium: browser.version(), rounds, visits }, null, 1),
    );
    heading.push(table(resultRows(visits)));
    return verdicts(visits);
  },
  polls: (browser) => withServer(product('registered'), (origin) => pollVerdicts(browser, `${origin}/licenses`)),
  lists: async (browser) => [
    ...(await licenseListVerdicts(browser, reducedRounds)),
    ...(await withServer(staticFiles('dist-demo'), (origin) => portalListVerdicts(browser, origin, reducedRounds))),
  ],
  leaks: (browser) =>
    withServer(product('evaluation'), async (origin) => [
      await dialogLeak(browser, `${origin}/licenses`),
      await pollingLeak(browser, `${origin}/licenses`),
    ]),
  simulator: async () => simulatorVerdicts(),
  forecast: async () => [forecastVerdict()],
};

const partNames = values.only?.split(',') ?? Object.keys(parts);
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: [
    ...chromiumArguments,
    ...(certificate ? [`--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`] : []),
  ],
});
const results: BenchVerdict[] = [];
for (const name of partNames) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}. The parts are: ${Object.keys(parts).join(', ')}.`);
  console.error(`— ${name}`);
  results.push(...(await part(browser)));
}

const metCount = results.filter((verdict) => verdict.isMet).length;
console.log(`
Chromium ${browser.version()}, ${defaultConditions.cpu} × slower, ${defaultConditions.megabitsPerSecond} Mbit/s, ${defaultConditions.latency} ms, ${certificate ? 'HTTP/2' : 'HTTP/1.1 (no openssl)'}, brotli, cold cache; medians of ${rounds} rounds in alternation.

${heading.join('\n\n')}

${table([['name', 'target', 'measured', ''], ...results.map(({ name, target, measured, isMet }) => [name, target, measured, isMet ? 'met' : 'NOT MET'])])}

${metCount} of ${results.length} targets met. Times drift from run to run: compare ratios within one run; 15 % of times and 25 % of blocking and INP are noise.`);
await browser.close();
