import { createRoot } from 'react-dom/client';
import { startSimulator } from '#mocks/browser.ts';
import './mark/mark.css';
import { SimulationMark } from './mark/simulation-mark.tsx';

/**
 * Starts the demo: the simulator first, then what the address asks for: the portal's own screens on /cssm/, or the app,
 * with the mark beside it that says that its backend is simulated.
 */
export async function startDemo(root: HTMLElement, startApp: () => Promise<void>): Promise<void> {
  try {
    const simulator = await startSimulator();
    if (/^\/cssm(\/|$)/.test(window.location.pathname)) {
      const { mountPortal } = await import('./portal/mount.tsx');
      return await mountPortal(root, simulator);
    }
    await startApp();
    const place = document.createElement('div');
    document.body.append(place);
    createRoot(place).render(<SimulationMark simulator={simulator} />);
  } catch (error) {
    // An address that asks for an unknown scenario is the usual cause; the message names the known ones.
    showFailure(root, error);
    throw error;
  }
}

function showFailure(root: HTMLElement, error: unknown): void {
  document.querySelector('#shell')?.remove();
  const title = document.createElement('h1');
  title.className = 'page-title';
  title.textContent = 'The simulation could not be started';
  const message = document.createElement('p');
  message.textContent = error instanceof Error ? error.message : String(error);
  const page = document.createElement('main');
  page.className = 'page';
  page.append(title, message);
  root.replaceChildren(page);
}
