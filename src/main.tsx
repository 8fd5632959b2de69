import { startApp } from '#src/app/app.tsx';

// Without this element in index.html `createRoot` throws.
const root = document.querySelector('#root') as HTMLElement;

// A production build omits this branch and its imports. There is no top-level await here: the simulator imports modules
// of the app, and a cycle of modules that await each other would never start.
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
