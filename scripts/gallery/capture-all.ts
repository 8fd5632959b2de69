import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { captureState } from './capture.ts';
import type { GalleryState, GalleryVisit, Selection } from './variants.ts';

/** As many browsers, each with a world of its own, as photograph side by side. */
const workerCount = 2;
/** A browser that has shown many states is replaced: what it has gathered slows it down. */
const visitsPerBrowser = 30;

/** Photographs the states in every language that is wanted; tells after each how far it is. In the order of the states. */
export async function captureAll(
  origin: string,
  states: readonly GalleryState[],
  selection: Selection,
  onProgress: (completed: number, all: number, visit: GalleryVisit) => void,
): Promise<readonly GalleryVisit[]> {
  const jobs = states.flatMap((state) => selection.languages.map((language) => ({ state, language })));
  const visits: GalleryVisit[] = [];
  const queue = [...jobs.entries()];
  let completed = 0;
  const worker = async () => {
    let captureBrowser: CaptureBrowser | undefined;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, job] = next;
      if (!captureBrowser?.isReady()) {
        await captureBrowser?.close();
        captureBrowser = await openCaptureBrowser();
      }
      let result = await captureState(captureBrowser.page(), { origin, selection, ...job });
      if (result.failure !== undefined && !captureBrowser.isAlive()) {
        // The browser has ended, whoever ended it; that says nothing of the state.
        await captureBrowser.close();
        captureBrowser = await openCaptureBrowser();
        result = await captureState(captureBrowser.page(), { origin, selection, ...job });
      }
      visits[index] = result;
      completed += 1;
      onProgress(completed, jobs.length, result);
    }
    await captureBrowser?.close();
  };
  await Promise.all(Array.from({ length: workerCount }, worker));
  return visits;
}

/** A browser with one page, for a number of visits. */
interface CaptureBrowser {
  readonly isAlive: () => boolean;
  /** Whether it is good for another visit. */
  readonly isReady: () => boolean;
  readonly page: () => Page;
  readonly close: () => Promise<void>;
}

async function openCaptureBrowser(): Promise<CaptureBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
  // tsx names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = await context.newPage();
  let remainingVisits = visitsPerBrowser;
  const isAlive = () => browser.isConnected() && !page.isClosed();
  return {
    isAlive,
    isReady: () => remainingVisits > 0 && isAlive(),
    page: () => {
      remainingVisits -= 1;
      return page;
    },
    close: () => browser.close(),
  };
}
