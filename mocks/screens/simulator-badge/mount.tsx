import { createRoot } from 'react-dom/client';
import type { Simulator } from '#mocks/control/client.ts';
import './simulator-badge.css';
import { createIsolatedRoot } from './isolated-root.ts';
import { SimulatorBadge } from './simulator-badge.tsx';

/** Shows the mark beside the app, in a place of its own in the document. */
export function mountSimulatorBadge(simulator: Simulator): void {
  createRoot(createIsolatedRoot()).render(<SimulatorBadge simulator={simulator} />);
}
