// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeSynchronizationFile } from '#mocks/codes/synchronization-file.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { openPortal } from '#mocks/screens/portal/open-portal.tsx';
import { type I18n, startPortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';

let texts: I18n;
beforeAll(async () => {
  texts = await startPortalTexts();
});
afterEach(cleanup);

async function open(scenario: ScenarioName = 'evaluation') {
  const openedPage = await openPortal({ texts, scenario, address: '/on-prem/synchronization', isListed: () => false });
  await screen.findByRole('button', { name: 'Upload response file' });
  return { user: userEvent.setup(), ...openedPage };
}

/** What the page saves from now on. */
function filesSaved(): readonly { readonly name: string; readonly content: Blob }[] {
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

type OpenedPage = Awaited<ReturnType<typeof open>>;

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Response File' });
const now = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Synchronize now' });

/** What stands beside a term of the status. */
const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

async function upload({ user }: OpenedPage, text: string) {
  await user.clear(field());
  if (text !== '') {
    await user.click(field());
    await user.paste(text);
  }
  await user.click(screen.getByRole('button', { name: 'Upload response file' }));
}

/** The text of a response that Smart Software Manager gave, and that was not uploaded. */
async function responseFile({ simulator: { onPrem, cssm } }: OpenedPage): Promise<string> {
  const { text } = await onPrem.requestFile();
  return (await cssm.synchronizeByFile(text)).text;
}

async function superseded(openedPage: OpenedPage): Promise<string> {
  const earlier = await responseFile(openedPage);
  await openedPage.simulator.onPrem.takeResponse(await responseFile(openedPage));
  return earlier;
}

describe('Upload response file refuses, says what to do, and keeps what was entered:', () => {
  const refused: readonly (readonly [string, string, (openedPage: OpenedPage) => string | Promise<string>])[] = [
    ['an empty field', 'Paste the response file of Smart Software Manager, or choose it with Browse.', () => ''],
    [
      'another text',
      'This is not a synchronization file. Save the response file again in Smart Software Manager, and upload that.',
      () => 'Dear colleague,',
    ],
    [
      'one that was cut',
      'This file was changed or cut on its way. Save the response file again in Smart Software Manager, and carry the whole of it.',
      async (openedPage) => (await responseFile(openedPage)).slice(0, -10),
    ],
    [
      'a request',
      'This is a request file, which Smart Software Manager takes. Enter it there in On-Prem Accounts > File Sync, and upload the response file here.',
      async ({ simulator }) => (await simulator.onPrem.requestFile()).text,
    ],
    [
      'the response to another SSM On-Prem',
      'This response does not answer a request of this SSM On-Prem. Download a request file here, and carry that to Smart Software Manager.',
      () => writeSynchronizationFile('response', { onPrem: 'Plant 2', sequence: 2, madeAt: 0, licenses: [] } as never),
    ],
    [
      'one after which a later one was taken',
      'A later response was taken already. There is nothing to do; to synchronize again, download a new request file.',
      superseded,
    ],
  ];
  test.each(refused)('%s', async (_what, words, make) => {
    const openedPage = await open();
    const text = await make(openedPage);
    const before = await openedPage.simulator.onPrem.status();
    await upload(openedPage, text);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(field().value).toBe(text.replace(/\r\n/g, '\n'));
    expect(document.activeElement).toBe(field());
    expect(await openedPage.simulator.onPrem.status()).toEqual(before);
    // Whatever is changed about it is another file.
    await openedPage.user.type(field(), 'x');
    expect(screen.queryByText(words)).toBeNull();
  });
});

describe('while disconnected', () => {
  test('Synchronize now cannot be pressed, and says what to do instead', async () => {
    const openedPage = await open();
    await openedPage.simulator.onPrem.connect({ connection: 'disconnected' });
    await waitFor(() => expect(now().disabled).toBe(true));
    const reason = document.getElementById(now().getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(
      'Not while disconnected. Synchronize by file, or choose Connected above and save.',
    );
    expect(fact('Next Synchronization')).toBe('None: disconnected');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Schedule' }).disabled).toBe(true);
  });

  test('it is synchronized by file, in three steps, and the file is saved under a name that tells it apart', async () => {
    const openedPage = await open();
    const { simulator, user } = openedPage;
    await simulator.onPrem.connect({ connection: 'disconnected' });
    await simulator.advance('1 h');
    const steps = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(steps).toHaveLength(3);
    const saved = filesSaved();
    await user.click(screen.getByRole('button', { name: 'Download request file' }));
    const request = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Synchronization Request File' });
    expect(saved.map(({ name }) => name)).toEqual(['plant-1-request-2.txt']);
    expect(await saved[0]?.content.text()).toBe(request.value);
    expect(await screen.findByText(/whose response has not been uploaded yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open On-Prem Accounts of Smart Software Manager' })).toBeTruthy();
    const { text } = await simulator.cssm.synchronizeByFile(request.value);
    await upload(openedPage, text);
    expect(await screen.findByText('Synchronized at 2026-Jan-15 10:00:00.')).toBeTruthy();
    expect(field().value).toBe('');
    expect(screen.queryByText(/whose response has not been uploaded yet/)).toBeNull();
    expect(fact('Last Synchronized')).toBe('2026-Jan-15 10:00:00');
    await simulator.advance('1 h');
    await upload(openedPage, text);
    expect(await screen.findByText('This response had been taken before. Nothing has changed.')).toBeTruthy();
    expect(fact('Last Synchronized')).toBe('2026-Jan-15 10:00:00');
  });
});

test('the connection is as it was until it is saved; a schedule tells when it synchronizes next', async () => {
  const { user, simulator } = await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Schedule' }), 'Weekly');
  expect((await simulator.onPrem.status()).schedule).toBe('manual');
  expect(fact('Next Synchronization')).toBe('None: the schedule is Manual');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(fact('Next Synchronization')).toBe('2026-Jan-20 09:00:00');
  await user.click(screen.getByRole('radio', { name: 'Disconnected' }));
  expect(screen.queryByText('Saved')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(now().disabled).toBe(true));
  expect(await simulator.onPrem.status()).toMatchObject({ connection: 'disconnected', schedule: 'weekly' });
});

test('Synchronize now does, and says when; two days later it is still synchronized, with 88 days to go', async () => {
  const { user, simulator } = await open();
  await user.click(now());
  expect(await screen.findByText('Synchronized at 2026-Jan-15 09:00:00.')).toBeTruthy();
  await simulator.advance('2 d');
  await waitFor(() => expect(fact('Synchronization Due')).toBe('2026-Apr-15 (in 88 days)'));
  expect(fact('Last Synchronized')).toBe('2026-Jan-15 09:00:00');
});

test('overdue since so long: it says until when, and by synchronizing is not any more', async () => {
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

test('removed: it says what that means, and by synchronizing is registered again', async () => {
  const { user, simulator } = await open('on-prem-removed');
  expect(screen.getByRole('alert').textContent).toContain('Smart Software Manager has removed this SSM On-Prem.');
  expect(fact('Synchronization Due')).toBe('-');
  await user.click(now());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect((await simulator.cssm.onPremAccounts())[0]).toMatchObject({ status: 'synchronized', productInstances: 4 });
});
