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
import { type ModelCommand, modelCommands } from './model-command.ts';
import { confirm, enterReturnCode, makeToken, rehostTo, reserveFor, tryInPortal, updateTo } from './portal-steps.ts';
import { pickCode } from './product-commands.ts';
import type { Products } from './products.ts';

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

/** The index of one of the four products, or from 4 on of any product instance in the portal. */
const anyInstance = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 40 }));
function udiOf(products: Products, index: number): string {
  if (index < 4) return products.udi(index);
  const { instances } = products.snapshot;
  return instances[index % Math.max(1, instances.length)]?.udi ?? '';
}

/** Commands in the portal, and messages that arrive again. */
export const inThePortal: readonly fc.Arbitrary<ModelCommand>[] = [
  modelCommands(
    'token',
    fc.record({ account: fc.oneof(accounts, fc.constant('local')), uses: fc.integer({ min: 1, max: 3 }) }),
    (products, ledger, { account, uses }) => makeToken(products, ledger, account, uses),
  ),
  modelCommands('revoke', fc.nat(), (products, _ledger, index) => {
    const tokens = products.world.cssm.virtualAccounts.flatMap((account) => account.tokens);
    products.portal((view, now) => revokeToken(view, tokens[index % Math.max(1, tokens.length)]?.id ?? '', now));
  }),
  modelCommands(
    'buy',
    fc.record({ account: accounts, tag: tags, quantity: few, lastsDays: fc.option(fc.constantFrom(20, 200)) }),
    (products, ledger, { account, tag, quantity, lastsDays }) => {
      const lasts = lastsDays === null ? {} : { lastsDays };
      const { now } = products;
      if (!tryInPortal(products, (view) => buy(view, { virtualAccountId: account, tag, quantity, ...lasts }, now)))
        return;
      // The day of the purchase is the first of the term, which ends with a day in UTC.
      const end = lastsDays === null ? undefined : (Math.floor(now / day) + lastsDays) * day;
      ledger.recordPurchase(account, tag, quantity, now, end);
    },
  ),
  modelCommands('lapse', fc.record({ account: accounts, tag: tags }), (products, ledger, { account, tag }) => {
    const { now } = products;
    if (tryInPortal(products, (view) => lapse(view, { virtualAccountId: account, tag }, now)))
      ledger.recordLapse(account, tag, now);
  }),
  modelCommands(
    'reserve',
    fc.record({ which, account: accounts, quantities, universal: fc.nat({ max: 4 }) }),
    (products, ledger, { account, universal, ...drawn }) => {
      const { text } = pickCode(products.createdCodes, 'requests', drawn.which);
      reserveFor(products, ledger, text, account, universal === 0 ? undefined : drawn.quantities);
    },
  ),
  modelCommands('update', fc.record({ product: anyInstance, quantities }), (products, ledger, drawn) =>
    updateTo(products, ledger, udiOf(products, drawn.product), drawn.quantities),
  ),
  modelCommands('confirm', fc.record({ product: anyInstance, which }), (products, ledger, drawn) => {
    const udi = udiOf(products, drawn.product);
    confirm(products, ledger, udi, pickCode(products.createdCodes, 'confirmations', drawn.which, udi).text);
  }),
  modelCommands('enter return', fc.record({ product: anyInstance, which }), (products, ledger, drawn) => {
    const udi = udiOf(products, drawn.product);
    enterReturnCode(products, ledger, udi, pickCode(products.createdCodes, 'returns', drawn.which, udi).text);
  }),
  modelCommands('rehost', fc.record({ product: anyInstance, which }), (products, ledger, drawn) =>
    rehostTo(
      products,
      ledger,
      udiOf(products, drawn.product),
      pickCode(products.createdCodes, 'requests', drawn.which).text,
    ),
  ),
  modelCommands('remove', fc.record({ product: anyInstance, local: fc.boolean() }), (products, ledger, drawn) => {
    const reference = { udi: udiOf(products, drawn.product), ...(drawn.local && { virtualAccountId: 'local' }) };
    if (!tryInPortal(products, (view, now) => removeInstance(view, reference, now))) return;
    ledger.recordRemoval(reference.udi, drawn.local ? 'on-prem' : 'cssm');
  }),
  modelCommands('transfer', fc.record({ product: anyInstance, to: accounts }), (products, ledger, { product, to }) => {
    const udi = udiOf(products, product);
    const { now } = products;
    if (tryInPortal(products, (view) => transferInstance(view, { udi, to }, now)))
      ledger.recordInstanceTransfer(udi, to, now);
  }),
  modelCommands(
    'transfer licences',
    fc.record({ from: accounts, to: accounts, tag: tags, quantity: few }),
    (products, ledger, { from, to, tag, quantity }) => {
      const { now } = products;
      if (!tryInPortal(products, (view) => transferLicenses(view, { from, to, tag, quantity }, now))) return;
      ledger.recordTransfer(from, to, tag, quantity, now);
    },
  ),
  modelCommands('a message once more', fc.nat(), (products, _ledger, index) => {
    const message = products.deliveredMessages[index % Math.max(1, products.deliveredMessages.length)];
    if (message) deliver(products, message);
  }),
];

/** Delivers an earlier message again to the same portal. */
function deliver(products: Products, { owner, udi, message }: ReceivedMessage): void {
  products.portal((view, now) => {
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
