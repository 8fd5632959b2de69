// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceNow, announceWhenIdle, liveRegion } from './live-region.ts';

/** Shows a message and waits until it is in the region. */
function show(message: string, options?: Parameters<typeof announceNow>[1]): void {
  announceNow(message, options);
  vi.advanceTimersByTime(100);
}
const visible = () => [...liveRegion().querySelectorAll('.toast')].map(({ textContent }) => textContent);
const announced = () => [...liveRegion().children].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  liveRegion().remove();
});

test('a plain message is announced and not visible, and disappears', () => {
  show('Checked.');
  expect(visible()).toEqual([]);
  expect(announced()).toEqual(['Checked.']);
  vi.advanceTimersByTime(10_000);
  expect(announced()).toEqual([]);
});

test('the result of an action is visible and announced, and disappears', () => {
  show('Saved.', { isVisible: true });
  expect(visible()).toEqual(['Saved.']);
  expect(liveRegion().getAttribute('aria-live')).toBe('polite');
  vi.advanceTimersByTime(10_000);
  expect(visible()).toEqual([]);
});

test('a second result replaces the first, which stays readable for screen readers', () => {
  show('Saved.', { isVisible: true });
  show('Registered.', { isVisible: true });
  expect(visible()).toEqual(['Registered.']);
  expect(announced()).toEqual(['Saved.', 'Registered.']);
});

test('a result stays while the pointer is on it, and its time then starts again', () => {
  show('Saved.', { isVisible: true });
  const toast = liveRegion().querySelector('.toast');
  toast?.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(60_000);
  expect(visible()).toEqual(['Saved.']);
  toast?.dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(9_999);
  expect(visible()).toEqual(['Saved.']);
  vi.advanceTimersByTime(1);
  expect(visible()).toEqual([]);
});

test('a result has a button for the next step, which is pressed once and closes the result', () => {
  const onClick = vi.fn();
  show('Registered.', { isVisible: true, nextStep: { label: 'View usage', onClick } });
  expect(announced()).toEqual(['Registered. View usage']);
  liveRegion().querySelector('button')?.click();
  expect(onClick).toHaveBeenCalledOnce();
  expect(visible()).toEqual([]);
});

test('a result stays while its button has the focus, and its time then starts again', () => {
  show('Registered.', { isVisible: true, nextStep: { label: 'View usage', onClick: () => undefined } });
  const button = liveRegion().querySelector('button');
  button?.focus();
  vi.advanceTimersByTime(60_000);
  expect(visible()).toEqual(['Registered. View usage']);
  button?.blur();
  vi.advanceTimersByTime(10_000);
  expect(visible()).toEqual([]);
});

test('an earlier result that stays for screen readers only has no button', () => {
  show('Registered.', { isVisible: true, nextStep: { label: 'View usage', onClick: () => undefined } });
  show('Saved.', { isVisible: true });
  expect(liveRegion().querySelector('button')).toBeNull();
});

test('a background change is not announced beside the result of an action', () => {
  show('Saved.', { isVisible: true });
  announceWhenIdle('Registration status: registered');
  vi.advanceTimersByTime(1_000);
  expect(announced()).toEqual(['Saved.']);
});
