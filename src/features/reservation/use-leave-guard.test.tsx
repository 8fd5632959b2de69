// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider, useNavigate } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadLaterTexts, startTexts } from '#src/i18n/texts.ts';
import { LeaveQuestion } from '#src/ui/wizard/leave-question.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';

const finished = vi.fn();

/** A code that can be copied, left and given up. */
function Code() {
  const [isTaken, setTaken] = useState(false);
  const { guard, giveUpBy } = useLeaveGuard({ isAtStake: !isTaken, isShown: true });
  const navigate = useNavigate();
  return (
    <>
      <button type="button" onClick={() => setTaken(true)}>
        Copy
      </button>
      <button type="button" onClick={() => void navigate(-1)}>
        Close
      </button>
      <button type="button" onClick={() => void giveUpBy(finished)}>
        Finish
      </button>
      <LeaveQuestion guard={guard} />
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
  await startTexts();
  await loadLaterTexts();
});
afterEach(() => {
  cleanup();
  finished.mockReset();
});

test('a code neither copied nor saved is left only after it has been asked', async () => {
  show();
  await press('Close');
  await press('Back to the code');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Page' })).toBeNull();

  await press('Close');
  await press('Leave anyway');
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeTruthy();
});

test('it is given up only after it has been asked', async () => {
  show();
  await press('Finish');
  expect(finished).not.toHaveBeenCalled();
  await press('Back to the code');
  expect(finished).not.toHaveBeenCalled();
  await press('Finish');
  await press('Finish anyway');
  expect(finished).toHaveBeenCalledTimes(1);
});

test('giving it up may fail: that is for the act to tell, and it can be tried again', async () => {
  finished.mockRejectedValueOnce(new Error('no answer'));
  show();
  await press('Finish');
  await press('Finish anyway');
  await press('Finish');
  await press('Finish anyway');
  expect(finished).toHaveBeenCalledTimes(2);
});

test('once it is copied nothing is asked', async () => {
  show();
  await press('Copy');
  await press('Finish');
  expect(finished).toHaveBeenCalledTimes(1);
  await press('Close');
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeTruthy();
});
