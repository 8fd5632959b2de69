import { type OperationId, operations } from '#src/contract/operations.ts';
import { instantNamed, scenarioNamed } from './address.ts';
import type { Backend } from './backend.ts';
import { advance, parseDuration } from './clock.ts';
import { instantOf } from './codes/instant.ts';
import { instancePage } from './cssm/instance-page.ts';
import { accountPage, eventRow, instanceRow, type PortalAccount } from './cssm/replies.ts';
import { udiRequestedBy } from './cssm/requests.ts';
import { measure } from './exchange.ts';
import { lineFaultNamed } from './line-faults.ts';
import { withoutSecrets } from './masking.ts';
import { measuredAnew } from './measuring.ts';
import { buy, createToken, lapse, releaseAnswer, removeInstance, revokeToken } from './portal.ts';
import {
  enterConfirmationCode,
  readRequest,
  removeReservation,
  reserve,
  updateReservation,
} from './portal-reservations.ts';
import { worldOf } from './scenarios/worlds.ts';
import type { DoorMethods } from './simulator.ts';
import { noChanges, type Step, type View } from './step.ts';
import type { Taken } from './store/store.ts';
import { type ApiFault, type Line, type Moment, snapshotFormat, type World } from './world.ts';

/** The door of a simulated backend: what the outside world can do to the product, by name. */
export function createDoor(backend: Backend): DoorMethods {
  const { store, wall, run } = backend;
  /** An act of the outside world. A refusal is the caller's mistake, and an error. */
  const act = async <Value>(step: (view: View, now: Moment) => Step<Value>, instance?: string): Promise<Value> => {
    const taken = await run<Step<Value>>((view, now) => {
      const value = step(view, now);
      return value.ok ? { value, changes: value.changes } : { value };
    }, instance);
    if (!taken.ok) throw new Error(taken.field ? `${taken.problem}: ${taken.field}` : taken.problem);
    return taken.value;
  };
  const change = (changed: (world: World) => World) => run(({ world }) => changedTo(changed(world)));
  const setLine = (line: Line) => change((world) => ({ ...world, line }));
  const setFaults = (changed: (faults: World['faults']) => World['faults']) =>
    change((world) => ({ ...world, faults: changed(world.faults) }));
  const account = (asked?: string): Promise<PortalAccount> =>
    run(({ world }, now) => {
      const value = accountPage(world.cssm, asked, now);
      if (!value) throw new Error(`There is no virtual account “${asked}”.`);
      return { value };
    });

  return {
    status: () =>
      run(({ world }, now) => ({
        value: {
          scenario: scenarioNamed(world.scenario),
          now: instantOf(now),
          frozen: world.time.kind === 'frozen',
          line: world.line.state,
        },
      })),
    async load(name, options = {}) {
      const frozenAt = options.now === undefined ? {} : { now: instantNamed(options.now) };
      await store.replace(worldOf(scenarioNamed(name), { ...options, ...frozenAt }, wall()));
    },
    now: () => run((_view, now) => ({ value: instantOf(now) })),
    async advance(duration) {
      const by = parseDuration(duration);
      await run((view) => ({ value: undefined, changes: advance(view, by, wall()) }));
      return run((_view, now) => ({ value: instantOf(now) }));
    },
    measure: (told) =>
      run((view, now) => ({
        value: undefined,
        changes: measure(view, measuredAnew(view.world.agent.measured, told), now),
      })),

    'cssm.account': account,
    async 'cssm.instances'({ virtualAccountId, search = '' } = {}) {
      const { id } = await account(virtualAccountId);
      const rows = (await store.instances(id)).map(instanceRow);
      const sought = searchable(search);
      return rows.filter(({ name, serialNumber }) =>
        [name, serialNumber].some((text) => searchable(text).includes(sought)),
      );
    },
    async 'cssm.events'({ virtualAccountId } = {}) {
      const { id } = await account(virtualAccountId);
      return (await store.events(id)).map(eventRow);
    },
    async 'cssm.instance'(udi) {
      const page = await run(({ world, instance }, now) => {
        const known = instance(udi);
        if (!known) throw new Error(`There is no product instance “${udi}”.`);
        return { value: instancePage(world.cssm, known, now) };
      }, udi);
      const events = (await store.events(page.virtualAccountId)).filter((event) => event.udi === udi);
      return { ...page, events: events.map(eventRow) };
    },
    'cssm.createToken': (token = {}) => act((view, now) => createToken(view, token, now)),
    'cssm.revokeToken': (id) => act((view, now) => revokeToken(view, id, now)),
    'cssm.removeInstance': (udi) => act((view, now) => removeInstance(view, udi, now), udi),
    'cssm.readRequest': (asked) => act((view, now) => readRequest(view, asked, now), udiRequestedBy(asked.requestCode)),
    'cssm.reserve': (asked) => act((view, now) => reserve(view, asked, now), udiRequestedBy(asked.requestCode)),
    'cssm.updateReservation': (asked) => act((view, now) => updateReservation(view, asked, now), asked.udi),
    'cssm.enterConfirmationCode': (entered) =>
      act((view, now) => enterConfirmationCode(view, entered, now), entered.udi),
    'cssm.removeReservation': (entered) => act((view, now) => removeReservation(view, entered, now), entered.udi),
    'cssm.buy': (purchase) => act((view, now) => buy(view, purchase, now)),
    'cssm.lapse': (ended) => act((view, now) => lapse(view, ended, now)),
    'cssm.answer': () => act((view, now) => releaseAnswer(view, now)),

    async 'line.cut'(reason = 'communication-timeout') {
      await setLine({ state: 'down', reason: lineFaultNamed(reason) });
    },
    'line.restore': () => setLine({ state: 'up' }),
    async 'line.fail'(operation, fault) {
      const named = operationNamed(operation);
      await setFaults((faults) => ({ ...faults, [named]: fault satisfies ApiFault }));
    },
    'line.heal': () => setFaults(() => ({})),

    async 'world.export'({ secrets = false } = {}) {
      const snapshot = await store.snapshot();
      return secrets ? snapshot : withoutSecrets(snapshot);
    },
    async 'world.import'(snapshot) {
      if (snapshot.format !== snapshotFormat)
        throw new Error(`This is not a world of format ${snapshotFormat}, but of ${snapshot.format}.`);
      await store.replace(snapshot);
    },
  };
}

/** Calls a door by name with arguments as they come from JSON. */
export async function callDoor(door: DoorMethods, name: string, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(door, name)) throw new Error(`The simulator has no “${name}”.`);
  const method = door[name as keyof DoorMethods] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}

function changedTo(world: World): Taken<undefined> {
  return { value: undefined, changes: noChanges(world) };
}

function operationNamed(name: string): OperationId | '*' {
  if (name === '*' || Object.hasOwn(operations, name)) return name as OperationId | '*';
  throw new Error(`There is no operation “${name}”. The operations are: *, ${Object.keys(operations).join(', ')}.`);
}

/** A text as the portal searches it: spaces and letter case do not matter (screens.md §4). */
function searchable(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
