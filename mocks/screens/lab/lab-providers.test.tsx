// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { LabProviders } from './lab-providers.tsx';

afterEach(cleanup);

test.each(['of-the-app', 'of-the-lab'] as const)('on a page %s the door is listened to once, and left', (page) => {
  const { simulator } = createNodeBackend();
  const listening = new Set<object>();
  const subscribe = (changed: () => void) => {
    const leave = simulator.subscribe(changed);
    listening.add(leave);
    return () => {
      listening.delete(leave);
      leave();
    };
  };

  // Strict, as the lab's own pages are: it renders and mounts everything twice.
  const { rerender, unmount } = render(
    <StrictMode>
      <LabProviders simulator={{ ...simulator, subscribe }} page={page}>
        before
      </LabProviders>
    </StrictMode>,
  );
  expect(listening.size).toBe(1);
  rerender(
    <StrictMode>
      <LabProviders simulator={{ ...simulator, subscribe }} page={page}>
        after
      </LabProviders>
    </StrictMode>,
  );
  expect(listening.size).toBe(1);

  unmount();
  expect(listening.size).toBe(0);
});
