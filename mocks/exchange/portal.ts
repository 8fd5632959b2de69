import type { Moment } from '#mocks/codes/instant.ts';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import {
  buy as buyLicenses,
  createToken as createPortalToken,
  type Lapse,
  lapse as lapseTerms,
  type Purchase,
  removeInstance as removePortalInstance,
  revokeToken as revokePortalToken,
  type TokenAsked,
} from '#mocks/cssm/commands.ts';
import { type PortalToken, tokenRow } from '#mocks/cssm/replies.ts';
import {
  type InstanceTransfer,
  type LicenseTransfer,
  transferInstance as transferPortalInstance,
  transferLicenses as transferPortalLicenses,
} from '#mocks/cssm/transfers.ts';
import type { InstanceNamed } from '#mocks/door/portal-acts.ts';
import { inOrder, noChanges, type PortalStep, type View } from '#mocks/step.ts';
import type { Changes } from '#mocks/world.ts';
import { answerRegistration } from './exchange.ts';
import { answered, keptBy, managerOf, onPremManager } from './managers.ts';

/** New Token… in the portal, or in the On-Prem's local account. */
export function createToken(view: View, asked: TokenAsked, now: Moment): PortalStep<PortalToken> {
  const { world } = view;
  const { place, cssm } = managerOf(view, asked.virtualAccountId);
  const done = createPortalToken(cssm, world.seed, asked, now);
  if (!done.ok) return done;
  const { token, seed } = done.value;
  return { ok: true, changes: keptBy(place, { ...world, seed }, done), value: tokenRow(token, now) };
}

/** Revoke in a token table. */
export function revokeToken(view: View, id: string, now: Moment): PortalStep<undefined> {
  const onPrem = onPremManager(view);
  const isLocal = onPrem.cssm.virtualAccounts.some(({ tokens }) => tokens.some((token) => token.id === id));
  const { place, cssm } = isLocal ? onPrem : managerOf(view);
  return answered(place, view.world, revokePortalToken(cssm, id, now));
}

/** Remove… of an online instance. The store fetches the instance with this UDI for the view. */
export function removeInstance(
  view: View,
  { udi, virtualAccountId }: InstanceNamed,
  now: Moment,
): PortalStep<undefined> {
  const { place, cssm, instance } = managerOf(view, virtualAccountId);
  return answered(place, view.world, removePortalInstance(cssm, instance(udi), now));
}

/** Transfer… of a product instance. */
export function transferInstance(view: View, asked: InstanceTransfer, now: Moment): PortalStep<undefined> {
  const { world, instance } = view;
  return answered('cssm', world, transferPortalInstance(world.cssm, instance(asked.udi), asked, now));
}

/** Moves licences from one virtual account to another. */
export function transferLicenses(view: View, asked: LicenseTransfer, now: Moment): PortalStep<undefined> {
  return answered('cssm', view.world, transferPortalLicenses(view.world.cssm, asked, now));
}

/** Dismisses an alert of these. */
export function dismissAlert(view: View, alerts: readonly PortalAlert[], id: string): PortalStep<undefined> {
  const { world } = view;
  const alert = alerts.find((each) => each.id === id);
  if (!alert) return { ok: true, changes: noChanges(world), value: undefined };
  if (!alert.dismissible) return { ok: false, problem: 'invalid-request', field: 'id' };
  const cssm = { ...world.cssm, dismissed: [...world.cssm.dismissed, id] };
  return { ok: true, changes: noChanges({ ...world, cssm }), value: undefined };
}

/** Buys licences. */
export function buy(view: View, purchase: Purchase, now: Moment): PortalStep<undefined> {
  return answered('cssm', view.world, buyLicenses(view.world.cssm, purchase, now));
}

/** Lets the running terms of a licence end. */
export function lapse(view: View, ended: Lapse, now: Moment): PortalStep<undefined> {
  return answered('cssm', view.world, lapseTerms(view.world.cssm, ended, now));
}

/** Lets an answer go that was withheld: the line is up again, and a registration that waits for it ends now. */
export function releaseAnswer(view: View, now: Moment): PortalStep<undefined> {
  const { world } = view;
  if (world.line.state !== 'withheld') return { ok: true, changes: noChanges(world), value: undefined };
  const released: Changes = noChanges({ ...world, line: { state: 'up' } });
  const { registration } = world.agent;
  const isWaited =
    registration.status === 'retrying' || (registration.status === 'registering' && registration.answerDueAt <= now);
  if (!isWaited) return { ok: true, changes: released, value: undefined };
  const heard = answerRegistration({ ...view, world: released.world }, now);
  return { ok: true, changes: inOrder(released, heard), value: undefined };
}
