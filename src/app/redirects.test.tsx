// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keys } from '#src/api/keys.ts';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Product } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { initI18n, loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { App } from './app.tsx';
import { load } from './lazy-screens.ts';
import { routes } from './routes.tsx';

const product: Product = {
  name: 'Product',
  instanceName: 'center',
  noun: 'center',
  breadcrumb: 'admin-license',
  usageTables: ['licenses'],
  capabilities: {
    tiers: true,
    utilityMode: true,
    specificReservation: true,
    universalReservation: false,
    keepsConfirmationCode: true,
    transport: 'dialog',
    locksWhenEvaluationEnds: true,
    complianceAffectsFeatures: false,
  },
  portalUrl: '/portal',
  directAddress: 'https://direct.example.com/',
};

const reserved: ActiveSummary = {
  transport: { kind: 'direct' },
  registration: {
    status: 'reserved',
    kind: 'specific',
    reservedAt: '2026-01-01T09:00:00.000Z',
    productInstance: 'center',
  },
  authorization: { status: 'reserved', since: '2026-01-01T09:00:00.000Z' },
  evaluation: { clock: 'paused', remaining: 81 * 86_400_000 },
};

/** The capabilities of a product without dialogs for its settings. */
const withoutSettings = {
  ...product.capabilities,
  tiers: false,
  utilityMode: false,
  transport: 'registration-url',
} as const;

/** Opens the app at System statistics with a filled query cache and a backend that never responds. */
function open(role: Role = 'admin', { capabilities }: Pick<Product, 'capabilities'> = product) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(keys.product, { ...product, capabilities });
  queryClient.setQueryData(keys.summary, reserved);
  queryClient.setQueryData(keys.session, { userName: 'admin', role, signInUrl: '/sign-in' });
  const router = createMemoryRouter(routes, { initialEntries: [paths.system()] });
  render(<App queryClient={queryClient} router={router} />);
  return router;
}

/**
 * Navigates to an address that redirects, and again as soon as the router has followed the redirect but before it
 * renders, as a double click on a link does on a busy machine.
 */
async function navigateTwice(router: ReturnType<typeof open>, path: string) {
  let hasNavigatedAgain = false;
  const stop = router.subscribe(({ location }) => {
    if (hasNavigatedAgain || location.pathname === path || location.pathname === paths.system()) return;
    hasNavigatedAgain = true;
    void router.navigate(path, inAppNavigation);
  });
  void router.navigate(path, inAppNavigation);
  await waitFor(() => expect(hasNavigatedAgain).toBe(true));
  stop();
  await waitFor(() => expect(router.state.location.pathname).not.toBe(path));
}

beforeAll(async () => {
  await initI18n();
  await Promise.all([loadDeferredNamespaces(), ...Object.values(load).map((fetchScreen) => fetchScreen())]);
});
beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
});

describe('two quick navigations to an address that redirects', () => {
  test('lead from the root to the License page', async () => {
    const router = open();
    await navigateTwice(router, paths.home());
    expect(router.state.location.pathname).toBe(paths.licenses());
    expect(await screen.findByRole('heading', { name: 'License Usage Information' })).toBeTruthy();
  });

  test('lead from Deregister to Return while the product holds a reservation', async () => {
    const router = open();
    await navigateTwice(router, paths.deregister());
    expect(router.state.location.pathname).toBe(paths.returnReservation('confirm'));
    expect(await screen.findByRole('dialog', { name: 'Return Reserved Licenses' })).toBeTruthy();
  });

  test.each([paths.register(), paths.reserve('authorize'), paths.deregister(), paths.mode()])(
    'lead from %s to the License page if the role forbids it',
    async (path) => {
      const router = open('auditor');
      await navigateTwice(router, path);
      expect(router.state.location.pathname).toBe(paths.licenses());
      expect(router.state.location.state).toHaveProperty('denied');
    },
  );
});

describe('the address of a dialog that the product does not have', () => {
  test.each([paths.transport(), paths.subscription(), paths.mode()])(
    'the address %s redirects to the License page without a request for the setting',
    async (path) => {
      const requested: string[] = [];
      vi.stubGlobal('fetch', (address: string) => {
        requested.push(address);
        return new Promise(() => undefined);
      });
      const router = open('admin', { capabilities: withoutSettings });
      void router.navigate(path, inAppNavigation);
      await waitFor(() => expect(router.state.location.pathname).toBe(paths.licenses()));
      expect(await screen.findByRole('heading', { name: 'License Usage Information' })).toBeTruthy();
      await waitFor(() => expect(requested).toContain('/api/v1/license/usage'));
      expect(requested.filter((address) => address.includes('/settings/'))).toEqual([]);
    },
  );
});

test('a redirect leaves no history entry, so Back leads to the previous page', async () => {
  const router = open();
  void router.navigate(paths.deregister(), inAppNavigation);
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.returnReservation('confirm')));
  void router.navigate(-1);
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.system()));
});
