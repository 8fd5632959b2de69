import { describe, expect, test } from 'vitest';
import { productOf, summaryOf } from '#mocks/agent/replies.ts';
import { productKinds } from '#mocks/agent/state.ts';
import { addresses, portalBase, tabNames } from '#mocks/screens/portal/addresses.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { product } from '#src/contract/product.ts';
import { summary } from '#src/contract/summary.ts';
import { paths, reserveSteps, returnSteps, updateSteps } from '#src/paths.ts';
import { scenarioDescriptions } from './descriptions.ts';
import { productOfScenario, scenarioNames, startPathOf } from './names.ts';
import { scenarioGroups } from './scenario-view.ts';
import { viewNames, views } from './views.ts';
import { worldNames } from './world-names.ts';

const now = '2026-01-15T09:00:00.000Z';

/** Every path of the app, with each step of each wizard. */
const app: readonly string[] = [
  paths.licenses(),
  paths.usage(),
  paths.timeline(),
  paths.register(),
  ...reserveSteps.map(paths.reserve),
  paths.requestCode(),
  paths.cancelReservation(),
  ...updateSteps.map(paths.updateReservation),
  paths.acknowledgeConfirmation(),
  ...returnSteps.map(paths.returnReservation),
  paths.deregister(),
  paths.transport(),
  paths.subscription(),
  paths.mode(),
  ...(['authorization', 'registration'] as const).map(paths.renew),
  paths.system(),
];
/** The portal's pages. Dialogs over them have the same path with another query. */
const portal = [
  ...tabNames.map((tab) => addresses.tab(tab)),
  addresses.menu('alerts'),
  addresses.menu('on-prem-accounts'),
  addresses.onPremTab('general'),
  addresses.onPremTab('product-instances'),
  addresses.onPremSynchronization(),
].map((address) => portalBase + address);
const pageOf = (name: (typeof scenarioNames)[number]) => startPathOf(name).replace(/\?.*/, '');
const nowhere = startPathOf('not-found');

describe('paths of the scenarios', () => {
  test('lists every path of the app', () => {
    // The home path redirects to the License page.
    const pathEntries = Object.entries(paths).filter(([name]) => name !== 'home');
    for (const [name, path] of pathEntries) {
      const begins = path('' as never);
      expect(
        app.some((address) => address.startsWith(begins)),
        name,
      ).toBe(true);
    }
  });

  test.each(scenarioNames)('starts %s at a path of the app or the portal', (name) => {
    expect([...app, ...portal, nowhere]).toContain(pageOf(name));
    expect(app).not.toContain(nowhere);
  });

  test.each([...app, ...portal])('starts some scenario at %s', (address) => {
    expect(scenarioNames.map(pageOf)).toContain(address);
  });
});

describe.each(viewNames)('the view %s', (name) => {
  const { world, description, play } = views[name];
  const only = productOfScenario(name);

  test.each(productKinds.filter((kind) => only === undefined || kind === only))(
    'creates a valid snapshot of the view with the product %s',
    (kind) => {
      const { agent } = snapshotOf(name, { product: kind }).world;
      expect(agent.product).toBe(kind);
      expect(product.parse(productOf(agent))).toBeDefined();
      expect(summary.parse(summaryOf(agent, Date.parse(now)))).toBeDefined();
    },
  );

  test('changes only the properties of the view in its starting state', () => {
    const { product: kind, line, faults = {}, latency = 0, role = 'admin' } = views[name];
    const plain = snapshotOf(world, kind === undefined ? {} : { product: kind });
    const session = { ...plain.world.session, role };
    const expected = { scenario: name, session, line: line ?? plain.world.line, faults, latency };
    expect(snapshotOf(name)).toEqual({ ...plain, world: { ...plain.world, ...expected } });
  });

  test('describes the view in whole sentences', () => {
    expect(description).toMatch(/^[A-Z].*\.$/);
    if (play !== undefined) expect(play).toMatch(/^[A-Z].*\.$/);
  });
});

test('rejects a product that the view excludes', () => {
  expect(() => snapshotOf('mode', { product: 'secure-workload' })).toThrow(/“mode” is one of cyber-vision alone/);
  expect(() => snapshotOf('universal-preview', { product: 'cyber-vision' })).toThrow(/is one of secure-workload alone/);
});

test('prefers the role of the options to the role of the view', () => {
  expect(snapshotOf('read-only').world.session.role).toBe('operator');
  expect(snapshotOf('read-only', { role: 'product' }).world.session.role).toBe('product');
});

test('gives each scenario a unique name, and each group at least one scenario', () => {
  expect(new Set(scenarioNames).size).toBe(worldNames.length + viewNames.length);
  expect(new Set(scenarioDescriptions.map(({ group }) => group))).toEqual(new Set(scenarioGroups));
});

test('gives each scenario a unique description', () => {
  const descriptions = scenarioDescriptions.map(({ description }) => description);
  expect(descriptions.filter((sentence, index) => descriptions.indexOf(sentence) !== index)).toEqual([]);
});
