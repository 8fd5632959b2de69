import type { Simulator } from '#mocks/control/client.ts';
import { mountLabPage } from '#mocks/screens/lab-page/mount-lab-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import './sign-in.css';

/** Renders the sign-in page, which stands for that of the host product, into `root`. */
export const mountSignIn = (root: HTMLElement, simulator: Simulator): Promise<void> =>
  mountLabPage(root, simulator, <SignInPage />);
