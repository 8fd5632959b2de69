import type { Moment } from '#mocks/codes/instant.ts';
import { isStorableAddress, isStorableHost } from '#mocks/codes/portal-address.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Tier, Transport } from '#src/contract/settings.ts';
import { byUser, noting, type Taken, type Turn } from './activity.ts';
import { complianceNotes } from './authorizing.ts';
import { refusedOnStandby } from './deployment.ts';
import { followed } from './standing.ts';
import type { Agent, Measured } from './state.ts';

/** Set the way to the portal; `by` is, here and below, the user's name. */
export interface TransportCommand {
  readonly transport: Transport;
  readonly by: string;
}
/** Choose the feature package. */
export interface TierCommand {
  readonly tier: Tier;
  readonly by: string;
}
/** Choose how the product pays, and for which customer. */
export interface ModeCommand {
  readonly setting: ModeSetting;
  readonly by: string;
}

/** Sets how the portal is reached. While use is paid for afterwards it cannot be changed (screens.md §3.7). */
export function setTransport(agent: Agent, command: TransportCommand, now: Moment): Taken {
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (agent.mode.mode === 'post-paid') return { ok: false, problem: 'transport-fixed-by-utility-mode' };
  const { transport } = command;
  if (transport.kind === 'gateway' && !isStorableAddress(transport.url)) {
    return { ok: false, problem: 'invalid-request', field: 'url' };
  }
  if (transport.kind === 'proxy' && !isStorableHost(transport.host)) {
    return { ok: false, problem: 'invalid-request', field: 'host' };
  }
  if (isSame(agent.transport, command.transport)) return unchanged(agent);
  const revisions = { ...agent.revisions, transport: agent.revisions.transport + 1 };
  return changed({ ...agent, transport: command.transport, revisions }, 'transport-changed', command.by, now);
}

/** Chooses the feature package, and with it the licence that is counted. */
export function setTier(agent: Agent, command: TierCommand, now: Moment): Taken {
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (agent.tier === command.tier) return unchanged(agent);
  const revisions = { ...agent.revisions, subscription: agent.revisions.subscription + 1 };
  const chosen = followed(agent, { ...agent, tier: command.tier, revisions }, now);
  const note = { actor: byUser(command.by), kind: 'tier-changed', result: 'succeeded' } as const;
  return { ok: true, ...noting(chosen, [note, ...complianceNotes(agent, chosen, now)], now) };
}

/** Chooses how the product pays: only while unregistered, and afterwards only through a gateway (screens.md §3.9). */
export function setMode(agent: Agent, command: ModeCommand, now: Moment): Taken {
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (!['unregistered', 'failed', 'expired'].includes(agent.registration.status)) {
    return { ok: false, problem: 'mode-fixed-by-registration' };
  }
  if (command.setting.mode === 'post-paid' && agent.transport.kind !== 'gateway') {
    return { ok: false, problem: 'utility-needs-gateway' };
  }
  if (isSame(agent.mode, command.setting)) return unchanged(agent);
  const revisions = { ...agent.revisions, mode: agent.revisions.mode + 1 };
  return changed({ ...agent, mode: command.setting, revisions }, 'mode-changed', command.by, now);
}

/** What the product counts has changed by itself. */
export function measure(agent: Agent, measured: Measured, now: Moment): Turn {
  const { awaitsFirstCount: _counted, ...before } = agent;
  const counting = followed(agent, { ...before, measured }, now);
  return noting(counting, complianceNotes(agent, counting, now), now);
}

function unchanged(agent: Agent): Taken {
  return { ok: true, agent, activity: [] };
}

function changed(agent: Agent, kind: ActivityKind, by: string, now: Moment): { ok: true } & Turn {
  return { ok: true, ...noting(agent, [{ actor: byUser(by), kind, result: 'succeeded' }], now) };
}

/** Whether two settings say the same, in whatever order their parts were written. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([name, part]) => isSame(part, theirs.get(name)));
}
