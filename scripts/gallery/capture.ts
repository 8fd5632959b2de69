import type { CDPSession, Page } from '@playwright/test';
import { scenarioAddress } from '#mocks/url-options/link.ts';
import { type Extent, violationsOn } from './accessibility.ts';
import type { GalleryLanguage, GalleryState, GalleryVisit, Picture, Selection, Theme, Width } from './variants.ts';
import { waitForStable } from './wait-for-stable.ts';

/** The simulated time of every picture (screens.md §5, Facts). */
export const captureTime = '2026-01-15T09:00:00.000Z';

/** The height of the window at each width, in pixels. */
const heights: Readonly<Record<Width, number>> = { 1280: 900, 390: 844 };
/** The maximum height of a picture in pixels; long tables are cut off. */
const maxHeight = 1800;
/** The scale of the pictures. Half the size is readable, and thousands of pictures must fit into one page. */
const scales: Readonly<Record<Width, number>> = { 1280: 0.5, 390: 0.55 };
const quality = 20;

/** The time without changes after which a page is stable, in ms: after loading, and after resizing. */
const quietTimes = { loaded: 350, resized: 100 } as const;

/** The timeout for a state to appear, in ms. */
const TIMEOUT_MS = 60_000;

/**
 * Opens a state once and captures it in every selected theme and width. Never throws: the visit contains the failure.
 */
export async function captureState(
  page: Page,
  {
    origin,
    state,
    language,
    selection,
  }: { origin: string; state: GalleryState; language: GalleryLanguage; selection: Selection },
): Promise<GalleryVisit> {
  const pictures: Picture[] = [];
  try {
    const session = await page.context().newCDPSession(page);
    await page.setViewportSize({ width: 1280, height: heights[1280] });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const { name, product } = state;
    const address = scenarioAddress(name, { product, language, theme: 'system', now: captureTime });
    await page.goto(origin + address, { waitUntil: 'commit' });
    const failure = await waitForScenario(page, state.name);
    await page.evaluate(waitForStable, quietTimes.loaded);
    for (const [theme, width, extent] of captureOrder(selection, language)) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: heights[width] });
      await page.evaluate(waitForStable, quietTimes.resized);
      await page.evaluate(setTheme, theme);
      const height = await setFullHeight(page, width);
      const screenshot = await captureScreenshot(session, width, height);
      const violations = extent && (await violationsOn(page, extent));
      pictures.push({ language, theme, width, ...screenshot, violations });
    }
    await session.detach();
    return { state, language, pictures, ...(failure !== undefined && { failure }) };
  } catch (error) {
    return { state, language, pictures, failure: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Returns the variants in the order with the fewest changes, and the extent of the accessibility check of each: in each
 * language and theme at the first width, and once at the other.
 */
function captureOrder(
  { languages, themes, widths }: Selection,
  language: GalleryLanguage,
): readonly (readonly [Theme, Width, Extent | undefined])[] {
  const extentOf = (theme: Theme, width: Width) => {
    if (width !== widths[0] && (language !== languages[0] || theme !== themes[0])) return undefined;
    return theme === themes[0] ? 'whole' : 'colours';
  };
  return widths.flatMap((width, index) =>
    (index % 2 === 0 ? themes : themes.toReversed()).map((theme) => [theme, width, extentOf(theme, width)] as const),
  );
}

/** Waits until the page shows the scenario. Returns the error of its play, if there was one. */
async function waitForScenario(page: Page, name: string): Promise<string | undefined> {
  const scenarioRoot = page.locator(`html[data-scenario="${name}"], html[data-play-failed]`);
  const startFailure = page.getByRole('heading', { name: 'The simulation could not be started' });
  await scenarioRoot.or(startFailure).first().waitFor({ state: 'attached', timeout: TIMEOUT_MS });
  if (await startFailure.isVisible()) throw new Error(await page.getByRole('main').innerText());
  const playFailure = await page.locator('html').getAttribute('data-play-failed');
  return playFailure === null ? undefined : `The play failed: ${playFailure}`;
}

/** Runs in the page: sets its theme. The portal reads the theme of the system only once. */
function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/**
 * Makes the window as high as its page, so that elements fixed to the window's edges are at the edges of the picture.
 * With an open dialog or menu the window keeps its height. Returns the height.
 */
async function setFullHeight(page: Page, width: Width): Promise<number> {
  const fullHeight = await page.evaluate(() =>
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')
      ? 0
      : document.documentElement.scrollHeight,
  );
  const height = Math.min(Math.max(fullHeight, heights[width]), maxHeight);
  if (height === heights[width]) return height;
  await page.setViewportSize({ width, height });
  await page.evaluate(waitForStable, quietTimes.resized);
  return height;
}

async function captureScreenshot(
  session: CDPSession,
  width: Width,
  height: number,
): Promise<Pick<Picture, 'image' | 'size'>> {
  const scale = scales[width];
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    clip: { x: 0, y: 0, width, height, scale },
  });
  return { image: data, size: { width: Math.round(width * scale), height: Math.round(height * scale) } };
}
