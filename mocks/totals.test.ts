import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { summary } from '#src/contract/summary.ts';
import { usage } from '#src/contract/usage.ts';
import { summaryOf } from './agent/replies.ts';
import { usageOf } from './agent/usage.ts';
import { stateViewOf } from './scenarios/replay.ts';
import type { SimulatorSnapshot } from './simulator-state.ts';
import { requireActiveSummary } from './testing/active-summary.ts';
import { authorizationCodesIn, confirmationCodeIn, requestCodeIn, returnCodeIn } from './testing/codes-in-transit.ts';
import { anyChange, anyCommand, anyPortalCommand, time } from './testing/command-arbitraries.ts';
import { day, hour, SimulatorHarness } from './testing/simulator-harness.ts';

const anyHarnessCommand = fc.oneof(
  { weight: 3, arbitrary: anyCommand },
  { weight: 3, arbitrary: anyPortalCommand },
  { weight: 2, arbitrary: anyChange },
  { weight: 2, arbitrary: time(1000, 3000, hour, day, 31 * day, 100 * day, 366 * day) },
);

/** Excludes standby, which has no totals, and the large scenarios, which take as long as all others together. */
const names = worldNames.filter((name) => name !== 'standby' && name !== 'many-licenses' && name !== 'large-account');

/** Computes the totals per license from the product instances. */
function computeTotals({ world, instances }: SimulatorSnapshot) {
  return world.cssm.virtualAccounts.flatMap((account) =>
    account.licenses.map(({ tag }) => {
      const total = { account: account.id, tag, onlineInUse: 0, reserved: 0 };
      for (const { virtualAccountId, holding } of instances) {
        if (virtualAccountId !== account.id) continue;
        if (holding.kind === 'online') total.onlineInUse += holding.inUse[tag] ?? 0;
        if (holding.kind !== 'reserved') continue;
        // While an update is in transit the larger of old and new counts (screens.md §4).
        total.reserved += Math.max(holding.quantities[tag] ?? 0, holding.pending?.quantities[tag] ?? 0);
      }
      return total;
    }),
  );
}

/** Returns all current codes of the product and the portal. */
function codesIn(harness: SimulatorHarness): string[] {
  const view = stateViewOf(harness.snapshot);
  const { newest, confirmed } = authorizationCodesIn(view);
  const codes = [requestCodeIn(view), confirmationCodeIn(view), returnCodeIn(view), newest, confirmed];
  return codes.filter((code) => code !== '');
}

test('totals, responses, secrecy and record numbers stay correct after any sequence of commands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(anyHarnessCommand, { maxLength: 40 }), (name, commands) => {
      const harness = new SimulatorHarness(name);
      for (const command of commands) command(harness);
      const { world, activity, events } = harness.snapshot;
      const replayed = world.cssm.virtualAccounts.flatMap(({ id, licenses }) =>
        licenses.map(({ tag, onlineInUse, reserved }) => ({ account: id, tag, onlineInUse, reserved })),
      );
      expect(replayed).toEqual(computeTotals(harness.snapshot));

      const activeSummary = requireActiveSummary(summary.parse(summaryOf(world.agent, harness.now)));
      const { status, since } = activeSummary.authorization;
      expect(Date.parse(since)).toBeLessThanOrEqual(harness.now);
      if (activeSummary.evaluation.clock === 'running') expect(status).toBe('evaluation');
      if (status === 'evaluation') expect(activeSummary.evaluation.clock).toBe('running');
      if (activeSummary.registration.status === 'registered') expect(status).not.toBe('evaluation');

      const { licenses } = usage.parse(usageOf(world.agent, harness.now));
      const isShort = licenses.some((license) => license.status === 'out-of-compliance');
      expect(isShort).toBe(status === 'out-of-compliance');
      for (const { short, status: row } of licenses) if (row === 'out-of-compliance') expect(short).toBeGreaterThan(0);

      for (const ids of [activity.map(({ id }) => id), events.map(({ id }) => id)])
        expect(ids).toEqual([...new Set(ids)].sort());
      const tokens = world.cssm.virtualAccounts.flatMap((account) => account.tokens.map(({ text }) => text));
      const texts = [...tokens, ...codesIn(harness)];
      const output = JSON.stringify([activity, events, activeSummary]);
      for (const text of texts) expect(output).not.toContain(text);
    }),
    runs(150),
  );
});
