import type { Summary } from '#src/contract/summary.ts';
import type { AgentRefusal } from './activity.ts';
import type { Agent } from './state.ts';

/** The role of a cluster among others (S0). */
export type Deployment = NonNullable<Summary['deployment']>;

/** A new agent installed in this role. */
export function withDeployment(agent: Agent, deployment: Deployment): Agent {
  return deployment === 'standby'
    ? { ...agent, registration: { status: 'not-required' } }
    : { ...agent, deployment, registration: { status: 'unregistered', since: agent.startedAt } };
}

/** Whether the product is on standby; it needs no licences until it becomes active (S0). */
export function isStandby({ registration }: Agent): boolean {
  return registration.status === 'not-required';
}

/** The refusal of every licence command on standby; `undefined` for an active product. */
export function standbyRefusal(agent: Agent): AgentRefusal | undefined {
  return isStandby(agent) ? { ok: false, problem: 'standby-needs-no-license' } : undefined;
}

/** Whether use by the product takes licences: not on standby, and not on the leader of a federation (S0). */
export function takesLicenses(agent: Agent): boolean {
  return !isStandby(agent) && agent.deployment !== 'federation-leader';
}
