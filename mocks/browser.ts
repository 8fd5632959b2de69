// First: MSW cannot be loaded where the browser refuses storage.
import './browser/storage-guard.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { askedOf, withoutAsked } from './address/address.ts';
import { apply } from './address/apply.ts';
import { createConditions } from './browser/conditions.ts';
import { connectInPage } from './browser/connect-in-page.ts';
import './failed-play.css';
import { keepLook } from './address/keep-look.ts';
import { connectRemotely } from './door/remote.ts';
import { placeOf, type ScenarioName } from './scenarios/catalogue.ts';
import { viewNamed } from './scenarios/views.ts';
import { mountNotice, showFailedStart } from './screens/notice/notice.ts';
import { createSimulator, type Simulator } from './simulator.ts';

/** A simulator that answers, in the world the address asked for. */
interface Started {
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
async function startSimulator(apiBase: string): Promise<Started> {
  // What cannot be is refused before anything is touched.
  const asked = askedOf(new URL(window.location.href));
  keepLook(asked);
  const door = document.querySelector<HTMLMetaElement>('meta[name="simulator"]')?.content;
  const conditions = createConditions();
  // Beside the portal (screens/side-by-side) it is the page round both that says it.
  if (window.parent === window) mountNotice(conditions);
  const simulator = createSimulator(door ? connectRemotely(door) : await connectInPage(apiBase, conditions));
  await simulator.ready;
  await apply(simulator, asked);
  const scenario = asked.world?.scenario;
  takeQuestionOut(scenario);
  window.simulator = simulator;
  return { simulator, ...(scenario && { scenario }) };
}

/** Takes what was asked out of the address. Whoever named a scenario and no place is taken to where it is seen. */
function takeQuestionOut(scenario: ScenarioName | undefined): void {
  let address = withoutAsked(new URL(window.location.href));
  // What stands open over a page of the portal is in the question mark part of its address.
  if (scenario && address.pathname === '/') address = new URL(placeOf(scenario), address);
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
    await start(root, startApp);
  } catch (error) {
    // An address that asks for an unknown scenario is the usual cause; the message names the known ones.
    showFailedStart(root, error);
  }
}

async function start(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  const { simulator, scenario } = await startSimulator(defaultApiBase);
  const { pathname } = window.location;
  const [, load] = screens.find(([base]) => pathname === base || pathname.startsWith(`${base}/`)) ?? [];
  if (load) {
    // The shell is the product's.
    document.querySelector('#shell')?.remove();
    const mount = await load();
    await mount(root, simulator);
  } else {
    const [{ mountMark }] = await Promise.all([import('./screens/mark/mount.tsx'), startApp()]);
    // As above.
    if (window.parent === window) mountMark(simulator);
  }
  if (scenario) await present(scenario, simulator);
}

/** Does what is done on the screen before the scenario is looked at, and says when it is there to be looked at. */
async function present(scenario: ScenarioName, simulator: Simulator): Promise<void> {
  await drawn();
  // Somebody who was elsewhere when the link was made is to be there again, not where the play begins.
  if (viewNamed(scenario)?.play && window.location.pathname === placeOf(scenario)) {
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
async function drawn(): Promise<void> {
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
