// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeSynchronizationFile } from '#mocks/codes/synchronization-file.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { type I18n, startPortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { openPortal } from '#mocks/testing/open-portal.tsx';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

async function open(scenario: ScenarioName = 'evaluation') {
  const page = await openPortal({ texts, scenario, address: '/on-prem/synchronization', isListed: () => false });
  await screen.findByRole('button', { name: 'Upload response file' });
  return { user: userEvent.setup(), ...page };
}

/** Returns a list that collects the files the page saves. */
function collectSavedFiles(): readonly { readonly name: string; readonly content: Blob }[] {
  const saved: { name: string; content: Blob }[] = [];
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob;
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
  return saved;
}

type PortalTestPage = Awaited<ReturnType<typeof open>>;

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Response File' });
const now = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Synchronize now' });

/** Returns the description of a term in the status. */
const descriptionOf = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

async function upload({ user }: PortalTestPage, text: string) {
  await user.clear(field());
  if (text !== '') {
    await user.click(field());
    await user.paste(text);
  }
  await user.click(screen.getByRole('button', { name: 'Upload response file' }));
}

/** Returns a response file of Smart Software Manager that was not uploaded. */
async function responseFile({ simulator: { onPrem, cssm } }: PortalTestPage): Promise<string> {
  const { text } = await onPrem.requestFile();
  return (await cssm.synchronizeByFile(text)).text;
}

async function superseded(page: PortalTestPage): Promise<string> {
  const earlier = await responseFile(page);
  await page.simulator.onPrem.takeResponse(await responseFile(page));
  return earlier;
}

describe('Rejected response file', () => {
  const rejections: readonly (readonly [string, string, (page: PortalTestPage) => string | Promise<string>])[] = [
    ['an empty field', 'Paste the response file of Smart Software Manager, or choose it with Browse.', () => ''],
    [
      'another text',
      'This is not a synchronization file. Save the response file again in Smart Software Manager, and upload that.',
      () => 'Dear colleague,',
    ],
    [
      'a truncated file',
      'This file was changed or cut. Save the response file again in Smart Software Manager, and transfer all of it.',
      async (page) => (await responseFile(page)).slice(0, -10),
    ],
    [
      'a request file',
      'This is a request file, which Smart Software Manager takes. Enter it there in On-Prem Accounts > File Sync, and upload the response file here.',
      async ({ simulator }) => (await simulator.onPrem.requestFile()).text,
    ],
    [
      'the response to another SSM On-Prem',
      'This response does not answer a request of this SSM On-Prem. Download a request file here, and carry that to Smart Software Manager.',
      () => writeSynchronizationFile('response', { onPrem: 'Plant 2', sequence: 2, madeAt: 0, licenses: [] } as never),
    ],
    [
      'a response older than the last applied one',
      'A later response was taken already. There is nothing to do; to synchronize again, download a new request file.',
      superseded,
    ],
  ];
  test.each(rejections)('rejects %s with a remedy and keeps the text', async (_description, message, createText) => {
    const page = await open();
    const text = await createText(page);
    const before = await page.simulator.onPrem.status();
    await upload(page, text);
    expect(await screen.findByText(message)).toBeTruthy();
    expect(field().value).toBe(text.replace(/\r\n/g, '\n'));
    expect(document.activeElement).toBe(field());
    expect(await page.simulator.onPrem.status()).toEqual(before);
    // Editing the text clears the error.
    await page.user.type(field(), 'x');
    expect(screen.queryByText(message)).toBeNull();
  });
});

describe('Disconnected SSM On-Prem', () => {
  test('disables Synchronize now with an alternative', async () => {
    const page = await open();
    await page.simulator.onPrem.connect({ connection: 'disconnected' });
    await waitFor(() => expect(now().disabled).toBe(true));
    const reason = document.getElementById(now().getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(
      'Not while disconnected. Synchronize by file, or choose Connected above and save.',
    );
    expect(descriptionOf('Next Synchronization')).toBe('None: disconnected');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Schedule' }).disabled).toBe(true);
  });

  test('synchronizes by file in three steps, with distinct file names', async () => {
    const page = await open();
    const { simulator, user } = page;
    await simulator.onPrem.connect({ connection: 'disconnected' });
    await simulator.advance('1 h');
    const steps = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(steps).toHaveLength(3);
    const saved = collectSavedFiles();
    await user.click(screen.getByRole('button', { name: 'Download request file' }));
    const request = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Request File' });
    expect(saved.map(({ name }) => name)).toEqual(['plant-1-request-2.txt']);
    expect(await saved[0]?.content.text()).toBe(request.value);
    expect(await screen.findByText(/whose response has not been uploaded yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open On-Prem Accounts of Smart Software Manager' })).toBeTruthy();
    const { text } = await simulator.cssm.synchronizeByFile(request.value);
    await upload(page, text);
    expect(await screen.findByText('Synchronized at 2026-Jan-15 10:00:00.')).toBeTruthy();
    expect(field().value).toBe('');
    expect(screen.queryByText(/whose response has not been uploaded yet/)).toBeNull();
    expect(descriptionOf('Last Synchronized')).toBe('2026-Jan-15 10:00:00');
    await simulator.advance('1 h');
    await upload(page, text);
    expect(await screen.findByText('This response had been taken before. Nothing has changed.')).toBeTruthy();
    expect(descriptionOf('Last Synchronized')).toBe('2026-Jan-15 10:00:00');
  });
});

test('applies connection and schedule on Save only, with the next synchronization', async () => {
  const { user, simulator } = await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Schedule' }), 'Weekly');
  expect((await simulator.onPrem.status()).schedule).toBe('manual');
  expect(descriptionOf('Next Synchronization')).toBe('None: the schedule is Manual');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(descriptionOf('Next Synchronization')).toBe('2026-Jan-20 09:00:00');
  await user.click(screen.getByRole('radio', { name: 'Disconnected' }));
  expect(screen.queryByText('Saved')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(now().disabled).toBe(true));
  expect(await simulator.onPrem.status()).toMatchObject({ connection: 'disconnected', schedule: 'weekly' });
});

test('Synchronize now shows the instant and moves the due date by 90 days', async () => {
  const { user, simulator } = await open();
  await user.click(now());
  expect(await screen.findByText('Synchronized at 2026-Jan-15 09:00:00.')).toBeTruthy();
  await simulator.advance('2 d');
  await waitFor(() => expect(descriptionOf('Synchronization Due')).toBe('2026-Apr-15 (in 88 days)'));
  expect(descriptionOf('Last Synchronized')).toBe('2026-Jan-15 09:00:00');
});

test('shows an overdue synchronization with its limit, and clears it by synchronizing', async () => {
  const { user } = await open('on-prem-overdue');
  const warning = screen.getByRole('alert');
  expect(warning.textContent).toBe(
    'Synchronization has been overdue since 2026-Jan-10.Synchronize before 2026-Mar-11 09:00:00. ' +
      'If SSM On-Prem has not synchronized by then, Smart Software Manager removes it and releases its licenses. ',
  );
  await user.click(now());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByText('Synchronized', { selector: 'dd span' })).toBeTruthy();
});

test('explains a removed On-Prem, and registers it again by synchronizing', async () => {
  const { user, simulator } = await open('on-prem-removed');
  expect(screen.getByRole('alert').textContent).toContain('Smart Software Manager has removed this SSM On-Prem.');
  expect(descriptionOf('Synchronization Due')).toBe('-');
  await user.click(now());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect((await simulator.cssm.onPremAccounts())[0]).toMatchObject({ status: 'synchronized', productInstances: 4 });
});
