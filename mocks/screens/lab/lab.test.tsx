// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { Lab } from './lab.tsx';
import { type SectionName, saveSessionState } from './session-state.ts';

const now = '2026-01-15T09:00:00.000Z';
const go = vi.fn();
const onClose = vi.fn();

beforeAll(() => initI18n());
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/** The lab over a world in memory, with one section unfolded. A few scenarios do: a list of all takes seconds to search. */
function open(section: SectionName, options: NodeBackendOptions = {}) {
  const { simulator, fetch } = createNodeBackend({ scenario: 'registered', now, ...options });
  const some = simulator.scenarios().filter(({ name }) => name.startsWith('registered'));
  const user = userEvent.setup();
  saveSessionState({ section });
  render(<Lab simulator={{ ...simulator, scenarios: () => some }} onClose={onClose} takesFocus go={go} />);
  return { simulator, fetch, user };
}

test('Escape closes it', async () => {
  const { user } = open('scenario');
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('the heads say how things stand', async () => {
  const { simulator } = open('clock');
  expect(await screen.findByRole('button', { name: /^Clock 2026-01-15 09:00 · stands still/ })).toBeTruthy();
  await simulator.line.cut();
  expect(await screen.findByRole('button', { name: /^Portal & line down/ })).toBeTruthy();
});

describe('Scenario', () => {
  test('words that nothing has are told, and Enter then does nothing', async () => {
    const { user } = open('scenario');
    await user.type(screen.getByRole('combobox', { name: 'Search scenarios' }), 'zebra{Enter}');
    expect(screen.getByText('No scenario has all these words.')).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
  });

  test('Enter without a word loads nothing by accident', async () => {
    const { user } = open('scenario');
    await user.type(screen.getByRole('combobox', { name: 'Search scenarios' }), '{Enter}');
    expect(go).not.toHaveBeenCalled();
  });

  test('the one that is shown is marked, and can be loaded again', async () => {
    const { user } = open('scenario');
    const shown = await screen.findByRole('option', { name: /shown now/ });
    expect(shown.textContent).toContain('registered');
    await user.click(shown);
    expect(go).toHaveBeenCalledWith(`/?scenario=registered&now=${now}`);
  });
});

describe('Usage', () => {
  test('refuses at the field what is no whole number, and applies nothing', async () => {
    const { user, simulator } = open('usage');
    const field = await screen.findByRole('textbox', { name: 'Components' });
    await user.clear(field);
    await user.type(field, '-3');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(screen.getByText('Enter a whole number from 0.')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect((await simulator.measured()).components).toBe(31);
  });

  test('applies all numbers together', async () => {
    const { user, simulator } = open('usage');
    const field = await screen.findByRole('textbox', { name: 'IR8340' });
    await user.clear(field);
    await user.type(field, '2{Enter}');
    expect(await screen.findByText('Applied.')).toBeTruthy();
    expect((await simulator.measured()).sensors.ir8340).toBe(2);
  });

  test('a cluster has workloads and endpoints, and no Snort rules', async () => {
    open('usage', { scenario: 'evaluation', product: 'secure-workload' });
    expect(await screen.findByRole('textbox', { name: 'Workloads' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Components' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('Purchases', () => {
  test('refuses to buy none', async () => {
    const { user } = open('purchases');
    const field = await screen.findByRole('textbox', { name: 'Quantity of Cisco Cyber Vision Advantage' });
    await user.clear(field);
    await user.type(field, '0{Enter}');
    expect(screen.getByText('Enter a whole number from 1.')).toBeTruthy();
  });

  test('buys, and says what', async () => {
    const { user } = open('purchases');
    const field = await screen.findByRole('textbox', { name: 'Quantity of Cisco Cyber Vision Advantage' });
    await user.clear(field);
    await user.type(field, '7{Enter}');
    expect(await screen.findByText('Bought 7 licenses of Cisco Cyber Vision Advantage.')).toBeTruthy();
  });
});

test('Clock: a cluster on standby is made the active one', async () => {
  const { user, simulator } = open('clock', { scenario: 'standby' });
  await user.click(await screen.findByRole('button', { name: 'Make this cluster active' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Make this cluster active' })).toBeNull());
  expect((await simulator.status()).deployment).toBe('standalone');
});

test('Portal & line: withheld answers are released', async () => {
  const { user, simulator } = open('line');
  await user.click(await screen.findByRole('button', { name: 'Withhold answers' }));
  await user.click(await screen.findByRole('button', { name: 'Release the answer' }));
  expect(await screen.findByRole('button', { name: 'Withhold answers' })).toBeTruthy();
  expect((await simulator.status()).line).toBe('up');
});

describe('Faults', () => {
  test('a latency that is too long is refused at the field', async () => {
    const { user, simulator } = open('faults');
    const field = await screen.findByRole('textbox', { name: 'Latency of every answer, in ms' });
    await user.clear(field);
    await user.type(field, '30001{Enter}');
    expect(screen.getByText('Enter a whole number from 0 to 30,000.')).toBeTruthy();
    expect((await simulator.status()).latency).toBe(0);
  });

  test('a fault is made, listed and removed, and the focus is not lost', async () => {
    const { user, simulator } = open('faults');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Operation' }), 'register');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fault' }), '500');
    await user.click(screen.getByRole('button', { name: 'Make it fail' }));
    const list = within(await screen.findByRole('list', { name: 'Active faults' }));
    expect(list.getByText(/500 Internal error/)).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Remove the fault of register' }));
    expect(await screen.findByText('Every operation answers as it should.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Active faults');
    expect((await simulator.status()).faults).toEqual({});
  });
});

test('Faults: a session that was ended can be opened again', async () => {
  const { user, simulator } = open('faults');
  await user.click(await screen.findByRole('button', { name: 'End the session' }));
  await user.click(await screen.findByRole('button', { name: 'Sign in again' }));
  expect(await screen.findByText('signed in')).toBeTruthy();
  expect((await simulator.status()).signedIn).toBe(true);
});

test('Requests: the newest first, and no token when it is unfolded', async () => {
  const { user, fetch, simulator } = open('requests', { scenario: 'evaluation' });
  const { text } = await simulator.cssm.createToken();
  await fetch('/api/v1/license/registration', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'a-key-of-ours-1234' },
    body: JSON.stringify({ token: text, force: false }),
  });
  const list = within(await screen.findByRole('list', { name: 'Requests, newest first' }));
  await user.click(await list.findByText('/license/registration'));
  expect(await list.findByText(/\(masked\)/)).toBeTruthy();
  expect(document.body.textContent).not.toContain(text);
});

describe('World', () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('There is no way to choose a file.');
    await user.upload(input, new File([text], 'bug.json', { type: 'application/json' }));
  };

  test.each([
    ['no JSON at all', 'a world', /bug\.json holds no JSON/],
    ['JSON that is no world', '{"format":4}', /bug\.json is not taken/],
  ])('a file that holds %s is refused in words, and nothing changes', async (_what, text, words) => {
    const { user, simulator } = open('world');
    await screen.findByRole('button', { name: 'Choose a file…' });
    const before = await simulator.world.export();
    await choose(user, text);
    expect((await screen.findByText(words)).closest('[role="alert"]')).not.toBeNull();
    expect(await simulator.world.export()).toEqual(before);
    expect(go).not.toHaveBeenCalled();
  });

  test('an exported world comes back as it was', async () => {
    const { user, simulator } = open('world');
    await screen.findByRole('button', { name: 'Choose a file…' });
    const exported = await simulator.world.export({ secrets: true });
    await simulator.advance('90 d');
    await choose(user, JSON.stringify(exported));
    await vi.waitFor(() => expect(go).toHaveBeenCalled());
    expect(await simulator.now()).toBe(now);
  });

  test('it says plainly when a file will hold secrets', async () => {
    const { user } = open('world');
    await user.click(await screen.findByRole('checkbox', { name: 'Include tokens and codes' }));
    expect(screen.getByText(/will hold every token and code as it is/)).toBeTruthy();
  });
});

describe('Copy link to this state', () => {
  test('where nothing can be copied, the address is there, selected', async () => {
    const { user } = open('scenario');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'Copy link to this state' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Address of this state' });
    expect(field.value).toContain('scenario=registered');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });

  test('it says so when the link does not give back all of it', async () => {
    const { simulator } = open('scenario');
    expect(screen.queryByText(/opens the scenario as it began/)).toBeNull();
    await simulator.measure({ components: 40 });
    expect(await screen.findByText(/opens the scenario as it began/)).toBeTruthy();
  });
});
