import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { visit } from './photograph.ts';
import type { Selection, State, Visit } from './variants.ts';

/** As many browsers, each with a world of its own, as photograph side by side. */
const photographers = 2;
/** A browser that has shown many states is replaced: what it has gathered slows it down. */
const visitsOfBrowser = 30;

/** Photographs the states in every language that is wanted; tells after each how far it is. In the order of the states. */
export async function takePictures(
  origin: string,
  states: readonly State[],
  selection: Selection,
  tell: (done: number, all: number, visit: Visit) => void,
): Promise<readonly Visit[]> {
  const jobs = states.flatMap((state) => selection.languages.map((language) => ({ state, language })));
  const visits: Visit[] = [];
  const queue = [...jobs.entries()];
  let done = 0;
  const photographer = async () => {
    let camera: Camera | undefined;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, job] = next;
      if (!camera?.isReady()) {
        await camera?.close();
        camera = await openCamera();
      }
      let made = await visit(camera.page(), { origin, selection, ...job });
      if (made.failure !== undefined && !camera.isAlive()) {
        // The browser has ended, whoever ended it; that says nothing of the state.
        await camera.close();
        camera = await openCamera();
        made = await visit(camera.page(), { origin, selection, ...job });
      }
      visits[index] = made;
      done += 1;
      tell(done, jobs.length, made);
    }
    await camera?.close();
  };
  await Promise.all(Array.from({ length: photographers }, photographer));
  return visits;
}

/** A browser with one page, for a number of visits. */
interface Camera {
  readonly isAlive: () => boolean;
  /** Whether it is good for another visit. */
  readonly isReady: () => boolean;
  readonly page: () => Page;
  readonly close: () => Promise<void>;
}

async function openCamera(): Promise<Camera> {
  const browser: Browser = await chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
  // tsx names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = await context.newPage();
  let left = visitsOfBrowser;
  const isAlive = () => browser.isConnected() && !page.isClosed();
  return {
    isAlive,
    isReady: () => left > 0 && isAlive(),
    page: () => {
      left -= 1;
      return page;
    },
    close: () => browser.close(),
  };
}
