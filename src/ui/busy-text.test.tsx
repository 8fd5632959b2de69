import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { BusyText } from './busy-text.tsx';

beforeAll(() => initI18n());
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the elapsed time appears after ten seconds and is not part of the announced text', () => {
  const { container } = render(<BusyText text="Working…" />);
  act(() => vi.advanceTimersByTime(9_000));
  expect(container.textContent).toBe('Working…');
  act(() => vi.advanceTimersByTime(3_000));
  expect(container.textContent).toBe('Working… 12 sec');
  expect(screen.getByRole('status').textContent).toBe('Working…');
});

test('neither text nor progress is shown while no action runs', () => {
  const { container } = render(<BusyText text={undefined} />);
  expect(container.textContent).toBe('');
  expect(container.querySelector('.dialog-progress')).toBeNull();
});
