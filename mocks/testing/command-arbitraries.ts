import fc from 'fast-check';
import { usageOf } from '#mocks/agent/usage.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type Command, type ControlCommandInput, type ControlCommandName, commands } from '#mocks/commands.ts';
import { requestFile, synchronizeByFile, synchronizedUdis } from '#mocks/services/on-prem-sync.ts';
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
import { confirmationCodeIn, requestCodeIn, returnCodeIn } from './codes-in-transit.ts';
import { anyReservationCommand, choices, quantities } from './reservation-command-arbitraries.ts';
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

type InputOf<Name extends ControlCommandName> = (view: StateView, now: EpochMs) => ControlCommandInput<Name>;

const none = fc.constant(() => undefined);
const anyAccount = fc.constantFrom('iot-security-demos', 'default', 'local');
const ownInstance = (view: StateView) => ({ udi: ownUdi(view.world.agent) });
/** The product's own instance, or one that the On-Prem serves. */
const anyInstance = fc.nat({ max: 20 }).map((index) => (view: StateView) => {
  const udis = [ownUdi(view.world.agent), ...synchronizedUdis(view.world)];
  return { udi: udis[index % udis.length] ?? '' };
});

/**
 * The inputs of every command, with the codes, tokens, licenses and product instances of the state in which it runs. A
 * command without a generator does not compile.
 */
const inputs: { readonly [Name in ControlCommandName]: fc.Arbitrary<InputOf<Name>> } = {
  'cssm.createToken': anyAccount.map((virtualAccountId) => () => ({ virtualAccountId, maximumUses: 2 })),
  'cssm.revokeToken': anyToken.map((token) => (view) => token(view)?.id ?? ''),
  'cssm.transferLicenses': fc
    .tuple(anyTag, anyAccount, anyAccount, fc.nat({ max: 60 }))
    .map(([tag, from, to, quantity]) => (view, now) => ({ tag: tag(view, now), from, to, quantity })),
  'cssm.transferInstance': fc.tuple(anyInstance, anyAccount).map(([instance, to]) => (view) => ({
    ...instance(view),
    to,
  })),
  'cssm.readRehost': anyInstance.map((instance) => (view) => ({
    ...instance(view),
    requestCode: requestCodeIn(view),
  })),
  'cssm.rehost': anyInstance.map((instance) => (view) => ({ ...instance(view), requestCode: requestCodeIn(view) })),
  'cssm.readRequest': fc.constant((view) => ({ requestCode: requestCodeIn(view) })),
  'cssm.reserve': choices.map((choice) => (view) => ({ requestCode: requestCodeIn(view), choice })),
  'cssm.updateReservation': quantities.map((chosen) => (view) => ({ ...ownInstance(view), quantities: chosen })),
  'cssm.enterConfirmationCode': fc.constant((view) => ({ ...ownInstance(view), code: confirmationCodeIn(view) })),
  'cssm.removeReservation': fc.constant((view) => ({ ...ownInstance(view), returnCode: returnCodeIn(view) })),
  'cssm.removeInstance': anyInstance,
  'cssm.buy': anyTag.map((tag) => (view, now) => ({ tag: tag(view, now), quantity: 50 })),
  'cssm.lapse': anyTag.map((tag) => (view, now) => ({ tag: tag(view, now) })),
  'cssm.synchronizeByFile': fc.constant((view, now) => {
    const file = requestFile(view, now);
    return file.ok ? file.value.text : '';
  }),
  'cssm.answer': none,
  'onPrem.connect': fc
    .constantFrom('manual' as const, 'weekly' as const, 'monthly' as const)
    .map((schedule) => () => ({ connection: 'connected', schedule })),
  'onPrem.synchronize': none,
  'onPrem.requestFile': none,
  'onPrem.takeResponse': fc.constant((view, now) => {
    const file = requestFile(view, now);
    const response = file.ok ? synchronizeByFile(view, file.value.text, now) : file;
    return response.ok ? response.value.text : '';
  }),
};

const entries = Object.entries(inputs) as unknown as readonly (readonly [
  ControlCommandName,
  fc.Arbitrary<(view: StateView, now: EpochMs) => unknown>,
])[];

/** The commands of a reservation and of its codes, which have an effect only one after the other. */
const frequent: readonly ControlCommandName[] = [
  'cssm.reserve',
  'cssm.updateReservation',
  'cssm.enterConfirmationCode',
  'cssm.removeReservation',
];

/** A command in the portal or in the On-Prem. */
export const anyPortalCommand: fc.Arbitrary<HarnessCommand> = fc.oneof(
  ...entries.map(([name, arbitrary]) => ({
    weight: frequent.includes(name) ? 3 : 1,
    arbitrary: arbitrary.map((inputOf) => {
      const { run } = commands[name] as Command<unknown>;
      return tryCommand((view, now) => run(view, inputOf(view, now), now));
    }),
  })),
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
