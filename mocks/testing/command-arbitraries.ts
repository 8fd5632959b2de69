import fc from 'fast-check';
import { usageOf } from '#mocks/agent/usage.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { connect, synchronize } from '#mocks/services/on-prem-sync.ts';
import {
  buy,
  createToken,
  lapse,
  releaseResponse,
  removeInstance,
  revokeToken,
} from '#mocks/services/portal-account.ts';
import {
  deregister,
  ownUdi,
  register,
  renew,
  setMode,
  setTier,
  setTransport,
  testConnection,
} from '#mocks/services/product-commands.ts';
import type { Network, NetworkFault } from '#mocks/simulator-state.ts';
import type { StateView } from '#mocks/transaction.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Transport } from '#src/contract/settings.ts';
import { anyPortalReservationCommand, anyReservationCommand } from './reservation-command-arbitraries.ts';
import { by } from './simulator-harness.ts';
import { type HarnessCommand, tryCommand } from './try-command.ts';

const anyToken = fc.nat({ max: 20 }).map((index) => (view: StateView) => {
  const { cssm, onPrem } = view.world;
  const tokens = [cssm, onPrem.cssm].flatMap(({ virtualAccounts }) => virtualAccounts.flatMap((each) => each.tokens));
  return tokens[index % tokens.length];
});

/** The tag of a license that the product shows or the account lists. */
const anyTag = fc.nat({ max: 20 }).map((index) => (view: StateView, now: EpochMs) => {
  const used = usageOf(view.world.agent, now).licenses.map(({ tag }) => tag);
  const listed = view.world.cssm.virtualAccounts.flatMap(({ licenses }) => licenses.map(({ tag }) => tag));
  return [...used, ...listed][index % (used.length + listed.length)] ?? '';
});

const gateway = (url: string): Transport => ({ kind: 'gateway', url });
const transports = fc.constantFrom<Transport>(
  { kind: 'direct' },
  { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
  { kind: 'proxy', host: 'proxy.invalid', port: 8080 },
  gateway('https://ssm.example.com/SmartTransport'),
  gateway('http://ssm.example.com/Transportgateway/services/DeviceRequestHandler'),
  gateway('https://ssm.example.com/elsewhere'),
);

const modes = fc.constantFrom<ModeSetting>(
  { mode: 'pre-paid' },
  { mode: 'post-paid', customer: {} },
  { mode: 'post-paid', customer: { name: 'Example Water Works' } },
);

/** A command of an administrator at the product. */
export const anyCommand: fc.Arbitrary<HarnessCommand> = fc.oneof(
  fc
    .tuple(anyToken, fc.boolean())
    .map(([token, force]) =>
      tryCommand((view, now) => register(view, { token: token(view)?.text ?? '', force, by }, now)),
    ),
  fc.constant(tryCommand((view, now) => deregister(view, { by }, now))),
  fc
    .constantFrom('authorization' as const, 'registration' as const)
    .map((kind) => tryCommand((view, now) => renew(view, { kind, by }, now))),
  fc
    .constantFrom('essentials' as const, 'advantage' as const)
    .map((tier) => tryCommand((view, now) => setTier(view, { tier, by }, now))),
  transports.map((transport) => tryCommand((view, now) => setTransport(view, { transport, by }, now))),
  transports.map((transport) => tryCommand((view, now) => testConnection(view, transport, now))),
  modes.map((setting) => tryCommand((view, now) => setMode(view, { setting, by }, now))),
  { weight: 6, arbitrary: anyReservationCommand },
);

/** A command in the portal. */
export const anyPortalCommand: fc.Arbitrary<HarnessCommand> = fc.oneof(
  fc
    .constantFrom('iot-security-demos', 'default', 'local')
    .map((virtualAccountId) => tryCommand((view, now) => createToken(view, { virtualAccountId, maximumUses: 2 }, now))),
  anyToken.map((token) => tryCommand((view, now) => revokeToken(view, token(view)?.id ?? '', now))),
  fc.constant(tryCommand((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now))),
  fc.nat({ max: 25 }).map(
    (index): HarnessCommand =>
      (harness) => {
        const { udi } = harness.snapshot.instances[index % harness.snapshot.instances.length] ?? { udi: '' };
        tryCommand((view, now) => removeInstance(view, { udi }, now))(harness);
      },
  ),
  anyTag.map((tag) => tryCommand((view, now) => buy(view, { tag: tag(view, now), quantity: 50 }, now))),
  anyTag.map((tag) => tryCommand((view, now) => lapse(view, { tag: tag(view, now) }, now))),
  fc.constant(tryCommand(releaseResponse)),
  fc
    .constantFrom('manual' as const, 'weekly' as const, 'monthly' as const)
    .map((schedule) => tryCommand((view) => connect(view, { connection: 'connected', schedule }))),
  fc.constant(tryCommand((view, now) => synchronize(view, now))),
  { weight: 6, arbitrary: anyPortalReservationCommand },
);

const networkFaults: readonly NetworkFault[] = [
  'communication-timeout',
  'name-not-resolved',
  'connection-refused',
  'proxy-denied',
  'certificate-not-trusted',
  'clock-skewed',
];
const networks: readonly Network[] = [
  { state: 'up' },
  { state: 'withheld' },
  ...networkFaults.map((reason) => ({ state: 'down', reason }) as const),
];

const someSensors = fc.nat({ max: 3 });

/** A change of the network or of the measured usage. */
export const anyChange: fc.Arbitrary<HarnessCommand> = fc.oneof(
  fc.constantFrom(...networks).map(
    (network): HarnessCommand =>
      (harness) =>
        harness.line(network),
  ),
  fc.nat({ max: 70_000 }).map(
    (components): HarnessCommand =>
      (harness) =>
        harness.measure({ components }),
  ),
  fc.constant<HarnessCommand>((harness) => harness.measure({ components: 0, subscriberRules: false })),
  fc
    .record({ ic3000: someSensors, catalyst9300: someSensors, ir8340: someSensors, centerDpiInterfaces: someSensors })
    .map(
      (sensors): HarnessCommand =>
        (harness) =>
          harness.measure({ sensors, subscriberRules: true }),
    ),
);

/** A command that advances the time by one of these lengths in ms. */
export function time(...lengths: readonly number[]): fc.Arbitrary<HarnessCommand> {
  return fc.constantFrom(...lengths).map(
    (length): HarnessCommand =>
      (harness) =>
        harness.wait(length),
  );
}
