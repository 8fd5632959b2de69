// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { SettingDialog } from './setting-dialog.tsx';

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
beforeEach(() => onSave.mockReset());
afterEach(cleanup);

const onSave = vi.fn();
const reason = 'There are no changes to save.';

interface DialogState {
  readonly isChanged?: boolean;
  readonly isActivation?: boolean;
  readonly refusal?: string;
  readonly error?: { readonly code: 'service-unavailable' };
}

/** Shows the dialog of a loaded setting in this state. Returns its save button. */
function showDialog({ isChanged = false, error, ...state }: DialogState): HTMLElement {
  const dialog = (
    <SettingDialog
      title="Setting"
      purpose="What it is for."
      save="Save"
      isSaving={false}
      isChanged={isChanged}
      current={{ value: 'now', etag: '"1"' }}
      describe={(value) => value}
      kind="tier-changed"
      onAcceptCurrent={() => undefined}
      error={error ?? null}
      onLoad={() => undefined}
      onSave={onSave}
      onClose={() => undefined}
      {...state}
    >
      <p>The fields.</p>
    </SettingDialog>
  );
  const router = createMemoryRouter([{ path: '*', element: dialog }]);
  render(<RouterProvider router={router} />);
  return screen.getByRole('button', { name: 'Save' });
}

const description = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const visibleReasons = () => screen.getAllByText(reason).filter((element) => !element.closest('.visually-hidden'));

test('does not save without a change: the button stays focusable and its description says why', () => {
  const button = showDialog({});
  button.focus();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(description(button)).toBe(reason);
  expect(visibleReasons()).toEqual([]);
});

test('shows and announces why nothing is saved when the button is pressed without a change', async () => {
  const button = showDialog({});
  fireEvent.click(button);
  expect(visibleReasons()).toHaveLength(1);
  await waitFor(() => expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain(reason));
  expect(onSave).not.toHaveBeenCalled();
});

test('describes the save button with the refusal of saving, if there is one', () => {
  const button = showDialog({ refusal: 'Not possible here.' });
  fireEvent.click(button);
  expect(description(button)).toBe('Not possible here.');
  expect(visibleReasons()).toEqual([]);
  expect(onSave).not.toHaveBeenCalled();
});

test.each<[string, DialogState]>([
  ['after a change', { isChanged: true }],
  ['without a change if it activates a mode', { isActivation: true }],
  ['without a change after a failure, whose result may be unknown', { error: { code: 'service-unavailable' } }],
])('saves %s', (_case, state) => {
  const button = showDialog(state);
  fireEvent.click(button);
  expect(onSave).toHaveBeenCalledTimes(1);
  expect(button.getAttribute('aria-disabled')).toBe('false');
  expect(screen.queryByText(reason)).toBeNull();
});
