// @vitest-environment happy-dom
import { notifyManager } from '@tanstack/react-query';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { applyMutation, leavesOf, mutations } from '#mocks/testing/response-mutations.ts';
import { examples } from '#scripts/contract/examples.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { paths } from '#src/paths.ts';
import { App } from './app.tsx';
import { loadEverything } from './fault-matrix/opened-page.tsx';
import { routes } from './routes.tsx';

const pageOperations = ['getSession', 'getProduct', 'getSummary', 'getUsage', 'getActivity'] as const;
type PageOperation = (typeof pageOperations)[number];
type Bodies = Readonly<Record<PageOperation, object>>;

const bodies: Bodies = {
  getSession: examples.getSession.response.registered,
  getProduct: examples.getProduct.response.registered,
  getSummary: examples.getSummary.response.registered,
  getUsage: examples.getUsage.response.registered,
  getActivity: examples.getActivity.response['renewal-failed'],
};

const failure = { at: '2026-01-15T08:55:00Z', reason: { code: 'smart-account-suspended', raw: 'Suspended by Cisco.' } };

/** The responses of the backend by operation. A test replaces some of them. */
let answers: Bodies;
const idOfPath = new Map<string, OperationId>(pageOperations.map((id) => [`/api/v1${operations[id].path}`, id]));

beforeAll(async () => {
  await loadEverything();
  // Responses are rendered before `act` ends; the default scheduler is a timer.
  notifyManager.setScheduler(queueMicrotask);
});
afterAll(() => notifyManager.setScheduler((callback) => setTimeout(callback, 0)));
beforeEach(() => {
  answers = bodies;
  vi.stubGlobal('fetch', async (address: string) => {
    const id = idOfPath.get(address.split('?')[0] ?? '') as PageOperation;
    return Response.json(answers[id], { headers: { 'x-request-id': 'request-1' } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the License page, and returns a function that loads everything again after a change of the answers. */
async function openPage() {
  const queryClient = createQueryClient();
  const router = createMemoryRouter(routes, { initialEntries: [paths.licenses()] });
  render(<App queryClient={queryClient} router={router} />);
  await screen.findByRole('region', { name: 'Activity' });
  const reload = async (changes: Partial<Bodies>) => {
    answers = { ...bodies, ...changes };
    // biome-ignore lint/nursery/useAwaitThenable: act returns a promise when its function does.
    await act(() => queryClient.refetchQueries());
  };
  return { reload };
}

const section = (name: string) => screen.getByRole('region', { name });
const statusOf = (name: string) => within(section('Smart Software Licensing Status')).getByRole('definition', { name });

/** Texts that a reader of the page must never see: a key, or a value that has become nothing. */
const broken = /undefined|NaN|Invalid Date|\[object|\b(?:status|usage|notice|kinds|codes|reasons|roles)\.[a-z]/;

/** Checks that each section has its content. A query by role for each mutation would take far longer. */
function expectWholePage(description: string): void {
  const text = document.body.textContent ?? '';
  expect(text, description).not.toMatch(broken);
  expect(text, description).not.toContain('This part of the page could not be shown.');
  expect(document.querySelector('[role="alert"]'), description).toBeNull();
  const [usage, status, activity] = document.querySelectorAll('section.panel');
  expect(status?.textContent, description).toContain('Registration Status');
  expect(status?.textContent, description).toContain('License Authorization Status');
  expect(usage?.querySelectorAll('tbody tr').length, description).toBeGreaterThan(0);
  expect(activity?.querySelectorAll('li').length, description).toBeGreaterThan(1);
}

/** Every leaf with every mutation in the complete test; otherwise each leaf once, with the mutations in turn. */
function mutationsOf(leaves: readonly string[]): readonly { readonly pointer: string; readonly mutation: string }[] {
  const names = Object.keys(mutations);
  return leaves.flatMap((pointer, index) =>
    names
      .filter((_name, position) => process.env.FULL || position === index % names.length)
      .map((mutation) => ({ pointer, mutation })),
  );
}

test('a problem of the product is not blamed on a proxy', async () => {
  answers = { ...bodies, getUsage: [] };
  await openPage();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This version of the page does not understand the product’s response.');
  expect(alert.textContent).not.toMatch(/proxy/i);
});

test('the License page keeps every section when one leaf of a response is unexpected', async () => {
  const warn = vi.spyOn(console, 'error');
  const { reload } = await openPage();
  expectWholePage('the page before');
  for (const id of pageOperations) {
    for (const { pointer, mutation } of mutationsOf(leavesOf(bodies[id]))) {
      await reload({ [id]: applyMutation(bodies[id], pointer, mutation) });
      expectWholePage(`${id} ${pointer}: ${mutation}`);
    }
  }
  expect(warn).not.toHaveBeenCalled();
});

test('an unknown word is shown as itself in every place of the License page', async () => {
  const [entry, ...entries] = examples.getActivity.response['renewal-failed'].entries;
  const [license, ...licenses] = examples.getUsage.response.registered.licenses;
  const { registered } = examples.getSummary.response;
  const { reload } = await openPage();
  await reload({
    getSession: { ...bodies.getSession, role: 'superintendent' },
    getProduct: { ...bodies.getProduct, breadcrumb: 'platform-licensing' },
    getSummary: {
      ...registered,
      tier: 'premier',
      registration: { ...registered.registration, lastFailure: failure },
      authorization: { ...registered.authorization, status: 'not-authorized' },
    },
    getUsage: { ...bodies.getUsage, licenses: [{ ...license, status: 'suspended', table: 'gpu' }, ...licenses] },
    getActivity: { entries: [{ ...entry, kind: 'account-suspended', result: 'noted' }, ...entries] },
  });
  fireEvent.click(screen.getByRole('button', { name: /^User menu/ }));
  expect(await screen.findByText('superintendent')).toBeTruthy();
  expect(screen.getByRole('navigation', { name: 'Breadcrumb' }).textContent).toBe('platform-licensing');
  expect(statusOf('Software Subscription Licensing').textContent).toBe('premier');
  expect(statusOf('Registration Status').textContent).toContain('smart-account-suspended');
  const authorization = statusOf('License Authorization Status');
  expect(authorization.textContent).toContain('not-authorized');
  expect(authorization.querySelector('[data-severity="information"]')).toBeTruthy();
  expect(within(section('Smart License Usage')).getByText('suspended').dataset.severity).toBe('information');
  expect(within(section('Activity')).getByText('account-suspended')).toBeTruthy();
  // An unknown role may read only, and says why.
  expect(screen.getByText('Read-only')).toBeTruthy();
  expectWholePage('unknown words');
});

test('an unknown registration status is shown with its failure and without actions', async () => {
  const { reload } = await openPage();
  const registration = { status: 'suspended', lastFailure: failure };
  await reload({ getSummary: { ...bodies.getSummary, registration } });
  const status = statusOf('Registration Status');
  expect(status.textContent).toContain('suspended');
  expect(status.textContent).toContain('This page does not know the reason “smart-account-suspended”.');
  expect(screen.queryByRole('button', { name: 'Register' })).toBeNull();
});

test('a section names the parts of the response that it does not show', async () => {
  const { reload } = await openPage();
  const [license, ...licenses] = examples.getUsage.response.registered.licenses;
  await reload({ getUsage: { ...bodies.getUsage, licenses: [{ ...license, inUse: null }, ...licenses] } });
  const text = section('Smart License Usage').textContent;
  expect(text).toContain('Not shown (unknown to this page): /licenses/0/inUse');
  expect(text).toContain('—');
});
