import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summary } from '#src/contract/summary.ts';
import { summaryOf } from './agent/replies.ts';
import { usageOf } from './agent/usage.ts';
import { deregister, ownUdi, register, renew, setTier } from './exchange.ts';
import { buy, createToken, releaseAnswer, removeInstance, revokeToken } from './portal.ts';
import { scenarioNames } from './scenarios/catalogue.ts';
import { viewOf } from './scenarios/history.ts';
import type { Step, View } from './step.ts';
import { Bench, by, day } from './testing/bench.ts';
import type { Moment, Snapshot } from './world.ts';

const accountIds = ['iot-security-demos', 'default'] as const;

type Deed = (bench: Bench) => void;

/** Takes a step if it is allowed; a refusal changes nothing. */
function attempted(step: (view: View, now: Moment) => Step<unknown>): Deed {
  return (bench) => {
    const taken = step(viewOf(bench.snapshot), bench.now);
    if (taken.ok) bench.keep(taken.changes);
  };
}

const anyToken = fc.nat({ max: 20 }).map((index) => (view: View) => {
  const tokens = view.world.cssm.virtualAccounts.flatMap((account) => account.tokens);
  return tokens[index % tokens.length];
});

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .constantFrom(...accountIds)
    .map((virtualAccountId) => attempted((view, now) => createToken(view, { virtualAccountId, maximumUses: 2 }, now))),
  anyToken.map((token) => attempted((view, now) => revokeToken(view, token(view)?.id ?? '', now))),
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
  fc.nat({ max: 70_000 }).map((components) => (bench: Bench) => bench.measure({ components })),
  fc
    .nat({ max: 30 })
    .map((index) =>
      attempted((view, now) =>
        removeInstance(view, index % 2 ? ownUdi(view.world.agent) : 'CV-CNTR-ESXI:unknown', now),
      ),
    ),
  fc.nat({ max: 25 }).map(
    (index): Deed =>
      (bench) => {
        const { udi } = bench.snapshot.instances[index % bench.snapshot.instances.length] ?? { udi: '' };
        attempted((view, now) => removeInstance(view, udi, now))(bench);
      },
  ),
  fc.constant(
    attempted((view, now) =>
      buy(view, { tag: usageOf(view.world.agent, now).licenses[0]?.tag ?? '', quantity: 50 }, now),
    ),
  ),
  fc.constant(attempted(releaseAnswer)),
  fc
    .constantFrom(
      { state: 'up' } as const,
      { state: 'withheld' } as const,
      { state: 'down', reason: 'name-not-resolved' } as const,
    )
    .map((line) => (bench: Bench) => bench.line(line)),
  fc
    .constantFrom(1000, 3000, 3_600_000, day, 31 * day, 100 * day, 366 * day)
    .map((length) => (bench: Bench) => bench.wait(length)),
);

/** The totals as one would add them up afresh. */
function addedUp({ world, instances }: Snapshot) {
  return world.cssm.virtualAccounts.flatMap((account) =>
    account.licenses.map(({ tag }) => {
      const total = { account: account.id, tag, onlineInUse: 0, reserved: 0 };
      for (const { virtualAccountId, holding } of instances) {
        if (virtualAccountId !== account.id) continue;
        if (holding.kind === 'online') total.onlineInUse += holding.inUse[tag] ?? 0;
        if (holding.kind === 'reserved') total.reserved += holding.quantities[tag] ?? 0;
      }
      return total;
    }),
  );
}

test('whatever is done in whatever order: totals add up, the texts fit the contract, no secret stays, numbers never repeat', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scenarioNames), fc.array(deeds, { maxLength: 40 }), (name, list) => {
      const bench = new Bench(name);
      for (const deed of list) deed(bench);
      const { world, activity, events } = bench.snapshot;
      const kept = world.cssm.virtualAccounts.flatMap(({ id, licenses }) =>
        licenses.map(({ tag, onlineInUse, reserved }) => ({ account: id, tag, onlineInUse, reserved })),
      );
      expect(kept).toEqual(addedUp(bench.snapshot));

      const told = summary.parse(summaryOf(world.agent, bench.now));
      const { status, since } = told.authorization;
      expect(Date.parse(since)).toBeLessThanOrEqual(bench.now);
      if (told.evaluation.clock === 'running') expect(status).toBe('evaluation');
      if (status === 'evaluation') expect(told.evaluation.clock).toBe('running');
      if (told.registration.status === 'registered') expect(status).not.toBe('evaluation');

      for (const ids of [activity.map(({ id }) => id), events.map(({ id }) => id)])
        expect(ids).toEqual([...new Set(ids)].sort());
      const texts = world.cssm.virtualAccounts.flatMap(({ tokens }) => tokens.map(({ text }) => text));
      const spoken = JSON.stringify([activity, events, told]);
      for (const text of texts) expect(spoken).not.toContain(text);
    }),
    { numRuns: 150 },
  );
});
