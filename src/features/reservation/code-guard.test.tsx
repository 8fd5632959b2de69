// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider, useNavigate } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { ConfirmLeaveDialog } from '#src/ui/wizard/unsaved-changes.tsx';
import { useLeaveGuard } from './code-guard.ts';

const onFinish = vi.fn();

/** A code that can be copied, left and discarded. */
function Code() {
  const [isSaved, setSaved] = useState(false);
  const { guard, confirmDiscard } = useLeaveGuard({ isUnsaved: !isSaved, isShown: true });
  const navigate = useNavigate();
  return (
    <>
      <button type="button" onClick={() => setSaved(true)}>
        Copy
      </button>
      <button type="button" onClick={() => void navigate(-1)}>
        Close
      </button>
      <button type="button" onClick={() => void confirmDiscard(onFinish)}>
        Finish
      </button>
      <ConfirmLeaveDialog guard={guard} />
    </>
  );
}

function show() {
  const router = createMemoryRouter(
    [
      { path: '/', element: <h1>Page</h1> },
      { path: '/code', element: <Code /> },
    ],
    { initialEntries: ['/', '/code'] },
  );
  render(<RouterProvider router={router} />);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
afterEach(() => {
  cleanup();
  onFinish.mockReset();
});

test('leaves an unsaved code only after a confirmation', async () => {
  show();
  await press('Close');
  await press('Back to the code');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Page' })).toBeNull();

  await press('Close');
  await press('Leave anyway');
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeTruthy();
});

test('discards an unsaved code only after a confirmation', async () => {
  show();
  await press('Finish');
  expect(onFinish).not.toHaveBeenCalled();
  await press('Back to the code');
  expect(onFinish).not.toHaveBeenCalled();
  await press('Finish');
  await press('Finish anyway');
  expect(onFinish).toHaveBeenCalledTimes(1);
});

test('allows another attempt after discarding the code has failed', async () => {
  onFinish.mockRejectedValueOnce(new Error('no response'));
  show();
  await press('Finish');
  await press('Finish anyway');
  await press('Finish');
  await press('Finish anyway');
  expect(onFinish).toHaveBeenCalledTimes(2);
});

test('asks for no confirmation after the code was copied', async () => {
  show();
  await press('Copy');
  await press('Finish');
  expect(onFinish).toHaveBeenCalledTimes(1);
  await press('Close');
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeTruthy();
});
