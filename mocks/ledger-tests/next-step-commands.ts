import fc from 'fast-check';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { deregister, register, renew } from '#mocks/services/product-commands.ts';
import { installAuthorization, requestReservation, returnReservation } from '#mocks/services/reservation-commands.ts';
import type { Devices, ResponseDelivery } from './devices.ts';
import type { Ledger } from './ledger.ts';
import { type ModelCommand, modelCommands } from './model-command.ts';
import { confirm, enterReturnCode, makeToken, rehostTo, reserveFor, updateTo } from './portal-steps.ts';
import { addCode, pickCode } from './product-commands.ts';

const by = 'admin';

interface Drawn {
  readonly product: number;
  readonly turn: number;
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
      turn: fc.nat({ max: 5 }),
      count: fc.integer({ min: 1, max: 50 }),
      answers: fc.constantFrom<ResponseDelivery>('arrive', 'arrive', 'are-lost'),
    }),
    nextStep,
  ),
);

function nextStep(fleet: Devices, ledger: Ledger, drawn: Drawn): void {
  const { product, turn, answers } = drawn;
  const { registration, kept, product: kind } = fleet.agent(product);
  const tag = (kind === 'cyber-vision' ? catalogue.advantage : catalogue.workloadProtection).tag;
  const quantities = { [tag]: drawn.count };
  const udi = fleet.udi(product);
  const existing = fleet.snapshot.instances.find((each) => each.udi === udi);
  const isInTransit = existing?.holding.kind === 'reserved' && existing.holding.pending !== undefined;
  if (registration.status === 'registering' || registration.status === 'retrying') fleet.wait(3000, answers);
  else if (registration.status === 'registered') {
    if (turn < 2) fleet.measure(product, { components: turn * 40, workloads: turn * 40 }, answers);
    else if (turn === 2) fleet.product(product, (view, now) => deregister(view, { by }, now), answers);
    else fleet.product(product, (view, now) => renew(view, { kind: 'authorization', by }, now), answers);
  } else if (registration.status === 'reservation-pending') {
    const wanted = turn === 5 ? undefined : quantities;
    const { code } = registration.request;
    if (existing) installCode(fleet, product);
    else if (turn === 4) rehostTo(fleet, ledger, findReserved(fleet, kind === 'cyber-vision' ? 'CV-' : 'CSW-'), code);
    else reserveFor(fleet, ledger, code, accountId(turn), wanted);
  } else if (registration.status === 'reserved') {
    if (isInTransit && kept?.code === 'confirmation') confirm(fleet, ledger, udi, kept.text);
    else if (isInTransit) installCode(fleet, product);
    else if (turn > 1) updateTo(fleet, ledger, udi, quantities);
    else
      addCode(
        fleet,
        'returns',
        product,
        fleet.product(product, (view, now) => returnReservation(view, { by }, now)),
      );
  } else if (kept?.code === 'return' && existing) enterReturnCode(fleet, ledger, udi, kept.text);
  else if (turn < 4) {
    addCode(
      fleet,
      'requests',
      product,
      fleet.product(product, (view, now) => requestReservation(view, { by }, now)),
    );
  } else registerWithNewToken(fleet, ledger, drawn);
}

/** Returns the UDI of an instance with a reservation that has not been rehosted. */
function findReserved({ snapshot }: Devices, family: string): string {
  const match = snapshot.instances.find(
    ({ udi, holding, replacedBy }) => holding.kind === 'reserved' && replacedBy === undefined && udi.startsWith(family),
  );
  return match?.udi ?? '';
}

function accountId(turn: number): string {
  return turn === 0 ? 'default' : 'iot-security-demos';
}

function installCode(fleet: Devices, product: number): void {
  const { text: code } = pickCode(fleet.inFlight, 'authorizations', 0, fleet.udi(product));
  fleet.product(product, (view, now) => installAuthorization(view, { code, by }, now));
  const { kept } = fleet.agent(product);
  if (kept?.code === 'confirmation') addCode(fleet, 'confirmations', product, { code: kept.text });
}

/** Creates a token in the portal that the product's transport leads to, and registers with it. */
function registerWithNewToken(fleet: Devices, ledger: Ledger, { product, turn }: Drawn): void {
  const { product: kind, transport } = fleet.agent(product);
  const url = 'https://ssm.example.com/SmartTransport';
  const isLocal = kind === 'cyber-vision' ? transport.kind === 'gateway' : turn === 5;
  makeToken(fleet, ledger, isLocal ? 'local' : accountId(turn), 1);
  const { cssm } = isLocal ? fleet.world.onPrem : fleet.world;
  const token = cssm.virtualAccounts.flatMap(({ tokens }) => tokens).at(-1)?.text ?? '';
  const transportUrl = isLocal ? url : undefined;
  fleet.product(product, (view, now) => register(view, { token, force: turn === 5, transportUrl, by }, now));
}
