// biome-ignore lint/style/noRestrictedImports: it is imported by tests alone.
import { render, screen, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createBackend } from '#mocks/backend.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { callDoor, createDoor } from '#mocks/door/door.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';
import { viewOf } from '#mocks/scenarios/history.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import { askAgain } from '#mocks/screens/ask-again.ts';
import { createSimulator } from '#mocks/simulator.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { authorizationCodesIn, requestCodeIn } from '#mocks/testing/carried-codes.ts';
import { PortalProviders } from './providers.tsx';
import { createPortalQueryClient } from './queries.ts';
import { routes } from './routes.tsx';
import type { Texts } from './texts.ts';

/** The name of the product's own instance while it holds a reservation. */
export const ownName = 'UDI_PID:CV-CNTR-ESXI; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;';

interface Opening {
  readonly texts: Texts;
  readonly scenario: ScenarioName;
  readonly address: string;
  /**
   * Which product instances are listed; the product's own reserved one unless told. The products of others would only
   * make the table long; what they hold is counted all the same.
   */
  readonly keeps?: (instance: ProductInstance) => boolean;
}

/** For tests: the portal over a simulator of its own, and the codes that are about in that. */
export async function openPortal({ texts, scenario, address, keeps = ({ name }) => name === ownName }: Opening) {
  const world = worldOf(scenario, { now: '2026-01-15T09:00:00.000Z' }, 0);
  const store = createMemoryStore(createMemoryDatabase({ ...world, instances: world.instances.filter(keeps) }));
  const door = createDoor(createBackend(store, () => 0));
  const calls: string[] = [];
  const simulator = createSimulator({
    ready: Promise.resolve(),
    call(name, args) {
      calls.push(name);
      return callDoor(door, name, args);
    },
    subscribe: store.subscribe,
  });
  const queryClient = createPortalQueryClient();
  store.subscribe(() => void askAgain(queryClient));
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <PortalProviders texts={texts} simulator={simulator} queryClient={queryClient}>
      <RouterProvider router={router} />
    </PortalProviders>,
  );
  const view = viewOf(await store.snapshot());
  const timesCalled = (asked: string) => calls.filter((name) => name === asked).length;
  return {
    router,
    simulator,
    timesCalled,
    requestCode: requestCodeIn(view),
    codes: authorizationCodesIn(view),
  };
}

/** Who clicks: the simulated user of a test. */
interface User {
  click(element: Element): Promise<void>;
}

/** Opens the Actions menu of the row with this name, and answers what it offers. */
export async function openActions(user: User, name: string | RegExp): Promise<readonly (string | null)[]> {
  const row = (await screen.findByRole('rowheader', { name })).closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`“${name}” stands in no row.`);
  await user.click(within(row).getByRole('button', { name: 'Actions' }));
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
}

/** Chooses an item of the Actions menu of the row with this name. */
export async function chooseAction(user: User, name: string | RegExp, action: string): Promise<void> {
  await openActions(user, name);
  await user.click(screen.getByRole('menuitem', { name: action }));
}
