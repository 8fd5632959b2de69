// This import comes first: MSW cannot be loaded where the browser refuses storage.
import './browser/storage-guard.ts';
import { addressOf, hrefOf } from '#src/served-at.ts';
import { createPageConditions } from './browser/conditions.ts';
import { connectInPage } from './browser/connect-in-page.ts';
import { applyOptions } from './url-options/apply-options.ts';
import { parseOptions, stripOptions } from './url-options/parse-options.ts';
import './failed-play.css';
import { createSimulator, type Simulator } from './control/client.ts';
import { connectRemotely } from './control/remote-connection.ts';
import { type ScenarioName, startPathOf } from './scenarios/names.ts';
import { viewNamed } from './scenarios/views.ts';
import { mountNotice, showStartupError } from './screens/notice/notice.ts';
import { keepAppearance } from './url-options/keep-appearance.ts';

/** A running simulator, loaded with the scenario and options from the page's URL. */
interface StartResult {
  readonly simulator: Simulator;
  /** The scenario named in the URL, if any. */
  readonly scenario?: ScenarioName;
}

/**
 * Starts the simulator of this page and applies the scenario, language and theme from the URL. Resolves when the
 * simulator is ready. A page served by a simulator behind an HTTP port contains `<meta name="simulator" content="…">`;
 * there the page only connects to that simulator's control API. Otherwise the simulator runs in the page and shares its
 * state with the browser's other tabs.
 */
async function startSimulator(): Promise<StartResult> {
  // Invalid options throw here, before anything is changed.
  const options = parseOptions(new URL(window.location.href));
  keepAppearance(options);
  const controlUrl = document.querySelector<HTMLMetaElement>('meta[name="simulator"]')?.content;
  const conditions = createPageConditions();
  // In the side-by-side view (screens/side-by-side) the outer page shows the notice.
  if (window.parent === window) mountNotice(conditions);
  const simulator = createSimulator(controlUrl ? connectRemotely(controlUrl) : await connectInPage(conditions));
  await simulator.ready;
  await applyOptions(simulator, options);
  const scenario = options.world?.scenario;
  stripOptionsFromUrl(scenario);
  window.simulator = simulator;
  return { simulator, ...(scenario && { scenario }) };
}

/**
 * Removes the simulator's options from the URL. A URL with a scenario but without a path is replaced by the scenario's
 * start path.
 */
function stripOptionsFromUrl(scenario: ScenarioName | undefined): void {
  let address = stripOptions(new URL(window.location.href));
  // The start path may have query parameters: the portal keeps its open dialogs there.
  if (scenario && addressOf(address.pathname) === '/') address = new URL(hrefOf(startPathOf(scenario)), address);
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, '', address);
}

/** The simulator's own screens by their addresses; each is loaded when it is shown. */
const screens = [
  ['/cssm', async () => (await import('./screens/portal/mount.tsx')).mountPortal],
  ['/gallery', async () => (await import('./screens/gallery/mount.tsx')).mountGallery],
  ['/sign-in', async () => (await import('./screens/sign-in/mount.tsx')).mountSignIn],
  ['/side-by-side', async () => (await import('./screens/side-by-side/mount.tsx')).mountSideBySide],
] as const;

/**
 * Starts the demo: the simulator first, then the screen of the URL. The simulated portal, the gallery, the sign-in page
 * and the side-by-side view have their own paths; on every other path the app starts, with a badge that shows that its
 * backend is simulated. When the page shows the requested scenario, its root element has the attribute
 * `data-scenario="<name>"`.
 */
export async function startDemo(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  try {
    await startPage(root, startApp);
  } catch (error) {
    // The usual cause is an unknown scenario in the URL; the message lists the known ones.
    showStartupError(root, error);
  }
}

async function startPage(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  const { simulator, scenario } = await startSimulator();
  const pathname = addressOf(window.location.pathname);
  const [, load] = screens.find(([base]) => pathname === base || pathname.startsWith(`${base}/`)) ?? [];
  if (load) {
    // The loading shell belongs to the app.
    document.querySelector('#shell')?.remove();
    const mount = await load();
    await mount(root, simulator);
  } else {
    const [{ mountSimulatorBadge }] = await Promise.all([import('./screens/simulator-badge/mount.tsx'), startApp()]);
    // In the side-by-side view the outer page shows the badge.
    if (window.parent === window) mountSimulatorBadge(simulator);
  }
  if (scenario) await presentScenario(scenario, simulator);
}

/** Runs the scenario's play function, if any, and marks the page (`data-scenario`) when the scenario is shown. */
async function presentScenario(scenario: ScenarioName, simulator: Simulator): Promise<void> {
  await waitForFirstPaint();
  // A link made on another page opens that page; the play function runs only on the scenario's start path.
  if (viewNamed(scenario)?.play && addressOf(window.location.pathname) === startPathOf(scenario)) {
    try {
      const { playScenario } = await import('./screens/plays/plays.ts');
      await playScenario(scenario, simulator);
    } catch (error) {
      showFailedPlay(error instanceof Error ? error.message : String(error));
      return;
    }
  }
  document.documentElement.dataset.scenario = scenario;
}

/** Resolves when the loading shell has been replaced by the page. */
async function waitForFirstPaint(): Promise<void> {
  const shell = document.querySelector('#shell');
  if (!shell) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (shell.isConnected) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true });
  });
}

/** Shows on the page that the play function failed, and marks the page (`data-play-failed`) for tests and tools. */
function showFailedPlay(message: string): void {
  document.documentElement.dataset.playFailed = message;
  const note = document.createElement('p');
  note.className = 'failed-play';
  note.role = 'alert';
  note.textContent = message;
  document.body.append(note);
}
