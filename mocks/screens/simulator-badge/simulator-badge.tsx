import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Simulator, SimulatorStatus } from '#mocks/control/client.ts';
import { readSessionState, saveSessionState } from '#mocks/screens/lab/session-section.tsx';
import english from '#mocks/screens/locales/en/simulator-badge.json';
import french from '#mocks/screens/locales/fr/simulator-badge.json';
import { fill, useCatalogue } from '#mocks/screens/locales/small-catalogue.ts';
import { hrefOf } from '#src/served-at.ts';

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
          <a className="simulation-more" href={hrefOf('/cssm/inventory')} target="_blank" rel="noreferrer">
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

interface LabState {
  readonly isOpen: boolean;
  /** Whether a user opened the Lab; false when it was open at page load. */
  readonly takesFocus: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Returns whether the Lab is open, which the tab stores, and handles its keyboard shortcut. `refocus` is called when
 * the Lab is open already but not focused.
 */
function useLabState(refocus: () => void): LabState {
  const [isOpen, setOpen] = useState(() => readSessionState().isOpen);
  const [takesFocus, setTakesFocus] = useState(false);
  const previousFocus = useRef<HTMLElement>(null);
  const open = useCallback(() => {
    previousFocus.current = document.activeElement as HTMLElement | null;
    setTakesFocus(true);
    setOpen(true);
    saveSessionState({ isOpen: true });
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    saveSessionState({ isOpen: false });
    restoreFocus(previousFocus.current);
  }, []);
  // A layout effect, so that the shortcut works as soon as the button is visible.
  useLayoutEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      // Compared by key position: the character that Alt produces differs between systems.
      const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (code !== 'KeyL' || !altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      if (!isOpen) open();
      else if (isInLab(document.activeElement)) close();
      else {
        previousFocus.current = document.activeElement as HTMLElement | null;
        refocus();
      }
    };
    // In the capture phase, since a dialog of the app could stop the event.
    window.addEventListener('keydown', toggle, true);
    return () => window.removeEventListener('keydown', toggle, true);
  }, [isOpen, open, close, refocus]);
  return { isOpen, takesFocus, open, close };
}

const isInLab = (element: Element | null) => element?.closest('#lab') != null;

/** Moves the focus to the previous element, or to the Lab button if that is gone. */
function restoreFocus(previousFocus: HTMLElement | null): void {
  const button = document.querySelector<HTMLElement>('#lab-button');
  const target =
    previousFocus?.isConnected && previousFocus !== document.body && !isInLab(previousFocus) ? previousFocus : button;
  target?.focus();
}
