import type { Simulator } from '#mocks/control/client.ts';
import { mountLabPage } from '#mocks/screens/lab-page/mount-lab-page.tsx';
import { SideBySidePage } from './side-by-side-page.tsx';
import './side-by-side.css';

/** Renders product and portal beside each other into `root`. */
export const mountSideBySide = (root: HTMLElement, simulator: Simulator): Promise<void> =>
  mountLabPage(root, simulator, <SideBySidePage />);
