import { createContext, use } from 'react';
import type { Simulator } from '#mocks/control/client.ts';

export const SimulatorContext = createContext<Simulator | undefined>(undefined);

/** Returns the simulator control that all queries and mutations use; throws outside `PortalProviders`. */
export function useSimulator(): Simulator {
  const simulator = use(SimulatorContext);
  if (!simulator) throw new Error('useSimulator was called outside PortalProviders.');
  return simulator;
}
