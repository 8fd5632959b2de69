import { startApp } from '#src/app/app.tsx';

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('index.html has no #root');

// In a production build this branch, and all that it imports, is left out.
if (import.meta.env.MODE !== 'production') {
  const { startDemo } = await import('#mocks/browser.ts');
  await startDemo(root, () => startApp(root));
} else {
  await startApp(root);
}
