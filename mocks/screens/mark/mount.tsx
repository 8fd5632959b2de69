import { createRoot } from 'react-dom/client';
import type { Simulator } from '#mocks/simulator.ts';
import './mark.css';
import { shieldedPlace } from './shielded.ts';
import { SimulationMark } from './simulation-mark.tsx';

/** Shows the mark beside the app, in a place of its own in the document. */
export function mountMark(simulator: Simulator): void {
  createRoot(shieldedPlace()).render(<SimulationMark simulator={simulator} />);
}
