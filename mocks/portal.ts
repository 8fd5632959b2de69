import {
  buy as buyLicenses,
  createToken as createPortalToken,
  type Lapse,
  lapse as lapseTerms,
  type Purchase,
  removeInstance as removePortalInstance,
  revokeToken as revokePortalToken,
  type TokenAsked,
} from './cssm/commands.ts';
import type { Done } from './cssm/records.ts';
import { type PortalToken, tokenRow } from './cssm/replies.ts';
import { answerRegistration } from './exchange.ts';
import { inOrder, noChanges, type Step, type View } from './step.ts';
import type { Changes, Moment, World } from './world.ts';

/** New Token… in the portal. */
export function createToken(view: View, asked: TokenAsked, now: Moment): Step<PortalToken> {
  const { world } = view;
  const done = createPortalToken(world.cssm, world.seed, asked, now);
  if (!done.ok) return done;
  const { token, seed } = done.value;
  return { ok: true, changes: changesOf({ ...world, seed }, done), value: tokenRow(token, now) };
}

/** Revoke in the portal's token table. */
export function revokeToken(view: View, id: string, now: Moment): Step<undefined> {
  return answered(view.world, revokePortalToken(view.world.cssm, id, now));
}

/** Remove… of an online instance in the portal. The store fetches the instance with this UDI for the view. */
export function removeInstance(view: View, udi: string, now: Moment): Step<undefined> {
  return answered(view.world, removePortalInstance(view.world.cssm, view.instance(udi), now));
}

/** Buys licences. */
export function buy(view: View, purchase: Purchase, now: Moment): Step<undefined> {
  return answered(view.world, buyLicenses(view.world.cssm, purchase, now));
}

/** Lets the running terms of a licence end. */
export function lapse(view: View, ended: Lapse, now: Moment): Step<undefined> {
  return answered(view.world, lapseTerms(view.world.cssm, ended, now));
}

/** Lets an answer go that was withheld: the line is up again, and a registration that waits for it ends now. */
export function releaseAnswer(view: View, now: Moment): Step<undefined> {
  const { world } = view;
  if (world.line.state !== 'withheld') return { ok: true, changes: noChanges(world), value: undefined };
  const released: Changes = noChanges({ ...world, line: { state: 'up' } });
  const { registration } = world.agent;
  const isWaited =
    registration.status === 'retrying' || (registration.status === 'registering' && registration.answerDueAt <= now);
  if (!isWaited) return { ok: true, changes: released, value: undefined };
  const answered = answerRegistration({ ...view, world: released.world }, now);
  return { ok: true, changes: inOrder(released, answered), value: undefined };
}

/** What an act in the portal came to, as a step. */
export function answered<Value>(world: World, done: Done<Value>): Step<Value> {
  return done.ok ? { ok: true, changes: changesOf(world, done), value: done.value } : done;
}

function changesOf(world: World, { cssm, instances, events }: Extract<Done<unknown>, { ok: true }>): Changes {
  return { ...noChanges({ ...world, cssm }), instances, events };
}
