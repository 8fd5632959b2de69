// @vitest-environment happy-dom
import Dialog from '@mui/material/Dialog';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createIsolatedRoot } from './isolated-root.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const openDialog = () =>
  render(
    <Dialog open transitionDuration={0}>
      <button type="button">Of the dialog</button>
    </Dialog>,
  );
const buttonIn = (container: HTMLElement) => {
  const button = document.createElement('button');
  container.append(button);
  return button;
};

test('an open dialog takes the focus back from an ordinary element', () => {
  const container = document.createElement('div');
  document.body.append(container);
  openDialog();
  buttonIn(container).focus();
  expect(document.activeElement?.closest('[role="presentation"]')).not.toBeNull();
});

test('an isolated root keeps the focus and is not hidden', async () => {
  const container = createIsolatedRoot();
  openDialog();
  const button = buttonIn(container);
  button.focus();
  expect(document.activeElement).toBe(button);
  await waitFor(() => expect(container.closest('[aria-hidden]')).toBeNull());
  expect(screen.getByRole('dialog')).toBeTruthy();
});
