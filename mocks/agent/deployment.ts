import type { Summary } from '#src/contract/summary.ts';
import type { AgentRefusal } from './activity.ts';
import type { Agent } from './state.ts';

/** What a cluster is among others (S0). */
export type Deployment = NonNullable<Summary['deployment']>;

/** The agent of a product that was installed as this, before anything has been done with it. */
export function withDeployment(agent: Agent, deployment: Deployment): Agent {
  return deployment === 'standby'
    ? { ...agent, registration: { status: 'not-required' } }
    : { ...agent, deployment, registration: { status: 'unregistered', since: agent.startedAt } };
}

/** Whether the product stands by for another, and so needs no licences until it becomes active (S0). */
export function isStandby({ registration }: Agent): boolean {
  return registration.status === 'not-required';
}

/** Why nothing can be done about licences on standby; nothing elsewhere. */
export function standbyRefusal(agent: Agent): AgentRefusal | undefined {
  return isStandby(agent) ? { ok: false, problem: 'standby-needs-no-license' } : undefined;
}

/** Whether what the product counts takes licences: not on standby, and not of a federation's leader (S0). */
export function takesLicenses(agent: Agent): boolean {
  return !isStandby(agent) && agent.deployment !== 'federation-leader';
}
