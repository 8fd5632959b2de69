import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A condition may take long on a slow or busy machine.
configure({ asyncUtilTimeout: 10_000 });

// All files of a worker share one document. Each starts in English and without stored values of the previous one.
localStorage.clear();
sessionStorage.clear();
document.documentElement.lang = 'en';

afterEach(() => {
  cleanup();
  // Announcements stay in the document for ten seconds.
  document.body.replaceChildren();
});
