// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { NoticeBox } from './notice.tsx';
import { ProblemAlert } from './problem-alert.tsx';

const scrollIntoView = vi.fn();

beforeAll(() => initI18n());
beforeEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
});
afterEach(() => {
  cleanup();
  scrollIntoView.mockClear();
});

const inDialog = (notice: ReactNode) => (
  <DialogFrame title="A task" actions={null} isDismissible onClose={() => undefined}>
    {notice}
  </DialogFrame>
);
const problem = <ProblemAlert failure={{ code: 'already-registered' }} />;

test('does not scroll for a notice that is not an alert', () => {
  render(inDialog(<NoticeBox severity="warning" role="status" title="By the way" />));
  expect(screen.getByRole('status')).toBeTruthy();
  expect(scrollIntoView).not.toHaveBeenCalled();
});

test('does not scroll for an alert outside of a dialog', () => {
  render(problem);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(scrollIntoView).not.toHaveBeenCalled();
});

test('scrolls an alert in a dialog into view once, when it appears', () => {
  const { rerender } = render(inDialog(null));
  expect(scrollIntoView).not.toHaveBeenCalled();
  rerender(inDialog(problem));
  expect(scrollIntoView.mock.contexts).toEqual([screen.getByRole('alert')]);
  expect(scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
  rerender(inDialog(problem));
  expect(scrollIntoView).toHaveBeenCalledOnce();
});
