import { createContext, use } from 'react';
import type { Simulator } from '#mocks/control/client.ts';

/** What every part of the lab stands on. */
export interface LabContext {
  /** The door: the lab does nothing that `window.simulator` could not do. */
  readonly simulator: Simulator;
  /** Leaves the page for an address of the app, by a whole navigation: nothing of the world before is kept. */
  readonly go: (address: string) => void;
}

export const LabContext = createContext<LabContext | undefined>(undefined);

/** The door, and the way to an address. */
export function useLab(): LabContext {
  const lab = use(LabContext);
  if (!lab) throw new Error('The lab is shown without a simulator.');
  return lab;
}
