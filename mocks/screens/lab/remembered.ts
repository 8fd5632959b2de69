import type { Status } from '#mocks/simulator.ts';

/** The lab's parts, in the order in which they stand. */
export const sectionNames = ['scenario', 'clock', 'usage', 'purchases', 'line', 'faults', 'requests', 'world'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What stays as it was when the page is loaded anew, as it is with every scenario that is chosen. */
export interface Remembered {
  readonly isOpen: boolean;
  /** The one section that is unfolded; none when all are folded. */
  readonly section: SectionName | '';
  /** What scenarios are to start with; blank leaves it to the scenario. */
  readonly product: '' | Status['product'];
  readonly role: '' | Status['role'];
}

const storageKey = 'lab';
const atFirst: Remembered = { isOpen: false, section: 'scenario', product: '', role: '' };

/** What this tab remembers of its lab. Another tab, and another visit, begin afresh. */
export function remembered(): Remembered {
  try {
    const kept: Partial<Remembered> = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return { ...atFirst, ...kept };
  } catch {
    // A browser that forbids storage has a lab that closes with its page.
    return atFirst;
  }
}

/** Remembers a change for as long as the tab is open. */
export function remember(change: Partial<Remembered>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...remembered(), ...change }));
  } catch {
    // As above.
  }
}
