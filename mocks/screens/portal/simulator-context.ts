import { createContext, use } from 'react';
import type { Simulator } from '#mocks/control/client.ts';

export const SimulatorContext = createContext<Simulator | undefined>(undefined);

/** The door through which everything here is asked and done. */
export function useSimulator(): Simulator {
  const simulator = use(SimulatorContext);
  if (!simulator) throw new Error('The portal is shown without a simulator.');
  return simulator;
}
