import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { limits } from './time-limits.ts';

configure({ asyncUtilTimeout: limits.state });

// All files of a worker share one document. Each starts in English and without stored values of the previous one.
localStorage.clear();
sessionStorage.clear();
document.documentElement.lang = 'en';

afterEach(() => {
  cleanup();
  // Announcements stay in the document for ten seconds.
  document.body.replaceChildren();
});
