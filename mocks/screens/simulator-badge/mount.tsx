import { createRoot } from 'react-dom/client';
import type { Simulator } from '#mocks/control/client.ts';
import './simulator-badge.css';
import { createIsolatedRoot } from './isolated-root.ts';
import { SimulatorBadge } from './simulator-badge.tsx';

/** Renders the simulator badge into a root of its own beside the app. */
export function mountSimulatorBadge(simulator: Simulator): void {
  createRoot(createIsolatedRoot()).render(<SimulatorBadge simulator={simulator} />);
}
