// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { Lab } from './lab.tsx';
import { type SectionName, saveSessionState } from './session-section.tsx';

const now = '2026-01-15T09:00:00.000Z';
const go = vi.fn();
const onClose = vi.fn();

beforeAll(() => initI18n());
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/**
 * Renders the Lab over an in-memory simulator with one section expanded. It has few scenarios, since searching all of
 * them takes seconds.
 */
function open(section: SectionName, options: NodeBackendOptions = {}) {
  const { simulator, fetch } = createNodeBackend({ scenario: 'registered', now, ...options });
  const some = simulator.scenarios().filter(({ name }) => name.startsWith('registered'));
  const user = userEvent.setup();
  saveSessionState({ section });
  render(<Lab simulator={{ ...simulator, scenarios: () => some }} onClose={onClose} takesFocus go={go} />);
  return { simulator, fetch, user };
}

test('Escape closes the Lab', async () => {
  const { user } = open('scenario');
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('section headers summarize the state of the simulator', async () => {
  const { simulator } = open('clock');
  expect(await screen.findByRole('button', { name: /^Clock 2026-01-15 09:00 · frozen/ })).toBeTruthy();
  await simulator.line.cut();
  expect(await screen.findByRole('button', { name: /^Portal & line down/ })).toBeTruthy();
});

describe('Scenario', () => {
  test('reports a query without matches, and ignores Enter then', async () => {
    const { user } = open('scenario');
    await user.type(screen.getByRole('combobox', { name: 'Search scenarios' }), 'zebra{Enter}');
    expect(screen.getByText('No scenario matches.')).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
  });

  test('ignores Enter with an empty query', async () => {
    const { user } = open('scenario');
    await user.type(screen.getByRole('combobox', { name: 'Search scenarios' }), '{Enter}');
    expect(go).not.toHaveBeenCalled();
  });

  test('marks the running scenario and can load it again', async () => {
    const { user } = open('scenario');
    const current = await screen.findByRole('option', { name: /shown now/ });
    expect(current.textContent).toContain('registered');
    await user.click(current);
    expect(go).toHaveBeenCalledWith(`/?scenario=registered&now=${now}`);
  });
});

describe('Usage', () => {
  test('reports a count that is no whole number at its field and applies nothing', async () => {
    const { user, simulator } = open('usage');
    const field = await screen.findByRole('textbox', { name: 'Components' });
    await user.clear(field);
    await user.type(field, '-3');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(screen.getByText('Enter a whole number from 0.')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect((await simulator.measured()).components).toBe(31);
  });

  test('applies all counts together', async () => {
    const { user, simulator } = open('usage');
    const field = await screen.findByRole('textbox', { name: 'IR8340' });
    await user.clear(field);
    await user.type(field, '2{Enter}');
    expect(await screen.findByText('Applied.')).toBeTruthy();
    expect((await simulator.measured()).sensors.ir8340).toBe(2);
  });

  test('shows workloads and endpoints for a cluster, and no Snort rules', async () => {
    open('usage', { scenario: 'evaluation', product: 'secure-workload' });
    expect(await screen.findByRole('textbox', { name: 'Workloads' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Components' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('Purchases', () => {
  test('rejects a purchase of 0 licenses', async () => {
    const { user } = open('purchases');
    const field = await screen.findByRole('textbox', { name: 'Quantity of Cisco Cyber Vision Advantage' });
    await user.clear(field);
    await user.type(field, '0{Enter}');
    expect(screen.getByText('Enter a whole number from 1.')).toBeTruthy();
  });

  test('confirms a purchase with quantity and license', async () => {
    const { user } = open('purchases');
    const field = await screen.findByRole('textbox', { name: 'Quantity of Cisco Cyber Vision Advantage' });
    await user.clear(field);
    await user.type(field, '7{Enter}');
    expect(await screen.findByText('Bought 7 licenses of Cisco Cyber Vision Advantage.')).toBeTruthy();
  });
});

test('Clock: makes a standby cluster the active one', async () => {
  const { user, simulator } = open('clock', { scenario: 'standby' });
  await user.click(await screen.findByRole('button', { name: 'Make this cluster active' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Make this cluster active' })).toBeNull());
  expect((await simulator.status()).deployment).toBe('standalone');
});

test('Portal & line: releases withheld responses', async () => {
  const { user, simulator } = open('line');
  await user.click(await screen.findByRole('button', { name: 'Withhold answers' }));
  await user.click(await screen.findByRole('button', { name: 'Release the answer' }));
  expect(await screen.findByRole('button', { name: 'Withhold answers' })).toBeTruthy();
  expect((await simulator.status()).line).toBe('up');
});

describe('Faults', () => {
  test('rejects a latency that is too long at its field', async () => {
    const { user, simulator } = open('faults');
    const field = await screen.findByRole('textbox', { name: 'Latency of every answer, in ms' });
    await user.clear(field);
    await user.type(field, '30001{Enter}');
    expect(screen.getByText('Enter a whole number from 0 to 30,000.')).toBeTruthy();
    expect((await simulator.status()).latency).toBe(0);
  });

  test('adds, lists and removes a fault, and keeps the focus inside the Lab', async () => {
    const { user, simulator } = open('faults');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Operation' }), 'register');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Fault' }), '500');
    await user.click(screen.getByRole('button', { name: 'Make it fail' }));
    const list = within(await screen.findByRole('list', { name: 'Active faults' }));
    expect(list.getByText(/500 Internal error/)).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Remove the fault of register' }));
    expect(await screen.findByText('No faults. All operations respond normally.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Active faults');
    expect((await simulator.status()).faults).toEqual({});
  });
});

test('Faults: signs in again after the session was ended', async () => {
  const { user, simulator } = open('faults');
  await user.click(await screen.findByRole('button', { name: 'End the session' }));
  await user.click(await screen.findByRole('button', { name: 'Sign in again' }));
  expect(await screen.findByText('signed in')).toBeTruthy();
  expect((await simulator.status()).signedIn).toBe(true);
});

test('Requests: lists the newest first and shows no token in the details', async () => {
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
    if (!input) throw new Error('The section has no file input.');
    await user.upload(input, new File([text], 'bug.json', { type: 'application/json' }));
  };

  test.each([
    ['no JSON at all', 'a world', /bug\.json holds no JSON/],
    ['JSON that is no world', '{"format":4}', /bug\.json is not taken/],
  ])('rejects a file that holds %s with a message and changes nothing', async (_description, text, message) => {
    const { user, simulator } = open('world');
    await screen.findByRole('button', { name: 'Choose a file…' });
    const before = await simulator.world.export();
    await choose(user, text);
    expect((await screen.findByText(message)).closest('[role="alert"]')).not.toBeNull();
    expect(await simulator.world.export()).toEqual(before);
    expect(go).not.toHaveBeenCalled();
  });

  test('restores an exported state on import', async () => {
    const { user, simulator } = open('world');
    await screen.findByRole('button', { name: 'Choose a file…' });
    const exported = await simulator.world.export({ secrets: true });
    await simulator.advance('90 d');
    await choose(user, JSON.stringify(exported));
    await waitFor(() => expect(go).toHaveBeenCalled());
    expect(await simulator.now()).toBe(now);
  });

  test('warns that a file with secrets will hold all tokens and codes', async () => {
    const { user } = open('world');
    await user.click(await screen.findByRole('checkbox', { name: 'Include tokens and codes' }));
    expect(screen.getByText(/will contain every token and code/)).toBeTruthy();
  });
});

describe('Copy link to this state', () => {
  test('shows and selects the address if the browser refuses to copy', async () => {
    const { user } = open('scenario');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'Copy link to this state' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Address of this state' });
    expect(field.value).toContain('scenario=registered');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });

  test('warns if the link does not restore the whole state', async () => {
    const { simulator } = open('scenario');
    expect(screen.queryByText(/opens the scenario as it began/)).toBeNull();
    await simulator.measure({ components: 40 });
    expect(await screen.findByText(/opens the scenario as it began/)).toBeTruthy();
  });
});
