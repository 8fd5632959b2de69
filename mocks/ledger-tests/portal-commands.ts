import fc from 'fast-check';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import {
  deregisterInstance,
  registerInstance,
  renewCertificate,
  reportUse,
  takeUtilityReport,
} from '#mocks/cssm/device-api.ts';
import type { PortalChanges } from '#mocks/cssm/portal-changes.ts';
import {
  buy,
  lapse,
  removeInstance,
  revokeToken,
  transferInstance,
  transferLicenses,
} from '#mocks/services/portal-account.ts';
import { onPremPortal, portalFor, withPortalChanges } from '#mocks/services/portals.ts';
import type { StateView } from '#mocks/transaction.ts';
import type { ReceivedMessage } from './channel.ts';
import type { Devices } from './devices.ts';
import { type ModelCommand, modelCommands } from './model-command.ts';
import { confirm, enterReturnCode, makeToken, rehostTo, reserveFor, tryInPortal, updateTo } from './portal-steps.ts';
import { pickCode } from './product-commands.ts';

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
/** Requested quantities of both products' licenses, so that some requests are rejected. */
const quantities = fc
  .record({ advantage: few, essentials: fc.constantFrom(0, 0, 0, 1), workloads: fc.constantFrom(0, 0, 0, 5) })
  .map(({ advantage, essentials, workloads }) => ({
    [catalogue.advantage.tag]: advantage,
    [catalogue.essentials.tag]: essentials,
    [catalogue.workloadProtection.tag]: workloads,
  }));

/** The index of one of the four devices, or from 4 on of any product instance in the portal. */
const anyInstance = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 40 }));
function udiOf(fleet: Devices, index: number): string {
  if (index < 4) return fleet.udi(index);
  const { instances } = fleet.snapshot;
  return instances[index % Math.max(1, instances.length)]?.udi ?? '';
}

/** Commands in the portal, and messages that arrive again. */
export const inThePortal: readonly fc.Arbitrary<ModelCommand>[] = [
  modelCommands(
    'token',
    fc.record({ account: fc.oneof(accounts, fc.constant('local')), uses: fc.integer({ min: 1, max: 3 }) }),
    (fleet, ledger, { account, uses }) => makeToken(fleet, ledger, account, uses),
  ),
  modelCommands('revoke', fc.nat(), (fleet, _ledger, index) => {
    const tokens = fleet.world.cssm.virtualAccounts.flatMap((account) => account.tokens);
    fleet.portal((view, now) => revokeToken(view, tokens[index % Math.max(1, tokens.length)]?.id ?? '', now));
  }),
  modelCommands(
    'buy',
    fc.record({ account: accounts, tag: tags, quantity: few, lastsDays: fc.option(fc.constantFrom(20, 200)) }),
    (fleet, ledger, { account, tag, quantity, lastsDays }) => {
      const lasts = lastsDays === null ? {} : { lastsDays };
      const { now } = fleet;
      if (!tryInPortal(fleet, (view) => buy(view, { virtualAccountId: account, tag, quantity, ...lasts }, now))) return;
      // The day of the purchase is the first of the term, which ends with a day in UTC.
      const end = lastsDays === null ? undefined : (Math.floor(now / day) + lastsDays) * day;
      ledger.recordPurchase(account, tag, quantity, now, end);
    },
  ),
  modelCommands('lapse', fc.record({ account: accounts, tag: tags }), (fleet, ledger, { account, tag }) => {
    const { now } = fleet;
    if (tryInPortal(fleet, (view) => lapse(view, { virtualAccountId: account, tag }, now)))
      ledger.recordLapse(account, tag, now);
  }),
  modelCommands(
    'reserve',
    fc.record({ which, account: accounts, quantities, universal: fc.nat({ max: 4 }) }),
    (fleet, ledger, { account, universal, ...drawn }) => {
      const { text } = pickCode(fleet.inFlight, 'requests', drawn.which);
      reserveFor(fleet, ledger, text, account, universal === 0 ? undefined : drawn.quantities);
    },
  ),
  modelCommands('update', fc.record({ product: anyInstance, quantities }), (fleet, ledger, drawn) =>
    updateTo(fleet, ledger, udiOf(fleet, drawn.product), drawn.quantities),
  ),
  modelCommands('confirm', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) => {
    const udi = udiOf(fleet, drawn.product);
    confirm(fleet, ledger, udi, pickCode(fleet.inFlight, 'confirmations', drawn.which, udi).text);
  }),
  modelCommands('enter return', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) => {
    const udi = udiOf(fleet, drawn.product);
    enterReturnCode(fleet, ledger, udi, pickCode(fleet.inFlight, 'returns', drawn.which, udi).text);
  }),
  modelCommands('rehost', fc.record({ product: anyInstance, which }), (fleet, ledger, drawn) =>
    rehostTo(fleet, ledger, udiOf(fleet, drawn.product), pickCode(fleet.inFlight, 'requests', drawn.which).text),
  ),
  modelCommands('remove', fc.record({ product: anyInstance, local: fc.boolean() }), (fleet, ledger, drawn) => {
    const reference = { udi: udiOf(fleet, drawn.product), ...(drawn.local && { virtualAccountId: 'local' }) };
    if (!tryInPortal(fleet, (view, now) => removeInstance(view, reference, now))) return;
    ledger.recordRemoval(reference.udi, drawn.local ? 'on-prem' : 'cssm');
  }),
  modelCommands('transfer', fc.record({ product: anyInstance, to: accounts }), (fleet, ledger, { product, to }) => {
    const udi = udiOf(fleet, product);
    const { now } = fleet;
    if (tryInPortal(fleet, (view) => transferInstance(view, { udi, to }, now)))
      ledger.recordInstanceTransfer(udi, to, now);
  }),
  modelCommands(
    'transfer licences',
    fc.record({ from: accounts, to: accounts, tag: tags, quantity: few }),
    (fleet, ledger, { from, to, tag, quantity }) => {
      const { now } = fleet;
      if (!tryInPortal(fleet, (view) => transferLicenses(view, { from, to, tag, quantity }, now))) return;
      ledger.recordTransfer(from, to, tag, quantity, now);
    },
  ),
  modelCommands('a message once more', fc.nat(), (fleet, _ledger, index) => {
    const message = fleet.deliveredMessages[index % Math.max(1, fleet.deliveredMessages.length)];
    if (message) deliver(fleet, message);
  }),
];

/** Delivers an earlier message again to the same portal. */
function deliver(fleet: Devices, { owner, udi, message }: ReceivedMessage): void {
  fleet.portal((view, now) => {
    const answer = redeliver(view, owner, udi, message, now);
    if (!answer.ok) return { ok: false, problem: 'invalid-request' };
    return { ok: true, changes: withPortalChanges(owner, view.world, answer as PortalChanges), value: undefined };
  });
}

function redeliver(
  view: StateView,
  owner: ReceivedMessage['owner'],
  udi: string,
  message: ReceivedMessage['message'],
  now: EpochMs,
) {
  const { cssm, instance } = owner === 'cssm' ? portalFor(view) : onPremPortal(view);
  const existing = instance(udi);
  switch (message.kind) {
    case 'register':
      return registerInstance(cssm, existing, message.request, now);
    case 'report':
      return reportUse(cssm, existing, message.inUse, now);
    case 'utility-report':
      return takeUtilityReport(cssm, existing, message.inUse, now);
    case 'renew-certificate':
      return renewCertificate(cssm, existing, now);
    case 'deregister':
      return deregisterInstance(cssm, existing, now);
  }
}
