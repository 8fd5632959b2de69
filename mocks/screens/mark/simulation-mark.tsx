import { useCallback, useEffect, useState } from 'react';
import english from '#mocks/screens/locales/en/mark.json';
import french from '#mocks/screens/locales/fr/mark.json';
import type { Simulator, Status } from '#mocks/simulator.ts';
import { useTexts } from '#src/i18n/hooks.ts';

const catalogues: Readonly<Record<string, typeof english>> = { en: english, fr: french };

const fill = (text: string, value: string) => text.replace(/\{\{\w+\}\}/, value);

/**
 * Says, wherever the product is shown, that its backend is simulated, which scenario runs and what is held up; starts
 * the scenario afresh, and lets go what is held up. Nobody should take the demo for a product.
 */
export function SimulationMark({ simulator }: { readonly simulator: Simulator }) {
  const { i18n } = useTexts();
  const texts = catalogues[i18n.language] ?? english;
  const status = useStatus(simulator);
  if (!status) return null;
  const reset = async () => {
    await simulator.load(status.scenario, status.frozen ? { now: status.now } : {});
    window.location.assign('/licenses');
  };
  return (
    <aside className="simulation-mark" aria-label={texts.label}>
      <strong>{texts.simulated}</strong>
      <span>{fill(texts.scenario, status.scenario)}</span>
      {status.frozen ? <span>{fill(texts.frozen, status.now.slice(0, 16).replace('T', ' '))}</span> : null}
      {status.line === 'withheld' ? (
        <>
          <span>{texts.withheld}</span>
          <button type="button" onClick={() => void simulator.cssm.answer()}>
            {texts.answer}
          </button>
        </>
      ) : null}
      {status.line === 'down' ? (
        <>
          <span>{texts.down}</span>
          <button type="button" onClick={() => void simulator.line.restore()}>
            {texts.restore}
          </button>
        </>
      ) : null}
      <a href="/cssm/inventory" target="_blank" rel="noreferrer">
        {texts.portal}
      </a>
      <button type="button" onClick={() => void reset()}>
        {texts.reset}
      </button>
    </aside>
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
