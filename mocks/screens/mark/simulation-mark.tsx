import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import english from '#mocks/screens/locales/en/mark.json';
import french from '#mocks/screens/locales/fr/mark.json';
import { fill, useCatalogue } from '#mocks/screens/locales/small-catalogue.ts';
import type { Simulator, Status } from '#mocks/simulator.ts';
import { useLabState } from './use-lab.ts';

const Lab = lazy(() => import('#mocks/screens/lab/lab.tsx').then((module) => ({ default: module.Lab })));
const focusLab = () => void import('#mocks/screens/lab/lab.tsx').then((module) => module.focusLab());

const catalogues = { en: english, fr: french };

/**
 * Says, wherever the product is shown, that its backend is simulated, which scenario runs and what is held up; and opens
 * the Lab. Nobody should take the demo for a product. A strip below the page, which ends above it: it covers nothing.
 */
export function SimulationMark({ simulator }: { readonly simulator: Simulator }) {
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

/** The simulator's status, asked for again after every change. */
function useStatus(simulator: Simulator): Status | undefined {
  const [status, setStatus] = useState<Status>();
  const ask = useCallback(() => {
    void simulator.status().then(setStatus);
  }, [simulator]);
  useEffect(() => {
    ask();
    return simulator.subscribe(ask);
  }, [simulator, ask]);
  return status;
}
