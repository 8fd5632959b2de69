import fc from 'fast-check';
import { day } from '#mocks/codes/epoch.ts';
import { deregister, register, renew, setMode, setTier, setTransport } from '#mocks/services/product-commands.ts';
import {
  acknowledgeConfirmation,
  acknowledgeReturn,
  cancelReservation,
  installAuthorization,
  requestReservation,
  returnAuthorization,
  returnReservation,
} from '#mocks/services/reservation-commands.ts';
import type { Network } from '#mocks/simulator-state.ts';
import type { Transport } from '#src/contract/settings.ts';
import type { Devices, InFlightCode, InFlightCodes, ResponseDelivery } from './devices.ts';
import { type ModelCommand, modelCommands } from './model-command.ts';

const by = 'admin';

const product = fc.nat({ max: 3 });
const answers = fc.constantFrom<ResponseDelivery>('arrive', 'arrive', 'arrive', 'are-lost');

/** The age of the chosen code: mostly one of the newest. */
const which = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });

/** Picks the code of this kind that is `age` codes old; one of this product if there is one and `age` is below 3. */
export function pickCode(inFlight: InFlightCodes, kind: keyof InFlightCodes, age: number, udi?: string): InFlightCode {
  const own = inFlight[kind].filter((code) => code.udi === udi);
  const codes = own.length > 0 && age < 3 ? own : inFlight[kind];
  return codes[codes.length - 1 - (age % Math.max(1, codes.length))] ?? { text: '', udi: '' };
}

const url = 'https://ssm.example.com/SmartTransport';
const transports = fc.constantFrom<Transport>({ kind: 'direct' }, { kind: 'direct' }, { kind: 'gateway', url });
const networks = fc.constantFrom<Network>(
  { state: 'up' },
  { state: 'up' },
  { state: 'withheld' },
  { state: 'down', reason: 'connection-refused' },
);

/** Commands of an administrator on one of the devices. */
export const onProducts: readonly fc.Arbitrary<ModelCommand>[] = [
  modelCommands(
    'register',
    fc.record({ product, token: fc.nat(), force: fc.boolean(), gateway: fc.boolean() }),
    runRegister,
  ),
  modelCommands('deregister', fc.record({ product, answers }), (fleet, _ledger, drawn) => {
    fleet.product(drawn.product, (view, now) => deregister(view, { by }, now), drawn.answers);
  }),
  modelCommands(
    'renew',
    fc.record({ product, answers, kind: fc.constantFrom('authorization' as const, 'registration' as const) }),
    (fleet, _ledger, { kind, ...drawn }) => {
      fleet.product(drawn.product, (view, now) => renew(view, { kind, by }, now), drawn.answers);
    },
  ),
  modelCommands('measure', fc.record({ product, answers, count: fc.nat({ max: 90 }) }), (fleet, _ledger, drawn) => {
    const { count } = drawn;
    fleet.measure(drawn.product, { components: count, workloads: count, endpoints: count * 2 }, drawn.answers);
  }),
  modelCommands(
    'tier',
    fc.record({ product, answers, tier: fc.constantFrom('essentials' as const, 'advantage' as const) }),
    (fleet, _ledger, { tier, ...drawn }) => {
      fleet.product(drawn.product, (view, now) => setTier(view, { tier, by }, now), drawn.answers);
    },
  ),
  modelCommands(
    'transport',
    fc.record({ product, transport: transports }),
    (fleet, _ledger, { transport, ...drawn }) => {
      fleet.product(drawn.product, (view, now) => setTransport(view, { transport, by }, now));
    },
  ),
  modelCommands('post-paid', product, (fleet, _ledger, index) => {
    fleet.product(index, (view, now) => setMode(view, { setting: { mode: 'post-paid', customer: {} }, by }, now));
  }),
  modelCommands('line', networks, (fleet, _ledger, line) => fleet.line(line)),
  modelCommands(
    'wait',
    fc.record({ by: fc.constantFrom(3000, 3000, 3000, day, 31 * day, 100 * day), answers }),
    (fleet, _ledger, drawn) => fleet.wait(drawn.by, drawn.answers),
  ),
  modelCommands('request', product, (fleet, _ledger, index) => {
    addCode(
      fleet,
      'requests',
      index,
      fleet.product(index, (view, now) => requestReservation(view, { by }, now)),
    );
  }),
  modelCommands('cancel request', product, (fleet, _ledger, index) => {
    fleet.product(index, (view, now) => cancelReservation(view, { by }, now));
  }),
  modelCommands('install', fc.record({ product, which }), (fleet, _ledger, { product: index, which: age }) => {
    const code = pickCode(fleet.inFlight, 'authorizations', age, fleet.udi(index)).text;
    fleet.product(index, (view, now) => installAuthorization(view, { code, by }, now));
    const { kept } = fleet.agent(index);
    if (kept?.code === 'confirmation') addCode(fleet, 'confirmations', index, { code: kept.text });
  }),
  modelCommands('return unused', fc.record({ product, which }), (fleet, _ledger, { product: index, which: age }) => {
    const code = pickCode(fleet.inFlight, 'authorizations', age, fleet.udi(index)).text;
    addCode(
      fleet,
      'returns',
      index,
      fleet.product(index, (view, now) => returnAuthorization(view, { code, by }, now)),
    );
  }),
  modelCommands('return', product, (fleet, _ledger, index) => {
    addCode(
      fleet,
      'returns',
      index,
      fleet.product(index, (view, now) => returnReservation(view, { by }, now)),
    );
  }),
  modelCommands('confirmation entered', product, (fleet, _ledger, index) => {
    fleet.product(index, (view, now) => acknowledgeConfirmation(view, { by }, now));
  }),
  modelCommands('return entered', product, (fleet, _ledger, index) => {
    fleet.product(index, (view, now) => acknowledgeReturn(view, { by }, now));
  }),
];

/** Registers a product with any token, with a gateway URL or with its current transport. */
function runRegister(
  fleet: Devices,
  _ledger: unknown,
  drawn: { product: number; token: number; force: boolean; gateway: boolean },
): void {
  const tokens = [...fleet.world.cssm.virtualAccounts, ...fleet.world.onPrem.cssm.virtualAccounts].flatMap(
    (account) => account.tokens,
  );
  const token = tokens[drawn.token % Math.max(1, tokens.length)]?.text ?? '';
  const transportUrl = drawn.gateway ? url : undefined;
  fleet.product(drawn.product, (view, now) => register(view, { token, force: drawn.force, transportUrl, by }, now));
}

/** Adds a created code to those in flight, if there is one. */
export function addCode(
  fleet: Devices,
  kind: keyof InFlightCodes,
  index: number,
  answer: { readonly code: string } | undefined,
): void {
  if (answer) fleet.inFlight[kind].push({ text: answer.code, udi: fleet.udi(index) });
}
