import { render, screen, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createBackend } from '#mocks/backend.ts';
import { createSimulator } from '#mocks/control/client.ts';
import { callControl, createControl } from '#mocks/control/control.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { stateViewOf } from '#mocks/scenarios/replay.ts';
import { PortalProviders } from '#mocks/screens/portal/providers.tsx';
import { createPortalQueryClient } from '#mocks/screens/portal/queries.ts';
import { routes } from '#mocks/screens/portal/routes.tsx';
import type { I18n } from '#mocks/screens/portal/use-portal-texts.ts';
import { refetchAll } from '#mocks/screens/refetch-all.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { authorizationCodesIn, requestCodeIn } from '#mocks/testing/codes-in-transit.ts';

/** Name of the product's own instance while it holds a reservation. */
export const ownName = 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;';

interface PortalOptions {
  readonly texts: I18n;
  readonly scenario: ScenarioName;
  readonly address: string;
  /**
   * Filter of the listed product instances; by default only the product's own reserved one. Others would make the table
   * long; their licenses are counted in any case.
   */
  readonly isListed?: (instance: ProductInstance) => boolean;
}

/**
 * Test helper: renders the portal over a new simulator. `timesCalled` counts the calls of a control function;
 * `requestCode` and `codes` are those of the product.
 */
export async function openPortal({
  texts,
  scenario,
  address,
  isListed = ({ name }) => name === ownName,
}: PortalOptions) {
  const snapshot = createScenarioSnapshot(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const store = createMemoryStore(
    createMemoryDatabase({ ...snapshot, instances: snapshot.instances.filter(isListed) }),
  );
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
  const view = stateViewOf(await store.snapshot());
  const timesCalled = (callName: string) => calls.filter((name) => name === callName).length;
  return {
    router,
    simulator,
    timesCalled,
    requestCode: requestCodeIn(view),
    codes: authorizationCodesIn(view),
  };
}

/** The part of `userEvent` that the helpers use. */
interface TestUser {
  click(element: Element): Promise<void>;
}

/** Opens the Actions menu of the row with this name, and returns the labels of its items. */
export async function openActions(user: TestUser, name: string | RegExp): Promise<readonly (string | null)[]> {
  const row = (await screen.findByRole('rowheader', { name })).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`“${name}” is in no row.`);
  await user.click(within(row).getByRole('button', { name: 'Actions' }));
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
}

/** Selects an item of the Actions menu of the row with this name. */
export async function chooseAction(user: TestUser, name: string | RegExp, action: string): Promise<void> {
  await openActions(user, name);
  await user.click(screen.getByRole('menuitem', { name: action }));
}
