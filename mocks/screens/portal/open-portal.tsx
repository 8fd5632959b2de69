// biome-ignore lint/style/noRestrictedImports: it is imported by tests alone.
import { render, screen, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createBackend } from '#mocks/backend.ts';
import { createSimulator } from '#mocks/control/client.ts';
import { callControl, createControl } from '#mocks/control/control.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { readContextOf } from '#mocks/scenarios/replay.ts';
import { refetchAll } from '#mocks/screens/refetch-all.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { authorizationCodesIn, requestCodeIn } from '#mocks/testing/codes-in-transit.ts';
import { PortalProviders } from './providers.tsx';
import { createPortalQueryClient } from './queries.ts';
import { routes } from './routes.tsx';
import type { I18n } from './use-portal-texts.ts';

/** The name of the product's own instance while it holds a reservation. */
export const ownName = 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;';

interface PortalOptions {
  readonly texts: I18n;
  readonly scenario: ScenarioName;
  readonly address: string;
  /**
   * Which product instances are listed; the product's own reserved one unless told. The products of others would only
   * make the table long; what they hold is counted all the same.
   */
  readonly isListed?: (instance: ProductInstance) => boolean;
}

/** For tests: the portal over a simulator of its own, and the codes that are about in that. */
export async function openPortal({
  texts,
  scenario,
  address,
  isListed = ({ name }) => name === ownName,
}: PortalOptions) {
  const world = createScenarioSnapshot(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const store = createMemoryStore(createMemoryDatabase({ ...world, instances: world.instances.filter(isListed) }));
  const control = createControl(createBackend(store, () => 0));
  const calls: string[] = [];
  const simulator = createSimulator({
    ready: Promise.resolve(),
    call(name, args) {
      calls.push(name);
      return callControl(control, name, args);
    },
    subscribe: store.subscribe,
  });
  const queryClient = createPortalQueryClient();
  store.subscribe(() => void refetchAll(queryClient));
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <PortalProviders texts={texts} simulator={simulator} queryClient={queryClient}>
      <RouterProvider router={router} />
    </PortalProviders>,
  );
  const view = readContextOf(await store.snapshot());
  const timesCalled = (callName: string) => calls.filter((name) => name === callName).length;
  return {
    router,
    simulator,
    timesCalled,
    requestCode: requestCodeIn(view),
    codes: authorizationCodesIn(view),
  };
}

/** Who clicks: the simulated user of a test. */
interface TestUser {
  click(element: Element): Promise<void>;
}

/** Opens the Actions menu of the row with this name, and answers what it offers. */
export async function openActions(user: TestUser, name: string | RegExp): Promise<readonly (string | null)[]> {
  const row = (await screen.findByRole('rowheader', { name })).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`“${name}” stands in no row.`);
  await user.click(within(row).getByRole('button', { name: 'Actions' }));
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
}

/** Chooses an item of the Actions menu of the row with this name. */
export async function chooseAction(user: TestUser, name: string | RegExp, action: string): Promise<void> {
  await openActions(user, name);
  await user.click(screen.getByRole('menuitem', { name: action }));
}
