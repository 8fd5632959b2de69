import { usedLicenses } from '#mocks/agent/licenses.ts';
import { createToken as createPortalToken } from '#mocks/cssm/commands.ts';
import { registerInstance } from '#mocks/cssm/conversations.ts';
import { measure, register, setTransport } from '#mocks/exchange.ts';
import { createToken, revokeToken } from '#mocks/portal.ts';
import { noChanges } from '#mocks/step.ts';
import type { Line, Moment, Snapshot } from '#mocks/world.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import { type ScenarioName, scenarioNames } from './catalogue.ts';
import { installedCenter } from './center.ts';
import { done, later } from './history.ts';
import { portalAt } from './portal.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** When a world begins unless told (screens.md §5). */
const defaultStart = Date.UTC(2026, 0, 15, 9);
const components = 31;
const user = 'admin';
/** An evaluation that has run for so long has 81 of its 90 days remaining, rounded up. */
const evaluated = 9 * day + 10 * hour;

/** How a starting world is wanted: at which moment (it then stands still), and for whom. */
export interface WorldOptions {
  readonly now?: Instant;
  readonly role?: Role;
}

/**
 * A fresh world of this name. With `now` it stands still at that moment; without it runs on from the default start,
 * beside the wall clock, which is given in milliseconds. Each is reached by the commands that really lead there.
 */
export function worldOf(name: ScenarioName, options: WorldOptions, wall: number): Snapshot {
  if (!scenarioNames.includes(name)) {
    throw new Error(`There is no scenario “${name}”. The scenarios are: ${scenarioNames.join(', ')}.`);
  }
  const start = options.now === undefined ? defaultStart : Date.parse(options.now);
  const told = later(histories[name](start), start, ({ world }) => noChanges(world));
  return {
    ...told,
    world: {
      ...told.world,
      scenario: name,
      session: { userName: user, role: options.role ?? 'admin' },
      time:
        options.now === undefined
          ? { kind: 'running', offset: start - wall, settledAt: start }
          : { kind: 'frozen', at: start, settledAt: start },
    },
  };
}

const histories: Readonly<Record<ScenarioName, (start: Moment) => Snapshot>> = {
  evaluation: (start) => inEvaluation(start, start - evaluated),
  'evaluation-expired': (start) => inEvaluation(start, start - 93 * day),
  registering: (start) => {
    const asked = start - 20 * second;
    return registeringWith(withLine(inEvaluation(start, start - evaluated), { state: 'withheld' }), asked);
  },
  'registration-retrying': (start) => {
    const asked = start - 7 * minute;
    const cut = withLine(inEvaluation(start, start - evaluated), { state: 'down', reason: 'communication-timeout' });
    const waiting = later(registeringWith(cut, asked), asked + 5 * second, ({ world }) => noChanges(world));
    return withLine(waiting, { state: 'withheld' });
  },
  'registration-failed': (start) => {
    const asked = start - 12 * minute;
    return registeringWith(inEvaluation(start, start - evaluated), asked, { revoked: true });
  },
  registered: (start) => {
    const asked = start - 6 * day;
    return registeringWith(inEvaluation(start, asked - evaluated), asked);
  },
  'cssm-unreachable': (start) =>
    withLine(inEvaluation(start, start - evaluated), { state: 'down', reason: 'communication-timeout' }),
  'token-expired': (start) => {
    const token = { description: 'For this Center', expiresAfterDays: 7, maximumUses: 10 };
    const made = start - 7 * day - 10 * minute;
    return later(inEvaluation(start, start - evaluated), made, (view, now) => done(createToken(view, token, now)));
  },
  'already-registered': knownToThePortal,
};

/** A Center that was installed, tried out behind a proxy, and has counted components since this moment. */
function inEvaluation(start: Moment, since: Moment): Snapshot {
  const installed = installedSnapshot(start, since - 2 * hour);
  const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;
  const proxied = later(installed, since - hour, (view, now) =>
    done(setTransport(view, { transport: proxy, by: user }, now)),
  );
  const counting = later(proxied, since, (view, now) =>
    measure(view, { ...view.world.agent.measured, components }, now),
  );
  return later(counting, since + hour, (view, now) =>
    done(setTransport(view, { transport: { kind: 'direct' }, by: user }, now)),
  );
}

function installedSnapshot(start: Moment, at: Moment): Snapshot {
  const { cssm, instances, events, seed } = portalAt(start, 1);
  return {
    format: 1,
    world: {
      seed,
      scenario: 'evaluation',
      time: { kind: 'frozen', at, settledAt: at },
      session: { userName: user, role: 'admin' },
      agent: installedCenter(at),
      cssm,
      line: { state: 'up' },
      faults: {},
      keptReplies: [],
    },
    instances,
    events,
    activity: [],
  };
}

function withLine(snapshot: Snapshot, line: Line): Snapshot {
  return { ...snapshot, world: { ...snapshot.world, line } };
}

/** Somebody makes a token in the portal and registers with it a quarter of an hour later. */
function registeringWith(snapshot: Snapshot, asked: Moment, { revoked = false } = {}): Snapshot {
  let text = '';
  const token = { description: 'For this Center', expiresAfterDays: 30, maximumUses: 10 };
  let told = later(snapshot, asked - 15 * minute, (view, now) => {
    const made = createToken(view, token, now);
    text = made.ok ? made.value.text : '';
    return done(made);
  });
  if (revoked) {
    told = later(told, asked - 5 * minute, (view, now) =>
      done(revokeToken(view, `token-${view.world.cssm.tokenCount}`, now)),
    );
  }
  return later(told, asked, (view, now) => done(register(view, { token: text, force: false, by: user }, now)));
}

/** A Center that was installed afresh: the portal knows it from its first life, it does not know the portal. */
function knownToThePortal(start: Moment): Snapshot {
  const fresh = inEvaluation(start, start - evaluated);
  const { agent, cssm, seed } = fresh.world;
  const at = start - 12 * day;
  const made = createPortalToken(
    cssm,
    seed,
    { description: 'First installation', expiresAfterDays: 30, maximumUses: 1 },
    at,
  );
  if (!made.ok) throw new Error(`The portal refuses the first installation's token: ${made.problem}`);
  const { hostName: name, productIdentifier, serialNumber } = agent.identity;
  const asked = {
    token: made.value.token.text,
    force: false,
    name,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
  };
  const known = registerInstance(made.cssm, undefined, { ...asked, inUse: usedLicenses(agent) }, at + hour);
  if (!known.ok) throw new Error(`The portal refuses the first installation: ${known.reason.code}`);
  return {
    ...fresh,
    world: { ...fresh.world, cssm: known.cssm, seed: made.value.seed },
    instances: [...fresh.instances, ...known.instances.put],
    events: [...fresh.events, ...made.events, ...known.events],
  };
}
