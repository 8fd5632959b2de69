// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openPortal } from '#mocks/testing/open-portal.tsx';
import { type I18n, startPortalTexts } from './use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Request File' });
const button = (name: string) => screen.getByRole('button', { name });

async function openFileSync() {
  const page = await openPortal({ texts, scenario: 'evaluation', address: '/on-prem-accounts' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'File Sync…' }));
  return { user, ...page };
}

test('rejects text that is no request file at its field and keeps it', async () => {
  const { user } = await openFileSync();
  await user.click(button('Synchronize'));
  expect(await screen.findByText(/^Paste the request file of the SSM On-Prem/)).toBeTruthy();
  await user.type(field(), 'something else');
  await user.click(button('Synchronize'));
  expect(await screen.findByText(/^This is not a synchronization file\. Download the request file again/)).toBeTruthy();
  expect(field().value).toBe('something else');
  expect(document.activeElement).toBe(field());
});

test('shows an On-Prem as overdue after 30 days without synchronization', async () => {
  const { simulator } = await openPortal({ texts, scenario: 'evaluation', address: '/on-prem-accounts' });
  await screen.findByRole('rowheader', { name: 'Plant 1' });
  await simulator.advance('40 d');
  expect(await screen.findByText('Synchronization Overdue')).toBeTruthy();
});

test('answers a request file with a response that can be copied and saved', async () => {
  const { user, simulator } = await openFileSync();
  await user.click(field());
  await user.paste((await simulator.onPrem.requestFile()).text);
  await user.click(button('Synchronize'));
  const response = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Response File' });
  expect(response.value).not.toBe('');
  expect(button('Copy to Clipboard')).toBeTruthy();
  expect(button('Save to file')).toBeTruthy();
});
