// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { initI18n } from '#src/i18n/i18n.ts';
import { Wizard, WizardStep } from './wizard.tsx';

type Props = Partial<ComponentProps<typeof WizardStep>> & { readonly step?: string };

const steps = [
  { id: 'first', name: 'One', title: 'The first step' },
  { id: 'second', name: 'Two', title: 'The second step' },
];

const pendingConfirmation = (handlers: { onStay: () => void; onLeave: () => void }) => ({
  isDismissible: true,
  confirmation: { title: 'Leave?', text: 'Something is lost.', stay: 'Stay', leave: 'Go', ...handlers },
});

function wizard({ step = 'first', ...changes }: Props = {}) {
  return (
    <Wizard name="A task" steps={steps} step={step}>
      <WizardStep
        secondaryAction={{ label: 'Later', onClick: () => undefined }}
        primaryAction={{ label: 'Go on', onClick: () => undefined, isReady: true }}
        {...changes}
      >
        <p>What to do</p>
      </WizardStep>
    </Wizard>
  );
}

beforeAll(() => initI18n());
afterEach(cleanup);

test('labels the dialog by its task and focuses the heading of each step', () => {
  const { rerender } = render(wizard());
  expect(screen.getByRole('dialog', { name: 'A task' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The first step' }));

  rerender(wizard({ step: 'second' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The second step' }));
});

test('marks the current step', () => {
  render(wizard({ step: 'second' }));
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.getAttribute('aria-current')).toBeNull();
  expect(second?.getAttribute('aria-current')).toBe('step');
});

test('shows the buttons in the order secondary, back, primary', () => {
  render(wizard({ backAction: { label: 'Back', onClick: () => undefined } }));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Later', 'Back', 'Go on']);
});

test('runs the primary action once for a double click', async () => {
  const onClick = vi.fn(() => new Promise(() => undefined));
  render(wizard({ primaryAction: { label: 'Go on', onClick, isReady: true } }));
  await userEvent.dblClick(screen.getByRole('button', { name: 'Go on' }));
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('disables the primary button until its action ends, even if its label has changed', async () => {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  const goOn = vi.fn();
  const { rerender } = render(wizard({ primaryAction: { label: 'Generate', onClick: () => promise, isReady: true } }));
  await userEvent.click(screen.getByRole('button', { name: 'Generate' }));
  rerender(wizard({ primaryAction: { label: 'Next', onClick: goOn, isReady: true } }));
  const next = screen.getByRole('button', { name: 'Next' });
  expect(next.getAttribute('aria-disabled')).toBe('true');

  end();
  await waitFor(() => expect(next.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(next);
  expect(goOn).toHaveBeenCalledTimes(1);
});

test('does nothing on the primary button while busy or not ready, and keeps its focus', async () => {
  const onClick = vi.fn();
  const { rerender } = render(wizard({ busy: 'Working…', primaryAction: { label: 'Go on', onClick, isReady: true } }));
  const button = screen.getByRole('button', { name: 'Go on' });
  await userEvent.click(button);
  rerender(wizard({ primaryAction: { label: 'Go on', onClick, isReady: false } }));
  await userEvent.click(button);
  expect(onClick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('closes on Esc only if nothing would be lost', async () => {
  const leave = vi.fn();
  const secondaryAction = { label: 'Later', onClick: leave };
  const { rerender } = render(
    wizard({ secondaryAction, leaveGuard: { isDismissible: false, confirmation: undefined } }),
  );
  await userEvent.keyboard('{Escape}');
  expect(leave).not.toHaveBeenCalled();

  rerender(wizard({ secondaryAction }));
  await userEvent.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledTimes(1);
});

test('asks for confirmation before leaving and focuses the button to stay', async () => {
  const onStay = vi.fn();
  const onLeave = vi.fn();
  render(wizard({ leaveGuard: pendingConfirmation({ onStay, onLeave }) }));
  expect(screen.getByRole('dialog', { name: 'Leave?' }).textContent).toContain('Something is lost.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay' }));
  await userEvent.keyboard('{Enter}');
  expect(onStay).toHaveBeenCalledTimes(1);

  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  expect(onLeave).toHaveBeenCalledTimes(1);
});
