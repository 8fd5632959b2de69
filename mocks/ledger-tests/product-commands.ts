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
import { type ModelCommand, modelCommands } from './model-command.ts';
import type { CreatedCode, CreatedCodes, Products, ResponseDelivery } from './products.ts';

const by = 'admin';

const product = fc.nat({ max: 3 });
const answers = fc.constantFrom<ResponseDelivery>('arrive', 'arrive', 'arrive', 'are-lost');

/** The age of the chosen code: mostly one of the newest. */
const which = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });

/** Picks the code of this kind that is `age` codes old; one of this product if there is one and `age` is below 3. */
export function pickCode(createdCodes: CreatedCodes, kind: keyof CreatedCodes, age: number, udi?: string): CreatedCode {
  const own = createdCodes[kind].filter((code) => code.udi === udi);
  const codes = own.length > 0 && age < 3 ? own : createdCodes[kind];
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

/** Commands of an administrator on one of the products. */
export const onProducts: readonly fc.Arbitrary<ModelCommand>[] = [
  modelCommands(
    'register',
    fc.record({ product, token: fc.nat(), force: fc.boolean(), gateway: fc.boolean() }),
    runRegister,
  ),
  modelCommands('deregister', fc.record({ product, answers }), (products, _ledger, drawn) => {
    products.product(drawn.product, (view, now) => deregister(view, { by }, now), drawn.answers);
  }),
  modelCommands(
    'renew',
    fc.record({ product, answers, kind: fc.constantFrom('authorization' as const, 'registration' as const) }),
    (products, _ledger, { kind, ...drawn }) => {
      products.product(drawn.product, (view, now) => renew(view, { kind, by }, now), drawn.answers);
    },
  ),
  modelCommands('measure', fc.record({ product, answers, count: fc.nat({ max: 90 }) }), (products, _ledger, drawn) => {
    const { count } = drawn;
    products.measure(drawn.product, { components: count, workloads: count, endpoints: count * 2 }, drawn.answers);
  }),
  modelCommands(
    'tier',
    fc.record({ product, answers, tier: fc.constantFrom('essentials' as const, 'advantage' as const) }),
    (products, _ledger, { tier, ...drawn }) => {
      products.product(drawn.product, (view, now) => setTier(view, { tier, by }, now), drawn.answers);
    },
  ),
  modelCommands(
    'transport',
    fc.record({ product, transport: transports }),
    (products, _ledger, { transport, ...drawn }) => {
      products.product(drawn.product, (view, now) => setTransport(view, { transport, by }, now));
    },
  ),
  modelCommands('post-paid', product, (products, _ledger, index) => {
    products.product(index, (view, now) => setMode(view, { setting: { mode: 'post-paid', customer: {} }, by }, now));
  }),
  modelCommands('line', networks, (products, _ledger, line) => products.line(line)),
  modelCommands(
    'wait',
    fc.record({ by: fc.constantFrom(3000, 3000, 3000, day, 31 * day, 100 * day), answers }),
    (products, _ledger, drawn) => products.wait(drawn.by, drawn.answers),
  ),
  modelCommands('request', product, (products, _ledger, index) => {
    addCode(
      products,
      'requests',
      index,
      products.product(index, (view, now) => requestReservation(view, { by }, now)),
    );
  }),
  modelCommands('cancel request', product, (products, _ledger, index) => {
    products.product(index, (view, now) => cancelReservation(view, { by }, now));
  }),
  modelCommands('install', fc.record({ product, which }), (products, _ledger, { product: index, which: age }) => {
    const code = pickCode(products.createdCodes, 'authorizations', age, products.udi(index)).text;
    products.product(index, (view, now) => installAuthorization(view, { code, by }, now));
    const { kept } = products.agent(index);
    if (kept?.code === 'confirmation') addCode(products, 'confirmations', index, { code: kept.text });
  }),
  modelCommands('return unused', fc.record({ product, which }), (products, _ledger, { product: index, which: age }) => {
    const code = pickCode(products.createdCodes, 'authorizations', age, products.udi(index)).text;
    addCode(
      products,
      'returns',
      index,
      products.product(index, (view, now) => returnAuthorization(view, { code, by }, now)),
    );
  }),
  modelCommands('return', product, (products, _ledger, index) => {
    addCode(
      products,
      'returns',
      index,
      products.product(index, (view, now) => returnReservation(view, { by }, now)),
    );
  }),
  modelCommands('confirmation entered', product, (products, _ledger, index) => {
    products.product(index, (view, now) => acknowledgeConfirmation(view, { by }, now));
  }),
  modelCommands('return entered', product, (products, _ledger, index) => {
    products.product(index, (view, now) => acknowledgeReturn(view, { by }, now));
  }),
];

/** Registers a product with any token; a cluster with or without a gateway URL, a Center with its current transport. */
function runRegister(
  products: Products,
  _ledger: unknown,
  drawn: { product: number; token: number; force: boolean; gateway: boolean },
): void {
  const tokens = [...products.world.cssm.virtualAccounts, ...products.world.onPrem.cssm.virtualAccounts].flatMap(
    (account) => account.tokens,
  );
  const token = tokens[drawn.token % Math.max(1, tokens.length)]?.text ?? '';
  const isCluster = products.agent(drawn.product).product === 'secure-workload';
  const transportUrl = drawn.gateway && isCluster ? url : undefined;
  products.product(drawn.product, (view, now) => register(view, { token, force: drawn.force, transportUrl, by }, now));
}

/** Adds the code to the created codes, if there is one. */
export function addCode(
  products: Products,
  kind: keyof CreatedCodes,
  index: number,
  answer: { readonly code: string } | undefined,
): void {
  if (answer) products.createdCodes[kind].push({ text: answer.code, udi: products.udi(index) });
}
