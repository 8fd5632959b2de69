import { createRoot } from 'react-dom/client';
import type { Simulator } from '#mocks/simulator.ts';
import './mark.css';
import { SimulationMark } from './simulation-mark.tsx';

/** Shows the mark beside the app, in a place of its own in the document. */
export function mountMark(simulator: Simulator): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<SimulationMark simulator={simulator} />);
}
