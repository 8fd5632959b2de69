import { createContext, use } from 'react';
import type { Simulator } from '#mocks/control/client.ts';

/** Context of all parts of the Lab. */
export interface LabContext {
  /** The simulator control: the Lab uses only what `window.simulator` offers. */
  readonly simulator: Simulator;
  /** Opens an address of the app by a full navigation, which discards the page's state. */
  readonly go: (address: string) => void;
}

export const LabContext = createContext<LabContext | undefined>(undefined);

/** Returns the Lab context; throws outside `LabProviders`. */
export function useLab(): LabContext {
  const lab = use(LabContext);
  if (!lab) throw new Error('useLab was called outside LabProviders.');
  return lab;
}
