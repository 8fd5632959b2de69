import Button from '@mui/material/Button';
import { useState } from 'react';
import type { SimulatorStatus } from '#mocks/control/client.ts';
import { LabError } from './lab-error.tsx';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Ends the session of the product's user, or signs in again in place of the host product's page. */
export function SessionSection({ signedIn }: Pick<SimulatorStatus, 'signedIn'>) {
  const { t } = useLabTexts();
  const mutation = useLabMutation((simulator) => (signedIn ? simulator.session.end() : simulator.session.signIn()));
  return (
    <div className="lab-buttons">
      <span role="status">
        <span className="lab-label">{t('faults.session')}</span>{' '}
        <strong>{t(signedIn ? 'faults.signedIn' : 'faults.signedOut')}</strong>
      </span>
      <Button onClick={() => mutation.mutate()}>{t(signedIn ? 'faults.endSession' : 'faults.signIn')}</Button>
      <LabError message={mutation.errorMessage} />
    </div>
  );
}

/** A property of the Lab's session state as React state. */
export function useSessionState<Name extends keyof LabSessionState>(
  name: Name,
): readonly [LabSessionState[Name], (value: LabSessionState[Name]) => void] {
  const [value, setValue] = useState(() => readSessionState()[name]);
  return [
    value,
    (next) => {
      setValue(next);
      // TypeScript does not infer that a computed key of the interface yields a part of it.
      saveSessionState({ [name]: next } as Partial<LabSessionState>);
    },
  ];
}

/** Sections of the Lab, in display order. */
export const sectionNames = ['scenario', 'clock', 'usage', 'purchases', 'line', 'faults', 'requests', 'world'] as const;
export type SectionName = (typeof sectionNames)[number];

/** State of the Lab that survives a page load; each selection of a scenario loads the page. */
interface LabSessionState {
  readonly isOpen: boolean;
  /** The expanded section; empty when all are collapsed. */
  readonly section: SectionName | '';
  /** Product and role for the next scenario; empty leaves the choice to the scenario. */
  readonly product: '' | SimulatorStatus['product'];
  readonly role: '' | SimulatorStatus['role'];
}

const storageKey = 'lab';
const initialState: LabSessionState = { isOpen: false, section: 'scenario', product: '', role: '' };

/** Reads the Lab's state from this tab's session storage. */
export function readSessionState(): LabSessionState {
  try {
    const stored: Partial<LabSessionState> = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return { ...initialState, ...stored };
  } catch {
    // Without session storage the Lab closes on each page load.
    return initialState;
  }
}

/** Stores a change for as long as the tab is open. */
export function saveSessionState(change: Partial<LabSessionState>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...readSessionState(), ...change }));
  } catch {
    // Without session storage nothing is stored.
  }
}
