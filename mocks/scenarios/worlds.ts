import { type Moment, type Snapshot, snapshotFormat } from '#mocks/world.ts';
import type { Role } from '#src/contract/session.ts';
import type { Instant } from '#src/contract/time.ts';
import { type ScenarioName, scenarioNames } from './catalogue.ts';
import { installedCenter } from './center.ts';
import { user } from './deeds.ts';
import { lived } from './history.ts';
import { type Past, pasts } from './pasts.ts';
import { portalAt } from './portal.ts';
import { portalPast } from './portal-past.ts';

/** When a world begins unless told (screens.md §5). */
const defaultStart = Date.UTC(2026, 0, 15, 9);

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
  const past = pasts[name](start);
  const told = lived(beginning(start, past), [...portalPast(start), ...past.deeds], start);
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

/** Before anything was done: the portal with the products of others, and the Center as it will be installed. */
function beginning(start: Moment, { installedAt, knowsIc3000 = true }: Past): Snapshot {
  const { cssm, instances } = portalAt(start, { knowsIc3000 });
  return {
    format: snapshotFormat,
    world: {
      seed: 1,
      scenario: 'evaluation',
      time: { kind: 'frozen', at: 0, settledAt: 0 },
      session: { userName: user, role: 'admin' },
      agent: installedCenter(installedAt),
      cssm,
      line: { state: 'up' },
      faults: {},
      keptReplies: [],
    },
    instances,
    events: [],
    activity: [],
  };
}
