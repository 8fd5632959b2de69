import { startApp } from '#src/app/app.tsx';

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('index.html has no #root');

// In a production build this branch, and all that it imports, is left out. Nothing is awaited here: the simulator shares
// modules with the app, and a module that waits for another that waits for it never starts.
if (import.meta.env.MODE !== 'production') {
  import('#mocks/browser.ts').then(
    ({ startDemo }) => startDemo(root, () => startApp(root)),
    (error: unknown) => {
      document.querySelector('#shell')?.remove();
      root.textContent =
        document.documentElement.lang === 'fr'
          ? `La démo n’a pas pu être chargée. Rechargez cette page. (${error})`
          : `The demo could not be loaded. Load this page again. (${error})`;
    },
  );
} else {
  void startApp(root);
}
