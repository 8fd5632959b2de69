import fc from 'fast-check';
import { usageOf } from '#mocks/agent/usage.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import {
  deregister,
  ownUdi,
  register,
  renew,
  setMode,
  setTier,
  setTransport,
  testConnection,
} from '#mocks/exchange/exchange.ts';
import { connect, synchronize } from '#mocks/exchange/on-prem-synchronization.ts';
import { buy, createToken, lapse, releaseAnswer, removeInstance, revokeToken } from '#mocks/exchange/portal.ts';
import type { View } from '#mocks/step.ts';
import type { Line, LineFault } from '#mocks/world.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Transport } from '#src/contract/settings.ts';
import { anyReservationActInThePortal, anyReservationCommand } from './any-reservation-deed.ts';
import { attempted, type Deed } from './attempted.ts';
import { by } from './bench.ts';

const anyToken = fc.nat({ max: 20 }).map((index) => (view: View) => {
  const { cssm, onPrem } = view.world;
  const tokens = [cssm, onPrem.cssm].flatMap(({ virtualAccounts }) => virtualAccounts.flatMap((each) => each.tokens));
  return tokens[index % tokens.length];
});

/** A licence the product shows, or one of the account. */
const anyTag = fc.nat({ max: 20 }).map((index) => (view: View, now: Moment) => {
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

/** What an administrator does. */
export const anyCommand: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(anyToken, fc.boolean())
    .map(([token, force]) =>
      attempted((view, now) => register(view, { token: token(view)?.text ?? '', force, by }, now)),
    ),
  fc.constant(attempted((view, now) => deregister(view, { by }, now))),
  fc
    .constantFrom('authorization' as const, 'registration' as const)
    .map((kind) => attempted((view, now) => renew(view, { kind, by }, now))),
  fc
    .constantFrom('essentials' as const, 'advantage' as const)
    .map((tier) => attempted((view, now) => setTier(view, { tier, by }, now))),
  transports.map((transport) => attempted((view, now) => setTransport(view, { transport, by }, now))),
  transports.map((transport) => attempted((view, now) => testConnection(view, transport, now))),
  modes.map((setting) => attempted((view, now) => setMode(view, { setting, by }, now))),
  { weight: 6, arbitrary: anyReservationCommand },
);

/** What happens in the portal. */
export const anyActInThePortal: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .constantFrom('iot-security-demos', 'default', 'local')
    .map((virtualAccountId) => attempted((view, now) => createToken(view, { virtualAccountId, maximumUses: 2 }, now))),
  anyToken.map((token) => attempted((view, now) => revokeToken(view, token(view)?.id ?? '', now))),
  fc.constant(attempted((view, now) => removeInstance(view, { udi: ownUdi(view.world.agent) }, now))),
  fc.nat({ max: 25 }).map(
    (index): Deed =>
      (bench) => {
        const { udi } = bench.snapshot.instances[index % bench.snapshot.instances.length] ?? { udi: '' };
        attempted((view, now) => removeInstance(view, { udi }, now))(bench);
      },
  ),
  anyTag.map((tag) => attempted((view, now) => buy(view, { tag: tag(view, now), quantity: 50 }, now))),
  anyTag.map((tag) => attempted((view, now) => lapse(view, { tag: tag(view, now) }, now))),
  fc.constant(attempted(releaseAnswer)),
  fc
    .constantFrom('manual' as const, 'weekly' as const, 'monthly' as const)
    .map((schedule) => attempted((view) => connect(view, { connection: 'connected', schedule }))),
  fc.constant(attempted((view, now) => synchronize(view, now))),
  { weight: 6, arbitrary: anyReservationActInThePortal },
);

const faults: readonly LineFault[] = [
  'communication-timeout',
  'name-not-resolved',
  'connection-refused',
  'proxy-denied',
  'certificate-not-trusted',
  'clock-skewed',
];
const lines: readonly Line[] = [
  { state: 'up' },
  { state: 'withheld' },
  ...faults.map((reason) => ({ state: 'down', reason }) as const),
];

const someSensors = fc.nat({ max: 3 });

/** What changes around the product and in it. */
export const anyChange: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...lines).map(
    (line): Deed =>
      (bench) =>
        bench.line(line),
  ),
  fc.nat({ max: 70_000 }).map(
    (components): Deed =>
      (bench) =>
        bench.measure({ components }),
  ),
  fc.constant<Deed>((bench) => bench.measure({ components: 0, subscriberRules: false })),
  fc
    .record({ ic3000: someSensors, catalyst9300: someSensors, ir8340: someSensors, centerDpiInterfaces: someSensors })
    .map(
      (sensors): Deed =>
        (bench) =>
          bench.measure({ sensors, subscriberRules: true }),
    ),
);

/** So much time passes. */
export function time(...lengths: readonly number[]): fc.Arbitrary<Deed> {
  return fc.constantFrom(...lengths).map(
    (length): Deed =>
      (bench) =>
        bench.wait(length),
  );
}
