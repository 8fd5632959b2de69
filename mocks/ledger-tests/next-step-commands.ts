import fc from 'fast-check';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { deregister, register, renew } from '#mocks/services/product-commands.ts';
import { installAuthorization, requestReservation, returnReservation } from '#mocks/services/reservation-commands.ts';
import type { Ledger } from './ledger.ts';
import { type ModelCommand, modelCommands } from './model-command.ts';
import { confirm, enterReturnCode, makeToken, rehostTo, reserveFor, updateTo } from './portal-steps.ts';
import { addCode, pickCode } from './product-commands.ts';
import type { Products, ResponseDelivery } from './products.ts';

const by = 'admin';

interface Drawn {
  readonly product: number;
  /** Chooses between the possible steps in a state, 0 to 5. */
  readonly choice: number;
  readonly count: number;
  readonly answers: ResponseDelivery;
}

/**
 * Commands that continue the current flow of a product. Without them, complete flows from a request to an entered return
 * code would hardly ever occur by chance.
 */
export const nextSteps: readonly fc.Arbitrary<ModelCommand>[] = Array.from({ length: 24 }, () =>
  modelCommands<Drawn>(
    'next step',
    fc.record({
      // Product 1 is drawn more often, so that it completes whole flows.
      product: fc.constantFrom(1, 1, 1, 1, 1, 0, 0, 2, 3),
      choice: fc.nat({ max: 5 }),
      count: fc.integer({ min: 1, max: 50 }),
      answers: fc.constantFrom<ResponseDelivery>('arrive', 'arrive', 'are-lost'),
    }),
    nextStep,
  ),
);

function nextStep(products: Products, ledger: Ledger, drawn: Drawn): void {
  const { product, choice, answers } = drawn;
  const { registration, kept, product: kind } = products.agent(product);
  const tag = (kind === 'cyber-vision' ? catalogue.advantage : catalogue.workloadProtection).tag;
  const quantities = { [tag]: drawn.count };
  const udi = products.udi(product);
  const existing = products.snapshot.instances.find((each) => each.udi === udi);
  const isInTransit = existing?.holding.kind === 'reserved' && existing.holding.pending !== undefined;
  if (registration.status === 'registering' || registration.status === 'retrying') products.wait(3000, answers);
  else if (registration.status === 'registered') {
    if (choice < 2) products.measure(product, { components: choice * 40, workloads: choice * 40 }, answers);
    else if (choice === 2) products.product(product, (view, now) => deregister(view, { by }, now), answers);
    else products.product(product, (view, now) => renew(view, { kind: 'authorization', by }, now), answers);
  } else if (registration.status === 'reservation-pending') {
    const wanted = choice === 5 ? undefined : quantities;
    const { code } = registration.request;
    if (existing) installCode(products, product);
    else if (choice === 4)
      rehostTo(products, ledger, findReserved(products, kind === 'cyber-vision' ? 'CV-' : 'CSW-'), code);
    else reserveFor(products, ledger, code, accountId(choice), wanted);
  } else if (registration.status === 'reserved') {
    if (isInTransit && kept?.code === 'confirmation') confirm(products, ledger, udi, kept.text);
    else if (isInTransit) installCode(products, product);
    else if (choice > 1) updateTo(products, ledger, udi, quantities);
    else
      addCode(
        products,
        'returns',
        product,
        products.product(product, (view, now) => returnReservation(view, { by }, now)),
      );
  } else if (kept?.code === 'return' && existing) enterReturnCode(products, ledger, udi, kept.text);
  else if (choice < 4) {
    addCode(
      products,
      'requests',
      product,
      products.product(product, (view, now) => requestReservation(view, { by }, now)),
    );
  } else registerWithNewToken(products, ledger, drawn);
}

/** Returns the UDI of an instance with a reservation that has not been rehosted. */
function findReserved({ snapshot }: Products, family: string): string {
  const match = snapshot.instances.find(
    ({ udi, holding, replacedBy }) => holding.kind === 'reserved' && replacedBy === undefined && udi.startsWith(family),
  );
  return match?.udi ?? '';
}

function accountId(choice: number): string {
  return choice === 0 ? 'default' : 'iot-security-demos';
}

function installCode(products: Products, product: number): void {
  const { text: code } = pickCode(products.createdCodes, 'authorizations', 0, products.udi(product));
  products.product(product, (view, now) => installAuthorization(view, { code, by }, now));
  const { kept } = products.agent(product);
  if (kept?.code === 'confirmation') addCode(products, 'confirmations', product, { code: kept.text });
}

/** Creates a token in the portal that the product's transport leads to, and registers with it. */
function registerWithNewToken(products: Products, ledger: Ledger, { product, choice }: Drawn): void {
  const { product: kind, transport } = products.agent(product);
  const url = 'https://ssm.example.com/SmartTransport';
  const isLocal = kind === 'cyber-vision' ? transport.kind === 'gateway' : choice === 5;
  makeToken(products, ledger, isLocal ? 'local' : accountId(choice), 1);
  const { cssm } = isLocal ? products.world.onPrem : products.world;
  const token = cssm.virtualAccounts.flatMap(({ tokens }) => tokens).at(-1)?.text ?? '';
  const transportUrl = isLocal && kind !== 'cyber-vision' ? url : undefined;
  products.product(product, (view, now) => register(view, { token, force: choice === 5, transportUrl, by }, now));
}
