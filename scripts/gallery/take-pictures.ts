import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { visit } from './photograph.ts';
import type { Selection, State, Visit } from './variants.ts';

/** As many browser profiles, each with a world of its own, as are photographed side by side. */
const photographers = 2;
/** A page that has shown many states is replaced: what it has gathered slows it down. */
const visitsOfPage = 40;

/** Photographs the states in every language that is wanted; tells after each how far it is. In the order of the states. */
export async function takePictures(
  origin: string,
  states: readonly State[],
  selection: Selection,
  tell: (done: number, all: number, visit: Visit) => void,
): Promise<readonly Visit[]> {
  const jobs = states.flatMap((state) => selection.languages.map((language) => ({ state, language })));
  const visits: Visit[] = [];
  let next = 0;
  let done = 0;
  const photographer = async (browser: Browser) => {
    let context: BrowserContext | undefined;
    let page: Page | undefined;
    for (let visited = 0; next < jobs.length; visited += 1) {
      const index = next;
      next += 1;
      const job = jobs[index];
      if (!job) break;
      if (!page || visited % visitsOfPage === 0) {
        await context?.close();
        context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
        // tsx names functions by a helper that a page does not have.
        await context.addInitScript('globalThis.__name = (value) => value');
        page = await context.newPage();
      }
      const made = await visit(page, { origin, selection, ...job });
      visits[index] = made;
      done += 1;
      tell(done, jobs.length, made);
    }
    await context?.close();
  };
  const browser = await chromium.launch({ executablePath: provideChromium(), args: [...chromiumArguments] });
  try {
    await Promise.all(Array.from({ length: photographers }, () => photographer(browser)));
  } finally {
    await browser.close();
  }
  return visits;
}
