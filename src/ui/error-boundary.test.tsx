import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useLayoutEffect } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { SectionBoundary } from './error-boundary.tsx';
import { lazyWithRetry } from './lazy-with-retry.tsx';

let isBroken = true;
function Bomb() {
  if (isBroken) throw new Error('planted');
  return <p>All is well</p>;
}

beforeAll(() => initI18n());
beforeEach(() => {
  isBroken = true;
  // React tells of what was caught, too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a part that fails says so in its place, and what stands beside it stays', async () => {
  render(
    <>
      <SectionBoundary>
        <Bomb />
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

test('a part whose nodes were taken out of the document is drawn anew by itself, but not without end', async () => {
  let isMissing = true;
  let drawings = 0;
  function Translated() {
    useLayoutEffect(() => {
      drawings += 1;
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
  expect(drawings).toBe(2);
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

test('what could not be fetched is fetched again', async () => {
  const fetchPart = vi
    .fn<() => Promise<typeof Bomb>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue(Bomb);
  isBroken = false;
  const Late = lazyWithRetry(fetchPart);
  render(
    <SectionBoundary>
      <Suspense>
        <Late />
      </Suspense>
    </SectionBoundary>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('All is well')).toBeDefined();
  expect(fetchPart).toHaveBeenCalledTimes(2);
});

test('what stands in the place of a dialog can be closed', async () => {
  const close = vi.fn();
  render(
    <SectionBoundary onClose={close}>
      <Bomb />
    </SectionBoundary>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'This part of the page could not be shown.' });
  expect(dialog.textContent).not.toContain('planted');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});
