// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { LabProviders } from './lab-providers.tsx';

afterEach(cleanup);

test.each(['app', 'lab'] as const)(
  'subscribes to the simulator once on a page of the %s and unsubscribes on unmount',
  (page) => {
    const { simulator } = createNodeBackend();
    const subscriptions = new Set<object>();
    const subscribe = (onChange: () => void) => {
      const unsubscribe = simulator.subscribe(onChange);
      subscriptions.add(unsubscribe);
      return () => {
        subscriptions.delete(unsubscribe);
        unsubscribe();
      };
    };

    // StrictMode, as on the Lab's standalone pages, renders and mounts everything twice.
    const { rerender, unmount } = render(
      <StrictMode>
        <LabProviders simulator={{ ...simulator, subscribe }} page={page}>
          before
        </LabProviders>
      </StrictMode>,
    );
    expect(subscriptions.size).toBe(1);
    rerender(
      <StrictMode>
        <LabProviders simulator={{ ...simulator, subscribe }} page={page}>
          after
        </LabProviders>
      </StrictMode>,
    );
    expect(subscriptions.size).toBe(1);

    unmount();
    expect(subscriptions.size).toBe(0);
  },
);
