import type { SimulatorStatus } from '#mocks/control/client.ts';

/** The lab's parts, in the order in which they stand. */
export const sectionNames = ['scenario', 'clock', 'usage', 'purchases', 'line', 'faults', 'requests', 'world'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What stays as it was when the page is loaded anew, as it is with every scenario that is chosen. */
export interface LabSessionState {
  readonly isOpen: boolean;
  /** The one section that is unfolded; none when all are folded. */
  readonly section: SectionName | '';
  /** What scenarios are to start with; blank leaves it to the scenario. */
  readonly product: '' | SimulatorStatus['product'];
  readonly role: '' | SimulatorStatus['role'];
}

const storageKey = 'lab';
const initialState: LabSessionState = { isOpen: false, section: 'scenario', product: '', role: '' };

/** What this tab remembers of its lab. Another tab, and another visit, begin afresh. */
export function readSessionState(): LabSessionState {
  try {
    const stored: Partial<LabSessionState> = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return { ...initialState, ...stored };
  } catch {
    // A browser that forbids storage has a lab that closes with its page.
    return initialState;
  }
}

/** Remembers a change for as long as the tab is open. */
export function saveSessionState(change: Partial<LabSessionState>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...readSessionState(), ...change }));
  } catch {
    // As above.
  }
}
