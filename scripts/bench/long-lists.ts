import type { Browser, Page } from '@playwright/test';
import { Hono } from 'hono';
import { listen } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import type { BenchTask } from './interactions.ts';
import { listNames, openList, searchList } from './portal-lists.ts';
import { stubApi } from './stub-api.ts';
import { atMost, type BenchVerdict, milliseconds, ratioAtMost } from './verdict.ts';
import { defaultConditions, type PageVisit, visit } from './visit.ts';

/** The targets: the maximum ratio of a long list to a short one, and the maximum time of a filter in ms. */
const ratio = 1.3;
const filterLimit = 100;
/** The longest frame that does not look like a halt, in ms. */
const frameLimit = 50;

/** Scrolls through the rows, and types into the filter. */
const scrollAndFilter: BenchTask = async (page) => {
  const frame = await page.evaluate(async () => {
    const scroller = document.querySelector('.table-scroller');
    if (!scroller) throw new Error('The page has no scroll container.');
    let longest = 0;
    let last = performance.now();
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollTop += 120;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    scroller.scrollTop = 0;
    return longest;
  });
  await page.waitForTimeout(500);
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => window.bench.arm('.table-scroller', 'there'));
  await page.keyboard.type('7');
  await page.waitForFunction(() => window.bench.elementChange > 0);
  await page.waitForTimeout(500);
  const filter = await page.evaluate(() => {
    window.bench.flush();
    return window.bench.interaction || 8;
  });
  return { frame, filter };
};

/** Compares the product's table of a thousand licences with one of ten. */
export async function licenseListVerdicts(browser: Browser, rounds: number): Promise<readonly BenchVerdict[]> {
  const serve = (rows: number) =>
    listen(new Hono().route('/', stubApi('registered', rows)).route('/', staticFiles('dist')), 0);
  const few = { server: await serve(10), visits: [] as PageVisit[] };
  const many = { server: await serve(1000), visits: [] as PageVisit[] };
  const conditions = defaultConditions;
  for (let round = 0; round < rounds; round += 1) {
    few.visits.push(
      await visit(browser, `${few.server.origin}/licenses`, {
        conditions,
        readySelector: '.data-table tbody tr:nth-child(10)',
      }),
    );
    many.visits.push(
      await visit(browser, `${many.server.origin}/licenses`, {
        conditions,
        readySelector: '.data-table tbody tr:nth-child(10)',
        task: scrollAndFilter,
      }),
    );
  }
  await Promise.all([few.server.close(), many.server.close()]);
  const valuesOf = (name: string) => many.visits.map(({ interactionTimes }) => interactionTimes[name] ?? Number.NaN);
  const ready = ({ ready: at }: PageVisit) => at;
  return [
    ratioAtMost('1,000 licences, rows there', ratio, many.visits.map(ready), few.visits.map(ready), '10 licences'),
    atMost('1,000 licences, longest frame of scrolling', frameLimit, valuesOf('frame'), milliseconds),
    atMost('1,000 licences, filter', filterLimit, valuesOf('filter'), milliseconds),
  ];
}

/** The scenarios of a small and of the largest account. */
const scenarios = ['registered', 'large-account'] as const;
const sizes = {
  licenses: '1,102 licences',
  'product-instances': '20,000 product instances',
  'event-log': '50,000 events',
};

/** Creates a browser context whose portal has this scenario in all rounds. */
const portalWith = async (browser: Browser, origin: string, scenario: (typeof scenarios)[number]) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${origin}/cssm/?scenario=${scenario}&now=2026-01-15T09:00:00Z`);
  await page.getByRole('link', { name: 'Smart Software Licensing' }).first().waitFor({ timeout: 120_000 });
  await page.close();
  return context;
};

/** Compares the portal's lists of the largest account with those of a small one. */
export async function portalListVerdicts(
  browser: Browser,
  origin: string,
  rounds: number,
): Promise<readonly BenchVerdict[]> {
  const [regular, large] = [
    await portalWith(browser, origin, scenarios[0]),
    await portalWith(browser, origin, scenarios[1]),
  ];
  const measure = async (open: () => Promise<Page>, list: (typeof listNames)[number]) => {
    const page = await open();
    const opened = await openList(page, `${origin}/cssm/inventory/${list}`, defaultConditions.cpu);
    const searched = list === 'event-log' ? Number.NaN : await searchList(page);
    await page.close();
    return { opened, searched };
  };
  const verdicts: BenchVerdict[] = [];
  for (const list of listNames) {
    const measurements = { regular: [] as number[], large: [] as number[], search: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const few = await measure(() => regular.newPage(), list);
      const many = await measure(() => large.newPage(), list);
      // The first round only warms the browser.
      if (round === 0) continue;
      measurements.regular.push(few.opened);
      measurements.large.push(many.opened);
      measurements.search.push(many.searched);
    }
    verdicts.push(
      ratioAtMost(
        `portal, ${sizes[list]}, rows there`,
        ratio,
        measurements.large,
        measurements.regular,
        'a usual account',
      ),
      ...(list === 'event-log'
        ? []
        : [atMost(`portal, ${sizes[list]}, search`, filterLimit, measurements.search, milliseconds)]),
    );
  }
  await regular.close();
  await large.close();
  return verdicts;
}
