// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '#src/i18n/texts.ts';
import { nothingToLose } from './leave-question.tsx';
import { Wizard } from './wizard.tsx';

type Props = ComponentProps<typeof Wizard>;

const steps = [
  { id: 'first', name: 'One', title: 'The first step' },
  { id: 'second', name: 'Two', title: 'The second step' },
];

const asking = (answers: { onStay: () => void; onLeave: () => void }) => ({
  mayDismiss: true,
  question: { title: 'Leave?', text: 'Something is lost.', stay: 'Stay', leave: 'Go', ...answers },
});

function wizard(changes: Partial<Props> = {}) {
  return (
    <Wizard
      name="An errand"
      steps={steps}
      step="first"
      later={{ label: 'Later', act: () => undefined }}
      back={undefined}
      primary={{ label: 'Go on', act: () => undefined, isReady: true }}
      busy={undefined}
      problem={null}
      onLeave={nothingToLose}
      {...changes}
    >
      <p>What to do</p>
    </Wizard>
  );
}

beforeAll(() => startTexts());
afterEach(cleanup);

test('is named by its errand, and each step’s heading takes the focus', () => {
  const { rerender } = render(wizard());
  expect(screen.getByRole('dialog', { name: 'An errand' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The first step' }));

  rerender(wizard({ step: 'second' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The second step' }));
});

test('says which of the steps is the present one', () => {
  render(wizard({ step: 'second' }));
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.getAttribute('aria-current')).toBeNull();
  expect(second?.getAttribute('aria-current')).toBe('step');
});

test('the buttons are always in the same order: later, back, on', () => {
  render(wizard({ back: { label: 'Back', act: () => undefined } }));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Later', 'Back', 'Go on']);
});

test('a double click goes on once', async () => {
  const act = vi.fn(() => new Promise(() => undefined));
  render(wizard({ primary: { label: 'Go on', act, isReady: true } }));
  await userEvent.dblClick(screen.getByRole('button', { name: 'Go on' }));
  expect(act).toHaveBeenCalledTimes(1);
});

test('does not go on while it is busy or there is nothing to go on with, and the button stays in reach', async () => {
  const act = vi.fn();
  const { rerender } = render(wizard({ busy: 'Working…', primary: { label: 'Go on', act, isReady: true } }));
  const button = screen.getByRole('button', { name: 'Go on' });
  await userEvent.click(button);
  rerender(wizard({ primary: { label: 'Go on', act, isReady: false } }));
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('Esc leaves only when nothing would be lost', async () => {
  const leave = vi.fn();
  const later = { label: 'Later', act: leave };
  const { rerender } = render(wizard({ later, onLeave: { mayDismiss: false, question: undefined } }));
  await userEvent.keyboard('{Escape}');
  expect(leave).not.toHaveBeenCalled();

  rerender(wizard({ later }));
  await userEvent.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledTimes(1);
});

test('asks before it is left, and staying is at hand', async () => {
  const onStay = vi.fn();
  const onLeave = vi.fn();
  render(wizard({ onLeave: asking({ onStay, onLeave }) }));
  expect(screen.getByRole('dialog', { name: 'Leave?' }).textContent).toContain('Something is lost.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay' }));
  await userEvent.keyboard('{Enter}');
  expect(onStay).toHaveBeenCalledTimes(1);

  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  expect(onLeave).toHaveBeenCalledTimes(1);
});
