import { createScenarioSnapshot, type ScenarioOptions } from '#mocks/scenarios/create-snapshot.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** The start of a snapshot unless its options name another. */
const defaultNow = '2026-01-15T09:00:00.000Z';

const snapshots = new Map<string, SimulatorSnapshot>();

/** Freezes an object with everything in it, so that tests can share it. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}

/** Returns the snapshot of a scenario whose clock is stopped. Each snapshot is created once, and cannot be changed. */
export function snapshotOf(name: ScenarioName, options: ScenarioOptions = {}): SimulatorSnapshot {
  const key = JSON.stringify([name, options.now, options.role, options.product]);
  const known = snapshots.get(key);
  if (known) return known;
  const created = freeze(createScenarioSnapshot(name, { now: defaultNow, ...options }, 0));
  snapshots.set(key, created);
  return created;
}
