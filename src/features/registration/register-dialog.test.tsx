// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Product } from '#src/contract/product.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { paths } from '#src/paths.ts';
import { RegisterDialog } from './register-dialog.tsx';

const token =
  'M2IxZjBjNTItNmYwZS00YzhiLTlkNTItMGE0ZjZiN2MxZDJlLTE3NjcyMjU2%0AMDAwMDB8QUFFQ0F3UUZCZ2NJQ1FvTERBME9EeEFSRWhNVUZSWVhHQmthR3h3%0AZEhoOD0%3D%0A';
const url = 'https://onprem.example.com/SmartTransport';
const label = 'Smart Transport Registration URL';

const product: Product = {
  name: 'Product',
  instanceName: 'cluster',
  noun: 'cluster',
  breadcrumb: 'manage-service-settings-licenses',
  usageTables: ['workloads', 'endpoints'],
  capabilities: {
    tiers: false,
    utilityMode: false,
    specificReservation: true,
    universalReservation: true,
    keepsConfirmationCode: false,
    transport: 'registration-url',
    locksWhenEvaluationEnds: false,
    complianceAffectsFeatures: false,
  },
  portalUrl: '/portal',
  directAddress: 'https://direct.example.com/',
};
const summary: ActiveSummary = {
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: '2026-01-15T09:00:00.000Z' },
  evaluation: { clock: 'running', endsAt: '2026-04-15T09:00:00.000Z' },
};

let requests: unknown[];

const submit = () => screen.getByText('Register', { selector: 'button' });

/** Shows the dialog with product and summary already in the query cache. */
function show(cached: { readonly product?: Product; readonly summary?: ActiveSummary } = {}) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(keys.product, cached.product ?? product);
  queryClient.setQueryData(keys.summary, cached.summary ?? summary);
  const element = <RegisterDialog onClose={() => undefined} />;
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [paths.register()] });
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const enter = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
  const send = (address: string | undefined) => {
    enter('Product Instance Registration Token', token);
    if (address !== undefined) enter(label, address);
    fireEvent.click(submit());
  };
  return { send };
}

beforeAll(async () => {
  await initI18n();
  await loadDeferredNamespaces();
});
beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', (_address: string, { method, body }: RequestInit) => {
    if (method === 'POST') requests.push(JSON.parse(String(body)));
    return new Promise(() => undefined);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('shows an error at the field for an invalid URL and sends nothing', async () => {
  const { send } = show();
  send('ftp://onprem.example.com');
  expect((await screen.findByRole('alert')).textContent).toContain('begins with https:// or http://');
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(requests).toEqual([]);
});

test('adds a missing scheme with one click and sends the URL with the token', async () => {
  const { send } = show();
  send('onprem.example.com/SmartTransport');
  fireEvent.click(await screen.findByText(`Use ${url}`));
  fireEvent.click(submit());
  await waitFor(() => expect(requests).toEqual([{ token, force: false, transportUrl: url }]));
});

test('sends no URL for an empty field', async () => {
  const { send } = show();
  send(undefined);
  await waitFor(() => expect(requests).toEqual([{ token, force: false }]));
});

test('shows the URL of the last registration, which the user can remove', async () => {
  const { send } = show({ summary: { ...summary, transport: { kind: 'gateway', url } } });
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(url);
  send('');
  await waitFor(() => expect(requests).toEqual([{ token, force: false }]));
});

test('mentions the cluster UUID and no transport settings for a product without them', () => {
  show();
  screen.getByText('Continue even if the cluster UUID is already registered with CSSM');
  screen.getByText(/^Check that this cluster can reach Smart Software Manager and/);
});

test('shows and sends no URL for a product with transport settings', async () => {
  const capabilities = { ...product.capabilities, transport: 'dialog' } as const;
  const { send } = show({
    product: { ...product, noun: 'center', capabilities },
    summary: { ...summary, transport: { kind: 'gateway', url } },
  });
  expect(screen.queryByLabelText(label)).toBeNull();
  screen.getByText('Continue even if this product instance is already registered with CSSM');
  send(undefined);
  await waitFor(() => expect(requests).toEqual([{ token, force: false }]));
});
