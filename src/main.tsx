import { startApp } from '#src/app/app.tsx';

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('index.html has no #root');

// In a production build this branch, and all that it imports, is left out. Nothing is awaited here: the simulator shares
// modules with the app, and a module that waits for another that waits for it never starts.
if (import.meta.env.MODE !== 'production') {
  void import('#mocks/browser.ts').then(({ startDemo }) => startDemo(root, () => startApp(root)));
} else {
  void startApp(root);
}
