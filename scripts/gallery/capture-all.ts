import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { captureState } from './capture.ts';
import type { GalleryState, GalleryVisit, Selection } from './variants.ts';

/** The number of browsers that capture in parallel, each with its own simulator state. */
const workerCount = 2;
/** The number of states after which a browser is replaced, since it becomes slower. */
const visitsPerBrowser = 30;

/**
 * Captures the states in every selected language, and reports the progress after each. Returns the visits in the order
 * of the states.
 */
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
        // The browser has exited, which is not a failure of the state.
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

/** A browser with one page for a limited number of visits. */
interface CaptureBrowser {
  readonly isAlive: () => boolean;
  /** Returns whether another visit is possible. */
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
  // tsx adds calls of a helper that a page does not have.
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
