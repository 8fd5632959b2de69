import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { median, table } from './bench/figures.ts';
import { commandTimes } from './bench/portal-commands.ts';
import { listNames, openList, searchList } from './bench/portal-lists.ts';
import { ordinary } from './bench/visit.ts';
import { chromiumArguments, provideChromium } from './chromium.ts';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm run bench:portal`: the simulated portal with an account as large as it has to bear beside a usual one (performance.md
 * §3): every list until its rows are there, its search, and every command. `--rounds N` (5 unless told), `--built` measures the
 * demo build that is there.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, built: { type: 'boolean' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is not a number of rounds.`);
if (!values.built) await build({ mode: 'demo', logLevel: 'warn' });

const sizes = { usual: 'registered', large: 'large-account' } as const;
type Size = keyof typeof sizes;

const server = await listen(staticFiles('dist-demo'), 0);
const browser = await chromium.launch({ executablePath: provideChromium(), args: [...chromiumArguments] });

/** A browser that holds this world; the world stays for all rounds. */
const contextWith = async (scenario: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/cssm/?scenario=${scenario}&now=2026-01-15T09:00:00Z`);
  await page.getByRole('link', { name: 'Smart Software Licensing' }).first().waitFor({ timeout: 120_000 });
  await page.close();
  return context;
};

const contexts = { usual: await contextWith(sizes.usual), large: await contextWith(sizes.large) };
const times = new Map<string, number[]>();
const note = (what: string, size: Size, time: number) => {
  const key = `${what} ${size}`;
  times.set(key, [...(times.get(key) ?? []), time]);
};

for (let round = 0; round <= rounds; round += 1) {
  for (const list of listNames) {
    for (const size of ['usual', 'large'] as const) {
      const page = await contexts[size].newPage();
      const opened = await openList(page, `${server.origin}/cssm/inventory/${list}`, ordinary.cpu);
      const searched = list === 'event-log' ? undefined : await searchList(page);
      await page.close();
      // The first round only warms the browser.
      if (round === 0) continue;
      note(list, size, opened);
      if (searched !== undefined) note(`${list}, search`, size, searched);
    }
    console.error(`${round === 0 ? 'warm-up' : `${round}/${rounds}`} ${list}`);
  }
}

const shown = (what: string) => {
  const [usual, large] = (['usual', 'large'] as const).map((size) => median(times.get(`${what} ${size}`) ?? []));
  return [what, `${usual?.toFixed(0)} ms`, `${large?.toFixed(0)} ms`, `${((large ?? 0) / (usual ?? 1)).toFixed(2)} ×`];
};
const whats = [...new Set([...times.keys()].map((key) => key.replace(/ (usual|large)$/, '')))];
const commands = commandTimes(sizes.large);

console.log(`
Chromium ${browser.version()}, ${ordinary.cpu} × slower; medians of ${rounds} rounds in alternation. Large: 50 virtual accounts, 1,102 licences, 20,001 product instances, 50,007 events.

${table([['list', 'usual', 'large', 'ratio (≤ 1.30)'], ...whats.map(shown)])}

${table([['command on the large account', 'median', 'longest'], ...commands.map(({ name, middle, longest }) => [name, `${middle.toFixed(2)} ms`, `${longest.toFixed(2)} ms`])])}

A command is to take at most 5 ms, a search at most 100 ms.`);

await browser.close();
await server.close();
