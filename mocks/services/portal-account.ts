import type { EpochMs } from '#mocks/codes/epoch.ts';
import {
  buy as buyLicenses,
  createToken as createPortalToken,
  lapse as lapseTerms,
  type Purchase,
  removeInstance as removePortalInstance,
  revokeToken as revokePortalToken,
  type TermLapse,
  type TokenRequest,
} from '#mocks/cssm/account-commands.ts';
import type { PortalAlert } from '#mocks/cssm/alert.ts';
import { type PortalTokenRow, tokenRow } from '#mocks/cssm/replies.ts';
import {
  type InstanceTransfer,
  type LicenseTransfer,
  transferInstance as transferPortalInstance,
  transferLicenses as transferPortalLicenses,
} from '#mocks/cssm/transfers.ts';
import type { StateChanges } from '#mocks/simulator-state.ts';
import { emptyChanges, mergeChanges, type PortalCommandResult, type StateView } from '#mocks/transaction.ts';
import { onPremPortal, portalFor, toCommandResult, withPortalChanges } from './portals.ts';
import { answerRegistration } from './product-commands.ts';

/** A product instance in Smart Software Manager, or in the On-Prem if `virtualAccountId` is its local account. */
export interface InstanceReference {
  readonly udi: string;
  readonly virtualAccountId?: string;
}

/** New Token…: creates a token in the portal, or in the On-Prem's local account. */
export function createToken(view: StateView, request: TokenRequest, now: EpochMs): PortalCommandResult<PortalTokenRow> {
  const { world } = view;
  const { owner, cssm } = portalFor(view, request.virtualAccountId);
  const result = createPortalToken(cssm, world.seed, request, now);
  if (!result.ok) return result;
  const { token, seed } = result.value;
  return { ok: true, changes: withPortalChanges(owner, { ...world, seed }, result), value: tokenRow(token, now) };
}

/** Revoke: revokes a token of the portal or the On-Prem. */
export function revokeToken(view: StateView, id: string, now: EpochMs): PortalCommandResult<undefined> {
  const onPrem = onPremPortal(view);
  const isLocal = onPrem.cssm.virtualAccounts.some(({ tokens }) => tokens.some((token) => token.id === id));
  const { owner, cssm } = isLocal ? onPrem : portalFor(view);
  return toCommandResult(owner, view.world, revokePortalToken(cssm, id, now));
}

/** Remove…: removes an online instance. The view must contain the instance with this UDI. */
export function removeInstance(
  view: StateView,
  { udi, virtualAccountId }: InstanceReference,
  now: EpochMs,
): PortalCommandResult<undefined> {
  const { owner, cssm, instance } = portalFor(view, virtualAccountId);
  return toCommandResult(owner, view.world, removePortalInstance(cssm, instance(udi), now));
}

/** Transfer…: moves a product instance to another virtual account. */
export function transferInstance(
  view: StateView,
  request: InstanceTransfer,
  now: EpochMs,
): PortalCommandResult<undefined> {
  const { world, instance } = view;
  return toCommandResult('cssm', world, transferPortalInstance(world.cssm, instance(request.udi), request, now));
}

/** Moves licenses from one virtual account to another. */
export function transferLicenses(
  view: StateView,
  request: LicenseTransfer,
  now: EpochMs,
): PortalCommandResult<undefined> {
  return toCommandResult('cssm', view.world, transferPortalLicenses(view.world.cssm, request, now));
}

/** Dismisses one of these alerts. An unknown ID changes nothing. */
export function dismissAlert(
  view: StateView,
  alerts: readonly PortalAlert[],
  id: string,
): PortalCommandResult<undefined> {
  const { world } = view;
  const alert = alerts.find((each) => each.id === id);
  if (!alert) return { ok: true, changes: emptyChanges(world), value: undefined };
  if (!alert.dismissible) return { ok: false, problem: 'invalid-request', field: 'id' };
  const cssm = { ...world.cssm, dismissed: [...world.cssm.dismissed, id] };
  return { ok: true, changes: emptyChanges({ ...world, cssm }), value: undefined };
}

/** Buys licenses. */
export function buy(view: StateView, purchase: Purchase, now: EpochMs): PortalCommandResult<undefined> {
  return toCommandResult('cssm', view.world, buyLicenses(view.world.cssm, purchase, now));
}

/** Ends the running terms of a license now. */
export function lapse(view: StateView, target: TermLapse, now: EpochMs): PortalCommandResult<undefined> {
  return toCommandResult('cssm', view.world, lapseTerms(view.world.cssm, target, now));
}

/** Releases withheld responses: the network is up again, and a registration that waits for its response completes. */
export function releaseResponse(view: StateView, now: EpochMs): PortalCommandResult<undefined> {
  const { world } = view;
  if (world.line.state !== 'withheld') return { ok: true, changes: emptyChanges(world), value: undefined };
  const released: StateChanges = emptyChanges({ ...world, line: { state: 'up' } });
  const { registration } = world.agent;
  const isAwaited =
    registration.status === 'retrying' || (registration.status === 'registering' && registration.answerDueAt <= now);
  if (!isAwaited) return { ok: true, changes: released, value: undefined };
  const nextChanges = answerRegistration({ ...view, world: released.world }, now);
  return { ok: true, changes: mergeChanges(released, nextChanges), value: undefined };
}
