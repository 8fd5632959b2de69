import fc from 'fast-check';
import { day, type Moment } from '#mocks/codes/instant.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import {
  deregisterInstance,
  registerInstance,
  renewCertificate,
  reportUse,
  takeUtilityReport,
} from '#mocks/cssm/conversations.ts';
import type { Kept } from '#mocks/cssm/records.ts';
import { keptBy, managerOf, onPremManager } from '#mocks/exchange/managers.ts';
import { buy, lapse, removeInstance, revokeToken, transferInstance, transferLicenses } from '#mocks/exchange/portal.ts';
import type { View } from '#mocks/step.ts';

import { type Deed, deeds } from './deed.ts';
import type { Fleet } from './fleet.ts';
import { accepted, confirm, giveBack, makeToken, rehostTo, reserveFor, updateTo } from './portal-acts.ts';
import type { Arrived } from './post.ts';
import { carried } from './product-deeds.ts';

const accounts = fc.constantFrom('iot-security-demos', 'iot-security-demos', 'default', 'plant-1-on-prem');
const tags = fc.constantFrom(
  catalogue.advantage.tag,
  catalogue.advantage.tag,
  catalogue.essentials.tag,
  catalogue.workloadProtection.tag,
  catalogue.secureWorkloadPlr.tag,
);
const which = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });
const few = fc.nat({ max: 60 });
/** What is asked for: licences of either product, so that some of it is refused. */
const quantities = fc
  .record({ advantage: few, essentials: fc.constantFrom(0, 0, 0, 1), workloads: fc.constantFrom(0, 0, 0, 5) })
  .map(({ advantage, essentials, workloads }) => ({
    [catalogue.advantage.tag]: advantage,
    [catalogue.essentials.tag]: essentials,
    [catalogue.workloadProtection.tag]: workloads,
  }));

/** One of the fleet's products, or somebody else's. */
const anyInstance = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 40 }));
function udiOf(fleet: Fleet, index: number): string {
  if (index < 4) return fleet.udi(index);
  const { instances } = fleet.snapshot;
  return instances[index % Math.max(1, instances.length)]?.udi ?? '';
}

/** What people do in the portal, and what the post brings late or once more. */
export const inThePortal: readonly fc.Arbitrary<Deed>[] = [
  deeds(
    'token',
    fc.record({ account: fc.oneof(accounts, fc.constant('local')), uses: fc.integer({ min: 1, max: 3 }) }),
    (fleet, ledger, { account, uses }) => makeToken(fleet, ledger, account, uses),
  ),
  deeds('revoke', fc.nat(), (fleet, _ledger, index) => {
    const tokens = fleet.world.cssm.virtualAccounts.flatMap((account) => account.tokens);
    fleet.portal((view, now) => revokeToken(view, tokens[index % Math.max(1, tokens.length)]?.id ?? '', now));
  }),
  deeds(
    'buy',
    fc.record({ account: accounts, tag: tags, quantity: few, lastsDays: fc.option(fc.constantFrom(20, 200)) }),
    (fleet, ledger, { account, tag, quantity, lastsDays }) => {
      const lasts = lastsDays === null ? {} : { lastsDays };
      const { now } = fleet;
      if (!accepted(fleet, (view) => buy(view, { virtualAccountId: account, tag, quantity, ...lasts }, now))) return;
      // The day of the purchase is the first of the term, which ends with a day in UTC.
      const end = lastsDays === null ? undefined : (Math.floor(now / day) + lastsDays) * day;
      ledger.bought(account, tag, quantity, now, end);
    },
  ),
  deeds('lapse', fc.record({ account: accounts, tag: tags }), (fleet, ledger, { account, tag }) => {
    const { now } = fleet;
    if (accepted(fleet, (view) => lapse(view, { virtualAccountId: account, tag }, now)))
      ledger.lapsed(account, tag, now);
  }),
  deeds(
    'reserve',
    fc.record({ which, account: accounts, quantities, universal: fc.nat({ max: 4 }) }),
    (fleet, ledger, { account, universal, ...drawn }) => {
      const { text } = carried(fleet.bag, 'requests', drawn.which);
      reserveFor(fleet, ledger, text, account, universal === 0 ? undefined : drawn.quantities);
    },
  ),
  deeds('update', fc.record({ product: anyInstance, quantities }), (fleet, ledger, drawn) =>
    updateTo(fleet, ledger, udiOf(fleet, drawn.product), drawn.quantities),
  ),
  deeds('confirm', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) => {
    const udi = udiOf(fleet, drawn.product);
    confirm(fleet, ledger, udi, carried(fleet.bag, 'confirmations', drawn.which, udi).text);
  }),
  deeds('enter return', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) => {
    const udi = udiOf(fleet, drawn.product);
    giveBack(fleet, ledger, udi, carried(fleet.bag, 'returns', drawn.which, udi).text);
  }),
  deeds('rehost', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) =>
    rehostTo(fleet, ledger, udiOf(fleet, drawn.product), carried(fleet.bag, 'requests', drawn.which).text),
  ),
  deeds('remove', fc.record({ product: anyInstance, local: fc.boolean() }), (fleet, ledger, drawn) => {
    const asked = { udi: udiOf(fleet, drawn.product), ...(drawn.local && { virtualAccountId: 'local' }) };
    if (!accepted(fleet, (view, now) => removeInstance(view, asked, now))) return;
    ledger.instanceRemoved(asked.udi, drawn.local ? 'on-prem' : 'cssm');
  }),
  deeds('transfer', fc.record({ product: anyInstance, to: accounts }), (fleet, ledger, { product, to }) => {
    const udi = udiOf(fleet, product);
    const { now } = fleet;
    if (accepted(fleet, (view) => transferInstance(view, { udi, to }, now))) ledger.instanceTransferred(udi, to, now);
  }),
  deeds(
    'transfer licences',
    fc.record({ from: accounts, to: accounts, tag: tags, quantity: few }),
    (fleet, ledger, { from, to, tag, quantity }) => {
      const { now } = fleet;
      if (!accepted(fleet, (view) => transferLicenses(view, { from, to, tag, quantity }, now))) return;
      ledger.transferred(from, to, tag, quantity, now);
    },
  ),
  deeds('a message once more', fc.nat(), (fleet, _ledger, index) => {
    const message = fleet.history[index % Math.max(1, fleet.history.length)];
    if (message) deliver(fleet, message);
  }),
];

/** Brings an old message to where it went before, as it was. */
function deliver(fleet: Fleet, { place, udi, said }: Arrived): void {
  fleet.portal((view, now) => {
    const answer = heard(view, place, udi, said, now);
    if (!answer.ok) return { ok: false, problem: 'invalid-request' };
    return { ok: true, changes: keptBy(place, view.world, answer as Kept), value: undefined };
  });
}

function heard(view: View, place: Arrived['place'], udi: string, said: Arrived['said'], now: Moment) {
  const { cssm, instance } = place === 'cssm' ? managerOf(view) : onPremManager(view);
  const known = instance(udi);
  switch (said.kind) {
    case 'register':
      return registerInstance(cssm, known, said.asked, now);
    case 'report':
      return reportUse(cssm, known, said.inUse, now);
    case 'utility-report':
      return takeUtilityReport(cssm, known, said.inUse, now);
    case 'renew-certificate':
      return renewCertificate(cssm, known, now);
    case 'deregister':
      return deregisterInstance(cssm, known, now);
  }
}
