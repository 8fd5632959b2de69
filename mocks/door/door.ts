import { instantNamed, roleNamed, scenarioNamed } from '#mocks/address/address.ts';
import { deploymentOf } from '#mocks/agent/replies.ts';
import type { Backend } from '#mocks/backend.ts';
import { advance, type Fired, parseDuration, pass, upcoming } from '#mocks/clock.ts';
import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import { activate, measure } from '#mocks/exchange/exchange.ts';
import { type Person, personNamed, withPeopleOf } from '#mocks/people/people.ts';
import { worldOf } from '#mocks/scenarios/worlds.ts';
import type { DoorMethods, Due, Status } from '#mocks/simulator.ts';
import { noChanges, noted, type PortalStep, type View } from '#mocks/step.ts';
import type { Taken } from '#mocks/store/store.ts';
import type { Line, Snapshot, UserSession, World } from '#mocks/world.ts';
import { apiFaultOf, delayOf, operationNamed } from './api-faults.ts';
import { createCssmDoor } from './cssm-door.ts';
import { importedWorld } from './importing.ts';
import { lineFaultNamed } from './line-faults.ts';
import { withoutSecrets } from './masking.ts';
import { measuredAnew } from './measuring.ts';
import { createOnPremDoor } from './on-prem-door.ts';
import type { Act } from './portal-acts.ts';

/**
 * The door of a simulated backend: what the outside world can do to the product, by name. `become` makes whoever opens it
 * somebody else, where the door is of one browser's tab.
 */
export function createDoor(backend: Backend, become?: (person: Person) => void): DoorMethods {
  const { store, wall, run } = backend;
  /** An act of the outside world. A refusal is the caller's mistake, and an error. */
  const act: Act = async <Value>(step: (view: View, now: Moment) => PortalStep<Value>, ...udis: string[]) => {
    const taken = await run<PortalStep<Value>>(
      (view, now) => {
        const value = step(view, now);
        return value.ok ? { value, changes: noted(view.world, value.changes) } : { value };
      },
      ...udis,
    );
    if (!taken.ok) throw new Error(taken.field ? `${taken.problem}: ${taken.field}` : taken.problem);
    return taken.value;
  };
  const change = (changed: (world: World) => World) => run(({ world }) => changedTo(changed(world)));
  /** Another world; whoever sits at a browser stays who he is. */
  const replace = async (next: Snapshot) => {
    const present = await run(({ world }) => ({ value: world }));
    await store.replace({ ...next, world: withPeopleOf(present, next.world) });
  };
  const setLine = (line: Line) =>
    run((view) => ({ value: undefined, changes: noted(view.world, noChanges(withLine(view.world, line))) }));
  const setFaults = (changed: (faults: World['faults']) => World['faults']) =>
    change((world) => ({ ...world, faults: changed(world.faults) }));

  return {
    status: () => run(({ world }, now) => ({ value: statusOf(world, now) })),
    async load(name, options = {}) {
      const { now, role } = options;
      const told = {
        ...options,
        ...(now !== undefined && { now: instantNamed(now) }),
        ...(role && { role: roleNamed(role) }),
      };
      await replace(worldOf(scenarioNamed(name), told, wall()));
    },
    now: () => run((_view, now) => ({ value: instantOf(now) })),
    async advance(duration) {
      const by = parseDuration(duration);
      await run((view) => ({ value: undefined, changes: advance(view, by, wall()) }));
      return run((_view, now) => ({ value: instantOf(now) }));
    },
    async fastForward(duration) {
      const by = parseDuration(duration);
      const fired = await run((view) => {
        const passed = pass(view, by, wall());
        return { value: passed.fired, changes: passed.changes };
      });
      return { now: await run((_view, now) => ({ value: instantOf(now) })), fired: fired.map(dueOf) };
    },
    upcoming: () => run(({ world }) => ({ value: upcoming(world).map(dueOf) })),
    measured: () => run(({ world }) => ({ value: world.agent.measured })),
    measure: (told) =>
      run((view, now) => ({
        value: undefined,
        changes: noted(view.world, measure(view, measuredAnew(view.world.agent.measured, told), now)),
      })),
    activate: () => run((view, now) => ({ value: undefined, changes: noted(view.world, activate(view, now)) })),
    requests: async () => backend.requests.latest(),

    ...named('cssm', createCssmDoor(backend, act)),
    ...named('onPrem', createOnPremDoor(backend, act)),

    async 'line.cut'(reason = 'communication-timeout') {
      await setLine({ state: 'down', reason: lineFaultNamed(reason) });
    },
    'line.restore': () => setLine({ state: 'up' }),
    'line.withhold': () => setLine({ state: 'withheld' }),
    async 'line.fail'(operation, told) {
      const [named, fault] = [operationNamed(operation), apiFaultOf(told)];
      await setFaults((faults) => ({ ...faults, [named]: fault }));
    },
    async 'line.heal'(operation) {
      const named = operation === undefined ? undefined : operationNamed(operation);
      const isLeft = ([failing]: readonly [string, unknown]) => named !== undefined && failing !== named;
      await setFaults((faults) => Object.fromEntries(Object.entries(faults).filter(isLeft)));
    },
    async 'line.delay'(milliseconds) {
      const latency = delayOf(milliseconds);
      await change((world) => ({ ...world, latency }));
    },

    'session.end': (userName) =>
      run((view, now) => ({
        value: undefined,
        changes: noted(view.world, noChanges(withoutSession(view.world, userName, now))),
      })),
    'session.signIn': async (person) => {
      if (!person) return change(withSession);
      if (!become) throw new Error('Behind an HTTP port one signs in as somebody at /sign-in.');
      become(personNamed(person));
    },

    async 'world.export'({ secrets = false } = {}) {
      const snapshot = await store.snapshot();
      return secrets ? snapshot : withoutSecrets(snapshot);
    },
    async 'world.import'(snapshot) {
      await replace(importedWorld(snapshot, wall()));
    },
  };
}

/** Calls a door by name with arguments as they come from JSON. */
export async function callDoor(door: DoorMethods, name: string, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(door, name)) throw new Error(`The simulator has no “${name}”.`);
  const method = door[name as keyof DoorMethods] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}

/** The scenario's user signed in again. */
function withSession(world: World): World {
  const { userName, role } = world.session;
  return { ...world, session: { userName, role } };
}

/** The scenario's user, or everybody of this name, is no longer signed in. */
function withoutSession(world: World, userName = world.session.userName, endedAt: Moment): World {
  const ended = <One extends UserSession>(one: One): One => (one.userName === userName ? { ...one, endedAt } : one);
  return { ...world, session: ended(world.session), ...(world.people && { people: world.people.map(ended) }) };
}

function statusOf(
  { scenario, time, line, agent, session, startedAt, changed, faults, latency }: World,
  now: Moment,
): Status {
  const deployment = deploymentOf(agent);
  return {
    scenario: scenarioNamed(scenario),
    now: instantOf(now),
    frozen: time.kind === 'frozen',
    line: line.state,
    ...(line.state === 'down' && { lineFault: line.reason }),
    product: agent.product,
    role: session.role,
    signedIn: session.endedAt === undefined,
    startedAt: instantOf(startedAt),
    changed,
    faults,
    latency,
    ...(deployment && { deployment }),
  };
}

function dueOf({ kind, at }: Fired): Due {
  return { kind, at: instantOf(at) };
}

/** The world with this line; the very same world when it has it already. */
function withLine(world: World, line: Line): World {
  return JSON.stringify(world.line) === JSON.stringify(line) ? world : { ...world, line };
}

function changedTo(world: World): Taken<undefined> {
  return { value: undefined, changes: noChanges(world) };
}

/** A part of the door under its full names. */
function named<Name extends string, Part extends object>(name: Name, part: Part) {
  const entries = Object.entries(part).map(([method, call]) => [`${name}.${method}`, call]);
  return Object.fromEntries(entries) as { readonly [Key in keyof Part & string as `${Name}.${Key}`]: Part[Key] };
}
