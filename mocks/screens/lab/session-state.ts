import type { SimulatorStatus } from '#mocks/control/client.ts';

/** Sections of the Lab, in display order. */
export const sectionNames = ['scenario', 'clock', 'usage', 'purchases', 'line', 'faults', 'requests', 'world'] as const;
export type SectionName = (typeof sectionNames)[number];

/** State of the Lab that survives a page load; each selection of a scenario loads the page. */
export interface LabSessionState {
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
