import type { Simulator } from '#mocks/control/client.ts';
import { mountLabPage } from '#mocks/screens/lab-page/mount-lab-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import './sign-in.css';

/** Shows, in `root`, the page that stands for the host product's own, where one signs in. */
export const mountSignIn = (root: HTMLElement, simulator: Simulator): Promise<void> =>
  mountLabPage(root, simulator, <SignInPage />);
