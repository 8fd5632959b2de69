import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What is waited for may take a while on a slow or busy machine; what never comes is found all the same.
configure({ asyncUtilTimeout: 10_000 });

// One document serves all files of a worker: each begins in English, with nothing kept by the one before.
localStorage.clear();
sessionStorage.clear();
document.documentElement.lang = 'en';

afterEach(() => {
  cleanup();
  // What was announced outlives the page that said it by ten seconds.
  document.body.replaceChildren();
});
