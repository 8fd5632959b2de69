import type { EpochMs } from '#mocks/codes/epoch.ts';
import { isStorableAddress, isStorableHost } from '#mocks/codes/portal-address.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Tier, Transport } from '#src/contract/settings.ts';
import { type AgentCommandResult, type AgentUpdate, userActor, withActivity } from './activity.ts';
import { complianceDrafts } from './authorization.ts';
import { standbyRefusal } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { Agent, MeasuredUsage } from './state.ts';

/** Sets the transport to the portal. Here and below `by` is the user's name. */
export interface TransportCommand {
  readonly transport: Transport;
  readonly by: string;
}
/** Selects the feature package. */
export interface TierCommand {
  readonly tier: Tier;
  readonly by: string;
}
/** Selects the payment mode and, for utility mode, the customer. */
export interface ModeCommand {
  readonly setting: ModeSetting;
  readonly by: string;
}

/** Sets the transport to the portal; refused in utility mode (screens.md §3.7). */
export function setTransport(agent: Agent, command: TransportCommand, now: EpochMs): AgentCommandResult {
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (agent.mode.mode === 'post-paid') return { ok: false, problem: 'transport-fixed-by-utility-mode' };
  const { transport } = command;
  if (transport.kind === 'gateway' && !isStorableAddress(transport.url)) {
    return { ok: false, problem: 'invalid-request', field: 'url' };
  }
  if (transport.kind === 'proxy' && !isStorableHost(transport.host)) {
    return { ok: false, problem: 'invalid-request', field: 'host' };
  }
  if (isDeepEqual(agent.transport, command.transport)) return withoutChange(agent);
  const revisions = { ...agent.revisions, transport: agent.revisions.transport + 1 };
  return withSettingChange({ ...agent, transport: command.transport, revisions }, 'transport-changed', command.by, now);
}

/** Selects the feature package, and with it the licence that is counted. */
export function setTier(agent: Agent, command: TierCommand, now: EpochMs): AgentCommandResult {
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (agent.tier === command.tier) return withoutChange(agent);
  const revisions = { ...agent.revisions, subscription: agent.revisions.subscription + 1 };
  const next = withDerivedState(agent, { ...agent, tier: command.tier, revisions }, now);
  const note = { actor: userActor(command.by), kind: 'tier-changed', result: 'succeeded' } as const;
  return { ok: true, ...withActivity(next, [note, ...complianceDrafts(agent, next, now)], now) };
}

/**
 * Selects the payment mode; allowed only while unregistered, and utility mode only with a gateway (screens.md §3.9).
 */
export function setMode(agent: Agent, command: ModeCommand, now: EpochMs): AgentCommandResult {
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (!['unregistered', 'failed', 'expired'].includes(agent.registration.status)) {
    return { ok: false, problem: 'mode-fixed-by-registration' };
  }
  if (command.setting.mode === 'post-paid' && agent.transport.kind !== 'gateway') {
    return { ok: false, problem: 'utility-needs-gateway' };
  }
  if (isDeepEqual(agent.mode, command.setting)) return withoutChange(agent);
  const revisions = { ...agent.revisions, mode: agent.revisions.mode + 1 };
  return withSettingChange({ ...agent, mode: command.setting, revisions }, 'mode-changed', command.by, now);
}

/** Updates the measured usage of the product. */
export function setMeasuredUsage(agent: Agent, measured: MeasuredUsage, now: EpochMs): AgentUpdate {
  const { awaitsFirstCount: _awaitsFirstCount, ...before } = agent;
  const next = withDerivedState(agent, { ...before, measured }, now);
  return withActivity(next, complianceDrafts(agent, next, now), now);
}

function withoutChange(agent: Agent): AgentCommandResult {
  return { ok: true, agent, activity: [] };
}

function withSettingChange(agent: Agent, kind: ActivityKind, by: string, now: EpochMs): { ok: true } & AgentUpdate {
  return { ok: true, ...withActivity(agent, [{ actor: userActor(by), kind, result: 'succeeded' }], now) };
}

/** Whether two JSON values are equal, regardless of the order of their properties. */
export function isDeepEqual(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return left === right;
  const [leftEntries, rightEntries] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    leftEntries.length === rightEntries.size &&
    leftEntries.every(([name, part]) => isDeepEqual(part, rightEntries.get(name)))
  );
}
