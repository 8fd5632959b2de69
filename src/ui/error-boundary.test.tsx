import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useLayoutEffect } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { SectionBoundary } from './error-boundary.tsx';
import { lazyWithRetry } from './lazy-with-retry.tsx';

let isBroken = true;
function FailingComponent() {
  if (isBroken) throw new Error('planted');
  return <p>All is well</p>;
}

beforeAll(() => initI18n());
beforeEach(() => {
  isBroken = true;
  // React also logs the errors that it has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('shows an error in place of a failed section and keeps its neighbors', async () => {
  render(
    <>
      <SectionBoundary>
        <FailingComponent />
      </SectionBoundary>
      <p>Beside it</p>
    </>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('This part of the page could not be shown.');
  expect(screen.getByRole('alert').textContent).not.toContain('planted');
  expect(screen.getByText('Beside it')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toBeDefined();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('All is well')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('renders a section with removed nodes again, but not in an endless loop', async () => {
  let isMissing = true;
  let renderCount = 0;
  function Translated() {
    useLayoutEffect(() => {
      renderCount += 1;
      if (isMissing) throw new DOMException('The node to be removed is not a child of this node.', 'NotFoundError');
      return undefined;
    });
    return <p>All is well</p>;
  }
  const section = (
    <SectionBoundary>
      <Translated />
    </SectionBoundary>
  );
  const { unmount } = render(section);
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(renderCount).toBe(2);
  unmount();

  const fail = vi.spyOn(performance, 'now').mockImplementation(() => {
    isMissing = false;
    return 0;
  });
  isMissing = true;
  render(section);
  expect(screen.getByText('All is well')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  fail.mockRestore();
});

test('imports a component again after a failed import', async () => {
  const importComponent = vi
    .fn<() => Promise<typeof FailingComponent>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue(FailingComponent);
  isBroken = false;
  const Late = lazyWithRetry(importComponent);
  render(
    <SectionBoundary>
      <Suspense>
        <Late />
      </Suspense>
    </SectionBoundary>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('All is well')).toBeDefined();
  expect(importComponent).toHaveBeenCalledTimes(2);
});

test('closes the error that replaces a dialog', async () => {
  const close = vi.fn();
  render(
    <SectionBoundary onClose={close}>
      <FailingComponent />
    </SectionBoundary>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'This part of the page could not be shown.' });
  expect(dialog.textContent).not.toContain('planted');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});
