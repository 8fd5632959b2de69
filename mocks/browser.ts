// First: MSW cannot be loaded where the browser refuses storage.
import './browser/storage-guard.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
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

/** A simulator that answers, in the world the address asked for. */
interface StartResult {
  readonly simulator: Simulator;
  /** The scenario the address named, if it named one. */
  readonly scenario?: ScenarioName;
}

/**
 * Starts the simulator of this page and resolves when it answers, in the world, the language and the theme that the
 * address asks for. A page served by a simulator behind an HTTP port says so in `<meta name="simulator" content="…">`:
 * there only that one's door is opened. Otherwise the simulator runs in the page, in a world shared with its other
 * tabs.
 */
async function startSimulator(apiBase: string): Promise<StartResult> {
  // What cannot be is refused before anything is touched.
  const options = parseOptions(new URL(window.location.href));
  keepAppearance(options);
  const controlUrl = document.querySelector<HTMLMetaElement>('meta[name="simulator"]')?.content;
  const conditions = createPageConditions();
  // Beside the portal (screens/side-by-side) it is the page round both that says it.
  if (window.parent === window) mountNotice(conditions);
  const simulator = createSimulator(
    controlUrl ? connectRemotely(controlUrl) : await connectInPage(apiBase, conditions),
  );
  await simulator.ready;
  await applyOptions(simulator, options);
  const scenario = options.world?.scenario;
  stripOptionsFromUrl(scenario);
  window.simulator = simulator;
  return { simulator, ...(scenario && { scenario }) };
}

/** Takes what was asked out of the address. Whoever named a scenario and no place is taken to where it is seen. */
function stripOptionsFromUrl(scenario: ScenarioName | undefined): void {
  let address = stripOptions(new URL(window.location.href));
  // What stands open over a page of the portal is in the question mark part of its address.
  if (scenario && address.pathname === '/') address = new URL(startPathOf(scenario), address);
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, '', address);
}

/** The screens beside the product's own, by their addresses; each is loaded when it is shown. */
const screens = [
  ['/cssm', async () => (await import('./screens/portal/mount.tsx')).mountPortal],
  ['/gallery', async () => (await import('./screens/gallery/mount.tsx')).mountGallery],
  ['/sign-in', async () => (await import('./screens/sign-in/mount.tsx')).mountSignIn],
  ['/side-by-side', async () => (await import('./screens/side-by-side/mount.tsx')).mountSideBySide],
] as const;

/**
 * Starts the demo: the simulator first, then what the address asks for. The simulated portal, the gallery and the pair
 * of both have addresses of their own; on every other address the app starts, with the mark beside it that says that
 * its backend is simulated. When the page shows the scenario that was asked for, it says so: `<html
 * data-scenario="registered">`.
 */
export async function startDemo(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  try {
    await startPage(root, startApp);
  } catch (error) {
    // An address that asks for an unknown scenario is the usual cause; the message names the known ones.
    showStartupError(root, error);
  }
}

async function startPage(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  const { simulator, scenario } = await startSimulator(defaultApiBase);
  const { pathname } = window.location;
  const [, load] = screens.find(([base]) => pathname === base || pathname.startsWith(`${base}/`)) ?? [];
  if (load) {
    // The shell is the product's.
    document.querySelector('#shell')?.remove();
    const mount = await load();
    await mount(root, simulator);
  } else {
    const [{ mountSimulatorBadge }] = await Promise.all([import('./screens/simulator-badge/mount.tsx'), startApp()]);
    // As above.
    if (window.parent === window) mountSimulatorBadge(simulator);
  }
  if (scenario) await presentScenario(scenario, simulator);
}

/** Does what is done on the screen before the scenario is looked at, and says when it is there to be looked at. */
async function presentScenario(scenario: ScenarioName, simulator: Simulator): Promise<void> {
  await waitForFirstPaint();
  // Somebody who was elsewhere when the link was made is to be there again, not where the play begins.
  if (viewNamed(scenario)?.play && window.location.pathname === startPathOf(scenario)) {
    try {
      const { playScenario } = await import('./screens/plays/play.ts');
      await playScenario(scenario, simulator);
    } catch (error) {
      showFailedPlay(error instanceof Error ? error.message : String(error));
      return;
    }
  }
  document.documentElement.dataset.scenario = scenario;
}

/** Resolves when the page stands in the place of its shell. */
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

/** Says on the page, and to whoever waits for the scenario, that what was to be done there could not be. */
function showFailedPlay(message: string): void {
  document.documentElement.dataset.playFailed = message;
  const note = document.createElement('p');
  note.className = 'failed-play';
  note.role = 'alert';
  note.textContent = message;
  document.body.append(note);
}
