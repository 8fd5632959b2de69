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
const buttonIn = (place: HTMLElement) => {
  const button = document.createElement('button');
  place.append(button);
  return button;
};

test('an open dialog takes the focus back from any other place', () => {
  const place = document.createElement('div');
  document.body.append(place);
  openDialog();
  buttonIn(place).focus();
  expect(document.activeElement?.closest('[role="presentation"]')).not.toBeNull();
});

test('from a shielded place it does not, and the place is not hidden', async () => {
  const place = createIsolatedRoot();
  openDialog();
  const button = buttonIn(place);
  button.focus();
  expect(document.activeElement).toBe(button);
  await waitFor(() => expect(place.closest('[aria-hidden]')).toBeNull());
  expect(screen.getByRole('dialog')).toBeTruthy();
});
