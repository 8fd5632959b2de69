import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import english from '#mocks/screens/locales/en/simulator-badge.json';
import french from '#mocks/screens/locales/fr/simulator-badge.json';
import { fill, useCatalogue } from '#mocks/screens/locales/small-catalogue.ts';
import { useLabState } from './use-lab-state.ts';

const Lab = lazy(() => import('#mocks/screens/lab/lab.tsx').then((module) => ({ default: module.Lab })));
const focusLab = () => void import('#mocks/screens/lab/lab.tsx').then((module) => module.focusLab());

const catalogues = { en: english, fr: french };

/**
 * Shows on every page of the product that its backend is simulated, with the running scenario, a stopped clock, and
 * withheld responses or a broken network; opens the Lab. It keeps users from mistaking the demo for a product. The
 * banner covers nothing: the page ends above it.
 */
export function SimulatorBadge({ simulator }: { readonly simulator: Simulator }) {
  const texts = useCatalogue(catalogues);
  const status = useStatus(simulator);
  const { isOpen, takesFocus, open, close } = useLabState(focusLab);
  if (!status) return null;
  return (
    <>
      <aside className="simulation-mark" aria-label={texts.label}>
        <strong>{texts.simulated}</strong>
        <span className="simulation-scenario" title={status.scenario}>
          {fill(texts.scenario, status.scenario)}
        </span>
        {status.frozen ? (
          <span className="simulation-more">{fill(texts.frozen, status.now.slice(0, 16).replace('T', ' '))}</span>
        ) : null}
        {status.line === 'withheld' ? (
          <span className="simulation-more">
            {texts.withheld}{' '}
            <button type="button" onClick={() => void simulator.cssm.answer()}>
              {texts.answer}
            </button>
          </span>
        ) : null}
        {status.line === 'down' ? (
          <span className="simulation-more">
            {texts.down}{' '}
            <button type="button" onClick={() => void simulator.line.restore()}>
              {texts.restore}
            </button>
          </span>
        ) : null}
        <span className="simulation-ways">
          <a className="simulation-more" href="/cssm/inventory" target="_blank" rel="noreferrer">
            {texts.portal}
          </a>
          <button
            type="button"
            id="lab-button"
            className="simulation-lab"
            aria-expanded={isOpen}
            aria-keyshortcuts="Alt+L"
            onClick={isOpen ? close : open}
          >
            {texts.lab} <kbd>{texts.shortcut}</kbd>
          </button>
        </span>
      </aside>
      {isOpen ? (
        <Suspense fallback={null}>
          <Lab simulator={simulator} onClose={close} takesFocus={takesFocus} />
        </Suspense>
      ) : null}
    </>
  );
}

/**
 * Returns the simulator's status, refetched after every change. The last status stays when the stored state cannot be
 * read any more: a notice reports that.
 */
function useStatus(simulator: Simulator): SimulatorStatus | undefined {
  const [status, setStatus] = useState<SimulatorStatus>();
  const refetchStatus = useCallback(() => {
    void simulator.status().then(setStatus, () => undefined);
  }, [simulator]);
  useEffect(() => {
    refetchStatus();
    return simulator.subscribe(refetchStatus);
  }, [simulator, refetchStatus]);
  return status;
}
