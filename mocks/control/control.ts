import { deploymentOf } from '#mocks/agent/replies.ts';
import { parseUser, type User, withUsersOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import { type Command, type ControlCommandName, commands } from '#mocks/commands.ts';
import type { ControlApi, ScheduledEvent, SimulatorStatus } from '#mocks/control/client.ts';
import { parseDuration } from '#mocks/duration.ts';
import { createScenarioSnapshot } from '#mocks/scenarios/create-snapshot.ts';
import { parseInstant, parseRole, parseScenarioName } from '#mocks/scenarios/start-options.ts';
import { advance, type FiredTimer, fastForward, upcoming } from '#mocks/scheduler.ts';
import { activate, measure } from '#mocks/services/product-commands.ts';
import type { Network, SimulatorSnapshot, SimulatorState, UserSession } from '#mocks/simulator-state.ts';
import type { TransactionResult } from '#mocks/store/store.ts';
import { emptyChanges, markChanged, type PortalCommandResult, type StateView } from '#mocks/transaction.ts';
import { parseApiFault, parseDelay, parseOperation } from './api-faults.ts';
import { importSnapshot } from './import-snapshot.ts';
import { parseNetworkFault } from './network-faults.ts';
import { createPortalQueries, type RunPortalCommand } from './portal-queries.ts';
import { redactSnapshot } from './redact.ts';
import { applyUsageOverrides } from './usage-overrides.ts';

/**
 * Creates the control API of a simulated backend: methods, by name, that act on the product and the portal from outside.
 * `impersonate` sets the user of this browser tab; it is omitted behind an HTTP port, where users sign in at `/sign-in`.
 */
export function createControl(backend: Backend, impersonate?: (user: User) => void): ControlApi {
  const { store, wall, run } = backend;
  /** Runs a portal command and returns its value. Throws when the portal rejects it. */
  const runCommand: RunPortalCommand = async <Value>(
    command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
    ...udis: readonly string[]
  ) => {
    const result = await run<PortalCommandResult<Value>>(
      (view, now) => {
        const value = command(view, now);
        return value.ok ? { value, changes: markChanged(view.world, value.changes) } : { value };
      },
      ...udis,
    );
    if (!result.ok) throw new Error(result.field ? `${result.problem}: ${result.field}` : result.problem);
    return result.value;
  };
  const change = (update: (world: SimulatorState) => SimulatorState) => run(({ world }) => replaceState(update(world)));
  /** Replaces the whole state, but keeps the users who are signed in. */
  const replace = async (next: SimulatorSnapshot) => {
    const current = await run(({ world }) => ({ value: world }));
    await store.replace({ ...next, world: withUsersOf(current, next.world) });
  };
  const setNetwork = (network: Network) =>
    run((view) => ({
      value: undefined,
      changes: markChanged(view.world, emptyChanges(withNetwork(view.world, network))),
    }));
  const setFaults = (update: (faults: SimulatorState['faults']) => SimulatorState['faults']) =>
    change((world) => ({ ...world, faults: update(world.faults) }));

  return {
    status: () => run(({ world }, now) => ({ value: statusOf(world, now) })),
    async load(name, options = {}) {
      const { now, role } = options;
      const input = {
        ...options,
        ...(now !== undefined && { now: parseInstant(now) }),
        ...(role && { role: parseRole(role) }),
      };
      await replace(createScenarioSnapshot(parseScenarioName(name), input, wall()));
    },
    now: () => run((_view, now) => ({ value: toIso(now) })),
    async advance(duration) {
      const by = parseDuration(duration);
      await run((view) => ({ value: undefined, changes: advance(view, by, wall()) }));
      return run((_view, now) => ({ value: toIso(now) }));
    },
    async fastForward(duration) {
      const by = parseDuration(duration);
      const fired = await run((view) => {
        const result = fastForward(view, by, wall());
        return { value: result.fired, changes: result.changes };
      });
      return { now: await run((_view, now) => ({ value: toIso(now) })), fired: fired.map(toScheduledEvent) };
    },
    upcoming: () => run(({ world }) => ({ value: upcoming(world).map(toScheduledEvent) })),
    measured: () => run(({ world }) => ({ value: world.agent.measured })),
    measure: (input) =>
      run((view, now) => ({
        value: undefined,
        changes: markChanged(view.world, measure(view, applyUsageOverrides(view.world.agent.measured, input), now)),
      })),
    activate: () => run((view, now) => ({ value: undefined, changes: markChanged(view.world, activate(view, now)) })),
    requests: async () => backend.requests.latest(),

    ...createPortalQueries(backend, runCommand),
    ...commandMethods(runCommand),

    async 'line.cut'(reason = 'communication-timeout') {
      await setNetwork({ state: 'down', reason: parseNetworkFault(reason) });
    },
    'line.restore': () => setNetwork({ state: 'up' }),
    'line.withhold': () => setNetwork({ state: 'withheld' }),
    async 'line.fail'(operation, input) {
      const [target, fault] = [parseOperation(operation), parseApiFault(input)];
      await setFaults((faults) => ({ ...faults, [target]: fault }));
    },
    async 'line.heal'(operation) {
      const target = operation === undefined ? undefined : parseOperation(operation);
      const isOther = ([failing]: readonly [string, unknown]) => target !== undefined && failing !== target;
      await setFaults((faults) => Object.fromEntries(Object.entries(faults).filter(isOther)));
    },
    async 'line.delay'(milliseconds) {
      const latency = parseDelay(milliseconds);
      await change((world) => ({ ...world, latency }));
    },

    'session.end': (userName) =>
      run((view, now) => ({
        value: undefined,
        changes: markChanged(view.world, emptyChanges(withoutSession(view.world, userName, now))),
      })),
    'session.signIn': async (user) => {
      if (!user) return change(withSession);
      if (!impersonate) throw new Error('Behind an HTTP port, users sign in at /sign-in.');
      impersonate(parseUser(user));
    },

    async 'world.export'({ secrets = false } = {}) {
      const snapshot = await store.snapshot();
      return secrets ? snapshot : redactSnapshot(snapshot);
    },
    async 'world.import'(snapshot) {
      await replace(importSnapshot(snapshot, wall()));
    },
  };
}

/** Calls a method of the control API by name, with arguments parsed from JSON. Throws when there is no such method. */
export async function callControl(control: ControlApi, name: string, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(control, name)) throw new Error(`The simulator has no method “${name}”.`);
  const method = control[name as keyof ControlApi] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}

/** Returns the state with the scenario's own user signed in again. */
function withSession(world: SimulatorState): SimulatorState {
  const { userName, role } = world.session;
  return { ...world, session: { userName, role } };
}

/** Returns the state with all sessions of this user ended; the scenario's own user by default. */
function withoutSession(world: SimulatorState, userName = world.session.userName, endedAt: EpochMs): SimulatorState {
  const endIfMatching = <Session extends UserSession>(session: Session): Session =>
    session.userName === userName ? { ...session, endedAt } : session;
  return {
    ...world,
    session: endIfMatching(world.session),
    ...(world.people && { people: world.people.map(endIfMatching) }),
  };
}

function statusOf(
  { scenario, time, line, agent, session, startedAt, changed, faults, latency }: SimulatorState,
  now: EpochMs,
): SimulatorStatus {
  const deployment = deploymentOf(agent);
  return {
    scenario: parseScenarioName(scenario),
    now: toIso(now),
    frozen: time.kind === 'frozen',
    line: line.state,
    ...(line.state === 'down' && { lineFault: line.reason }),
    product: agent.product,
    role: session.role,
    signedIn: session.endedAt === undefined,
    startedAt: toIso(startedAt),
    changed,
    faults,
    latency,
    ...(deployment && { deployment }),
  };
}

function toScheduledEvent({ kind, at }: FiredTimer): ScheduledEvent {
  return { kind, at: toIso(at) };
}

/** Returns the state with this network; the identical state object when nothing changes. */
function withNetwork(world: SimulatorState, line: Network): SimulatorState {
  return JSON.stringify(world.line) === JSON.stringify(line) ? world : { ...world, line };
}

function replaceState(world: SimulatorState): TransactionResult<undefined> {
  return { value: undefined, changes: emptyChanges(world) };
}

/** Returns the methods of the command table. */
function commandMethods(runCommand: RunPortalCommand): Pick<ControlApi, ControlCommandName> {
  const methods = Object.entries(commands as Readonly<Record<ControlCommandName, Command<unknown>>>).map(
    ([name, { run, touches }]) => [
      name,
      (input: unknown) => runCommand((view, now) => run(view, input, now), ...touches(input)),
    ],
  );
  return Object.fromEntries(methods);
}
